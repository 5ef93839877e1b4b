#pragma once
#include "models/graph/graph.h"

#include <string>

namespace kubezu {

/// The command that prints a resource, "kubectl get deploy web -n shop -o yaml". Names that a shell could misread are quoted.
std::string kubectlGet(const Graph& graph, const GraphNode& node);

/// One word of a POSIX shell's command line, quoted where needed; control characters become spaces.
std::string shellWord(std::string_view text);
/// The kind as kubectl takes it: "deploy", "widgets.example.com".
std::string kubectlKind(const Graph& graph, const GraphNode& node);
/// " -n shop", or nothing for what is cluster-wide.
std::string kubectlNamespace(const GraphNode& node);

} // namespace kubezu
