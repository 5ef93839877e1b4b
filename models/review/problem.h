#pragma once
#include "models/graph/graph.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

struct Check;

enum class Severity : std::uint8_t { Error,
                                     Warning,
                                     Info };

/// What is broken or remarkable, pinned to its place: a node, perhaps an edge, a field, a line. The words are those of the check
/// (content/checks/<id>.yaml), chosen by `message` and filled with `arguments`.
struct Problem {
    const Check* check = nullptr;
    Severity severity = Severity::Error;
    NodeIndex node = kNoIndex; ///< on whose card it stands; none for what is wrong with a file
    EdgeIndex edge = kNoIndex; ///< on which wire
    SourceSpan where;
    std::string path;                     ///< field path within the node's resource, empty: the whole
    std::string_view message = "default"; ///< which sentence of the check's text
    std::vector<std::string> arguments;   ///< {1}, {2}, … of the sentence; {0} is the node
    std::vector<NodeIndex> others;        ///< further nodes that take part
};

using Problems = std::vector<Problem>;

/// What a review says: problems, gravest first, then by place; and how many were suppressed by annotation or project file.
struct Review {
    Problems problems;
    std::size_t suppressed = 0;
};

using ReviewPtr = std::shared_ptr<const Review>;

} // namespace kubezu
