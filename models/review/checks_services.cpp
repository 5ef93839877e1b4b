#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kubezu::checks {
namespace {

/// Words that tell the variants of one program apart.
constexpr std::array<std::string_view, 14> kVariants{"canary", "stable", "blue", "green", "primary", "secondary", "preview", "active", "baseline", "main", "leader", "worker", "reader", "writer"};

/// "reviews-v2" → "reviews": a trailing version or variant says nothing about what the program is.
std::string_view withoutVariant(std::string_view name)
{
    const std::size_t dash = name.find_last_of('-');
    if (dash == std::string_view::npos)
        return name;
    const std::string_view last = name.substr(dash + 1);
    const bool version = !last.empty() && last.find_first_not_of("v0123456789.") == std::string_view::npos;
    const bool variant = std::find(kVariants.begin(), kVariants.end(), last) != kVariants.end();
    return version || variant ? name.substr(0, dash) : name;
}

/// What the labels of a Pod say that it is; empty where they do not.
std::string identityOf(Value labels)
{
    std::string identity;
    for (const std::string_view key : {"app.kubernetes.io/name", "k8s-app", "app", "name"}) {
        const std::string_view value = labels[key].string();
        if (value.empty())
            continue;
        identity = withoutVariant(value);
        break;
    }
    for (const std::string_view key : {"app.kubernetes.io/component", "component"}) {
        const std::string_view value = labels[key].string();
        if (!value.empty())
            return identity + '/' + std::string(withoutVariant(value));
    }
    return identity;
}

/// "nginx:1.27" → "nginx"
std::string_view withoutTag(std::string_view image)
{
    image = image.substr(0, image.find('@'));
    const std::size_t colon = image.find_last_of(':');
    return colon != std::string_view::npos && image.find('/', colon) == std::string_view::npos ? image.substr(0, colon) : image;
}

/// Workloads that run the same image are parts of the same program.
bool shareImage(const Workload& a, const Workload& b)
{
    const Value ofA = a.spec["containers"];
    const Value ofB = b.spec["containers"];
    return std::any_of(ofA.begin(), ofA.end(), [&](const Value::Item& one) {
        return std::any_of(ofB.begin(), ofB.end(), [&](const Value::Item& two) {
            return withoutTag(one.value["image"].string()) == withoutTag(two.value["image"].string());
        });
    });
}

void serviceOverlap(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind("", "Service")) {
        const std::vector<const Workload*> workloads = selectedBy(context, node);
        if (workloads.size() < 2)
            continue;
        const Workload& first = *workloads.front();
        const std::string identity = identityOf(first.metadata["labels"]);
        const std::string_view name = withoutVariant(context.graph().nodes[first.node].key.name);
        const auto other = std::find_if(workloads.begin() + 1, workloads.end(), [&](const Workload* workload) {
            const std::string theirs = identityOf(workload->metadata["labels"]);
            return !identity.empty() && !theirs.empty() && theirs != identity && !shareImage(first, *workload) && withoutVariant(context.graph().nodes[workload->node].key.name) != name;
        });
        if (other == workloads.end())
            continue;
        const Value selector = context.value(node)["spec"]["selector"];
        context.report(node, selector, "spec.selector", {context.nameOf(first.node), context.nameOf((*other)->node)}).others = {first.node, (*other)->node};
    }
}

/// web-0.web.shop.svc: how the first Pod of a StatefulSet is called.
std::string podDnsName(const ResourceKey& set, std::string_view service)
{
    return set.name + "-0." + std::string(service) + '.' + set.nameSpace + ".svc";
}

void headlessStatefulSet(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation != Relation::Governs || edge.predicted || !graph.nodes[edge.to].resource || !graph.nodes[edge.from].resource)
            continue;
        const Value service = context.value(edge.to)["spec"];
        const std::string dns = podDnsName(graph.nodes[edge.from].key, graph.nodes[edge.to].key.name);
        if (service["clusterIP"].string() != "None") {
            context.reportEdge(index, {context.nameOf(edge.to), dns}).others = {edge.to};
        } else if (service["selector"].size() > 0 && edgeBetween(graph, edge.to, edge.from, Relation::Selects) == kNoIndex) {
            context.reportEdge(index, {context.nameOf(edge.to), dns}, "other-pods").others = {edge.to};
        }
    }
}

void externalNameSelector(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind("", "Service")) {
        const Value spec = context.value(node)["spec"];
        if (spec["type"].string() == "ExternalName" && spec["selector"].size() > 0)
            context.report(node, spec["selector"], "spec.selector", {std::string(spec["externalName"].text())});
    }
}

/// A value that only one object of a cluster can have: reported on every object but the first that has it.
class Claims {
public:
    explicit Claims(CheckContext& context)
        : m_context(context) { }

    void claim(const std::string& what, const std::string& shown, NodeIndex node, const Element& at)
    {
        const auto [holder, isNew] = m_holders.emplace(what, node);
        if (isNew || holder->second == node)
            return;
        const ResourceKey& key = m_context.graph().nodes[holder->second].key;
        m_context.report(node, at.value, at.path, {shown, key.kind + ' ' + key.nameSpace + '/' + key.name}).others = {holder->second};
    }

private:
    CheckContext& m_context;
    std::unordered_map<std::string, NodeIndex> m_holders;
};

void nodePortClash(CheckContext& context)
{
    Claims claims(context);
    for (const std::uint32_t node : context.ofKind("", "Service")) {
        for (const Element& port : elementsOf(context.value(node)["spec"], "spec", "ports")) {
            const std::int64_t number = port.value["nodePort"].integer(0);
            if (number > 0)
                claims.claim(std::to_string(number) + std::string(protocolOf(port.value)), std::to_string(number), node, {port.value["nodePort"], under(port.path, "nodePort")});
        }
    }
}

void clusterIpClash(CheckContext& context)
{
    Claims claims(context);
    for (const std::uint32_t node : context.ofKind("", "Service")) {
        const Value address = context.value(node)["spec"]["clusterIP"];
        if (!address.string().empty() && address.string() != "None")
            claims.claim(std::string(address.string()), std::string(address.string()), node, {address, "spec.clusterIP"});
    }
}

/// Services of the cluster that the API server cannot do without: webhooks, aggregated APIs, conversions.
void calledServiceEmpty(CheckContext& context)
{
    const Graph& graph = context.graph();
    for (EdgeIndex index = 0; index < graph.edges.size(); ++index) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation != Relation::Calls || edge.predicted || !graph.nodes[edge.to].resource)
            continue;
        const Value spec = context.value(edge.to)["spec"];
        const bool endpoints = hasIncoming(graph, edge.to, Relation::Endpoints) || !graph.outgoing[edge.to].empty();
        if (spec["selector"].size() == 0 || spec["type"].string() == "ExternalName" || (endpoints && !selectedBy(context, edge.to).empty()))
            continue;
        bool locks = true;
        if (const Value webhooks = context.value(edge.from)["webhooks"]; webhooks.size() > 0) {
            locks = std::any_of(webhooks.begin(), webhooks.end(), [&](const Value::Item& item) {
                const Value service = item.value["clientConfig"]["service"];
                return service["name"].string() == graph.nodes[edge.to].key.name && item.value["failurePolicy"].string() != "Ignore";
            });
        }
        Problem& problem = context.reportEdge(index, {context.nameOf(edge.to)}, locks ? "default" : "ignored");
        problem.others = {edge.to};
        problem.severity = locks ? Severity::Error : Severity::Warning;
    }
}

constexpr std::array kChecks{
    Check{"service-overlap", Severity::Info, Profile::Relations, "label-selector", serviceOverlap},
    Check{"headless-statefulset", Severity::Warning, Profile::Relations, "headless-service", headlessStatefulSet},
    Check{"externalname-selector", Severity::Warning, Profile::Relations, "externalname-service", externalNameSelector},
    Check{"nodeport-clash", Severity::Error, Profile::Relations, "nodeport-service", nodePortClash},
    Check{"clusterip-clash", Severity::Error, Profile::Relations, "clusterip-service", clusterIpClash},
    Check{"called-service-empty", Severity::Error, Profile::Relations, "crd-operator", calledServiceEmpty},
};

} // namespace

std::span<const Check> services()
{
    return kChecks;
}

} // namespace kubezu::checks
