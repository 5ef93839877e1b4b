#include "models/predict/prediction.h"

#include "models/kube/selector.h"
#include "models/predict/predictor.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::string_view kHash = "‹hash›";
constexpr std::string_view kId = "‹id›";
constexpr std::string_view kTime = "‹time›";
constexpr std::uint32_t kNamedMembers = 1000; ///< beyond, a stack has a count and no list of names

PredictedNode node(std::string_view group, std::string_view version, std::string_view kind, const Resource& like, std::string name)
{
    PredictedNode made;
    made.key = {std::string(group), std::string(kind), like.key.nameSpace, std::move(name)};
    made.apiVersion = group.empty() ? std::string(version) : std::string(group) + '/' + std::string(version);
    return made;
}

void pods(Predictor& to, std::uint32_t owner, const Resource& like, const std::string& stem, std::uint32_t count)
{
    if (count == 0)
        return;
    PredictedNode made = node("", "v1", "Pod", like, stem + '-' + std::string(kId));
    made.count = count;
    to.link(owner, to.add(std::move(made)), Relation::Owns);
}

void deployment(Predictor& to, std::uint32_t index, const Resource& resource)
{
    if (to.ownsAny(index, "ReplicaSet"))
        return;
    const std::string name = resource.key.name + '-' + std::string(kHash);
    const std::uint32_t set = to.add(node("apps", "v1", "ReplicaSet", resource, name));
    to.link(index, set, Relation::Owns);
    pods(to, set, resource, name, to.replicas(index));
}

void replicaSet(Predictor& to, std::uint32_t index, const Resource& resource)
{
    if (!to.ownsAny(index, "Pod"))
        pods(to, index, resource, resource.key.name, to.replicas(index));
}

std::vector<std::string> ordinals(const std::string& stem, std::uint32_t start, std::uint32_t count)
{
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < std::min(count, kNamedMembers); ++i)
        names.push_back(stem + '-' + std::to_string(start + i));
    return names;
}

/// "db-0, db-1", "db-0 … db-9"
std::string rangeName(const std::vector<std::string>& names, std::uint32_t count, const std::string& stem, std::uint32_t start)
{
    if (count == 1)
        return names.front();
    if (count == 2)
        return names[0] + ", " + names[1];
    return names.front() + " … " + stem + '-' + std::to_string(start + count - 1);
}

void claims(Predictor& to, const Resource& resource, std::uint32_t podNode, std::uint32_t start, std::uint32_t count)
{
    for (const Value::Item item : resource.value()["spec"]["volumeClaimTemplates"]) {
        const std::string stem = std::string(item.value["metadata"]["name"].text()) + '-' + resource.key.name;
        std::vector<std::string> absent;
        for (const std::string& name : ordinals(stem, start, count)) {
            const std::size_t written = to.snapshot().find("", "PersistentVolumeClaim", resource.key.nameSpace, name);
            if (written == Snapshot::npos)
                absent.push_back(name);
            else
                to.link(podNode, static_cast<std::uint32_t>(written), Relation::Mounts);
        }
        if (absent.empty())
            continue;
        const auto left = static_cast<std::uint32_t>(absent.size());
        PredictedNode claim = node("", "v1", "PersistentVolumeClaim", resource,
                                   left == std::min(count, kNamedMembers) ? rangeName(absent, count, stem, start) : absent.front() + " …");
        claim.count = left == std::min(count, kNamedMembers) ? count : left;
        claim.members = std::move(absent);
        to.link(podNode, to.add(std::move(claim)), Relation::Mounts);
    }
}

void statefulSet(Predictor& to, std::uint32_t index, const Resource& resource)
{
    const std::uint32_t count = to.replicas(index);
    if (to.ownsAny(index, "Pod") || count == 0)
        return;
    const std::uint32_t start = countFrom(resource.value()["spec"]["ordinals"]["start"], 0);
    std::vector<std::string> names = ordinals(resource.key.name, start, count);
    PredictedNode made = node("", "v1", "Pod", resource, rangeName(names, count, resource.key.name, start));
    made.count = count;
    made.members = std::move(names);
    const std::uint32_t podNode = to.add(std::move(made));
    to.link(index, podNode, Relation::Owns);
    claims(to, resource, podNode, start, count);
}

/// One Pod on each eligible Node; without Nodes in the set, one stands for all.
void daemonSet(Predictor& to, std::uint32_t index, const Resource& resource)
{
    if (to.ownsAny(index, "Pod"))
        return;
    const LabelSelector selector = LabelSelector::fromMap(resource.value()["spec"]["template"]["spec"]["nodeSelector"]);
    std::uint32_t nodes = 0;
    for (const std::uint32_t node : to.snapshot().ofKind("", "Node"))
        nodes += selector.matches(to.snapshot().resources[node]->value()["metadata"]["labels"]) ? 1U : 0U;
    const bool known = !to.snapshot().ofKind("", "Node").empty();
    pods(to, index, resource, resource.key.name, known ? nodes : 1);
}

/// How many Pods of a Job run at once in the beginning: parallelism, but no more than are needed for completion.
std::uint32_t jobPods(Value spec)
{
    if (spec["suspend"].boolean(false))
        return 0;
    const std::uint32_t parallel = countFrom(spec["parallelism"], 1);
    return spec["completions"].exists() ? std::min(parallel, countFrom(spec["completions"], 1)) : parallel;
}

void job(Predictor& to, std::uint32_t index, const Resource& resource)
{
    const Value status = resource.value()["status"];
    if (!to.ownsAny(index, "Pod") && !status["completionTime"].exists())
        pods(to, index, resource, resource.key.name, jobPods(resource.value()["spec"]));
}

void cronJob(Predictor& to, std::uint32_t index, const Resource& resource)
{
    const Value spec = resource.value()["spec"];
    if (to.ownsAny(index, "Job") || spec["suspend"].boolean(false))
        return;
    const std::string name = resource.key.name + '-' + std::string(kTime);
    const std::uint32_t made = to.add(node("batch", "v1", "Job", resource, name));
    to.link(index, made, Relation::Owns);
    pods(to, made, resource, name, jobPods(spec["jobTemplate"]["spec"]));
}

void service(Predictor& to, std::uint32_t index, const Resource& resource)
{
    const Value spec = resource.value()["spec"];
    if (spec["selector"].size() == 0 || spec["type"].string() == "ExternalName" || to.leadsTo(index, Relation::Endpoints, "EndpointSlice")
        || to.leadsTo(index, Relation::Endpoints, "Endpoints"))
        return;
    const std::uint32_t slice = to.add(node("discovery.k8s.io", "v1", "EndpointSlice", resource, resource.key.name + '-' + std::string(kId)));
    to.link(index, slice, Relation::Endpoints);
}

struct Controller {
    std::string_view group;
    std::string_view kind;
    void (*predict)(Predictor& to, std::uint32_t index, const Resource& resource);
};

constexpr std::array<Controller, 8> kControllers{{
    {"apps", "Deployment", deployment},
    {"apps", "ReplicaSet", replicaSet},
    {"", "ReplicationController", replicaSet},
    {"apps", "StatefulSet", statefulSet},
    {"apps", "DaemonSet", daemonSet},
    {"batch", "Job", job},
    {"batch", "CronJob", cronJob},
    {"", "Service", service},
}};

} // namespace

Prediction predict(const Snapshot& snapshot, const RelationSet& relations)
{
    Predictor predictor(snapshot, relations);
    for (const Controller& controller : kControllers) {
        for (const std::uint32_t index : snapshot.ofKind(controller.group, controller.kind))
            controller.predict(predictor, index, *snapshot.resources[index]);
    }
    return predictor.take();
}

} // namespace kubezu
