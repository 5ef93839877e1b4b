#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

/// What a ReferenceGrant opens: the named objects of its own namespace, or all of the kind.
void grantTo(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind(at["group"].text(), at["kind"].text())) {
        const ResourceKey& key = snapshot.resources[index]->key;
        const std::string_view name = at["name"].text();
        if (key.nameSpace == context.holder().key.nameSpace && (name.empty() || key.name == name))
            context.link(index, path, at);
    }
}

/// Namespaces whose routes or listeners may attach.
void allowedNamespaces(RuleContext& context, Value at, const std::string& path)
{
    if (at["from"].string() == "Selector")
        linkNamespaces(context, at["selector"], joinedPath(path, "selector"));
}

constexpr std::string_view kGateway = "gateway.networking.k8s.io/Gateway";
constexpr std::string_view kListenerSet = "gateway.networking.k8s.io/ListenerSet gateway.networking.x-k8s.io/XListenerSet";
constexpr std::string_view kRoutes = "gateway.networking.k8s.io/HTTPRoute gateway.networking.k8s.io/GRPCRoute gateway.networking.k8s.io/TCPRoute "
                                     "gateway.networking.k8s.io/TLSRoute gateway.networking.k8s.io/UDPRoute";
constexpr Reference kParent = byObject("gateway.networking.k8s.io/Gateway", "group", "namespace");
constexpr Reference kBackend = byGrantedObject("/Service");
constexpr Reference kCertificate = byGrantedObject("/Secret");
constexpr Reference kAuthority = byGrantedObject("/ConfigMap");
constexpr Reference kExtension = byObject("/ConfigMap", "group");
using R = Relation;

constexpr std::array kRules{
    Rule{"gatewayclass-parameters", R::Uses, "gateway.networking.k8s.io/GatewayClass", "spec.parametersRef", byObject("/ConfigMap", "group", "namespace"), "gateway/v1 ParametersReference"},
    Rule{"gateway-class", R::Class, kGateway, "spec.gatewayClassName", byName("gateway.networking.k8s.io/GatewayClass"), "gateway/v1 GatewaySpec.gatewayClassName"},
    Rule{"gateway-certificate", R::Tls, kGateway, "spec.listeners[*].tls.certificateRefs[*]", kCertificate, "gateway/v1 ListenerTLSConfig"},
    Rule{"gateway-frontend-ca", R::Tls, kGateway, "spec.tls.frontend.default.validation.caCertificateRefs[*]", kAuthority, "gateway/v1 FrontendTLSValidation"},
    Rule{"gateway-frontend-port-ca", R::Tls, kGateway, "spec.tls.frontend.perPort[*].tls.validation.caCertificateRefs[*]", kAuthority, "gateway/v1 FrontendTLSValidation"},
    Rule{"gateway-listener-ca", R::Tls, kGateway, "spec.listeners[*].tls.frontendValidation.caCertificateRefs[*]", kAuthority, "gateway/v1 before 1.4, experimental"},
    Rule{"gateway-backend-certificate", R::Tls, kGateway, "spec.tls.backend.clientCertificateRef", kCertificate, "gateway/v1 GatewayBackendTLS"},
    Rule{"gateway-backend-certificate-old", R::Tls, kGateway, "spec.backendTLS.clientCertificateRef", kCertificate, "gateway/v1 before 1.4, experimental"},
    Rule{"gateway-parameters", R::Uses, kGateway, "spec.infrastructure.parametersRef", kExtension, "gateway/v1 LocalParametersReference"},
    Rule{"gateway-allowed-routes", R::Matches, kGateway, "spec.listeners[*].allowedRoutes.namespaces", custom(allowedNamespaces, "/Namespace", "by selector"), "gateway/v1 RouteNamespaces", "gateway-api"},
    Rule{"gateway-allowed-listeners", R::Matches, kGateway, "spec.allowedListeners.namespaces", custom(allowedNamespaces, "/Namespace", "by selector"), "gateway/v1 ListenerNamespaces", "gateway-api"},
    Rule{"listenerset-allowed-routes", R::Matches, kListenerSet, "spec.listeners[*].allowedRoutes.namespaces", custom(allowedNamespaces, "/Namespace", "by selector"), "gateway/v1 RouteNamespaces", "gateway-api"},
    Rule{"listenerset-parent", R::Attaches, kListenerSet, "spec.parentRef", kParent, "gateway/v1 ParentGatewayReference"},
    Rule{"listenerset-certificate", R::Tls, kListenerSet, "spec.listeners[*].tls.certificateRefs[*]", kCertificate, "gateway/v1 ListenerTLSConfig"},
    Rule{"route-parent", R::Attaches, kRoutes, "spec.parentRefs[*]", kParent, "gateway/v1 ParentReference"},
    Rule{"route-backend", R::Routes, kRoutes, "spec.rules[*].backendRefs[*]", kBackend, "gateway/v1 BackendRef"},
    Rule{"route-mirror", R::Routes, kRoutes, "spec.rules[*].filters[*].requestMirror.backendRef", kBackend, "gateway/v1 HTTPRequestMirrorFilter"},
    Rule{"route-backend-mirror", R::Routes, kRoutes, "spec.rules[*].backendRefs[*].filters[*].requestMirror.backendRef", kBackend, "gateway/v1 HTTPRequestMirrorFilter"},
    Rule{"route-external-auth", R::Routes, kRoutes, "spec.rules[*].filters[*].externalAuth.backendRef", kBackend, "gateway/v1 HTTPExternalAuthFilter"},
    Rule{"route-extension", R::Uses, kRoutes, "spec.rules[*].filters[*].extensionRef", kExtension, "gateway/v1 LocalObjectReference"},
    Rule{"route-backend-extension", R::Uses, kRoutes, "spec.rules[*].backendRefs[*].filters[*].extensionRef", kExtension, "gateway/v1 LocalObjectReference"},
    Rule{"referencegrant-to", R::Matches, "gateway.networking.k8s.io/ReferenceGrant", "spec.to[*]", ifPresent(custom(grantTo, "")), "gateway/v1beta1 ReferenceGrantTo"},
    Rule{"backendtlspolicy-target", R::Uses, "gateway.networking.k8s.io/BackendTLSPolicy", "spec.targetRefs[*]", byObject("/Service", "group"), "gateway/v1 LocalPolicyTargetReference"},
    Rule{"backendtlspolicy-target-old", R::Uses, "gateway.networking.k8s.io/BackendTLSPolicy", "spec.targetRef", byObject("/Service", "group", "namespace"), "gateway/v1alpha2 BackendTLSPolicy"},
    Rule{"backendtrafficpolicy-target", R::Uses, "gateway.networking.x-k8s.io/XBackendTrafficPolicy", "spec.targetRefs[*]", byObject("/Service", "group"), "apisx/v1alpha1 BackendTrafficPolicySpec"},
    Rule{"mesh-parameters", R::Uses, "gateway.networking.x-k8s.io/XMesh", "spec.parametersRef", onlyNamed(byObject("/ConfigMap", "group", "namespace")), "apisx/v1alpha1 MeshSpec", "gateway-api"},
    Rule{"backendtlspolicy-ca", R::Tls, "gateway.networking.k8s.io/BackendTLSPolicy", "spec.validation.caCertificateRefs[*]", kExtension, "gateway/v1 BackendTLSPolicyValidation"},
};

} // namespace

std::span<const Rule> gateway()
{
    return kRules;
}

} // namespace kubezu::rules
