#pragma once
#include "models/graph/graph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kubezu {

enum class Severity : std::uint8_t { Error,
                                     Warning,
                                     Info };

/// What is broken or remarkable, pinned to its place. The words are made by the views from the code and its arguments.
struct Problem {
    enum class Code : std::uint8_t {
        MissingTarget,     ///< node refers to something that is not here; `argument` names it
        MissingOptional,   ///< the same, but the reference is optional
        NotPermitted,      ///< leads to another namespace without a ReferenceGrant
        SelectsNothing,    ///< a Service, NetworkPolicy or PodDisruptionBudget whose selector matches no pod
        DuplicateResource, ///< the same identity is written twice
        DuplicateKey,      ///< a later equal key overrides this one
        AfterDocumentEnd,  ///< kubectl drops what follows a `...` line
        Unread,            ///< a document or file that could not be read
    };
    Code code = Code::Unread;
    Severity severity = Severity::Error;
    NodeIndex node = kNoIndex;
    EdgeIndex edge = kNoIndex;
    SourceSpan where;
    std::string argument;
    std::string detail; ///< excerpt or hint, may be empty
};

/// All problems: errors first, then by place. Things every cluster provides are none.
std::vector<Problem> problemsOf(const Graph& graph);

std::string_view problemId(Problem::Code code);

} // namespace kubezu
