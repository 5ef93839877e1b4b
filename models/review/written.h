#pragma once
#include "models/review/check_context.h"

namespace kubezu {

/// Calls `found(node, resource)` for every resource that somebody wrote; what an API server printed is as it made it.
template <typename Found>
void eachWritten(CheckContext& context, Found found)
{
    const Graph& graph = context.graph();
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        if (!graph.nodes[node].resource->live)
            found(node, *graph.nodes[node].resource);
    }
}

} // namespace kubezu
