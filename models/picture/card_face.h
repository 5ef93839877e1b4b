#pragma once
#include "models/graph/graph.h"
#include "models/review/problem.h"

#include <vector>

namespace kubezu {

/// The face of a node's card, without mark: kind, name, icon, number, cause and place of a missing one.
CardFace faceOf(const Graph& graph, NodeIndex node);

/// Health that a status tells (objects read from a cluster); None where there is none.
Mark healthOf(const GraphNode& node);

/// Per node: its worst problem, else its health, else a tick for workloads and network things that are in order.
std::vector<Mark> marksOf(const Graph& graph, const Problems& problems);
/// Per edge: the mark of its worst problem, or None.
std::vector<Mark> edgeMarksOf(const Graph& graph, const Problems& problems);

} // namespace kubezu
