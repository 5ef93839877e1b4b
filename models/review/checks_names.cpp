#include "models/review/syntax.h"
#include "models/review/written.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

/// Kinds whose names are DNS subdomains. Others (RBAC, Services of several versions, custom kinds) have rules of their own.
constexpr std::array<std::string_view, 21> kSubdomainKinds{
    "ConfigMap", "Secret", "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "Ingress", "IngressClass",
    "ServiceAccount", "PersistentVolumeClaim", "PersistentVolume", "StorageClass", "HorizontalPodAutoscaler", "PodDisruptionBudget",
    "NetworkPolicy", "PriorityClass", "ReplicationController", "ResourceQuota"};

void checkName(CheckContext& context, NodeIndex node, Value name, const std::string& path, bool right, std::string_view message)
{
    if (name.isString() && !right && !isPlaceholder(name.text()))
        context.report(node, name, path, {std::string(name.text())}, message);
}

/// Names of a list's elements: containers, volumes, ports.
void checkNames(CheckContext& context, NodeIndex node, Value list, const std::string& path, bool (*isRight)(std::string_view), std::string_view message)
{
    std::size_t number = 0;
    for (const Value::Item item : list) {
        const Value name = item.value["name"];
        checkName(context, node, name, under(under(path, number++), "name"), isRight(name.text()), message);
    }
}

void invalidName(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource))
            return;
        const std::string& kind = resource.key.kind;
        const Value name = resource.value()["metadata"]["name"];
        if (std::find(kSubdomainKinds.begin(), kSubdomainKinds.end(), kind) != kSubdomainKinds.end())
            checkName(context, node, name, "metadata.name", isDnsSubdomain(name.text()), "subdomain");
        else if (kind == "Namespace" || kind == "Service")
            checkName(context, node, name, "metadata.name", isDnsLabel(name.text()), "default");
        if (kind == "Service" && resource.value()["spec"]["ports"].size() > 0)
            checkNames(context, node, resource.value()["spec"]["ports"], "spec.ports", isDnsLabel, "default");
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        for (const std::string_view field : {"containers", "initContainers", "volumes"})
            checkNames(context, workload.node, workload.spec[field], under(workload.specPath, field), isDnsLabel, "default");
        for (const ContainerAt& container : CheckContext::containersOf(workload))
            checkNames(context, workload.node, container.value["ports"], under(container.path, "ports"), isPortName, "port");
    });
}

void checkLabels(CheckContext& context, NodeIndex node, Value labels, const std::string& path)
{
    for (const Value::Item item : labels) {
        const std::string_view key = item.key.text();
        if (!isQualifiedName(key) && !isPlaceholder(key))
            context.report(node, item.key, under(path, key), {std::string(key)}, "key");
        if (item.value.isString() && !isLabelValue(item.value.text()) && !isPlaceholder(item.value.text()))
            context.report(node, item.value, under(path, key), {std::string(key), std::string(item.value.text())});
    }
}

void invalidLabel(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const Value object = resource.value();
        checkLabels(context, node, object["metadata"]["labels"], "metadata.labels");
        if (!isBuiltIn(resource))
            return;
        if (resource.key.kind == "Service")
            checkLabels(context, node, object["spec"]["selector"], "spec.selector");
        else
            checkLabels(context, node, object["spec"]["selector"]["matchLabels"], "spec.selector.matchLabels");
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        if (workload.metadataPath != "metadata")
            checkLabels(context, workload.node, workload.metadata["labels"], under(workload.metadataPath, "labels"));
        checkLabels(context, workload.node, workload.spec["nodeSelector"], under(workload.specPath, "nodeSelector"));
    });
}

constexpr std::array kChecks{
    Check{"invalid-name", Severity::Error, Profile::Relations, "manifest", invalidName},
    Check{"invalid-label", Severity::Error, Profile::Relations, "label", invalidLabel},
};

} // namespace

std::span<const Check> names()
{
    return kChecks;
}

} // namespace kubezu::checks
