#pragma once
#include "models/graph/graph.h"

#include <string>

namespace kubezu {

/// The command that prints a resource, "kubectl get deploy web -n shop -o yaml". Names that a shell could misread are quoted.
std::string kubectlGet(const Graph& graph, const GraphNode& node);

} // namespace kubezu
