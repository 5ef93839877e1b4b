#include "models/review/check_tools.h"

#include "models/base/text.h"
#include "models/kube/path.h"

#include <algorithm>

namespace kubezu::checks {

std::vector<Element> elementsOf(Value holder, const std::string& path, std::string_view field)
{
    std::vector<Element> elements;
    const Value list = holder[field];
    if (!list.isList())
        return elements;
    const std::string stem = under(path, field);
    for (const Value::Item item : list) {
        std::string full = stem;
        appendIndex(full, elements.size());
        elements.push_back({item.value, std::move(full)});
    }
    return elements;
}

std::string under(std::string path, std::string_view key)
{
    appendKey(path, key);
    return path;
}

EdgeIndex edgeBetween(const Graph& graph, NodeIndex from, NodeIndex to, Relation relation)
{
    for (const EdgeIndex index : graph.outgoing[from]) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.to == to && edge.relation == relation && !edge.predicted)
            return index;
    }
    return kNoIndex;
}

Problem& reportOn(CheckContext& context, NodeIndex node, EdgeIndex edge, Element at, std::vector<std::string> arguments, std::string_view message)
{
    Problem& problem = context.report(node, at.value, std::move(at.path), std::move(arguments), message);
    problem.edge = edge;
    return problem;
}

std::string nearestName(std::string_view wanted, const std::vector<std::string_view>& names)
{
    const std::size_t limit = wanted.size() < 4 ? 1 : wanted.size() < 8 ? 2
                                                                        : 3;
    std::size_t best = limit + 1;
    std::string found;
    const std::string lower = toLowerAscii(wanted);
    for (const std::string_view name : names) {
        if (name.size() > wanted.size() + limit || wanted.size() > name.size() + limit)
            continue;
        const std::size_t distance = equalsIgnoreCaseAscii(wanted, name) ? 0 : editDistance(lower, toLowerAscii(name));
        if (distance < best) {
            best = distance;
            found = name;
        }
    }
    return found;
}

NodeIndex findNode(const CheckContext& context, std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name)
{
    const std::size_t index = context.snapshot().find(group, kind, nameSpace, name);
    return index == Snapshot::npos ? kNoIndex : static_cast<NodeIndex>(index);
}

bool isExport(Value object)
{
    return !object["metadata"]["uid"].text().empty();
}

bool hasIncoming(const Graph& graph, NodeIndex node, Relation relation)
{
    const auto& edges = graph.incoming[node];
    return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex index) {
        return graph.edges[index].relation == relation && !graph.edges[index].predicted;
    });
}

std::vector<const Workload*> selectedBy(const CheckContext& context, NodeIndex node)
{
    std::vector<const Workload*> workloads;
    const Graph& graph = context.graph();
    for (const EdgeIndex index : graph.outgoing[node]) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation != Relation::Selects || edge.predicted)
            continue;
        if (const Workload* workload = context.workloadOf(edge.to))
            workloads.push_back(workload);
    }
    return workloads;
}

std::string_view protocolOf(Value port)
{
    const std::string_view protocol = port["protocol"].string();
    return protocol.empty() ? "TCP" : protocol;
}

std::vector<PodPort> portsOf(Value container)
{
    std::vector<PodPort> ports;
    for (const Value::Item item : container["ports"])
        ports.push_back({item.value["name"].string(), item.value["containerPort"].integer(0), protocolOf(item.value)});
    return ports;
}

std::vector<PodPort> servedPorts(const Workload& workload)
{
    std::vector<PodPort> ports;
    for (const std::string_view field : {"containers", "initContainers"}) {
        for (const Value::Item item : workload.spec[field]) {
            if (field == "initContainers" && item.value["restartPolicy"].string() != "Always")
                continue;
            const std::vector<PodPort> own = portsOf(item.value);
            ports.insert(ports.end(), own.begin(), own.end());
        }
    }
    return ports;
}

bool isKind(const CheckContext& context, NodeIndex node, std::string_view kind)
{
    const ResourceKey& key = context.graph().nodes[node].key;
    return key.kind == kind && (key.group.find('.') == std::string::npos || key.group.ends_with(".k8s.io"));
}

std::int64_t replicasOf(Value object)
{
    return object["spec"]["replicas"].integer(1);
}

std::unordered_set<std::string> writtenTwice(const CheckContext& context)
{
    std::unordered_set<std::string> ids;
    for (const Notice& notice : context.snapshot().notices) {
        if (notice.kind == Notice::Kind::DuplicateResource)
            ids.insert(notice.detail.substr(0, notice.detail.find(' ')));
    }
    return ids;
}

namespace {

bool containsAny(Value list, const std::vector<std::string_view>& words)
{
    return std::any_of(list.begin(), list.end(), [&](const Value::Item& item) {
        return item.value.text() == "*" || std::find(words.begin(), words.end(), item.value.text()) != words.end();
    });
}

bool permits(Value role, std::string_view group, const std::vector<std::string_view>& resources, const std::vector<std::string_view>& verbs)
{
    const Value rules = role["rules"];
    return std::any_of(rules.begin(), rules.end(), [&](const Value::Item& item) {
        const Value rule = item.value;
        return rule["resourceNames"].size() == 0 && containsAny(rule["apiGroups"], {group}) && containsAny(rule["resources"], resources) && containsAny(rule["verbs"], verbs);
    });
}

} // namespace

Permitted::Permitted(const CheckContext& context, std::string_view group, const std::vector<std::string_view>& resources, const std::vector<std::string_view>& verbs)
{
    constexpr std::string_view kGroup = "rbac.authorization.k8s.io";
    for (const std::string_view kind : {"RoleBinding", "ClusterRoleBinding"}) {
        for (const std::uint32_t index : context.ofKind(kGroup, kind)) {
            const std::string& nameSpace = context.graph().nodes[index].key.nameSpace;
            const Value ref = context.value(index)["roleRef"];
            const bool local = ref["kind"].string() == "Role";
            const NodeIndex role = findNode(context, kGroup, local ? "Role" : "ClusterRole", local ? std::string_view(nameSpace) : std::string_view(), ref["name"].string());
            if (role != kNoIndex && !permits(context.value(role), group, resources, verbs))
                continue;
            m_everywhere = m_everywhere || kind == "ClusterRoleBinding";
            m_namespaces.insert(nameSpace);
        }
    }
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > kShown)
        text += ", … (" + std::to_string(names.size()) + ')';
    return text;
}

} // namespace kubezu::checks
