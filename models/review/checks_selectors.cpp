#include "models/review/check_context.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

/// Whether a selector is written that should match something.
bool expectsPods(const GraphNode& node)
{
    const Value spec = node.resource->value()["spec"];
    if (node.key.kind == "Service" && node.key.group.empty())
        return spec["selector"].size() > 0 && spec["type"].string() != "ExternalName";
    if (node.key.kind == "PodDisruptionBudget")
        return spec["selector"].size() > 0;
    return node.key.kind == "NetworkPolicy" && spec["podSelector"].size() > 0;
}

void selectsNothing(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        if (!expectsPods(graph.nodes[node]))
            continue;
        const auto& edges = graph.outgoing[node];
        if (std::any_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].relation == Relation::Selects; }))
            continue;
        const Value spec = context.value(node)["spec"];
        const bool policy = graph.nodes[node].key.kind == "NetworkPolicy";
        context.report(node, spec[policy ? "podSelector" : "selector"], policy ? "spec.podSelector" : "spec.selector");
    }
}

constexpr std::array kChecks{
    Check{"selects-nothing", Severity::Warning, Profile::Relations, "label-selector", selectsNothing},
};

} // namespace

std::span<const Check> selectors()
{
    return kChecks;
}

} // namespace kubezu::checks
