#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <algorithm>
#include <array>
#include <optional>

/// Istio: hosts are resolved as the mesh resolves them, and policies of the root namespace hold everywhere.
namespace kubezu::rules {
namespace {

constexpr std::string_view kNetworking = "networking.istio.io";
constexpr std::string_view kRootNamespace = "istio-system";

struct HostName {
    std::string_view nameSpace; ///< empty: that of the holder
    std::string_view name;
    bool certain = false; ///< surely a Service of this cluster
};

/// `svc`, `svc.ns` and `svc.ns.svc[.cluster.local]`; nothing for a wildcard. `svc.ns` may as well be a host outside.
std::optional<HostName> parsedHost(std::string_view host)
{
    if (host.empty() || host.find('*') != std::string_view::npos)
        return std::nullopt;
    const std::size_t first = host.find('.');
    if (first == std::string_view::npos)
        return HostName{{}, host, true};
    const std::string_view rest = host.substr(first + 1);
    const std::size_t second = rest.find('.');
    if (second == std::string_view::npos)
        return HostName{rest, host.substr(0, first), false};
    const std::string_view suffix = rest.substr(second + 1);
    if (suffix != "svc" && suffix != "svc.cluster.local")
        return std::nullopt;
    return HostName{rest.substr(0, second), host.substr(0, first), true};
}

bool listsHost(Value hosts, std::string_view host)
{
    for (const Value::Item item : hosts) {
        if (item.value.string() == host)
            return true;
    }
    return false;
}

void referHost(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view host = at.string();
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind(kNetworking, "ServiceEntry")) {
        if (listsHost(snapshot.resources[index]->value()["spec"]["hosts"], host)) {
            context.link(index, path, at);
            return;
        }
    }
    const std::optional<HostName> parsed = parsedHost(host);
    if (!parsed)
        return;
    const std::string_view nameSpace = parsed->nameSpace.empty() ? std::string_view(context.holder().key.nameSpace) : parsed->nameSpace;
    if (parsed->certain || snapshot.find("", "Service", nameSpace, parsed->name) != Snapshot::npos)
        context.refer({"", "Service", nameSpace, parsed->name}, path, at);
}

std::string_view namespaceOfHost(const Resource& holder, const HostName& host)
{
    return host.nameSpace.empty() ? std::string_view(holder.key.nameSpace) : host.nameSpace;
}

/// The DestinationRule that defines the subset a route speaks of: same Service, named subset.
void subset(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    const std::optional<HostName> wanted = parsedHost(at["host"].string());
    if (!wanted || at["subset"].string().empty())
        return;
    for (const std::uint32_t index : snapshot.ofKind(kNetworking, "DestinationRule")) {
        const Resource& rule = *snapshot.resources[index];
        const std::optional<HostName> host = parsedHost(rule.value()["spec"]["host"].string());
        if (!host || host->name != wanted->name || namespaceOfHost(rule, *host) != namespaceOfHost(context.holder(), *wanted))
            continue;
        for (const Value::Item item : rule.value()["spec"]["subsets"]) {
            if (item.value["name"].string() == at["subset"].string())
                context.link(index, joinedPath(path, "subset"), at["subset"]);
        }
    }
}

void destination(RuleContext& context, Value at, const std::string& path)
{
    referHost(context, at["host"], joinedPath(path, "host"));
}

/// `namespace/name`; the word mesh is no Gateway.
void gatewayName(RuleContext& context, Value at, const std::string& path)
{
    if (at.string() != "mesh")
        referQualified(context, "networking.istio.io/Gateway", at.string(), path, at);
}

/// A Gateway is served by pods in any namespace.
void gatewayPods(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() > 0)
        linkMatching(context, "/Pod", {}, LabelSelector::fromMap(at), path, at);
}

/// credentialName: a Secret in the namespace of the pods that serve the Gateway; without such pods in that of the Gateway, if it is there.
void gatewayCredential(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    const Value labels = context.holder().value()["spec"]["selector"];
    const LabelSelector selector = LabelSelector::fromMap(labels);
    bool served = false;
    for (const std::string& name : snapshot.namespaces()) {
        if (labels.size() == 0 || context.pods().select(name, selector).empty())
            continue;
        served = true;
        context.refer({"", "Secret", name, at.string()}, path, at);
    }
    if (!served && snapshot.find("", "Secret", context.holder().key.nameSpace, at.string()) != Snapshot::npos)
        context.refer({"", "Secret", {}, at.string()}, path, at);
}

/// Pods of a policy: those of its namespace, and of every namespace where it stands in the root namespace.
void policyPods(RuleContext& context, const LabelSelector& selector, const std::string& path, Value at)
{
    const std::string_view own = context.holder().key.nameSpace;
    linkMatching(context, "/Pod", own == kRootNamespace ? std::string_view() : own, selector, path, at);
}

void policySelector(RuleContext& context, Value at, const std::string& path)
{
    if (at["matchLabels"].size() > 0)
        policyPods(context, LabelSelector::fromMap(at["matchLabels"]), path, at);
}

void policyLabels(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() > 0)
        policyPods(context, LabelSelector::fromMap(at), path, at);
}

/// A ServiceEntry's endpoints: pods, and machines outside (WorkloadEntry) with these labels.
void entryWorkloads(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() == 0)
        return;
    const LabelSelector selector = LabelSelector::fromMap(at);
    const std::string_view own = context.holder().key.nameSpace;
    linkPods(context, own, selector, path, at);
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind(kNetworking, "WorkloadEntry")) {
        const Resource& entry = *snapshot.resources[index];
        if (entry.key.nameSpace == own && selector.matches(entry.value()["spec"]["labels"]))
            context.link(index, path, at);
    }
}

/// Pods of one subset stand behind the rule's Service, in its namespace.
void subsetPods(RuleContext& context, Value at, const std::string& path)
{
    const std::optional<HostName> host = parsedHost(context.holder().value()["spec"]["host"].string());
    if (!host || at.size() == 0)
        return;
    const std::string_view nameSpace = namespaceOfHost(context.holder(), *host);
    const std::size_t service = context.snapshot().find("", "Service", nameSpace, host->name);
    if (service == Snapshot::npos)
        return;
    const Value behind = context.snapshot().resources[service]->value()["spec"]["selector"];
    LabelSelector selector = LabelSelector::fromMap(at);
    const std::vector<std::uint32_t> all = context.pods().select(nameSpace, LabelSelector::fromMap(behind));
    for (const std::uint32_t pod : context.pods().select(nameSpace, selector)) {
        if (behind.size() > 0 && std::find(all.begin(), all.end(), pod) != all.end())
            context.link(pod, path, at);
    }
}

/// `<trust domain>/ns/<namespace>/sa/<name>`; patterns name nobody in particular.
void principal(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view text = at.string();
    const std::size_t space = text.find("/ns/");
    const std::size_t account = text.find("/sa/", space == std::string_view::npos ? 0 : space);
    if (space == std::string_view::npos || account == std::string_view::npos || text.find('*') != std::string_view::npos)
        return;
    context.refer({"", "ServiceAccount", text.substr(space + 4, account - space - 4), text.substr(account + 4)}, path, at);
}

void sourceNamespace(RuleContext& context, Value at, const std::string& path)
{
    referNamespace(context, at.string(), false, path, at);
}

constexpr std::string_view kVirtual = "networking.istio.io/VirtualService";
constexpr std::string_view kRule = "networking.istio.io/DestinationRule";
constexpr std::string_view kPolicies = "security.istio.io/AuthorizationPolicy security.istio.io/PeerAuthentication security.istio.io/RequestAuthentication "
                                       "telemetry.istio.io/Telemetry extensions.istio.io/WasmPlugin";
constexpr std::string_view kTargeting = "security.istio.io/AuthorizationPolicy security.istio.io/RequestAuthentication telemetry.istio.io/Telemetry "
                                        "extensions.istio.io/WasmPlugin networking.istio.io/EnvoyFilter";
constexpr Reference kDestination = custom(destination, "/Service", "by host");
constexpr Reference kSubset = custom(subset, kRule, "by host");
constexpr std::string_view kConcept = "l7-load-balancing";
using R = Relation;

constexpr std::array kRules{
    Rule{"virtualservice-gateway", R::Attaches, kVirtual, "spec.gateways[*]", custom(gatewayName, "networking.istio.io/Gateway", "named else same"), "networking.istio.io/v1 VirtualService.gateways"},
    Rule{"virtualservice-http", R::Routes, kVirtual, "spec.http[*].route[*].destination", kDestination, "networking.istio.io/v1 Destination.host"},
    Rule{"virtualservice-tls", R::Routes, kVirtual, "spec.tls[*].route[*].destination", kDestination, "networking.istio.io/v1 Destination.host"},
    Rule{"virtualservice-tcp", R::Routes, kVirtual, "spec.tcp[*].route[*].destination", kDestination, "networking.istio.io/v1 Destination.host"},
    Rule{"virtualservice-mirror", R::Routes, kVirtual, "spec.http[*].mirror", kDestination, "networking.istio.io/v1 HTTPRoute.mirror"},
    Rule{"virtualservice-mirrors", R::Routes, kVirtual, "spec.http[*].mirrors[*].destination", kDestination, "networking.istio.io/v1 HTTPMirrorPolicy"},
    Rule{"virtualservice-delegate", R::Routes, kVirtual, "spec.http[*].delegate", byField(kVirtual, "name", "namespace"), "networking.istio.io/v1 Delegate"},
    Rule{"virtualservice-http-subset", R::Uses, kVirtual, "spec.http[*].route[*].destination", kSubset, "networking.istio.io/v1 Destination.subset", kConcept},
    Rule{"virtualservice-tcp-subset", R::Uses, kVirtual, "spec.tcp[*].route[*].destination", kSubset, "networking.istio.io/v1 Destination.subset", kConcept},
    Rule{"destinationrule-host", R::Uses, kRule, "spec.host", custom(referHost, "/Service", "by host"), "networking.istio.io/v1 DestinationRule.host", kConcept},
    Rule{"destinationrule-subset", R::Matches, kRule, "spec.subsets[*].labels", custom(subsetPods, "/Pod", "by host"), "networking.istio.io/v1 Subset.labels"},
    Rule{"destinationrule-secret", R::Tls, kRule, "spec.trafficPolicy.tls.credentialName", byNameIfPresent("/Secret"), "networking.istio.io/v1 ClientTLSSettings.credentialName"},
    Rule{"istio-gateway-pods", R::Matches, "networking.istio.io/Gateway", "spec.selector", custom(gatewayPods, "/Pod", "any"), "networking.istio.io/v1 Gateway.selector"},
    Rule{"istio-gateway-secret", R::Tls, "networking.istio.io/Gateway", "spec.servers[*].tls.credentialName", custom(gatewayCredential, "/Secret", "by selector"), "networking.istio.io/v1 ServerTLSSettings.credentialName"},
    Rule{"istio-policy-workloads", R::Matches, kPolicies, "spec.selector", custom(policySelector, "/Pod", "by selector"), "type.istio.io/v1beta1 WorkloadSelector"},
    Rule{"istio-sidecar-workloads", R::Matches, "networking.istio.io/Sidecar networking.istio.io/EnvoyFilter", "spec.workloadSelector.labels", custom(policyLabels, "/Pod", "by selector"), "networking.istio.io/v1 WorkloadSelector"},
    Rule{"istio-policy-target", R::Uses, kTargeting, "spec.targetRefs[*]", byObject("gateway.networking.k8s.io/Gateway", "group"), "type.istio.io/v1beta1 PolicyTargetReference", "gateway-api"},
    Rule{"authorizationpolicy-principal", R::Uses, "security.istio.io/AuthorizationPolicy", "spec.rules[*].from[*].source.principals[*]", custom(principal, "/ServiceAccount", "named"), "security.istio.io/v1 Source.principals"},
    Rule{"authorizationpolicy-namespace", R::Uses, "security.istio.io/AuthorizationPolicy", "spec.rules[*].from[*].source.namespaces[*]", custom(sourceNamespace, "/Namespace", "cluster"), "security.istio.io/v1 Source.namespaces"},
    Rule{"serviceentry-workloads", R::Matches, "networking.istio.io/ServiceEntry", "spec.workloadSelector.labels", custom(entryWorkloads, "/Pod"), "networking.istio.io/v1 ServiceEntry.workloadSelector"},
    Rule{"workloadentry-serviceaccount", R::RunsAs, "networking.istio.io/WorkloadEntry", "spec.serviceAccount", byName("/ServiceAccount"), "networking.istio.io/v1 WorkloadEntry.serviceAccount"},
    Rule{"workloadgroup-serviceaccount", R::RunsAs, "networking.istio.io/WorkloadGroup", "spec.template.serviceAccount", byName("/ServiceAccount"), "networking.istio.io/v1 WorkloadGroup.template"},
};

} // namespace

std::span<const Rule> mesh()
{
    return kRules;
}

} // namespace kubezu::rules
