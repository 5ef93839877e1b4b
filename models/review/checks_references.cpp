#include "models/review/check_context.h"

#include <array>
#include <string>
#include <unordered_map>

namespace kubezu::checks {
namespace {

/// Calls for every written edge with an end that is missing and that nobody will provide.
template <typename Found>
void eachAbsent(CheckContext& context, Found found)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.predicted)
            continue;
        const NodeIndex end = graph.nodes[edge.to].origin == Origin::Missing ? edge.to : edge.from;
        const GraphNode& node = graph.nodes[end];
        if (node.origin == Origin::Missing && node.cause != MissingCause::ProvidedByCluster && node.cause != MissingCause::CreatedByController)
            found(index, edge, end);
    }
}

/// A claim that the StatefulSet's own template replaces: the volume has the template's name (StatefulSet controller, updateStorage).
bool isReplacedByTemplate(CheckContext& context, const GraphEdge& edge, NodeIndex missing)
{
    const GraphNode& holder = context.graph().nodes[edge.from];
    if (!holder.resource || holder.key.kind != "StatefulSet" || context.graph().nodes[missing].key.kind != "PersistentVolumeClaim")
        return false;
    const Value spec = holder.resource->value()["spec"];
    for (const Value::Item volume : spec["template"]["spec"]["volumes"]) {
        if (volume.value["persistentVolumeClaim"]["claimName"].string() != context.graph().nodes[missing].key.name)
            continue;
        for (const Value::Item claim : spec["volumeClaimTemplates"]) {
            if (claim.value["metadata"]["name"].text() == volume.value["name"].text())
                return true;
        }
    }
    return false;
}

/// What the API server itself puts into every cluster names accounts that a cluster may well lack.
bool isBootstrapPolicy(const GraphNode& holder)
{
    return holder.resource && !holder.resource->value()["metadata"]["labels"]["kubernetes.io/bootstrapping"].text().empty();
}

/// Nodes and classes belong to the cluster rather than to a set of manifests.
bool belongsToCluster(const ResourceKey& key)
{
    return key.nameSpace.empty() && (key.kind == "Node" || key.kind.ends_with("Class"));
}

/// Which workload is told a name on its command line or in its environment, by namespace: `--secret-name=web-tls`, `web-tls`. What is
/// told the name of a missing Secret or ConfigMap may well make it.
class NamesTold {
public:
    explicit NamesTold(const CheckContext& context)
    {
        for (const Workload& workload : context.workloads()) {
            if (workload.owned)
                continue;
            const std::string& nameSpace = context.graph().nodes[workload.node].key.nameSpace;
            for (const ContainerAt& container : CheckContext::containersOf(workload))
                addContainer(container.value, nameSpace, workload.node);
        }
    }

    /// The first workload that is told the name, or kNoIndex.
    [[nodiscard]] NodeIndex makerOf(const ResourceKey& key) const
    {
        if (!key.group.empty() || (key.kind != "Secret" && key.kind != "ConfigMap"))
            return kNoIndex;
        const auto found = m_told.find(key.nameSpace + '/' + key.name);
        return found == m_told.end() ? kNoIndex : found->second;
    }

private:
    void addContainer(Value container, const std::string& nameSpace, NodeIndex node)
    {
        for (const std::string_view field : {"args", "command"}) {
            for (const Value::Item word : container[field]) {
                const std::string_view text = word.value.string();
                add(nameSpace, text, node);
                for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1))
                    add(nameSpace, text.substr(at + 1), node);
            }
        }
        for (const Value::Item variable : container["env"])
            add(nameSpace, variable.value["value"].string(), node);
    }

    void add(const std::string& nameSpace, std::string_view name, NodeIndex node)
    {
        constexpr std::size_t kLongestName = 253; // of an object, DNS-1123 subdomain
        if (!name.empty() && name.size() <= kLongestName)
            m_told.try_emplace(nameSpace + '/' + std::string(name), node);
    }

    std::unordered_map<std::string, NodeIndex> m_told;
};

void reportMissing(CheckContext& context, const NamesTold& told, EdgeIndex index, NodeIndex missing)
{
    const GraphNode& node = context.graph().nodes[missing];
    const NodeIndex maker = told.makerOf(node.key);
    if (node.cause == MissingCause::OtherNamespace) {
        context.reportEdge(index, {context.nameOf(missing), node.causeDetail}, "other-namespace");
    } else if (maker != kNoIndex) {
        Problem& problem = context.reportEdge(index, {context.nameOf(missing), context.nameOf(maker)}, "maker");
        problem.severity = Severity::Info;
        problem.others = {maker};
    } else if (belongsToCluster(node.key)) {
        context.reportEdge(index, {context.nameOf(missing)}, "cluster").severity = Severity::Warning;
    } else {
        context.reportEdge(index, {context.nameOf(missing)});
    }
}

void missingTarget(CheckContext& context)
{
    const NamesTold told(context);
    eachAbsent(context, [&](EdgeIndex index, const GraphEdge& edge, NodeIndex missing) {
        if (!edge.optional && !isBootstrapPolicy(context.graph().nodes[edge.from]) && !isReplacedByTemplate(context, edge, missing))
            reportMissing(context, told, index, missing);
    });
}

void missingOptional(CheckContext& context)
{
    eachAbsent(context, [&](EdgeIndex index, const GraphEdge& edge, NodeIndex missing) {
        if (edge.optional)
            context.reportEdge(index, {context.nameOf(missing)});
    });
}

void notPermitted(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.permitted || edge.predicted)
            continue;
        const ResourceKey& key = graph.nodes[edge.to].key;
        context.reportEdge(index, {key.kind + ' ' + key.nameSpace + '/' + key.name, key.nameSpace});
    }
}

constexpr std::array kChecks{
    Check{"missing-target", Severity::Error, Profile::Relations, "resource", missingTarget},
    Check{"missing-optional", Severity::Info, Profile::Relations, "resource", missingOptional},
    Check{"not-permitted", Severity::Error, Profile::Relations, "gateway-api", notPermitted},
};

} // namespace

std::span<const Check> references()
{
    return kChecks;
}

} // namespace kubezu::checks
