#include "models/base/text.h"
#include "models/review/fix.h"
#include "models/review/syntax.h"
#include "models/review/written.h"

#include <array>
#include <vector>

namespace kubezu::checks {
namespace {

// ---- quantities

bool isBytes(std::string_view resource)
{
    return resource == "memory" || resource == "ephemeral-storage" || resource == "storage";
}

void checkQuantities(CheckContext& context, NodeIndex node, Value quantities, const std::string& path)
{
    for (const Value::Item item : quantities) {
        const Value value = item.value;
        const std::string_view name = item.key.text();
        if (!value.isScalar() || value.isNull() || isPlaceholder(value.text()))
            continue;
        std::vector<std::string> arguments{std::string(name), std::string(value.text())};
        if (!parseQuantity(value.text()))
            context.report(node, value, under(path, name), std::move(arguments));
        else if (isBytes(name) && value.text().ends_with('m'))
            context.report(node, value, under(path, name), std::move(arguments), "milli").severity = Severity::Warning;
    }
}

void invalidQuantity(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource))
            return;
        const Value spec = resource.value()["spec"];
        if (resource.key.kind == "PersistentVolumeClaim")
            checkQuantities(context, node, spec["resources"]["requests"], "spec.resources.requests");
        if (resource.key.kind == "PersistentVolume")
            checkQuantities(context, node, spec["capacity"], "spec.capacity");
        if (resource.key.kind == "ResourceQuota")
            checkQuantities(context, node, spec["hard"], "spec.hard");
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const std::string_view field : {"requests", "limits"})
                checkQuantities(context, workload.node, container.value["resources"][field], under(under(container.path, "resources"), field));
        }
    });
}

void limitsBelowRequests(CheckContext& context)
{
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            const Value resources = container.value["resources"];
            for (const Value::Item request : resources["requests"]) {
                const Value limit = resources["limits"][request.key.text()];
                const auto asked = parseQuantity(request.value.text());
                const auto most = parseQuantity(limit.text());
                if (!asked || !most || *asked <= *most)
                    continue;
                const std::string path = under(under(under(container.path, "resources"), "limits"), request.key.text());
                context.report(workload.node, limit, path,
                               {std::string(request.key.text()), std::string(limit.text()), std::string(request.value.text()), std::string(container.value["name"].string())});
            }
        }
    });
}

// ---- values of enumerations

struct Choice {
    std::string_view kinds; ///< separated by spaces; "pod" is a pod spec, "container" one of its containers
    std::string_view list;  ///< field that holds a list of holders; empty where there is none
    std::string_view field; ///< relative to the holder
    std::string_view allowed;
};

constexpr std::array kChoices{
    Choice{"Service", "", "spec.type", "ClusterIP NodePort LoadBalancer ExternalName"},
    Choice{"Service", "", "spec.sessionAffinity", "None ClientIP"},
    Choice{"Service", "", "spec.externalTrafficPolicy", "Cluster Local"},
    Choice{"Service", "", "spec.internalTrafficPolicy", "Cluster Local"},
    Choice{"Service", "", "spec.ipFamilyPolicy", "SingleStack PreferDualStack RequireDualStack"},
    Choice{"Service", "spec.ports", "protocol", "TCP UDP SCTP"},
    Choice{"Deployment", "", "spec.strategy.type", "RollingUpdate Recreate"},
    Choice{"StatefulSet DaemonSet", "", "spec.updateStrategy.type", "RollingUpdate OnDelete"},
    Choice{"StatefulSet", "", "spec.podManagementPolicy", "OrderedReady Parallel"},
    Choice{"CronJob", "", "spec.concurrencyPolicy", "Allow Forbid Replace"},
    Choice{"Job", "", "spec.completionMode", "NonIndexed Indexed"},
    Choice{"PersistentVolumeClaim PersistentVolume", "spec.accessModes", "", "ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod"},
    Choice{"PersistentVolumeClaim PersistentVolume", "", "spec.volumeMode", "Filesystem Block"},
    Choice{"PersistentVolume", "", "spec.persistentVolumeReclaimPolicy", "Retain Recycle Delete"},
    Choice{"StorageClass", "", "volumeBindingMode", "Immediate WaitForFirstConsumer"},
    Choice{"NetworkPolicy", "spec.policyTypes", "", "Ingress Egress"},
    Choice{"pod", "", "restartPolicy", "Always OnFailure Never"},
    Choice{"pod", "", "dnsPolicy", "ClusterFirst ClusterFirstWithHostNet Default None"},
    Choice{"pod", "tolerations", "effect", "NoSchedule PreferNoSchedule NoExecute"},
    Choice{"container", "", "imagePullPolicy", "Always IfNotPresent Never"},
    Choice{"container", "", "terminationMessagePolicy", "File FallbackToLogsOnError"},
    Choice{"container", "ports", "protocol", "TCP UDP SCTP"},
};

bool hasWord(std::string_view words, std::string_view word)
{
    return !word.empty() && (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

/// The allowed word of the same letters, or empty.
std::string_view sameLetters(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const std::string_view one = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), one.size() + 1));
        if (equalsIgnoreCaseAscii(one, word))
            return one;
    }
    return {};
}

void checkChoice(CheckContext& context, NodeIndex node, Value value, const std::string& path, std::string_view allowed)
{
    if (!value.isString() || value.text().empty() || hasWord(allowed, value.text()) || isPlaceholder(value.text()))
        return;
    const std::string_view meant = sameLetters(allowed, value.text());
    context.report(node, value, path, {path, std::string(value.text()), std::string(meant.empty() ? allowed : meant)}, meant.empty() ? "default" : "case");
}

std::string joined(const std::string& path, std::string_view field)
{
    return path.empty() || field.empty() ? path + std::string(field) : path + '.' + std::string(field);
}

void checkChoices(CheckContext& context, NodeIndex node, Value holder, const std::string& path, std::string_view kind)
{
    for (const Choice& choice : kChoices) {
        if (!hasWord(choice.kinds, kind))
            continue;
        if (choice.list.empty()) {
            checkChoice(context, node, valueAt(holder, choice.field), joined(path, choice.field), choice.allowed);
            continue;
        }
        std::size_t number = 0;
        for (const Value::Item item : valueAt(holder, choice.list))
            checkChoice(context, node, valueAt(item.value, choice.field), joined(under(joined(path, choice.list), number++), choice.field), choice.allowed);
    }
}

void checkIngress(CheckContext& context, NodeIndex node, Value spec)
{
    std::size_t rule = 0;
    for (const Value::Item item : spec["rules"]) {
        const std::string paths = under(joined(under("spec.rules", rule++), "http"), "paths");
        std::size_t number = 0;
        for (const Value::Item path : item.value["http"]["paths"])
            checkChoice(context, node, path.value["pathType"], under(under(paths, number++), "pathType"), "Exact Prefix ImplementationSpecific");
    }
}

void unknownValue(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource))
            return;
        checkChoices(context, node, resource.value(), {}, resource.key.kind);
        if (resource.key.kind == "Ingress")
            checkIngress(context, node, resource.value()["spec"]);
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        checkChoices(context, workload.node, workload.spec, workload.specPath, "pod");
        for (const ContainerAt& container : CheckContext::containersOf(workload))
            checkChoices(context, workload.node, container.value, container.path, "container");
    });
}

/// Certain only where nothing but upper and lower case differs: then the sentence names the one word.
void writeTheWord(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    if (problem.message == "case")
        plan.replaceScalar(valueAt(graph.nodes[problem.node].resource->value(), problem.path), problem.arguments.back());
    else
        plan.giveUp();
}

// ---- what fits together

void restartPolicy(CheckContext& context)
{
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        const Resource& resource = *context.graph().nodes[workload.node].resource;
        const std::string& kind = resource.key.kind;
        const Value policy = workload.spec["restartPolicy"];
        const bool job = kind == "Job" || kind == "CronJob";
        if (kind == "Pod" || kind == "PodTemplate" || isPlaceholder(policy.text()))
            return;
        const std::string path = under(workload.specPath, "restartPolicy");
        if (job && (policy.string() == "Always" || (policy.isNull() && !mayBePatch(context, resource))))
            context.report(workload.node, policy.exists() ? policy : workload.spec, path, {kind}, policy.isNull() ? "missing" : "job");
        if (!job && (policy.string() == "OnFailure" || policy.string() == "Never"))
            context.report(workload.node, policy, path, {kind, std::string(policy.string())});
    });
}

void invalidSchedule(CheckContext& context)
{
    for (const NodeIndex node : context.ofKind("batch", "CronJob")) {
        const Value schedule = context.value(node)["spec"]["schedule"];
        const std::string_view text = schedule.string();
        if (context.graph().nodes[node].resource->live || !schedule.isString() || isPlaceholder(text) || text.find("TZ=") != std::string_view::npos)
            continue;
        if (!isCronSchedule(text))
            context.report(node, schedule, "spec.schedule", {std::string(text)});
    }
}

constexpr std::array kChecks{
    Check{"invalid-quantity", Severity::Error, Profile::Relations, "resource-limits", invalidQuantity},
    Check{"limits-below-requests", Severity::Error, Profile::Relations, "resource-limits", limitsBelowRequests},
    Check{"unknown-value", Severity::Error, Profile::Relations, "manifest", unknownValue, writeTheWord},
    Check{"restart-policy", Severity::Error, Profile::Relations, "restart-policy", restartPolicy},
    Check{"invalid-schedule", Severity::Error, Profile::Relations, "cron-schedule", invalidSchedule},
};

} // namespace

std::span<const Check> values()
{
    return kChecks;
}

} // namespace kubezu::checks
