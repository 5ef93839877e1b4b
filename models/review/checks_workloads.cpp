#include "models/kube/selector.h"
#include "models/relations/pod_index.h"
#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <unordered_map>

namespace kubezu::checks {
namespace {

constexpr std::array<std::string_view, 6> kSelecting{"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"};

bool hasSelector(const CheckContext& context, const Workload& workload)
{
    const bool selects = std::any_of(kSelecting.begin(), kSelecting.end(), [&](std::string_view kind) { return isKind(context, workload.node, kind); });
    return selects && context.value(workload.node)["spec"]["selector"].size() > 0;
}

LabelSelector selectorOf(const CheckContext& context, const Workload& workload)
{
    const Value selector = context.value(workload.node)["spec"]["selector"];
    return isKind(context, workload.node, "ReplicationController") ? LabelSelector::fromMap(selector) : LabelSelector::fromSelector(selector);
}

/// "app=web" as far as the template does not have it.
std::string unmet(const LabelSelector& selector, Value labels)
{
    for (const LabelSelector::Requirement& requirement : selector.requirements()) {
        const Value value = labels[requirement.key];
        if (requirement.op == LabelSelector::Operator::In && requirement.values.size() == 1 && value.text() != requirement.values.front())
            return std::string(requirement.key) + '=' + std::string(requirement.values.front());
    }
    return selector.requirements().empty() ? std::string() : std::string(selector.requirements().front().key);
}

void selectorTemplate(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned || !hasSelector(context, workload))
            continue;
        const LabelSelector selector = selectorOf(context, workload);
        const Value labels = workload.metadata["labels"];
        if (!selector.matches(labels))
            context.report(workload.node, context.value(workload.node)["spec"]["selector"], "spec.selector", {unmet(selector, labels)});
    }
}

std::string textOf(const LabelSelector& selector)
{
    std::string text;
    for (const LabelSelector::Requirement& requirement : selector.requirements()) {
        text += std::string(requirement.key) + '\n' + std::to_string(static_cast<int>(requirement.op));
        for (const std::string_view value : requirement.values)
            text += '\n' + std::string(value);
        text += '\n';
    }
    return text;
}

void selectorOverlap(CheckContext& context)
{
    const PodIndex pods(context.snapshot());
    // Equal selectors are looked up once: many controllers with one selector would be a square.
    std::unordered_map<std::string, std::vector<std::uint32_t>> matching;
    for (const Workload& workload : context.workloads()) {
        if (workload.owned || !hasSelector(context, workload) || isKind(context, workload.node, "Job"))
            continue;
        const LabelSelector selector = selectorOf(context, workload);
        const Value labels = workload.metadata["labels"];
        const std::string& nameSpace = context.graph().nodes[workload.node].key.nameSpace;
        const auto [found, isNew] = matching.emplace(nameSpace + '\n' + textOf(selector), std::vector<std::uint32_t>());
        if (isNew)
            found->second = pods.select(nameSpace, selector);
        for (const std::uint32_t other : found->second) {
            const Workload* second = other < workload.node ? context.workloadOf(other) : nullptr;
            if (!second || second->owned || !hasSelector(context, *second) || isKind(context, other, "Job") || !selectorOf(context, *second).matches(labels))
                continue;
            context.report(workload.node, context.value(workload.node)["spec"]["selector"], "spec.selector", {context.nameOf(other)}).others = {other};
            break;
        }
    }
}

void containerNameTwice(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        std::unordered_map<std::string_view, Value> seen;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            const Value name = container.value["name"];
            const auto [before, isNew] = seen.emplace(name.string(), name);
            if (!isNew && !name.string().empty() && !workload.owned)
                context.report(workload.node, name, under(container.path, "name"), {std::string(name.text()), std::to_string(before->second.line())});
        }
    }
}

void portNameTwice(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        std::map<std::pair<std::string_view, std::string_view>, std::pair<std::string, std::uint32_t>> seen;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            if (container.init || container.ephemeral)
                continue;
            for (const Element& port : elementsOf(container.value, container.path, "ports")) {
                const Value name = port.value["name"];
                const auto [before, isNew] = seen.emplace(std::pair{name.string(), protocolOf(port.value)}, std::pair{container.path, name.line()});
                if (isNew || name.string().empty())
                    continue;
                const bool same = before->second.first == container.path;
                Problem& problem = context.report(workload.node, name, under(port.path, "name"), {std::string(name.text()), std::to_string(before->second.second)}, same ? "container" : "pod");
                problem.severity = same ? Severity::Error : Severity::Warning;
            }
        }
    }
}

bool isUid(std::string_view text)
{
    const auto isHex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'
        && std::count_if(text.begin(), text.end(), isHex) == 32 && text != "00000000-0000-0000-0000-000000000000";
}

void handWrittenOwner(CheckContext& context)
{
    for (NodeIndex node = 0; node < context.graph().nodes.size() && context.graph().nodes[node].resource; ++node) {
        const Value object = context.value(node);
        if (isExport(object) || object["metadata"]["ownerReferences"].size() == 0)
            continue;
        for (const Element& owner : elementsOf(object["metadata"], "metadata", "ownerReferences")) {
            const Value uid = owner.value["uid"];
            if (isUid(uid.string()))
                continue;
            const std::string who = std::string(owner.value["kind"].text()) + ' ' + std::string(owner.value["name"].text());
            context.report(node, uid.exists() ? uid : owner.value, uid.exists() ? under(owner.path, "uid") : owner.path, {who});
        }
    }
}

void namespaceMissing(CheckContext& context)
{
    const Snapshot& snapshot = context.snapshot();
    if (snapshot.ofKind("", "Namespace").empty())
        return;
    std::map<std::string_view, std::vector<NodeIndex>> members;
    for (NodeIndex node = 0; node < snapshot.resources.size(); ++node) {
        const std::string& name = snapshot.resources[node]->key.nameSpace;
        const bool given = name.empty() || name == "default" || name == snapshot.defaultNamespace || name.starts_with("kube-");
        if (!given && !isExport(context.value(node)))
            members[name].push_back(node);
    }
    for (const auto& [name, nodes] : members) {
        if (snapshot.find("", "Namespace", "", name) != Snapshot::npos)
            continue;
        const Value at = context.value(nodes.front())["metadata"]["namespace"];
        context.report(nodes.front(), at, "metadata.namespace", {std::string(name), std::to_string(nodes.size())}).others.assign(nodes.begin() + 1, nodes.end());
    }
}

/// kustomize appends ten characters of these to the names of what it generates.
bool isHash(std::string_view text)
{
    return text.size() == 10 && text.find_first_not_of("2456789bcdfghkmt") == std::string_view::npos;
}

std::string_view withoutHash(std::string_view name)
{
    const std::size_t dash = name.find_last_of('-');
    return dash != std::string_view::npos && dash > 0 && isHash(name.substr(dash + 1)) ? name.substr(0, dash) : std::string_view();
}

/// Where what is missing and what is here differ only by the hash of kustomize.
void suffixReference(CheckContext& context)
{
    const Graph& graph = context.graph();
    std::unordered_map<std::string, NodeIndex> byStem;
    for (const std::string_view kind : {"ConfigMap", "Secret"}) {
        for (const std::uint32_t node : context.ofKind("", kind)) {
            const ResourceKey& key = graph.nodes[node].key;
            if (const std::string_view stem = withoutHash(key.name); !stem.empty())
                byStem.emplace(key.kind + '\n' + key.nameSpace + '\n' + std::string(stem), node);
        }
    }
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        const GraphNode& to = graph.nodes[edge.to];
        if (edge.predicted || to.origin != Origin::Missing || (to.key.kind != "ConfigMap" && to.key.kind != "Secret"))
            continue;
        const std::string_view bare = withoutHash(to.key.name);
        const auto hashed = byStem.find(to.key.kind + '\n' + to.key.nameSpace + '\n' + (bare.empty() ? to.key.name : std::string(bare)));
        NodeIndex meant = hashed == byStem.end() ? kNoIndex : hashed->second;
        if (meant == kNoIndex && !bare.empty())
            meant = findNode(context, "", to.key.kind, to.key.nameSpace, bare);
        if (meant != kNoIndex)
            context.reportEdge(index, {context.nameOf(edge.to), graph.nodes[meant].key.name}).others = {meant};
    }
}

constexpr std::array kChecks{
    Check{"selector-template", Severity::Error, Profile::Relations, "label-selector", selectorTemplate},
    Check{"selector-overlap", Severity::Warning, Profile::Relations, "label-selector", selectorOverlap},
    Check{"container-name-twice", Severity::Error, Profile::Relations, "container", containerNameTwice},
    Check{"port-name-twice", Severity::Error, Profile::Relations, "port-mapping", portNameTwice},
    Check{"hand-written-owner", Severity::Warning, Profile::Relations, "resource", handWrittenOwner},
    Check{"namespace-missing", Severity::Info, Profile::Relations, "namespace", namespaceMissing},
    Check{"suffix-reference", Severity::Info, Profile::Relations, "kustomize", suffixReference},
};

} // namespace

std::span<const Check> workloads()
{
    return kChecks;
}

} // namespace kubezu::checks
