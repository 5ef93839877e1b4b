#pragma once
#include "models/graph/graph.h"
#include "models/picture/view_state.h"

#include <vector>

namespace kubezu {

/// Per node of the graph: whether a view state shows it.
std::vector<bool> visibleNodes(const Graph& graph, const ViewState& view);

/// Whether a view state draws an edge, given that it shows both ends.
bool isDrawn(const Graph& graph, const ViewState& view, const GraphEdge& edge);

} // namespace kubezu
