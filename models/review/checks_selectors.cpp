#include "models/kube/selector.h"
#include "models/review/check_context.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// Namespaced custom resources, by namespace.
using CustomResources = std::unordered_map<std::string_view, std::vector<NodeIndex>>;

CustomResources customResourcesOf(const Graph& graph)
{
    CustomResources found;
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        if (!graph.nodes[node].kind && !graph.nodes[node].key.nameSpace.empty())
            found[graph.nodes[node].key.nameSpace].push_back(node);
    }
    return found;
}

/// A custom resource of the namespace whose operator may well make the Pods: its labels match, or the selector has its name.
NodeIndex operatorOf(CheckContext& context, const CustomResources& candidates, NodeIndex node, Value selector)
{
    const Graph& graph = context.graph();
    const bool isMap = graph.nodes[node].key.kind == "Service";
    const LabelSelector wanted = isMap ? LabelSelector::fromMap(selector) : LabelSelector::fromSelector(selector);
    const auto here = candidates.find(graph.nodes[node].key.nameSpace);
    if (here == candidates.end())
        return kNoIndex;
    for (const NodeIndex other : here->second) {
        const GraphNode& made = graph.nodes[other];
        const auto hasName = [&](const LabelSelector::Requirement& one) {
            return one.op == LabelSelector::Operator::In && one.values.size() == 1 && one.values.front() == made.key.name;
        };
        const auto& requirements = wanted.requirements();
        if (wanted.matches(context.value(other)["metadata"]["labels"]) || std::any_of(requirements.begin(), requirements.end(), hasName))
            return other;
    }
    return kNoIndex;
}

void selectsNothing(CheckContext& context)
{
    const Graph& graph = context.graph();
    const CustomResources custom = customResourcesOf(graph);
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        if (!expectsPods(graph.nodes[node]))
            continue;
        const auto& edges = graph.outgoing[node];
        if (std::any_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].relation == Relation::Selects; }))
            continue;
        const Value spec = context.value(node)["spec"];
        const bool policy = graph.nodes[node].key.kind == "NetworkPolicy";
        const Value selector = spec[policy ? "podSelector" : "selector"];
        const NodeIndex made = operatorOf(context, custom, node, selector);
        Problem& problem = context.report(node, selector, policy ? "spec.podSelector" : "spec.selector");
        if (made == kNoIndex)
            continue;
        problem.severity = Severity::Info;
        problem.message = "operator";
        problem.arguments = {context.nameOf(made)};
        problem.others = {made};
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
