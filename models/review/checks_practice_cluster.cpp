#include "models/review/practice.h"

#include <array>
#include <set>

namespace kubezu::checks {
namespace {

/// Once for each namespace, at its first workload.
void noNetworkPolicy(CheckContext& context)
{
    std::set<std::string> told;
    for (const NodeIndex node : context.ofKind("networking.k8s.io", "NetworkPolicy"))
        told.insert(context.graph().nodes[node].key.nameSpace);
    eachOwnWorkload(context, [&](const Workload& workload) {
        const std::string& nameSpace = context.graph().nodes[workload.node].key.nameSpace;
        if (told.insert(nameSpace).second)
            context.report(workload.node, context.value(workload.node)["metadata"], "metadata.namespace", {nameSpace});
    });
}

void exposed(CheckContext& context, std::string_view type)
{
    for (const NodeIndex node : context.ofKind("", "Service")) {
        const Value spec = context.value(node)["spec"];
        if (spec["type"].string() == type && spec["loadBalancerSourceRanges"].size() == 0)
            context.report(node, spec["type"], "spec.type");
    }
}

void loadBalancerExposed(CheckContext& context)
{
    exposed(context, "LoadBalancer");
}

void nodePortExposed(CheckContext& context)
{
    exposed(context, "NodePort");
}

void recommendedLabels(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        const Value metadata = context.value(workload.node)["metadata"];
        if (!metadata["labels"]["app.kubernetes.io/name"].exists())
            context.report(workload.node, metadata["labels"].exists() ? metadata["labels"] : metadata, "metadata.labels");
    });
}

/// Once for each file.
void noNamespace(CheckContext& context)
{
    std::set<std::string_view> told;
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const Value metadata = resource.value()["metadata"];
        if (isBuiltIn(resource) && context.snapshot().isNamespaced(resource.key.group, resource.key.kind) && !metadata["namespace"].exists()
            && told.insert(context.snapshot().fileName(resource.place)).second)
            context.report(node, metadata, "metadata.namespace");
    });
}

constexpr std::array kChecks{
    Check{"no-network-policy", Severity::Info, Profile::Practices, "networkpolicy", noNetworkPolicy},
    Check{"loadbalancer-exposed", Severity::Info, Profile::Practices, "loadbalancer-service", loadBalancerExposed},
    Check{"nodeport-exposed", Severity::Info, Profile::Practices, "nodeport-service", nodePortExposed},
    Check{"recommended-labels", Severity::Info, Profile::Practices, "label", recommendedLabels},
    Check{"no-namespace", Severity::Info, Profile::Practices, "namespace", noNamespace},
};

} // namespace

std::span<const Check> practiceCluster()
{
    return kChecks;
}

} // namespace kubezu::checks
