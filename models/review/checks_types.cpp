#include "models/review/fix.h"
#include "models/review/written.h"

#include <array>

namespace kubezu::checks {
namespace {

// ---- strings that are none

std::string_view typeWord(Value value)
{
    switch (value.type()) {
    case ValueType::Bool: return "boolean";
    case ValueType::Int:
    case ValueType::Float: return "number";
    default: return "other";
    }
}

void expectString(CheckContext& context, NodeIndex node, Value value, const std::string& path)
{
    if (value.exists() && !value.isNull() && !value.isString())
        context.report(node, value, path, {path}, typeWord(value));
}

/// Every entry of a map, or element of a list.
void expectStrings(CheckContext& context, NodeIndex node, Value values, const std::string& path)
{
    std::size_t number = 0;
    for (const Value::Item item : values)
        expectString(context, node, item.value, item.key.exists() ? under(path, item.key.text()) : under(path, number++));
}

void stringsOfMetadata(CheckContext& context, NodeIndex node, Value metadata, const std::string& path)
{
    expectString(context, node, metadata["namespace"], under(path, "namespace"));
    expectStrings(context, node, metadata["labels"], under(path, "labels"));
    expectStrings(context, node, metadata["annotations"], under(path, "annotations"));
}

void stringsOfWorkload(CheckContext& context, const Workload& workload)
{
    if (workload.metadataPath != "metadata")
        stringsOfMetadata(context, workload.node, workload.metadata, workload.metadataPath);
    expectStrings(context, workload.node, workload.spec["nodeSelector"], under(workload.specPath, "nodeSelector"));
    for (const ContainerAt& container : CheckContext::containersOf(workload)) {
        for (const std::string_view field : {"name", "image"})
            expectString(context, workload.node, container.value[field], under(container.path, field));
        for (const std::string_view field : {"command", "args"})
            expectStrings(context, workload.node, container.value[field], under(container.path, field));
        std::size_t number = 0;
        for (const Value::Item env : container.value["env"]) {
            const std::string path = under(under(container.path, "env"), number++);
            for (const std::string_view field : {"name", "value"})
                expectString(context, workload.node, env.value[field], under(path, field));
        }
    }
}

struct StringMap {
    std::string_view kind;
    std::string_view field;
    std::string_view entries;
};

/// Maps of strings outside of metadata and Pods.
constexpr std::array kStringMaps{
    StringMap{"ConfigMap", "", "data"},
    StringMap{"Service", "spec", "selector"},
    StringMap{"Deployment", "spec.selector", "matchLabels"},
    StringMap{"StatefulSet", "spec.selector", "matchLabels"},
    StringMap{"DaemonSet", "spec.selector", "matchLabels"},
    StringMap{"ReplicaSet", "spec.selector", "matchLabels"},
    StringMap{"StorageClass", "", "parameters"},
};

void notAString(CheckContext& context)
{
    for (const Notice& notice : context.snapshot().notices) {
        if (notice.kind == Notice::Kind::NotKubernetes && notice.detail.starts_with("metadata.name is not a string"))
            context.reportFile(notice.where, {"metadata.name"}, "name");
    }
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        stringsOfMetadata(context, node, resource.value()["metadata"], "metadata");
        for (const StringMap& row : kStringMaps) {
            if (resource.key.kind != row.kind || !isBuiltIn(resource))
                continue;
            const std::string path = row.field.empty() ? std::string(row.entries) : under(row.field, row.entries);
            expectStrings(context, node, valueAt(resource.value(), path), path);
        }
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) { stringsOfWorkload(context, workload); });
}

void putQuotes(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    if (problem.node == kNoIndex)
        plan.giveUp();
    else
        plan.quote(valueAt(graph.nodes[problem.node].resource->value(), problem.path));
}

// ---- numbers and truth values in quotes

struct Typed {
    std::string_view fields; ///< separated by spaces
    bool number;
};

constexpr Typed kWorkloadSpec{"replicas minReadySeconds revisionHistoryLimit progressDeadlineSeconds parallelism completions backoffLimit "
                              "ttlSecondsAfterFinished activeDeadlineSeconds minReplicas maxReplicas successfulJobsHistoryLimit "
                              "failedJobsHistoryLimit startingDeadlineSeconds",
                              true};
constexpr Typed kPodNumbers{"terminationGracePeriodSeconds activeDeadlineSeconds priority", true};
constexpr Typed kPodTruths{"hostNetwork hostPID hostIPC shareProcessNamespace automountServiceAccountToken enableServiceLinks", false};
constexpr Typed kPort{"containerPort hostPort port nodePort", true};
constexpr Typed kProbe{"initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold", true};
constexpr Typed kSecurity{"privileged runAsNonRoot readOnlyRootFilesystem allowPrivilegeEscalation", false};
constexpr Typed kSecurityNumbers{"runAsUser runAsGroup fsGroup", true};

void expectTyped(CheckContext& context, NodeIndex node, Value holder, const std::string& path, const Typed& typed)
{
    std::string_view rest = typed.fields;
    while (!rest.empty()) {
        const std::string_view field = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), field.size() + 1));
        const Value value = holder[field];
        if (value.isString() && !isPlaceholder(value.text()))
            context.report(node, value, under(path, field), {under(path, field)}, typed.number ? "default" : "boolean");
    }
}

void expectTypedPorts(CheckContext& context, NodeIndex node, Value ports, const std::string& path)
{
    std::size_t number = 0;
    for (const Value::Item port : ports)
        expectTyped(context, node, port.value, under(path, number++), kPort);
}

void typesOfWorkload(CheckContext& context, const Workload& workload)
{
    const NodeIndex node = workload.node;
    expectTyped(context, node, workload.spec, workload.specPath, kPodNumbers);
    expectTyped(context, node, workload.spec, workload.specPath, kPodTruths);
    for (const Typed& typed : {kSecurity, kSecurityNumbers})
        expectTyped(context, node, workload.spec["securityContext"], under(workload.specPath, "securityContext"), typed);
    for (const ContainerAt& container : CheckContext::containersOf(workload)) {
        expectTypedPorts(context, node, container.value["ports"], under(container.path, "ports"));
        for (const Typed& typed : {kSecurity, kSecurityNumbers})
            expectTyped(context, node, container.value["securityContext"], under(container.path, "securityContext"), typed);
        for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"})
            expectTyped(context, node, container.value[probe], under(container.path, probe), kProbe);
    }
}

void quotedNumber(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource))
            return;
        const Value spec = resource.value()["spec"];
        if (context.workloadOf(node) || resource.key.kind == "HorizontalPodAutoscaler")
            expectTyped(context, node, spec, "spec", kWorkloadSpec);
        if (resource.key.kind == "CronJob")
            expectTyped(context, node, spec["jobTemplate"]["spec"], "spec.jobTemplate.spec", kWorkloadSpec);
        if (resource.key.kind == "Service")
            expectTypedPorts(context, node, spec["ports"], "spec.ports");
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) { typesOfWorkload(context, workload); });
}

constexpr std::array kChecks{
    Check{"not-a-string", Severity::Error, Profile::Relations, "manifest", notAString, putQuotes},
    Check{"quoted-number", Severity::Error, Profile::Relations, "manifest", quotedNumber},
};

} // namespace

std::span<const Check> types()
{
    return kChecks;
}

} // namespace kubezu::checks
