#include "models/kube/path.h"
#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace kubezu::checks {
namespace {

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Things that nobody refers to, less those whose name stands in a text: an argument, a script, a custom resource.
class Candidates {
public:
    void add(NodeIndex node, const std::string& name) { m_nodes[name].push_back(node); }
    [[nodiscard]] bool empty() const { return m_nodes.empty(); }

    /// Forgets the names that occur in the texts of `value`.
    void strike(Value value)
    {
        if (value.isString()) {
            strikeText(value.text());
            return;
        }
        for (const Value::Item item : value)
            strike(item.value);
    }
    void strikeText(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            if (!isNameChar(text[at])) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (at < text.size() && isNameChar(text[at]))
                ++at;
            m_nodes.erase(std::string(text.substr(begin, at - begin)));
        }
    }
    [[nodiscard]] std::vector<NodeIndex> left() const
    {
        std::vector<NodeIndex> nodes;
        for (const auto& [name, with] : m_nodes)
            nodes.insert(nodes.end(), with.begin(), with.end());
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }

private:
    std::unordered_map<std::string, std::vector<NodeIndex>> m_nodes;
};

/// What a field means is known to whoever reads it: parameters of storage classes, specs of custom resources, annotations.
void strikeFields(Value object, Candidates& candidates)
{
    candidates.strike(object["metadata"]["annotations"]);
    for (const Value::Item item : object) {
        if (item.key.text() != "metadata" && item.key.text() != "status")
            candidates.strike(item.value);
    }
}

void strikeMentioned(const CheckContext& context, Candidates& candidates)
{
    const Graph& graph = context.graph();
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource && !candidates.empty(); ++node) {
        const Value object = context.value(node);
        if (const Workload* workload = context.workloadOf(node)) {
            for (const ContainerAt& container : CheckContext::containersOf(*workload)) {
                for (const std::string_view field : {"command", "args", "env"})
                    candidates.strike(container.value[field]);
            }
            candidates.strike(workload->metadata["annotations"]);
            candidates.strike(object["metadata"]["annotations"]);
        } else if (graph.nodes[node].key.kind == "ConfigMap") {
            candidates.strike(object["data"]);
        } else if (graph.nodes[node].key.kind != "Secret") {
            strikeFields(object, candidates);
        }
    }
}

/// The namespaces in which the set has workloads, and knows them all: elsewhere nobody can tell what is used.
std::set<std::string> inhabited(const CheckContext& context)
{
    std::set<std::string> namespaces;
    const auto twice = writtenTwice(context);
    for (const Workload& workload : context.workloads())
        namespaces.insert(context.graph().nodes[workload.node].key.nameSpace);
    for (const Workload& workload : context.workloads()) {
        const GraphNode& node = context.graph().nodes[workload.node];
        if (twice.contains(node.id))
            namespaces.erase(node.key.nameSpace);
    }
    return namespaces;
}

bool isOwned(Value object)
{
    return object["metadata"]["ownerReferences"].size() > 0;
}

/// Labels by which programs find what they read (sidecars of dashboards, certificates, releases); the usual descriptive ones are not.
bool isFoundByLabel(Value object)
{
    constexpr std::array<std::string_view, 12> kUsual{"app", "name", "k8s-app", "component", "tier", "role", "version", "release", "chart", "heritage", "environment", "env"};
    const Value labels = object["metadata"]["labels"];
    return std::any_of(labels.begin(), labels.end(), [&](const Value::Item& item) {
        const std::string_view key = item.key.text();
        return !key.starts_with("app.kubernetes.io/") && !key.starts_with("helm.sh/") && std::find(kUsual.begin(), kUsual.end(), key) == kUsual.end();
    });
}

/// Secrets that are read by the cluster itself, by Helm, or by a controller.
bool isRead(Value secret)
{
    const std::string_view type = secret["type"].string();
    return type == "kubernetes.io/service-account-token" || type == "bootstrap.kubernetes.io/token" || type.starts_with("helm.sh/");
}

/// A binding counts, too: who is given permissions is used by somebody, perhaps from outside.
bool isReferredTo(const Graph& graph, NodeIndex node)
{
    return !graph.incoming[node].empty();
}

void unusedOf(CheckContext& context, std::string_view kind, std::string_view resource, Candidates& candidates, const std::set<std::string>& namespaces)
{
    const Permitted readers(context, "", {resource}, {"get", "list", "watch"});
    for (const std::uint32_t node : context.ofKind("", kind)) {
        const ResourceKey& key = context.graph().nodes[node].key;
        const Value object = context.value(node);
        const bool known = key.name == "kube-root-ca.crt" || key.nameSpace.starts_with("kube-") || isOwned(object) || isFoundByLabel(object) || isRead(object);
        if (!known && namespaces.contains(key.nameSpace) && !isReferredTo(context.graph(), node) && !readers.in(key.nameSpace))
            candidates.add(node, key.name);
    }
}

void reportLeft(CheckContext& context, Candidates& candidates)
{
    if (candidates.empty())
        return;
    strikeMentioned(context, candidates);
    for (const NodeIndex node : candidates.left())
        context.report(node, context.value(node)["metadata"]["name"], "metadata.name");
}

void unusedConfig(CheckContext& context)
{
    Candidates candidates;
    const std::set<std::string> namespaces = inhabited(context);
    unusedOf(context, "ConfigMap", "configmaps", candidates, namespaces);
    unusedOf(context, "Secret", "secrets", candidates, namespaces);
    reportLeft(context, candidates);
}

/// A StatefulSet's claims carry its name: <template>-<set>-<ordinal>.
bool isOfStatefulSet(const CheckContext& context, const ResourceKey& key)
{
    const std::size_t dash = key.name.find_last_of('-');
    if (dash == std::string::npos)
        return false;
    const std::string_view stem = std::string_view(key.name).substr(0, dash);
    const auto& sets = context.ofKind("apps", "StatefulSet");
    return std::any_of(sets.begin(), sets.end(), [&](std::uint32_t set) {
        return stem.ends_with('-' + context.graph().nodes[set].key.name);
    });
}

void unusedClaim(CheckContext& context)
{
    Candidates candidates;
    const std::set<std::string> namespaces = inhabited(context);
    for (const std::uint32_t node : context.ofKind("", "PersistentVolumeClaim")) {
        const ResourceKey& key = context.graph().nodes[node].key;
        const Graph& graph = context.graph();
        const auto& edges = graph.incoming[node];
        // A volume that is bound to it does not use it.
        const bool used = std::any_of(edges.begin(), edges.end(), [&](EdgeIndex edge) { return graph.edges[edge].relation != Relation::Binds; });
        if (!used && namespaces.contains(key.nameSpace) && !isOwned(context.value(node)) && !isOfStatefulSet(context, key))
            candidates.add(node, key.name);
    }
    reportLeft(context, candidates);
}

void unusedServiceAccount(CheckContext& context)
{
    Candidates candidates;
    const std::set<std::string> namespaces = inhabited(context);
    for (const std::uint32_t node : context.ofKind("", "ServiceAccount")) {
        const ResourceKey& key = context.graph().nodes[node].key;
        if (key.name == "default" || key.nameSpace.starts_with("kube-") || !namespaces.contains(key.nameSpace) || isReferredTo(context.graph(), node) || isOwned(context.value(node)))
            continue;
        candidates.add(node, key.name);
    }
    reportLeft(context, candidates);
}

/// Which keys of ConfigMaps are taken one by one, and which ConfigMaps are taken whole.
struct Taken {
    std::unordered_map<NodeIndex, std::set<std::string_view>> keys;
    std::unordered_set<NodeIndex> whole;
};

void takeVolume(const CheckContext& context, const std::string& nameSpace, Value source, Taken& taken)
{
    const NodeIndex node = findNode(context, "", "ConfigMap", nameSpace, source["name"].string());
    if (node == kNoIndex)
        return;
    if (source["items"].size() == 0)
        taken.whole.insert(node);
    for (const Value::Item item : source["items"])
        taken.keys[node].insert(item.value["key"].string());
}

Taken takenKeys(const CheckContext& context)
{
    Taken taken;
    for (const Workload& workload : context.workloads()) {
        const std::string& nameSpace = context.graph().nodes[workload.node].key.nameSpace;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const Value::Item variable : container.value["env"]) {
                const Value ref = variable.value["valueFrom"]["configMapKeyRef"];
                const NodeIndex node = findNode(context, "", "ConfigMap", nameSpace, ref["name"].string());
                if (node != kNoIndex)
                    taken.keys[node].insert(ref["key"].string());
            }
        }
        for (const Value::Item volume : workload.spec["volumes"]) {
            takeVolume(context, nameSpace, volume.value["configMap"], taken);
            for (const Value::Item source : volume.value["projected"]["sources"])
                takeVolume(context, nameSpace, source.value["configMap"], taken);
        }
    }
    return taken;
}

void unusedKey(CheckContext& context)
{
    const Graph& graph = context.graph();
    const Taken taken = takenKeys(context);
    const Permitted readers(context, "", {"configmaps"}, {"get", "list", "watch"});
    for (const std::uint32_t node : context.ofKind("", "ConfigMap")) {
        const auto keys = taken.keys.find(node);
        if (keys == taken.keys.end() || taken.whole.contains(node) || readers.in(graph.nodes[node].key.nameSpace))
            continue;
        // envFrom takes all, and what others than Pods do with it is unknown.
        const auto& edges = graph.incoming[node];
        const bool whole = std::any_of(edges.begin(), edges.end(), [&](EdgeIndex edge) {
            const GraphEdge& at = graph.edges[edge];
            if (at.relation != Relation::Env && at.relation != Relation::Mounts)
                return true;
            const Workload* workload = context.workloadOf(at.from);
            const std::vector<ContainerAt> containers = workload ? CheckContext::containersOf(*workload) : std::vector<ContainerAt>();
            return !workload || std::any_of(containers.begin(), containers.end(), [&](const ContainerAt& container) {
                const Value all = container.value["envFrom"];
                return std::any_of(all.begin(), all.end(), [&](const Value::Item& item) { return item.value["configMapRef"]["name"].string() == graph.nodes[node].key.name; });
            });
        });
        if (whole)
            continue;
        for (const std::string_view field : {"data", "binaryData"}) {
            for (const Value::Item item : context.value(node)[field]) {
                if (!keys->second.contains(item.key.text()))
                    context.report(node, item.key, under(std::string(field), item.key.text()), {std::string(item.key.text())});
            }
        }
    }
}

constexpr std::array kChecks{
    Check{"unused-config", Severity::Info, Profile::Relations, "configmap", unusedConfig},
    Check{"unused-key", Severity::Info, Profile::Relations, "key-value-data", unusedKey},
    Check{"unused-claim", Severity::Info, Profile::Relations, "persistent-volume-claim", unusedClaim},
    Check{"unused-serviceaccount", Severity::Info, Profile::Relations, "serviceaccount", unusedServiceAccount},
};

} // namespace

std::span<const Check> unused()
{
    return kChecks;
}

} // namespace kubezu::checks
