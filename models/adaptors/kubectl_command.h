#pragma once
#include "models/graph/graph.h"

#include <QString>

namespace kubezu {

/// The command that prints a resource, "kubectl get deploy web -n shop -o yaml". Words that a shell could misread are quoted.
QString kubectlCommand(const Graph& graph, NodeIndex node);

} // namespace kubezu
