#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace kubezu::checks {
namespace {

constexpr std::string_view kHpa = "HorizontalPodAutoscaler";

/// What an autoscaler scales, by its edges; written ones only.
NodeIndex targetOf(const Graph& graph, NodeIndex scaler, EdgeIndex& edge)
{
    for (const EdgeIndex index : graph.outgoing[scaler]) {
        const GraphEdge& at = graph.edges[index];
        if (at.relation != Relation::Scales || at.predicted)
            continue;
        edge = index;
        return at.to;
    }
    return kNoIndex;
}

void hpaReplicas(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (const auto& [group, kind] : {std::pair{"autoscaling", "HorizontalPodAutoscaler"}, std::pair{"keda.sh", "ScaledObject"}}) {
        for (const std::uint32_t scaler : context.ofKind(group, kind)) {
            EdgeIndex edge = kNoIndex;
            const NodeIndex target = targetOf(graph, scaler, edge);
            if (target == kNoIndex || !graph.nodes[target].resource || isExport(context.value(target)))
                continue;
            const Value replicas = context.value(target)["spec"]["replicas"];
            if (replicas.exists() && !replicas.isNull())
                context.report(target, replicas, "spec.replicas", {std::string(replicas.text()), context.nameOf(scaler)}).others = {scaler};
        }
    }
}

void hpaTwice(CheckContext& context)
{
    const Graph& graph = context.graph();
    std::unordered_map<NodeIndex, NodeIndex> scalers;
    for (const std::uint32_t scaler : context.ofKind("autoscaling", kHpa)) {
        EdgeIndex edge = kNoIndex;
        const NodeIndex target = targetOf(graph, scaler, edge);
        if (target == kNoIndex)
            continue;
        const auto [before, isNew] = scalers.emplace(target, scaler);
        if (!isNew)
            context.reportEdge(edge, {context.nameOf(target), context.nameOf(before->second)}).others = {before->second, target};
    }
}

void hpaMinMax(CheckContext& context)
{
    for (const std::uint32_t scaler : context.ofKind("autoscaling", kHpa)) {
        const Value spec = context.value(scaler)["spec"];
        const std::int64_t low = spec["minReplicas"].integer(1);
        const std::int64_t high = spec["maxReplicas"].integer(-1);
        if (high < 0 || low < high)
            continue;
        Problem& problem = context.report(scaler, spec["maxReplicas"], "spec.maxReplicas", {std::to_string(low), std::to_string(high)}, low > high ? "default" : "equal");
        problem.severity = low > high ? Severity::Error : Severity::Info;
    }
}

constexpr std::array<std::string_view, 8> kFixed{"DaemonSet", "Job", "CronJob", "Pod", "Service", "ConfigMap", "Node", "Namespace"};

/// Whether the CRD of a custom kind is here and no version of it can be scaled.
bool lacksScale(const CheckContext& context, const ResourceKey& key)
{
    const CustomKind* custom = context.snapshot().customKind(key.group, key.kind);
    if (!custom)
        return false;
    const Value spec = context.value(custom->definition)["spec"];
    const Value versions = spec["versions"];
    return !spec["subresources"]["scale"].exists()
        && std::none_of(versions.begin(), versions.end(), [](const Value::Item& item) { return item.value["subresources"]["scale"].exists(); });
}

void hpaTargetNotScalable(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (const std::uint32_t scaler : context.ofKind("autoscaling", kHpa)) {
        EdgeIndex edge = kNoIndex;
        const NodeIndex target = targetOf(graph, scaler, edge);
        if (target == kNoIndex)
            continue;
        const ResourceKey& key = graph.nodes[target].key;
        const bool fixed = graph.nodes[target].kind && std::find(kFixed.begin(), kFixed.end(), key.kind) != kFixed.end();
        if (fixed || lacksScale(context, key))
            context.reportEdge(edge, {context.nameOf(target)}).others = {target};
    }
}

/// A resource whose use is measured in percent of its requests.
struct Measured {
    std::string_view resource;
    std::string_view container; ///< empty: all
    Element at;
};

std::vector<Measured> measuredBy(Value scaler)
{
    std::vector<Measured> measured;
    const Value spec = scaler["spec"];
    if (spec["targetCPUUtilizationPercentage"].exists())
        measured.push_back({"cpu", {}, {spec["targetCPUUtilizationPercentage"], "spec.targetCPUUtilizationPercentage"}});
    for (const Element& metric : elementsOf(spec, "spec", "metrics")) {
        const bool one = metric.value["type"].string() == "ContainerResource";
        const Value source = metric.value[one ? "containerResource" : "resource"];
        const bool percent = source["target"]["averageUtilization"].exists() || source["targetAverageUtilization"].exists();
        if (percent)
            measured.push_back({source["name"].string(), one ? source["container"].string() : std::string_view(), {source, under(metric.path, one ? "containerResource" : "resource")}});
    }
    return measured;
}

bool hasRequest(Value container, std::string_view resource)
{
    const Value resources = container["resources"];
    return resources["requests"][resource].exists() || resources["limits"][resource].exists(); // a limit alone becomes the request
}

/// The first container without the request; empty where all have it.
std::string withoutRequest(const Workload& workload, const Measured& measured)
{
    if (hasRequest(workload.spec, measured.resource))
        return {}; // of the Pod as a whole
    for (const Value::Item item : workload.spec["containers"]) {
        const std::string_view name = item.value["name"].string();
        if ((measured.container.empty() || measured.container == name) && !hasRequest(item.value, measured.resource))
            return std::string(name);
    }
    return {};
}

/// A LimitRange gives defaults to what asks for nothing.
bool hasDefaults(const CheckContext& context, const std::string& nameSpace)
{
    const auto& ranges = context.ofKind("", "LimitRange");
    return std::any_of(ranges.begin(), ranges.end(), [&](std::uint32_t node) { return context.graph().nodes[node].key.nameSpace == nameSpace; });
}

void hpaNoRequests(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (const std::uint32_t scaler : context.ofKind("autoscaling", kHpa)) {
        EdgeIndex edge = kNoIndex;
        const NodeIndex target = targetOf(graph, scaler, edge);
        const Workload* workload = target == kNoIndex || !graph.nodes[target].resource ? nullptr : context.workloadOf(target);
        if (!workload || hasDefaults(context, graph.nodes[scaler].key.nameSpace))
            continue;
        for (const Measured& measured : measuredBy(context.value(scaler))) {
            const std::string container = withoutRequest(*workload, measured);
            if (!container.empty())
                reportOn(context, scaler, edge, measured.at, {std::string(measured.resource), container, context.nameOf(target)}).others = {target};
        }
    }
}

struct Budget {
    Value value; ///< minAvailable or maxUnavailable
    std::string path;
    bool keeps = false; ///< minAvailable
};

std::optional<std::int64_t> percentOf(Value value)
{
    const std::string_view text = value.string();
    std::int64_t number = 0;
    if (!text.ends_with('%') || std::from_chars(text.data(), text.data() + text.size() - 1, number).ec != std::errc())
        return std::nullopt;
    return number;
}

/// How many of `pods` must stay.
std::int64_t kept(const Budget& budget, std::int64_t pods)
{
    const std::optional<std::int64_t> percent = percentOf(budget.value);
    // Percentages are rounded up, both those that stay and those that may go.
    const std::int64_t number = percent ? (*percent * pods + 99) / 100 : budget.value.integer(0);
    return budget.keeps ? number : pods - number;
}

/// The Pods that a budget guards: as written, and within what autoscalers may make of them. Nothing where that is unknown.
struct Guarded {
    std::int64_t least = 0;
    std::int64_t most = 0;
    NodeIndex scaler = kNoIndex;
    NodeIndex workload = kNoIndex;
};

std::optional<Guarded> guardedBy(const CheckContext& context, NodeIndex budget)
{
    const Graph& graph = context.graph();
    Guarded guarded;
    for (const Workload* workload : selectedBy(context, budget)) {
        const NodeIndex node = workload->node;
        if (!isKind(context, node, "Deployment") && !isKind(context, node, "StatefulSet") && !isKind(context, node, "ReplicaSet"))
            return std::nullopt;
        guarded.workload = node;
        std::int64_t least = replicasOf(context.value(node));
        std::int64_t most = least;
        for (const EdgeIndex index : graph.incoming[node]) {
            const GraphEdge& edge = graph.edges[index];
            if (edge.relation != Relation::Scales || edge.predicted)
                continue;
            if (!isKind(context, edge.from, kHpa))
                return std::nullopt;
            guarded.scaler = edge.from;
            least = context.value(edge.from)["spec"]["minReplicas"].integer(1);
            most = context.value(edge.from)["spec"]["maxReplicas"].integer(least);
        }
        guarded.least += least;
        guarded.most += most;
    }
    return guarded.workload == kNoIndex ? std::nullopt : std::optional(guarded);
}

void checkBudget(CheckContext& context, NodeIndex node, const Budget& budget)
{
    const std::string text(budget.value.text());
    const std::int64_t hundred = percentOf(budget.value).value_or(-1);
    if ((budget.keeps && hundred >= 100) || (!budget.keeps && (text == "0" || hundred == 0))) {
        context.report(node, budget.value, budget.path, {budget.path, text}, "always");
        return;
    }
    const std::optional<Guarded> guarded = guardedBy(context, node);
    if (!guarded || guarded->least <= 0)
        return;
    std::vector<std::string> arguments{budget.path, text, context.nameOf(guarded->workload), std::to_string(guarded->least)};
    if (guarded->scaler != kNoIndex) {
        const bool never = kept(budget, guarded->most) >= guarded->most;
        arguments.push_back(context.nameOf(guarded->scaler));
        if (never)
            arguments[3] = std::to_string(guarded->most);
        if (never || kept(budget, guarded->least) >= guarded->least)
            context.report(node, budget.value, budget.path, std::move(arguments), never ? "scaled-never" : "scaled").others = {guarded->workload, guarded->scaler};
    } else if (kept(budget, guarded->least) >= guarded->least) {
        context.report(node, budget.value, budget.path, std::move(arguments), guarded->least == 1 ? "single" : "default").others = {guarded->workload};
    }
}

void pdbBlocks(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind("policy", "PodDisruptionBudget")) {
        const Value spec = context.value(node)["spec"];
        if (spec["minAvailable"].isScalar() && !spec["minAvailable"].isNull())
            checkBudget(context, node, {spec["minAvailable"], "spec.minAvailable", true});
        else if (spec["maxUnavailable"].isScalar() && !spec["maxUnavailable"].isNull())
            checkBudget(context, node, {spec["maxUnavailable"], "spec.maxUnavailable", false});
    }
}

void pdbPolicy(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind("policy", "PodDisruptionBudget")) {
        const Value spec = context.value(node)["spec"];
        const bool least = spec["minAvailable"].exists() && !spec["minAvailable"].isNull();
        const bool most = spec["maxUnavailable"].exists() && !spec["maxUnavailable"].isNull();
        if (least && most)
            context.report(node, spec["maxUnavailable"], "spec.maxUnavailable", {}, "both").severity = Severity::Error;
        else if (!least && !most)
            context.report(node, spec, "spec", {}, "none");
    }
}

void pdbOverlap(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (const Workload& workload : context.workloads()) {
        EdgeIndex first = kNoIndex;
        for (const EdgeIndex index : graph.incoming[workload.node]) {
            const GraphEdge& edge = graph.edges[index];
            if (edge.relation != Relation::Selects || edge.predicted || !isKind(context, edge.from, "PodDisruptionBudget"))
                continue;
            if (first == kNoIndex)
                first = index;
            else
                context.reportEdge(index, {context.nameOf(graph.edges[first].from), context.nameOf(workload.node)}).others = {graph.edges[first].from, workload.node};
        }
    }
}

constexpr std::array kChecks{
    Check{"hpa-replicas", Severity::Warning, Profile::Relations, "replicas", hpaReplicas},
    Check{"hpa-twice", Severity::Warning, Profile::Relations, "hpa", hpaTwice},
    Check{"hpa-min-max", Severity::Error, Profile::Relations, "hpa", hpaMinMax},
    Check{"hpa-target-not-scalable", Severity::Error, Profile::Relations, "hpa", hpaTargetNotScalable},
    Check{"hpa-no-requests", Severity::Error, Profile::Relations, "hpa", hpaNoRequests},
    Check{"pdb-blocks", Severity::Warning, Profile::Relations, "pdb", pdbBlocks},
    Check{"pdb-policy", Severity::Warning, Profile::Relations, "pdb", pdbPolicy},
    Check{"pdb-overlap", Severity::Error, Profile::Relations, "pdb", pdbOverlap},
};

} // namespace

std::span<const Check> scaling()
{
    return kChecks;
}

} // namespace kubezu::checks
