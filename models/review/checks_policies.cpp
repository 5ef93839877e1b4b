#include "models/kube/selector.h"
#include "models/relations/pod_index.h"
#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace kubezu::checks {
namespace {

constexpr std::string_view kNetworking = "networking.k8s.io";

/// One end of a connection.
struct Peer {
    const Workload* workload = nullptr;
    std::string_view nameSpace;
    [[nodiscard]] Value labels() const { return workload->metadata["labels"]; }
};

/// Policies of other APIs may forbid and allow, too; with them in the set nothing is certain.
bool hasOtherPolicies(const CheckContext& context)
{
    const auto& resources = context.snapshot().resources;
    return std::any_of(resources.begin(), resources.end(), [](const ResourcePtr& resource) {
        return resource->key.kind.find("NetworkPolicy") != std::string::npos && resource->key.group != kNetworking && resource->key.group != "extensions";
    });
}

/// Without policyTypes a policy isolates for ingress, and for egress where it has such rules.
bool isolates(Value policy, std::string_view direction)
{
    const Value types = policy["spec"]["policyTypes"];
    if (types.size() == 0)
        return direction == "Ingress" || policy["spec"]["egress"].exists();
    return std::any_of(types.begin(), types.end(), [&](const Value::Item& item) { return item.value.string() == direction; });
}

/// The policies that isolate each workload in a direction.
std::unordered_map<NodeIndex, std::vector<NodeIndex>> isolation(const CheckContext& context, std::string_view direction)
{
    std::unordered_map<NodeIndex, std::vector<NodeIndex>> policies;
    for (const std::uint32_t policy : context.ofKind(kNetworking, "NetworkPolicy")) {
        if (!isolates(context.value(policy), direction))
            continue;
        for (const Workload* workload : selectedBy(context, policy))
            policies[workload->node].push_back(policy);
    }
    return policies;
}

/// Whether a selector of namespaces takes one; true where its labels are not known.
bool takesNamespace(const CheckContext& context, Value selector, std::string_view nameSpace)
{
    const LabelSelector spaces = LabelSelector::fromSelector(selector);
    const NodeIndex object = findNode(context, "", "Namespace", "", nameSpace);
    if (object != kNoIndex)
        return spaces.matches(context.value(object)["metadata"]["labels"], "kubernetes.io/metadata.name", nameSpace);
    const bool known = std::all_of(spaces.requirements().begin(), spaces.requirements().end(), [](const auto& requirement) {
        return requirement.key == "kubernetes.io/metadata.name";
    });
    return !known || spaces.matches(Value(), "kubernetes.io/metadata.name", nameSpace);
}

/// Whether a list of peers (from, to) has one; addresses may be those of anybody.
bool allowsPeer(const CheckContext& context, Value peers, std::string_view policyNamespace, const Peer& peer)
{
    return peers.size() == 0 || std::any_of(peers.begin(), peers.end(), [&](const Value::Item& item) {
               const Value spaces = item.value["namespaceSelector"];
               const bool there = spaces.isMap() ? takesNamespace(context, spaces, peer.nameSpace) : policyNamespace == peer.nameSpace;
               return item.value["ipBlock"].exists() || (there && LabelSelector::fromSelector(item.value["podSelector"]).matches(peer.labels()));
           });
}

bool takesPort(Value wanted, const PodPort& port)
{
    if (protocolOf(wanted) != port.protocol)
        return false;
    const Value number = wanted["port"];
    if (!number.exists() || number.isNull())
        return true;
    if (number.isString())
        return number.string() == port.name;
    const std::int64_t first = number.integer(0);
    return port.number >= first && port.number <= wanted["endPort"].integer(first);
}

/// Whether the ports of a rule take one of those; none are known of a Service without ports.
bool allowsPort(Value ports, const std::vector<PodPort>& wanted)
{
    return ports.size() == 0 || wanted.empty() || std::any_of(ports.begin(), ports.end(), [&](const Value::Item& item) {
               return std::any_of(wanted.begin(), wanted.end(), [&](const PodPort& port) { return takesPort(item.value, port); });
           });
}

/// The ports on which a Service reaches a workload, with the name that its container gives them.
std::vector<PodPort> reachedPorts(Value service, const Workload& target)
{
    std::vector<PodPort> reached;
    const std::vector<PodPort> served = servedPorts(target);
    for (const Value::Item item : service["spec"]["ports"]) {
        const Value wanted = item.value["targetPort"].exists() ? item.value["targetPort"] : item.value["port"];
        PodPort port{wanted.string(), wanted.integer(0), protocolOf(item.value)};
        for (const PodPort& own : served) {
            if (own.protocol == port.protocol && (port.number == 0 ? own.name == port.name : own.number == port.number))
                port = own;
        }
        if (port.number == 0)
            return {}; // what it reaches is not known
        reached.push_back(port);
    }
    return reached;
}

/// One direction of one connection.
struct Way {
    std::string_view section; ///< "ingress" or "egress"
    std::string_view list;    ///< "from" or "to"
    const Peer& other;
    const std::vector<PodPort>& ports;
};

bool allows(const CheckContext& context, const std::vector<NodeIndex>& policies, const Way& way)
{
    return std::any_of(policies.begin(), policies.end(), [&](NodeIndex policy) {
        const Value rules = context.value(policy)["spec"][way.section];
        return std::any_of(rules.begin(), rules.end(), [&](const Value::Item& rule) {
            return allowsPeer(context, rule.value[way.list], context.graph().nodes[policy].key.nameSpace, way.other) && allowsPort(rule.value["ports"], way.ports);
        });
    });
}

class Cuts {
public:
    explicit Cuts(CheckContext& context)
        : m_context(context),
          m_ingress(isolation(context, "Ingress")),
          m_egress(isolation(context, "Egress")) { }

    void check(EdgeIndex index)
    {
        const GraphEdge& edge = m_context.graph().edges[index];
        const Workload* source = m_context.workloadOf(edge.from);
        if (!source || source->owned || isOnHost(*source) || !m_context.graph().nodes[edge.to].resource)
            return;
        const std::vector<const Workload*> targets = selectedBy(m_context, edge.to);
        NodeIndex by = kNoIndex;
        std::string_view message;
        for (const Workload* target : targets) {
            if (isOnHost(*target) || !isCut(*source, *target, m_context.value(edge.to), by, message))
                return;
        }
        if (by != kNoIndex)
            m_context.reportEdge(index, {m_context.nameOf(edge.to), m_context.nameOf(by), m_context.nameOf(targets.front()->node)}, message).others = {by, targets.front()->node};
    }

private:
    static bool isOnHost(const Workload& workload) { return workload.spec["hostNetwork"].boolean(false); }
    [[nodiscard]] Peer peerOf(const Workload& workload) const { return {&workload, m_context.graph().nodes[workload.node].key.nameSpace}; }

    bool isCut(const Workload& source, const Workload& target, Value service, NodeIndex& by, std::string_view& message) const
    {
        const std::vector<PodPort> ports = reachedPorts(service, target);
        const Peer from = peerOf(source);
        const Peer to = peerOf(target);
        if (const auto policies = m_ingress.find(target.node); policies != m_ingress.end() && !allows(m_context, policies->second, {"ingress", "from", from, ports})) {
            by = policies->second.front();
            message = "ingress";
            return true;
        }
        if (const auto policies = m_egress.find(source.node); policies != m_egress.end() && !allows(m_context, policies->second, {"egress", "to", to, ports})) {
            by = policies->second.front();
            message = "egress";
            return true;
        }
        return false;
    }

    CheckContext& m_context;
    std::unordered_map<NodeIndex, std::vector<NodeIndex>> m_ingress;
    std::unordered_map<NodeIndex, std::vector<NodeIndex>> m_egress;
};

void policyCuts(CheckContext& context)
{
    const Graph& graph = context.graph();
    if (context.ofKind(kNetworking, "NetworkPolicy").empty() || hasOtherPolicies(context))
        return;
    Cuts cuts(context);
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        if (graph.edges[index].relation == Relation::Mentions && !graph.edges[index].predicted)
            cuts.check(index);
    }
}

/// Whether a rule lets queries for names out: port 53 to others than the Pods of its own namespace.
bool allowsDns(Value rule, std::string_view nameSpace)
{
    const Value peers = rule["to"];
    const bool outside = peers.size() == 0 || nameSpace == "kube-system" || std::any_of(peers.begin(), peers.end(), [](const Value::Item& item) {
                             return item.value["ipBlock"].exists() || item.value["namespaceSelector"].exists();
                         });
    const Value ports = rule["ports"];
    return outside && (ports.size() == 0 || std::any_of(ports.begin(), ports.end(), [](const Value::Item& item) {
                           const Value port = item.value["port"];
                           return port.isString() || takesPort(item.value, {"dns", 53, "UDP"}) || takesPort(item.value, {"dns", 53, "TCP"});
                       }));
}

void policyNoDns(CheckContext& context)
{
    const Graph& graph = context.graph();
    if (context.ofKind(kNetworking, "NetworkPolicy").empty() || hasOtherPolicies(context))
        return;
    const auto isolated = isolation(context, "Egress");
    for (const Workload& workload : context.workloads()) {
        const auto policies = isolated.find(workload.node);
        if (policies == isolated.end() || workload.owned)
            continue;
        const auto& edges = graph.outgoing[workload.node];
        const auto mention = std::find_if(edges.begin(), edges.end(), [&](EdgeIndex edge) { return graph.edges[edge].relation == Relation::Mentions; });
        const bool allowed = std::any_of(policies->second.begin(), policies->second.end(), [&](NodeIndex policy) {
            const Value rules = context.value(policy)["spec"]["egress"];
            return std::any_of(rules.begin(), rules.end(), [&](const Value::Item& rule) { return allowsDns(rule.value, graph.nodes[policy].key.nameSpace); });
        });
        if (mention == edges.end() || allowed)
            continue;
        const NodeIndex policy = policies->second.front();
        const Value spec = context.value(policy)["spec"];
        const bool written = spec["egress"].exists();
        const Value at = written ? spec["egress"] : spec["policyTypes"];
        context.report(policy, at, written ? "spec.egress" : "spec.policyTypes", {context.nameOf(workload.node), context.nameOf(graph.edges[*mention].to)}).others = {workload.node};
    }
}

void checkPeers(CheckContext& context, const PodIndex& pods, const std::set<std::string_view>& inhabited, NodeIndex policy, const Element& rule, std::string_view list)
{
    for (const Element& peer : elementsOf(rule.value, rule.path, list)) {
        const Value selector = peer.value["podSelector"];
        if (selector.size() == 0)
            continue;
        std::vector<std::string_view> namespaces{context.graph().nodes[policy].key.nameSpace};
        if (peer.value["namespaceSelector"].isMap())
            namespaces = pods.selectNamespaces(LabelSelector::fromSelector(peer.value["namespaceSelector"]));
        // Namespaces of which nothing is here say nothing.
        std::erase_if(namespaces, [&](std::string_view name) { return !inhabited.contains(name); });
        const LabelSelector wanted = LabelSelector::fromSelector(selector);
        const bool any = std::any_of(namespaces.begin(), namespaces.end(), [&](std::string_view name) { return !pods.select(name, wanted).empty(); });
        if (!namespaces.empty() && !any)
            context.report(policy, selector, under(peer.path, "podSelector"), {std::string(namespaces.front())});
    }
}

/// Forgets the namespaces in which programs or controllers of custom resources make Pods that are not written.
void forgetUnknown(const CheckContext& context, std::set<std::string_view>& namespaces)
{
    const Permitted pods(context, "", {"pods"}, {"create"});
    const Permitted workloads(context, "apps", {"deployments", "statefulsets", "daemonsets", "replicasets"}, {"create"});
    std::erase_if(namespaces, [&](std::string_view name) { return pods.in(std::string(name)) || workloads.in(std::string(name)); });
    for (const GraphNode& node : context.graph().nodes) {
        if (node.resource && !node.kind)
            namespaces.erase(node.key.nameSpace);
    }
}

void policyPeerNothing(CheckContext& context)
{
    const auto& policies = context.ofKind(kNetworking, "NetworkPolicy");
    if (policies.empty())
        return;
    const PodIndex pods(context.snapshot());
    std::set<std::string_view> inhabited;
    for (const Workload& workload : context.workloads())
        inhabited.insert(context.graph().nodes[workload.node].key.nameSpace);
    forgetUnknown(context, inhabited);
    for (const std::uint32_t policy : policies) {
        const Value object = context.value(policy);
        for (const auto& [section, list, direction] : {std::tuple{"ingress", "from", "Ingress"}, std::tuple{"egress", "to", "Egress"}}) {
            if (!isolates(object, direction))
                continue;
            for (const Element& rule : elementsOf(object["spec"], "spec", section))
                checkPeers(context, pods, inhabited, policy, rule, list);
        }
    }
}

constexpr std::array kChecks{
    Check{"policy-cuts", Severity::Warning, Profile::Relations, "networkpolicy", policyCuts},
    Check{"policy-no-dns", Severity::Warning, Profile::Relations, "networkpolicy", policyNoDns},
    Check{"policy-peer-nothing", Severity::Info, Profile::Relations, "networkpolicy", policyPeerNothing},
};

} // namespace

std::span<const Check> policies()
{
    return kChecks;
}

} // namespace kubezu::checks
