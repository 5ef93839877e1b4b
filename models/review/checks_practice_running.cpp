#include "models/review/practice.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

std::string nameOf(const ContainerAt& container)
{
    return std::string(container.value["name"].string());
}

// ---- probes and resources

/// Without a Service nobody waits for readiness.
void noReadinessProbe(CheckContext& context)
{
    eachServer(context, [&](const Workload& workload, const ContainerAt& container) {
        if (!container.value["readinessProbe"].isMap() && container.value["ports"].size() > 0 && isReachedBy(context.graph(), workload.node, Relation::Selects, "Service"))
            context.report(workload.node, container.value, under(container.path, "readinessProbe"), {nameOf(container)});
    });
}

void noLivenessProbe(CheckContext& context)
{
    eachServer(context, [&](const Workload& workload, const ContainerAt& container) {
        if (!container.value["livenessProbe"].isMap())
            context.report(workload.node, container.value, under(container.path, "livenessProbe"), {nameOf(container)});
    });
}

void identicalProbes(CheckContext& context)
{
    eachServer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value liveness = container.value["livenessProbe"];
        if (liveness.isMap() && liveness.equals(container.value["readinessProbe"]))
            context.report(workload.node, liveness, under(container.path, "livenessProbe"), {nameOf(container)});
    });
}

void noRequests(CheckContext& context)
{
    eachServer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value resources = container.value["resources"];
        std::string lacking;
        for (const std::string_view resource : {"cpu", "memory"}) {
            const bool there = resources["requests"][resource].exists() || resources["limits"][resource].exists()
                || workload.spec["resources"]["requests"][resource].exists();
            if (!there)
                lacking += (lacking.empty() ? "" : ", ") + std::string(resource);
        }
        if (!lacking.empty())
            context.report(workload.node, resources.exists() ? resources : container.value, under(container.path, "resources") + ".requests", {nameOf(container), lacking});
    });
}

void noMemoryLimit(CheckContext& context)
{
    eachServer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value resources = container.value["resources"];
        if (!resources["limits"]["memory"].exists() && !workload.spec["resources"]["limits"]["memory"].exists())
            context.report(workload.node, resources.exists() ? resources : container.value, under(container.path, "resources") + ".limits.memory", {nameOf(container)});
    });
}

// ---- images

/// The tag of an image; "" where none is written, "@" where a digest pins it.
std::string_view tagOf(std::string_view image)
{
    if (image.find('@') != std::string_view::npos)
        return "@";
    const std::size_t slash = image.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? image : image.substr(slash + 1);
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1);
}

bool floats(Value image)
{
    const std::string_view tag = tagOf(image.string());
    return !image.string().empty() && !isPlaceholder(image.string()) && (tag.empty() || tag == "latest");
}

void latestTag(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value image = container.value["image"];
        if (floats(image))
            context.report(workload.node, image, under(container.path, "image"), {std::string(image.text())}, tagOf(image.text()).empty() ? "none" : "default");
    });
}

void stalePull(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value policy = container.value["imagePullPolicy"];
        if (floats(container.value["image"]) && (policy.string() == "IfNotPresent" || policy.string() == "Never"))
            context.report(workload.node, policy, under(container.path, "imagePullPolicy"), {std::string(container.value["image"].text()), std::string(policy.text())});
    });
}

// ---- replicas and disruptions

void nakedPod(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        const Value pod = context.value(workload.node);
        const bool mirror = pod["metadata"]["annotations"]["kubernetes.io/config.mirror"].exists();
        if (context.graph().nodes[workload.node].key.kind == "Pod" && workload.spec["restartPolicy"].string() != "Never" && !mirror)
            context.report(workload.node, pod["kind"], "kind");
    });
}

/// Calls for every Deployment and StatefulSet with the number of its replicas; one that is scaled has many.
template <typename Found>
void eachReplicated(CheckContext& context, Found found)
{
    constexpr std::int64_t kMany = 2;
    eachOwnWorkload(context, [&](const Workload& workload) {
        const std::string& kind = context.graph().nodes[workload.node].key.kind;
        if (kind != "Deployment" && kind != "StatefulSet")
            return;
        const bool scaled = isReachedBy(context.graph(), workload.node, Relation::Scales, {});
        found(workload, scaled ? kMany : context.value(workload.node)["spec"]["replicas"].integer(1));
    });
}

void singleReplica(CheckContext& context)
{
    eachReplicated(context, [&](const Workload& workload, std::int64_t replicas) {
        const Value spec = context.value(workload.node)["spec"];
        if (replicas == 1 && isReachedBy(context.graph(), workload.node, Relation::Selects, "Service"))
            context.report(workload.node, spec["replicas"].exists() ? spec["replicas"] : spec, "spec.replicas");
    });
}

void noBudget(CheckContext& context)
{
    eachReplicated(context, [&](const Workload& workload, std::int64_t replicas) {
        if (replicas > 1 && !isReachedBy(context.graph(), workload.node, Relation::Selects, "PodDisruptionBudget"))
            context.report(workload.node, context.value(workload.node)["spec"], "spec");
    });
}

void noSpread(CheckContext& context)
{
    eachReplicated(context, [&](const Workload& workload, std::int64_t replicas) {
        const bool spread = workload.spec["affinity"]["podAntiAffinity"].isMap() || workload.spec["topologySpreadConstraints"].size() > 0;
        if (replicas > 1 && !spread)
            context.report(workload.node, workload.spec, under(workload.specPath, "topologySpreadConstraints"));
    });
}

void recreate(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        const Value type = context.value(workload.node)["spec"]["strategy"]["type"];
        if (type.string() == "Recreate" && isReachedBy(context.graph(), workload.node, Relation::Selects, "Service"))
            context.report(workload.node, type, "spec.strategy.type");
    });
}

// ---- jobs

void concurrency(CheckContext& context)
{
    for (const NodeIndex node : context.ofKind("batch", "CronJob")) {
        const Value spec = context.value(node)["spec"];
        if (!spec["concurrencyPolicy"].exists())
            context.report(node, spec, "spec.concurrencyPolicy");
    }
}

void noTimeToLive(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        const Value spec = context.value(workload.node)["spec"];
        if (context.graph().nodes[workload.node].key.kind == "Job" && !spec["ttlSecondsAfterFinished"].exists())
            context.report(workload.node, spec, "spec.ttlSecondsAfterFinished");
    });
}

constexpr std::array kChecks{
    Check{"no-readiness-probe", Severity::Warning, Profile::Practices, "readiness-probe", noReadinessProbe},
    Check{"no-liveness-probe", Severity::Info, Profile::Practices, "liveness-probe", noLivenessProbe},
    Check{"identical-probes", Severity::Warning, Profile::Practices, "health-check", identicalProbes},
    Check{"no-requests", Severity::Warning, Profile::Practices, "resource-limits", noRequests},
    Check{"no-memory-limit", Severity::Warning, Profile::Practices, "resource-exhaustion", noMemoryLimit},
    Check{"latest-tag", Severity::Warning, Profile::Practices, "container", latestTag},
    Check{"stale-pull", Severity::Warning, Profile::Practices, "container", stalePull},
    Check{"naked-pod", Severity::Warning, Profile::Practices, "pod", nakedPod},
    Check{"single-replica", Severity::Info, Profile::Practices, "replicas", singleReplica},
    Check{"no-disruption-budget", Severity::Info, Profile::Practices, "pdb", noBudget},
    Check{"no-spread", Severity::Info, Profile::Practices, "topology", noSpread},
    Check{"deployment-recreate", Severity::Info, Profile::Practices, "strategy-recreate", recreate},
    Check{"cronjob-concurrency", Severity::Info, Profile::Practices, "cronjob", concurrency},
    Check{"job-no-ttl", Severity::Info, Profile::Practices, "job", noTimeToLive},
};

} // namespace

std::span<const Check> practiceRunning()
{
    return kChecks;
}

} // namespace kubezu::checks
