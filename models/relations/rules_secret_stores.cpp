#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Secrets that come from elsewhere: External Secrets and Sealed Secrets.
namespace kubezu::rules {
namespace {

/// target.name, or the object's own name, is the Secret that is made; it is linked where it is here.
void madeSecret(RuleContext& context, Value at, const std::string& path)
{
    const Value target = at["spec"]["target"]["name"];
    if (target.string().empty())
        context.refer({"", "Secret", {}, context.holder().key.name}, joinedPath(joinedPath(path, "metadata"), "name"), at["metadata"]["name"]);
    else
        context.refer({"", "Secret", {}, target.string()}, path + "spec.target.name", target);
}

void unsealedSecret(RuleContext& context, Value at, const std::string& path)
{
    context.refer({"", "Secret", {}, at.string()}, path, at);
}

constexpr std::string_view kExternal = "external-secrets.io/ExternalSecret";
constexpr std::string_view kClusterExternal = "external-secrets.io/ClusterExternalSecret";
constexpr std::string_view kPush = "external-secrets.io/PushSecret";
constexpr Reference kStore = byObject("external-secrets.io/SecretStore", {});
constexpr std::string_view kConcept = "secret";
using R = Relation;

constexpr std::array kRules{
    Rule{"externalsecret-store", R::Uses, kExternal, "spec.secretStoreRef", kStore, "external-secrets.io/v1 SecretStoreRef", kConcept},
    Rule{"externalsecret-data-store", R::Uses, kExternal, "spec.data[*].sourceRef.storeRef", kStore, "external-secrets.io/v1 StoreSourceRef", kConcept},
    Rule{"externalsecret-from-store", R::Uses, kExternal, "spec.dataFrom[*].sourceRef.storeRef", kStore, "external-secrets.io/v1 StoreGeneratorSourceRef", kConcept},
    Rule{"externalsecret-generator", R::Uses, kExternal, "spec.dataFrom[*].sourceRef.generatorRef", byObject("generators.external-secrets.io/Password", "apiVersion"), "external-secrets.io/v1 GeneratorRef", kConcept},
    Rule{"externalsecret-secret", R::Uses, kExternal, "", ifPresent(custom(madeSecret, "/Secret")), "external-secrets.io/v1 ExternalSecretTarget.name"},
    Rule{"secretstore-credential", R::Uses, "external-secrets.io/SecretStore", "spec.provider", custom(referCredentials, "/Secret"), "external-secrets.io/v1 SecretStoreProvider"},
    Rule{"clustersecretstore-credential", R::Uses, "external-secrets.io/ClusterSecretStore", "spec.provider", onlyNamed(custom(referCredentials, "/Secret", "named")), "external-secrets.io/v1 SecretStoreProvider"},
    Rule{"pushsecret-store", R::Uses, kPush, "spec.secretStoreRefs[*]", kStore, "external-secrets.io/v1alpha1 PushSecretStoreRef", kConcept},
    Rule{"pushsecret-secret", R::Uses, kPush, "spec.selector.secret", byField("/Secret"), "external-secrets.io/v1alpha1 PushSecretSecret"},
    Rule{"clusterexternalsecret-store", R::Uses, kClusterExternal, "spec.externalSecretSpec.secretStoreRef", onlyKind(kStore, "ClusterSecretStore"), "external-secrets.io/v1 ClusterExternalSecretSpec", kConcept},
    Rule{"clusterexternalsecret-namespaces", R::Matches, kClusterExternal, "spec.namespaceSelectors[*]", custom(linkNamespaces, "/Namespace", "by selector"), "external-secrets.io/v1 ClusterExternalSecretSpec.namespaceSelectors"},
    Rule{"sealedsecret-secret", R::Uses, "bitnami.com/SealedSecret", "metadata.name", ifPresent(custom(unsealedSecret, "/Secret")), "bitnami.com/v1alpha1 SealedSecret"},
};

} // namespace

std::span<const Rule> secretStores()
{
    return kRules;
}

} // namespace kubezu::rules
