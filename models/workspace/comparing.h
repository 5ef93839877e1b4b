#pragma once
#include "models/compare/comparison.h"
#include "models/workspace/loading.h"

#include <memory>
#include <optional>

namespace kubezu {

/// What a comparison looks back to: a file, a folder or git:REV:PATH that is to be read, or a graph that is there already.
struct CompareRequest {
    std::string source;
    GraphPtr before; ///< null: read `source`
    std::string defaultNamespace = "default";
};

/// Both sets as one state, and what became of everything; or the reason why there is none.
struct CompareOutcome {
    std::optional<WorkspaceState> state;
    ComparisonPtr comparison;
    std::vector<std::uint32_t> changes; ///< per node of the state's graph: its number in Comparison::nodes
    std::optional<Error> error;
};

/// A review of the set after with the numbers of the merged graph.
Review mergedReview(const Review& after, const MergedGraph& merged);

/// Reads what is to be read, compares it with `after` and relates both. Problems are those of `after`. Blocks; runs on the load thread.
CompareOutcome compareWith(const CompareRequest& request, const WorkspaceState& after, const Library& library, Revision revision, const std::stop_token& stop,
                           const std::function<void(std::size_t, std::size_t)>& progress);

} // namespace kubezu
