#include "models/review/check_context.h"

#include <array>

namespace kubezu::checks {
namespace {

/// Calls for every written edge with an end that is missing and that nobody will provide.
template <typename Found>
void eachAbsent(CheckContext& context, Found found)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.predicted)
            continue;
        const NodeIndex end = graph.nodes[edge.to].origin == Origin::Missing ? edge.to : edge.from;
        const GraphNode& node = graph.nodes[end];
        if (node.origin == Origin::Missing && node.cause != MissingCause::ProvidedByCluster && node.cause != MissingCause::CreatedByController)
            found(index, edge, end);
    }
}

void missingTarget(CheckContext& context)
{
    eachAbsent(context, [&](EdgeIndex index, const GraphEdge& edge, NodeIndex missing) {
        if (edge.optional)
            return;
        const GraphNode& node = context.graph().nodes[missing];
        if (node.cause == MissingCause::OtherNamespace)
            context.reportEdge(index, {context.nameOf(missing), node.causeDetail}, "other-namespace");
        else
            context.reportEdge(index, {context.nameOf(missing)});
    });
}

void missingOptional(CheckContext& context)
{
    eachAbsent(context, [&](EdgeIndex index, const GraphEdge& edge, NodeIndex missing) {
        if (edge.optional)
            context.reportEdge(index, {context.nameOf(missing)});
    });
}

void notPermitted(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.permitted || edge.predicted)
            continue;
        const ResourceKey& key = graph.nodes[edge.to].key;
        context.reportEdge(index, {key.kind + ' ' + key.nameSpace + '/' + key.name, key.nameSpace});
    }
}

constexpr std::array kChecks{
    Check{"missing-target", Severity::Error, Profile::Relations, "resource", missingTarget},
    Check{"missing-optional", Severity::Info, Profile::Relations, "resource", missingOptional},
    Check{"not-permitted", Severity::Error, Profile::Relations, "gateway-api", notPermitted},
};

} // namespace

std::span<const Check> references()
{
    return kChecks;
}

} // namespace kubezu::checks
