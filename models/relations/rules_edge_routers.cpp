#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Routers of their own kinds: Traefik and OpenShift.
namespace kubezu::rules {
namespace {

/// Traefik lives in two groups, the old one and the new; what a route names is in the route's own.
void referTraefik(RuleContext& context, std::string_view kind, Value at, const std::string& path)
{
    const std::string_view name = at["name"].string();
    // `name@provider` is configured elsewhere.
    if (name.find('@') == std::string_view::npos)
        context.refer({context.holder().key.group, kind, at["namespace"].string(), name}, joinedPath(path, "name"), at["name"]);
}

void traefikService(RuleContext& context, Value at, const std::string& path)
{
    if (at["kind"].string() == "TraefikService")
        referTraefik(context, "TraefikService", at, path);
    else
        referNamed(context, "/Service", at, path, "name", "namespace");
}

void traefikMiddleware(RuleContext& context, Value at, const std::string& path)
{
    referTraefik(context, context.holder().key.kind.ends_with("TCP") ? "MiddlewareTCP" : "Middleware", at, path);
}

void traefikOptions(RuleContext& context, Value at, const std::string& path)
{
    referTraefik(context, "TLSOption", at, path);
}

void traefikStore(RuleContext& context, Value at, const std::string& path)
{
    referTraefik(context, "TLSStore", at, path);
}

/// Annotation of an Ingress: `<namespace>-<name>@kubernetescrd`, several with commas. Both may hold dashes: whichever is there counts.
void annotatedMiddleware(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kProvider = "@kubernetescrd";
    const Snapshot& snapshot = context.snapshot();
    std::string_view text = at.string();
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        text.remove_prefix(std::min(text.size(), comma + 1));
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        const std::size_t provider = part.find(kProvider);
        if (provider == std::string_view::npos)
            continue;
        part = part.substr(0, provider);
        for (std::size_t dash = part.find('-'); dash != std::string_view::npos; dash = part.find('-', dash + 1)) {
            for (const std::string_view group : {"traefik.io", "traefik.containo.us"}) {
                const std::size_t found = snapshot.find(group, "Middleware", part.substr(0, dash), part.substr(dash + 1));
                if (found != Snapshot::npos)
                    context.link(static_cast<std::uint32_t>(found), path, at);
            }
        }
    }
}

constexpr std::string_view kRoutes = "traefik.io/IngressRoute traefik.io/IngressRouteTCP traefik.io/IngressRouteUDP "
                                     "traefik.containo.us/IngressRoute traefik.containo.us/IngressRouteTCP traefik.containo.us/IngressRouteUDP";
constexpr std::string_view kMiddleware = "traefik.io/Middleware traefik.containo.us/Middleware";
constexpr std::string_view kWeighted = "traefik.io/TraefikService traefik.containo.us/TraefikService";
constexpr Reference kBackend = custom(traefikService, "/Service", "named else same");
constexpr Reference kChained = custom(traefikMiddleware, "traefik.io/Middleware", "named else same");
constexpr std::string_view kOpenShift = "route.openshift.io/Route";
constexpr std::string_view kConcept = "l7-load-balancing";
using R = Relation;

constexpr std::array kRules{
    Rule{"ingressroute-service", R::Routes, kRoutes, "spec.routes[*].services[*]", kBackend, "traefik.io/v1alpha1 LoadBalancerSpec"},
    Rule{"ingressroute-middleware", R::Uses, kRoutes, "spec.routes[*].middlewares[*]", kChained, "traefik.io/v1alpha1 MiddlewareRef", kConcept},
    Rule{"ingressroute-secret", R::Tls, kRoutes, "spec.tls.secretName", byName("/Secret"), "traefik.io/v1alpha1 TLS.secretName"},
    Rule{"ingressroute-tls-options", R::Uses, kRoutes, "spec.tls.options", custom(traefikOptions, "traefik.io/TLSOption", "named else same"), "traefik.io/v1alpha1 TLSOptionRef", "secret-tls"},
    Rule{"ingressroute-tls-store", R::Uses, kRoutes, "spec.tls.store", custom(traefikStore, "traefik.io/TLSStore", "named else same"), "traefik.io/v1alpha1 TLSStoreRef", "secret-tls"},
    Rule{"middleware-chain", R::Uses, kMiddleware, "spec.chain.middlewares[*]", kChained, "traefik.io/v1alpha1 Chain", kConcept},
    Rule{"middleware-errors", R::Routes, kMiddleware, "spec.errors.service", kBackend, "traefik.io/v1alpha1 ErrorPage.service"},
    Rule{"middleware-basic-auth", R::Uses, kMiddleware, "spec.basicAuth.secret", byName("/Secret"), "traefik.io/v1alpha1 BasicAuth.secret", "secret-basic-auth"},
    Rule{"middleware-digest-auth", R::Uses, kMiddleware, "spec.digestAuth.secret", byName("/Secret"), "traefik.io/v1alpha1 DigestAuth.secret", "secret-basic-auth"},
    Rule{"middleware-forward-auth", R::Tls, kMiddleware, "spec.forwardAuth.tls.certSecret", byName("/Secret"), "traefik.io/v1alpha1 ClientTLS.certSecret"},
    Rule{"traefikservice-weighted", R::Routes, kWeighted, "spec.weighted.services[*]", kBackend, "traefik.io/v1alpha1 WeightedRoundRobin"},
    Rule{"traefikservice-mirrored", R::Routes, kWeighted, "spec.mirroring", kBackend, "traefik.io/v1alpha1 Mirroring"},
    Rule{"traefikservice-mirror", R::Routes, kWeighted, "spec.mirroring.mirrors[*]", kBackend, "traefik.io/v1alpha1 MirrorService"},
    Rule{"tlsoption-secret", R::Tls, "traefik.io/TLSOption traefik.containo.us/TLSOption", "spec.clientAuth.secretNames[*]", byName("/Secret"), "traefik.io/v1alpha1 ClientAuth"},
    Rule{"tlsstore-secret", R::Tls, "traefik.io/TLSStore traefik.containo.us/TLSStore", "spec.defaultCertificate.secretName", byName("/Secret"), "traefik.io/v1alpha1 Certificate"},
    Rule{"ingress-traefik-middleware", R::Uses, "networking.k8s.io/Ingress", "metadata.annotations['traefik.ingress.kubernetes.io/router.middlewares']", custom(annotatedMiddleware, "traefik.io/Middleware", "named"), "convention of Traefik", kConcept},
    Rule{"route-to-service", R::Routes, kOpenShift, "spec.to", byObject("/Service", {}), "route.openshift.io/v1 RouteTargetReference"},
    Rule{"route-alternate-service", R::Routes, kOpenShift, "spec.alternateBackends[*]", byObject("/Service", {}), "route.openshift.io/v1 RouteTargetReference"},
    Rule{"route-certificate", R::Tls, kOpenShift, "spec.tls.externalCertificate", byField("/Secret"), "route.openshift.io/v1 TLSConfig.externalCertificate"},
};

} // namespace

std::span<const Rule> edgeRouters()
{
    return kRules;
}

} // namespace kubezu::rules
