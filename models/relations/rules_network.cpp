#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>
#include <charconv>

#include <arpa/inet.h>

namespace kubezu::rules {
namespace {

/// A Service without selector, or of type ExternalName, selects nothing.
void serviceSelector(RuleContext& context, Value at, const std::string& path)
{
    const bool external = context.holder().value()["spec"]["type"].string() == "ExternalName";
    if (!external && at.size() > 0)
        linkPods(context, context.holder().key.nameSpace, LabelSelector::fromMap(at), path, at);
}

/// An empty or absent podSelector selects every pod of the namespace.
void policySelector(RuleContext& context, Value at, const std::string& path)
{
    const Value selector = at["spec"]["podSelector"];
    linkPods(context, context.holder().key.nameSpace, LabelSelector::fromSelector(selector), path + "spec.podSelector",
             selector.exists() ? selector : at["spec"].exists() ? at["spec"]
                                                                : at);
}

/// A direction that policyTypes leaves out does not count; without policyTypes both written sections do.
bool isDirectionOn(RuleContext& context, std::string_view direction)
{
    const Value types = context.holder().value()["spec"]["policyTypes"];
    if (types.size() == 0)
        return true;
    bool on = false;
    for (const Value::Item item : types)
        on = on || item.value.string() == direction;
    return on;
}

void policyPeer(RuleContext& context, Value at, const std::string& path)
{
    if (!isDirectionOn(context, path.starts_with("spec.ingress") ? "Ingress" : "Egress"))
        return;
    const Value pods = at["podSelector"];
    const Value spaces = at["namespaceSelector"];
    if (!pods.isMap() && !spaces.isMap())
        return; // an ipBlock
    const LabelSelector selector = LabelSelector::fromSelector(pods);
    if (!spaces.isMap()) {
        linkPods(context, context.holder().key.nameSpace, selector, path, at);
        return;
    }
    for (const std::string_view name : context.pods().selectNamespaces(LabelSelector::fromSelector(spaces)))
        linkPods(context, name, selector, path, at);
}

void sliceService(RuleContext& context, Value at, const std::string& path)
{
    context.referBack({"", "Service", {}, at.string()}, path, at);
}

/// Endpoints carry the name of their Service.
void endpointsService(RuleContext& context, Value at, const std::string& path)
{
    context.referBack({"", "Service", {}, context.holder().key.name}, path, at);
}

void addressNode(RuleContext& context, Value at, const std::string& path)
{
    context.refer({"", "Node", {}, at.string()}, path, at);
}

void annotatedSecret(RuleContext& context, Value at, const std::string& path)
{
    referQualified(context, "/Secret", at.string(), path, at);
}

void annotatedConfigMap(RuleContext& context, Value at, const std::string& path)
{
    referQualified(context, "/ConfigMap", at.string(), path, at);
}

/// `spec` of an Ingress that names no class: the one that is marked default, where exactly one is.
void defaultClass(RuleContext& context, Value at, const std::string& path)
{
    const Value spec = at["spec"];
    if (!spec.isMap() || spec["ingressClassName"].exists() || at["metadata"]["annotations"]["kubernetes.io/ingress.class"].exists())
        return;
    linkDefault(context, "networking.k8s.io/IngressClass", "ingressclass.kubernetes.io/is-default-class", joinedPath(path, "spec"), spec);
}

bool isAddressIn(std::string_view cidr, std::string_view address)
{
    const std::size_t slash = cidr.find('/');
    if (slash == std::string_view::npos)
        return false;
    const int family = cidr.find(':') == std::string_view::npos ? AF_INET : AF_INET6;
    std::array<unsigned char, 16> net{};
    std::array<unsigned char, 16> one{};
    unsigned bits = 0;
    const char* const end = cidr.data() + cidr.size();
    const auto [stop, failed] = std::from_chars(cidr.data() + slash + 1, end, bits);
    if (failed != std::errc() || stop != end || bits > (family == AF_INET ? 32U : 128U))
        return false;
    if (::inet_pton(family, std::string(cidr.substr(0, slash)).c_str(), net.data()) != 1 || ::inet_pton(family, std::string(address).c_str(), one.data()) != 1)
        return false;
    for (unsigned bit = 0; bit < bits; ++bit) {
        const unsigned mask = 0x80U >> (bit % 8);
        if (((net[bit / 8] ^ one[bit / 8]) & mask) != 0)
            return false;
    }
    return true;
}

/// The addresses that a ServiceCIDR holds.
void heldAddresses(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("networking.k8s.io", "IPAddress")) {
        if (isAddressIn(at.string(), snapshot.resources[index]->key.name))
            context.link(index, path, at);
    }
}

/// Here the namespace is not to be left out: ingress-nginx refuses a bare name.
void qualifiedSecret(RuleContext& context, Value at, const std::string& path)
{
    if (at.string().find('/') != std::string_view::npos)
        annotatedSecret(context, at, path);
}

/// An annotation beside the name may say that the issuer is of another kind.
void issuer(RuleContext& context, Value at, const std::string& path)
{
    const Value annotations = context.holder().value()["metadata"]["annotations"];
    const std::string_view kind = annotations["cert-manager.io/issuer-kind"].string();
    const std::string_view group = annotations["cert-manager.io/issuer-group"].string();
    context.refer({group.empty() ? "cert-manager.io" : group, kind.empty() ? "Issuer" : kind, {}, at.string()}, path, at);
}

/// IPAddress.spec.parentRef names a resource by its plural.
void addressParent(RuleContext& context, Value at, const std::string& path)
{
    if (at["resource"].string() == "services" && at["group"].text().empty())
        context.refer({"", "Service", at["namespace"].string(), at["name"].string()}, path + ".name", at["name"]);
}

constexpr std::string_view kIngress = "networking.k8s.io/Ingress";
constexpr std::string_view kPolicy = "networking.k8s.io/NetworkPolicy";
using R = Relation;

constexpr std::array kRules{
    Rule{"service-selector", R::Selects, "/Service", "spec.selector", custom(serviceSelector, "/Pod"), "core/v1 ServiceSpec.selector"},
    Rule{"service-endpointslice", R::Endpoints, "discovery.k8s.io/EndpointSlice", "metadata.labels['kubernetes.io/service-name']", ifPresent(custom(sliceService, "/Service")), "discovery/v1 EndpointSlice"},
    Rule{"service-endpoints", R::Endpoints, "/Endpoints", "metadata.name", ifPresent(custom(endpointsService, "/Service")), "core/v1 Endpoints"},
    Rule{"endpointslice-pod", R::Endpoints, "discovery.k8s.io/EndpointSlice", "endpoints[*].targetRef", onlyKind(byObject("/Pod", "apiVersion", "namespace"), "Pod"), "discovery/v1 Endpoint.targetRef"},
    Rule{"endpoints-pod", R::Endpoints, "/Endpoints", "subsets[*].addresses[*].targetRef", onlyKind(byObject("/Pod", "apiVersion", "namespace"), "Pod"), "core/v1 EndpointAddress.targetRef"},
    Rule{"endpoints-pod-not-ready", R::Endpoints, "/Endpoints", "subsets[*].notReadyAddresses[*].targetRef", onlyKind(byObject("/Pod", "apiVersion", "namespace"), "Pod"), "core/v1 EndpointAddress.targetRef"},
    Rule{"endpointslice-node", R::Uses, "discovery.k8s.io/EndpointSlice", "endpoints[*].nodeName", ifPresent(custom(addressNode, "/Node", "cluster")), "discovery/v1 Endpoint.nodeName"},
    Rule{"endpoints-node", R::Uses, "/Endpoints", "subsets[*].addresses[*].nodeName", ifPresent(custom(addressNode, "/Node", "cluster")), "core/v1 EndpointAddress.nodeName"},
    Rule{"ingress-backend", R::Routes, kIngress, "spec.rules[*].http.paths[*].backend.service", byField("/Service"), "networking/v1 IngressServiceBackend"},
    Rule{"ingress-backend-old", R::Routes, kIngress, "spec.rules[*].http.paths[*].backend", byField("/Service", "serviceName"), "networking/v1beta1 IngressBackend"},
    Rule{"ingress-default-backend", R::Routes, kIngress, "spec.defaultBackend.service", byField("/Service"), "networking/v1 IngressSpec.defaultBackend"},
    Rule{"ingress-default-backend-old", R::Routes, kIngress, "spec.backend", byField("/Service", "serviceName"), "networking/v1beta1 IngressSpec.backend"},
    Rule{"ingress-resource", R::Routes, kIngress, "spec.rules[*].http.paths[*].backend.resource", byObject("/Service", "apiGroup"), "networking/v1 IngressBackend.resource"},
    Rule{"ingress-default-resource", R::Routes, kIngress, "spec.defaultBackend.resource", byObject("/Service", "apiGroup"), "networking/v1 IngressBackend.resource"},
    Rule{"ingress-tls", R::Tls, kIngress, "spec.tls[*]", byField("/Secret", "secretName"), "networking/v1 IngressTLS"},
    Rule{"ingress-class", R::Class, kIngress, "spec.ingressClassName", byName("networking.k8s.io/IngressClass"), "networking/v1 IngressSpec.ingressClassName"},
    Rule{"ingress-class-annotation", R::Class, kIngress, "metadata.annotations['kubernetes.io/ingress.class']", byNameIfPresent("networking.k8s.io/IngressClass"), "convention before networking/v1"},
    Rule{"ingress-auth-secret", R::Uses, kIngress, "metadata.annotations['nginx.ingress.kubernetes.io/auth-secret']", custom(annotatedSecret, "/Secret", "named else same"), "convention of ingress-nginx"},
    Rule{"ingress-auth-tls-secret", R::Uses, kIngress, "metadata.annotations['nginx.ingress.kubernetes.io/auth-tls-secret']", custom(qualifiedSecret, "/Secret", "named"), "convention of ingress-nginx"},
    Rule{"ingress-default-class", R::Class, kIngress, "", custom(defaultClass, "networking.k8s.io/IngressClass", "cluster"), "networking/v1 annotation ingressclass.kubernetes.io/is-default-class", "ingressclass"},
    Rule{"ingress-proxy-secret", R::Uses, kIngress, "metadata.annotations['nginx.ingress.kubernetes.io/proxy-ssl-secret']", custom(qualifiedSecret, "/Secret", "named"), "convention of ingress-nginx"},
    Rule{"ingress-default-service", R::Routes, kIngress, "metadata.annotations['nginx.ingress.kubernetes.io/default-backend']", byName("/Service"), "convention of ingress-nginx"},
    Rule{"ingress-auth-headers", R::Uses, kIngress, "metadata.annotations['nginx.ingress.kubernetes.io/auth-proxy-set-headers']", custom(annotatedConfigMap, "/ConfigMap", "named else same"), "convention of ingress-nginx"},
    Rule{"ingress-issuer", R::Uses, "networking.k8s.io/Ingress gateway.networking.k8s.io/Gateway", "metadata.annotations['cert-manager.io/issuer']", custom(issuer, "cert-manager.io/Issuer", "same or cluster"), "convention of cert-manager"},
    Rule{"ingress-cluster-issuer", R::Uses, "networking.k8s.io/Ingress gateway.networking.k8s.io/Gateway", "metadata.annotations['cert-manager.io/cluster-issuer']", byNameIfPresent("cert-manager.io/ClusterIssuer"), "convention of cert-manager"},
    Rule{"ingressclass-parameters", R::Uses, "networking.k8s.io/IngressClass", "spec.parameters", byObject("/ConfigMap", "apiGroup", "namespace"), "networking/v1 IngressClassParametersReference"},
    Rule{"networkpolicy-selector", R::Selects, kPolicy, "", custom(policySelector, "/Pod"), "networking/v1 NetworkPolicySpec.podSelector"},
    Rule{"networkpolicy-from", R::Allows, kPolicy, "spec.ingress[*].from[*]", custom(policyPeer, "/Pod", "by selector"), "networking/v1 NetworkPolicyPeer"},
    Rule{"networkpolicy-to", R::Allows, kPolicy, "spec.egress[*].to[*]", custom(policyPeer, "/Pod", "by selector"), "networking/v1 NetworkPolicyPeer"},
    Rule{"servicecidr-address", R::Matches, "networking.k8s.io/ServiceCIDR", "spec.cidrs[*]", custom(heldAddresses, "networking.k8s.io/IPAddress", "cluster"), "networking/v1 ServiceCIDRSpec.cidrs", "virtual-ip"},
    Rule{"ipaddress-parent", R::Uses, "networking.k8s.io/IPAddress", "spec.parentRef", custom(addressParent, "/Service", "named"), "networking/v1 ParentReference"},
};

} // namespace

std::span<const Rule> network()
{
    return kRules;
}

} // namespace kubezu::rules
