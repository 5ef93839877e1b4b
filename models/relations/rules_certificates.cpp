#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// cert-manager: who issues what, and with which Secrets.
namespace kubezu::rules {
namespace {

/// Secrets of an Issuer stand beside it; those of a ClusterIssuer in the namespace where cert-manager itself runs, which is called
/// cert-manager by everyone who did not choose otherwise.
void issuerSecret(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kOperatorNamespace = "cert-manager";
    const Value name = at.isMap() ? at["name"] : at;
    const std::string full = at.isMap() ? joinedPath(path, "name") : path;
    if (context.holder().key.kind == "Issuer")
        context.refer({"", "Secret", {}, name.string()}, full, name);
    else if (context.snapshot().find("", "Secret", kOperatorNamespace, name.string()) != Snapshot::npos)
        context.refer({"", "Secret", kOperatorNamespace, name.string()}, full, name);
}

/// A solver's providers, or ways to log in: every field of theirs that ends with SecretRef names a Secret.
void providerSecrets(RuleContext& context, Value at, const std::string& path)
{
    for (const Value::Item provider : at) {
        const std::string full = joinedPath(path, provider.key.text());
        if (provider.key.text().ends_with("SecretRef") || provider.key.text() == "secretRef")
            issuerSecret(context, provider.value, full);
        for (const Value::Item field : provider.value) {
            if (field.key.text().ends_with("SecretRef") || field.key.text() == "secretRef" || field.key.text() == "credentialsRef")
                issuerSecret(context, field.value, joinedPath(full, field.key.text()));
        }
    }
}

constexpr std::string_view kCertificate = "cert-manager.io/Certificate";
constexpr std::string_view kIssuers = "cert-manager.io/Issuer cert-manager.io/ClusterIssuer";
constexpr Reference kIssuer = byObject("cert-manager.io/Issuer", "group");
constexpr Reference kIssuerSecret = custom(issuerSecret, "/Secret");
constexpr Reference kProviderSecrets = custom(providerSecrets, "/Secret");
constexpr std::string_view kConcept = "secret-tls";
using R = Relation;

constexpr std::array kRules{
    Rule{"certificate-issuer", R::Uses, kCertificate, "spec.issuerRef", kIssuer, "cert-manager.io/v1 CertificateSpec.issuerRef", kConcept},
    Rule{"certificate-secret", R::Tls, kCertificate, "spec.secretName", byName("/Secret"), "cert-manager.io/v1 CertificateSpec.secretName"},
    Rule{"certificate-jks-password", R::Uses, kCertificate, "spec.keystores.jks.passwordSecretRef", byField("/Secret"), "cert-manager.io/v1 JKSKeystore", kConcept},
    Rule{"certificate-pkcs12-password", R::Uses, kCertificate, "spec.keystores.pkcs12.passwordSecretRef", byField("/Secret"), "cert-manager.io/v1 PKCS12Keystore", kConcept},
    Rule{"certificaterequest-issuer", R::Uses, "cert-manager.io/CertificateRequest", "spec.issuerRef", kIssuer, "cert-manager.io/v1 CertificateRequestSpec.issuerRef", kConcept},
    Rule{"order-issuer", R::Uses, "acme.cert-manager.io/Order", "spec.issuerRef", kIssuer, "acme.cert-manager.io/v1 OrderSpec.issuerRef", kConcept},
    Rule{"challenge-issuer", R::Uses, "acme.cert-manager.io/Challenge", "spec.issuerRef", kIssuer, "acme.cert-manager.io/v1 ChallengeSpec.issuerRef", kConcept},
    Rule{"issuer-ca", R::Tls, kIssuers, "spec.ca.secretName", kIssuerSecret, "cert-manager.io/v1 CAIssuer.secretName"},
    Rule{"issuer-account-key", R::Uses, kIssuers, "spec.acme.privateKeySecretRef", kIssuerSecret, "cert-manager.io/v1 ACMEIssuer.privateKeySecretRef", kConcept},
    Rule{"issuer-external-account", R::Uses, kIssuers, "spec.acme.externalAccountBinding.keySecretRef", kIssuerSecret, "cert-manager.io/v1 ACMEExternalAccountBinding", kConcept},
    Rule{"issuer-dns-secret", R::Uses, kIssuers, "spec.acme.solvers[*].dns01", kProviderSecrets, "cert-manager.io/v1 ACMEChallengeSolverDNS01", kConcept},
    Rule{"issuer-vault-secret", R::Uses, kIssuers, "spec.vault.auth", kProviderSecrets, "cert-manager.io/v1 VaultAuth", kConcept},
    Rule{"issuer-venafi-secret", R::Uses, kIssuers, "spec.venafi", kProviderSecrets, "cert-manager.io/v1 VenafiIssuer", kConcept},
    Rule{"issuer-ingress-class", R::Class, kIssuers, "spec.acme.solvers[*].http01.ingress.ingressClassName", byName("networking.k8s.io/IngressClass"), "cert-manager.io/v1 ACMEChallengeSolverHTTP01Ingress", "ingressclass"},
    Rule{"issuer-ingress", R::Uses, "cert-manager.io/Issuer", "spec.acme.solvers[*].http01.ingress.name", byName("networking.k8s.io/Ingress"), "cert-manager.io/v1 ACMEChallengeSolverHTTP01Ingress", "ingress"},
    Rule{"issuer-gateway", R::Attaches, "cert-manager.io/Issuer", "spec.acme.solvers[*].http01.gatewayHTTPRoute.parentRefs[*]", byObject("gateway.networking.k8s.io/Gateway", "group", "namespace"), "cert-manager.io/v1 ACMEChallengeSolverHTTP01GatewayHTTPRoute"},
    Rule{"clusterissuer-gateway", R::Attaches, "cert-manager.io/ClusterIssuer", "spec.acme.solvers[*].http01.gatewayHTTPRoute.parentRefs[*]", onlyNamed(byObject("gateway.networking.k8s.io/Gateway", "group", "namespace")), "cert-manager.io/v1 ACMEChallengeSolverHTTP01GatewayHTTPRoute"},
};

} // namespace

std::span<const Rule> certificates()
{
    return kRules;
}

} // namespace kubezu::rules
