#include "models/relations/rule.h"
#include "models/review/check_tools.h"

#include <array>

namespace kubezu::checks {
namespace {

bool hasKey(Value secret, std::string_view key)
{
    return secret["data"][key].exists() || secret["stringData"][key].exists();
}

/// A Secret without any key is filled by somebody later.
bool isFilledLater(Value secret)
{
    return secret["data"].size() == 0 && secret["stringData"].size() == 0;
}

std::string typeOf(Value secret)
{
    const std::string_view type = secret["type"].string();
    return type.empty() ? "Opaque" : std::string(type);
}

void checkPull(CheckContext& context, EdgeIndex index, const GraphEdge& edge)
{
    const std::string type = typeOf(context.value(edge.to));
    if (type != "kubernetes.io/dockerconfigjson" && type != "kubernetes.io/dockercfg")
        context.reportEdge(index, {context.nameOf(edge.to), type}, "pull").others = {edge.to};
}

void checkTls(CheckContext& context, EdgeIndex index, const GraphEdge& edge)
{
    const Value secret = context.value(edge.to);
    const std::string_view rule = edge.rule->id;
    const bool pair = rule == "ingress-tls" || rule == "gateway-certificate" || rule == "listenerset-certificate" || rule.starts_with("gateway-backend-certificate");
    if (!pair || isFilledLater(secret))
        return;
    const std::string type = typeOf(secret);
    for (const std::string_view key : {"tls.crt", "tls.key"}) {
        if (!hasKey(secret, key)) {
            context.reportEdge(index, {context.nameOf(edge.to), std::string(key)}, "tls-key").others = {edge.to};
            return;
        }
    }
    // Many Ingress controllers read the two keys and do not look at the type; Gateway API demands it.
    if (type != "kubernetes.io/tls") {
        Problem& problem = context.reportEdge(index, {context.nameOf(edge.to), type}, "tls-type");
        problem.others = {edge.to};
        problem.severity = rule == "ingress-tls" ? Severity::Info : Severity::Warning;
    }
}

void secretType(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        const GraphNode& to = graph.nodes[edge.to];
        if (edge.predicted || !edge.rule || !to.resource || to.key.kind != "Secret" || !to.key.group.empty())
            continue;
        const Workload* workload = context.workloadOf(edge.from);
        if (edge.relation == Relation::Pulls && !(workload && workload->owned))
            checkPull(context, index, edge);
        else if (edge.relation == Relation::Tls)
            checkTls(context, index, edge);
    }
}

constexpr std::array kChecks{
    Check{"secret-type", Severity::Warning, Profile::Relations, "secret-type", secretType},
};

} // namespace

std::span<const Check> secrets()
{
    return kChecks;
}

} // namespace kubezu::checks
