#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <vector>

namespace kubezu::checks {
namespace {

/// The names that mounts may use: the volumes, and a StatefulSet's claim templates.
std::set<std::string_view> volumeNames(const CheckContext& context, const Workload& workload)
{
    std::set<std::string_view> names;
    for (const Value::Item volume : workload.spec["volumes"])
        names.insert(volume.value["name"].string());
    for (const Value::Item claim : context.value(workload.node)["spec"]["volumeClaimTemplates"])
        names.insert(claim.value["metadata"]["name"].string());
    return names;
}

void volumeUndeclared(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        const std::set<std::string_view> names = volumeNames(context, workload);
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const std::string_view field : {"volumeMounts", "volumeDevices"}) {
                for (const Element& mount : elementsOf(container.value, container.path, field)) {
                    const std::string_view name = mount.value["name"].string();
                    if (name.empty() || names.contains(name))
                        continue;
                    const std::string nearest = nearestName(name, {names.begin(), names.end()});
                    context.report(workload.node, mount.value["name"], under(mount.path, "name"), {std::string(name), std::string(container.value["name"].text()), nearest}, nearest.empty() ? "default" : "nearest");
                }
            }
        }
    }
}

void volumeUnused(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        std::set<std::string_view> used;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const std::string_view field : {"volumeMounts", "volumeDevices"}) {
                for (const Value::Item mount : container.value[field])
                    used.insert(mount.value["name"].string());
            }
        }
        for (const Element& volume : elementsOf(workload.spec, workload.specPath, "volumes")) {
            const std::string_view name = volume.value["name"].string();
            if (!name.empty() && !used.contains(name))
                context.report(workload.node, volume.value["name"], under(volume.path, "name"), {std::string(name)});
        }
    }
}

void volumeDuplicate(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        std::unordered_map<std::string_view, std::uint32_t> seen;
        for (const Element& volume : elementsOf(workload.spec, workload.specPath, "volumes")) {
            const Value name = volume.value["name"];
            const auto [before, isNew] = seen.emplace(name.string(), name.line());
            if (!isNew && !name.string().empty())
                context.report(workload.node, name, under(volume.path, "name"), {std::string(name.text()), std::to_string(before->second)});
        }
    }
}

void mountPathTwice(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            std::unordered_map<std::string_view, std::uint32_t> seen;
            for (const Element& mount : elementsOf(container.value, container.path, "volumeMounts")) {
                const Value path = mount.value["mountPath"];
                const auto [before, isNew] = seen.emplace(path.string(), path.line());
                if (!isNew && !path.string().empty())
                    context.report(workload.node, path, under(mount.path, "mountPath"), {std::string(path.text()), std::string(container.value["name"].text()), std::to_string(before->second)});
            }
        }
    }
}

/// Whether a claim can be mounted on one node only; `pod` says on one Pod only.
bool isSingle(Value claim, bool& pod)
{
    const Value modes = claim["spec"]["accessModes"];
    pod = std::any_of(modes.begin(), modes.end(), [](const Value::Item& item) { return item.value.string() == "ReadWriteOncePod"; });
    return modes.size() > 0 && std::all_of(modes.begin(), modes.end(), [](const Value::Item& item) {
               return item.value.string() == "ReadWriteOnce" || item.value.string() == "ReadWriteOncePod";
           });
}

/// Pods that are held on one node: by name, by its label, or by an affinity to each other.
bool isPinned(const Workload& workload)
{
    constexpr std::string_view kHost = "kubernetes.io/hostname";
    if (!workload.spec["nodeName"].string().empty() || workload.spec["nodeSelector"][kHost].exists())
        return true;
    const Value affinity = workload.spec["affinity"];
    for (const Value::Item term : affinity["podAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]) {
        if (term.value["topologyKey"].string() == kHost)
            return true;
    }
    for (const Value::Item term : affinity["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"]) {
        const Value expressions = term.value["matchExpressions"];
        if (std::any_of(expressions.begin(), expressions.end(), [&](const Value::Item& item) { return item.value["key"].string() == kHost; }))
            return true;
    }
    return false;
}

/// The most Pods that a workload runs at a time; an autoscaler counts.
std::int64_t mostReplicas(const CheckContext& context, const Workload& workload)
{
    const Graph& graph = context.graph();
    if (isKind(context, workload.node, "DaemonSet"))
        return 2;
    std::int64_t most = isKind(context, workload.node, "Deployment") || isKind(context, workload.node, "ReplicaSet") || isKind(context, workload.node, "StatefulSet") || isKind(context, workload.node, "ReplicationController")
        ? replicasOf(context.value(workload.node))
        : 1;
    for (const EdgeIndex index : graph.incoming[workload.node]) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation == Relation::Scales && isKind(context, edge.from, "HorizontalPodAutoscaler"))
            most = std::max(most, context.value(edge.from)["spec"]["maxReplicas"].integer(0));
    }
    return most;
}

/// The edges by which workloads mount a claim that only one node can have.
template <typename Found>
void eachSingleClaim(CheckContext& context, Found found)
{
    const Graph& graph = context.graph();
    for (const std::uint32_t claim : context.ofKind("", "PersistentVolumeClaim")) {
        bool pod = false;
        if (!isSingle(context.value(claim), pod))
            continue;
        std::vector<EdgeIndex> edges;
        for (const EdgeIndex index : graph.incoming[claim]) {
            const GraphEdge& edge = graph.edges[index];
            const Workload* workload = edge.predicted || edge.relation != Relation::Mounts ? nullptr : context.workloadOf(edge.from);
            if (workload && !workload->owned && !isKind(context, workload->node, "PodTemplate"))
                edges.push_back(index);
        }
        found(claim, edges, pod);
    }
}

void rwoShared(CheckContext& context)
{
    eachSingleClaim(context, [&](NodeIndex claim, const std::vector<EdgeIndex>& edges, bool pod) {
        const Graph& graph = context.graph();
        for (const EdgeIndex index : edges) {
            const Workload& workload = *context.workloadOf(graph.edges[index].from);
            const std::int64_t replicas = mostReplicas(context, workload);
            if (replicas > 1 && (pod || !isPinned(workload))) {
                const bool daemon = isKind(context, workload.node, "DaemonSet");
                context.reportEdge(index, {context.nameOf(claim), std::to_string(replicas)}, daemon ? "daemon" : pod ? "pod"
                                                                                                                     : "default");
            }
        }
        if (edges.size() < 2)
            return;
        const Workload& last = *context.workloadOf(graph.edges[edges.back()].from);
        // A Job comes and goes beside what it serves: a backup, a migration.
        const bool jobs = std::any_of(edges.begin(), edges.end(), [&](EdgeIndex index) {
            return isKind(context, graph.edges[index].from, "Job") || isKind(context, graph.edges[index].from, "CronJob");
        });
        if (!jobs && !isPinned(last)) {
            const NodeIndex other = graph.edges[edges.front()].from;
            context.reportEdge(edges.back(), {context.nameOf(claim), context.nameOf(other)}, "several").others = {other};
        }
    });
}

void rwoRolling(CheckContext& context)
{
    eachSingleClaim(context, [&](NodeIndex claim, const std::vector<EdgeIndex>& edges, bool pod) {
        for (const EdgeIndex index : edges) {
            const NodeIndex node = context.graph().edges[index].from;
            const Value spec = context.value(node)["spec"];
            const Value rolling = spec["strategy"]["rollingUpdate"];
            const std::string_view surge = rolling["maxSurge"].text();
            const bool rolls = isKind(context, node, "Deployment") && spec["strategy"]["type"].string() != "Recreate" && surge != "0" && surge != "0%";
            if (!rolls || replicasOf(context.value(node)) != 1 || (!pod && isPinned(*context.workloadOf(node))))
                continue;
            Problem& problem = context.reportEdge(index, {context.nameOf(claim)});
            problem.severity = pod ? Severity::Warning : Severity::Info;
        }
    });
}

constexpr std::array kChecks{
    Check{"volume-undeclared", Severity::Error, Profile::Relations, "volume", volumeUndeclared},
    Check{"volume-unused", Severity::Info, Profile::Relations, "volume", volumeUnused},
    Check{"volume-duplicate", Severity::Error, Profile::Relations, "volume", volumeDuplicate},
    Check{"mount-path-twice", Severity::Error, Profile::Relations, "volume", mountPathTwice},
    Check{"rwo-shared", Severity::Warning, Profile::Relations, "persistent-volume-claim", rwoShared},
    Check{"rwo-rolling", Severity::Info, Profile::Relations, "deployment-rolling-update", rwoRolling},
};

} // namespace

std::span<const Check> volumes()
{
    return kChecks;
}

} // namespace kubezu::checks
