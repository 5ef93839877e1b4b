#pragma once
#include "models/graph/graph.h"

#include <vector>

namespace kubezu {

/// Who is who: per node of `before` the node of `after` that is the same thing, or kNoIndex.
std::vector<NodeIndex> matchNodes(const Graph& before, const Graph& after);

} // namespace kubezu
