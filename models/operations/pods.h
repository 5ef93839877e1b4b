#pragma once
#include "models/graph/graph.h"

#include <string>
#include <vector>

namespace kubezu::kubectl {

/// Everything below some nodes by ownership, nearest first and each once, predicted things included; not the nodes themselves.
std::vector<NodeIndex> dependentsOf(const Graph& graph, std::vector<NodeIndex> owners);

/// The Pods that a command for a workload, a Service or a Pod ends up at, predicted ones included.
std::vector<NodeIndex> podsOf(const Graph& graph, NodeIndex node);

/// The pod spec of a Pod or workload; nothing for other kinds.
Value podSpecOf(const GraphNode& node);

/// Which container kubectl takes when several are there: the one the annotation names, else the first. Empty where there is one only.
std::string containerOf(const GraphNode& node);

/// A port that port-forward leads to: that of the Service, else the first of the Pod's containers; 0 where none is written.
int forwardedPort(const GraphNode& node);

} // namespace kubezu::kubectl
