#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Flux: sources, what is built from them, and who is told.
namespace kubezu::rules {
namespace {

/// A receiver or alert may name all objects of a kind.
void namedEverywhere(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view kind = at["kind"].string();
    const std::string_view name = at["name"].string();
    if (name.empty() || name == "*")
        return;
    const std::string_view group = !at["apiVersion"].string().empty() ? groupOf(at["apiVersion"].string())
        : kind == "Kustomization"                                     ? "kustomize.toolkit.fluxcd.io"
        : kind == "HelmRelease"                                       ? "helm.toolkit.fluxcd.io"
        : kind.starts_with("Image")                                   ? "image.toolkit.fluxcd.io"
                                                                      : "source.toolkit.fluxcd.io";
    context.refer({group, kind, at["namespace"].string(), name}, joinedPath(path, "name"), at["name"]);
}

void targetNamespace(RuleContext& context, Value at, const std::string& path)
{
    referNamespace(context, at.string(), context.holder().value()["spec"]["install"]["createNamespace"].boolean(false), path, at);
}

constexpr std::string_view kKustomization = "kustomize.toolkit.fluxcd.io/Kustomization";
constexpr std::string_view kRelease = "helm.toolkit.fluxcd.io/HelmRelease";
constexpr std::string_view kSources = "source.toolkit.fluxcd.io/GitRepository source.toolkit.fluxcd.io/HelmRepository "
                                      "source.toolkit.fluxcd.io/OCIRepository source.toolkit.fluxcd.io/Bucket";
constexpr std::string_view kAppliers = "kustomize.toolkit.fluxcd.io/Kustomization helm.toolkit.fluxcd.io/HelmRelease";
constexpr Reference kSource = byObject("source.toolkit.fluxcd.io/GitRepository", {}, "namespace");
constexpr Reference kValues = byObject("/ConfigMap", {});
constexpr Reference kSecret = byField("/Secret");
constexpr std::string_view kConcept = "kubectl-apply";
using R = Relation;

constexpr std::array kRules{
    Rule{"kustomization-source", R::Uses, kKustomization, "spec.sourceRef", kSource, "kustomize.toolkit.fluxcd.io/v1 CrossNamespaceSourceReference", "kustomize"},
    Rule{"kustomization-depends", R::Uses, kKustomization, "spec.dependsOn[*]", byField(kKustomization, "name", "namespace"), "kustomize.toolkit.fluxcd.io/v1 KustomizationSpec.dependsOn", "kustomize"},
    Rule{"kustomization-substitute", R::Uses, kKustomization, "spec.postBuild.substituteFrom[*]", kValues, "kustomize.toolkit.fluxcd.io/v1 SubstituteReference", "kustomize"},
    Rule{"kustomization-decryption", R::Uses, kKustomization, "spec.decryption.secretRef", kSecret, "kustomize.toolkit.fluxcd.io/v1 Decryption", "secret"},
    Rule{"kustomization-health", R::Uses, kKustomization, "spec.healthChecks[*]", ifPresent(byObject("apps/Deployment", "apiVersion", "namespace")), "kustomize.toolkit.fluxcd.io/v1 KustomizationSpec.healthChecks", "health-check"},
    Rule{"helmrelease-source", R::Uses, kRelease, "spec.chart.spec.sourceRef", byObject("source.toolkit.fluxcd.io/HelmRepository", {}, "namespace"), "helm.toolkit.fluxcd.io/v2 CrossNamespaceObjectReference", kConcept},
    Rule{"helmrelease-chart", R::Uses, kRelease, "spec.chartRef", byObject("source.toolkit.fluxcd.io/OCIRepository", {}, "namespace"), "helm.toolkit.fluxcd.io/v2 CrossNamespaceSourceReference", kConcept},
    Rule{"helmrelease-depends", R::Uses, kRelease, "spec.dependsOn[*]", byField(kRelease, "name", "namespace"), "helm.toolkit.fluxcd.io/v2 HelmReleaseSpec.dependsOn", kConcept},
    Rule{"helmrelease-values", R::Uses, kRelease, "spec.valuesFrom[*]", kValues, "helm.toolkit.fluxcd.io/v2 ValuesReference", "configmap"},
    Rule{"flux-serviceaccount", R::Uses, kAppliers, "spec.serviceAccountName", byName("/ServiceAccount"), "kustomize.toolkit.fluxcd.io/v1 KustomizationSpec.serviceAccountName"},
    Rule{"flux-kubeconfig", R::Uses, kAppliers, "spec.kubeConfig.secretRef", kSecret, "fluxcd/pkg meta KubeConfigReference", "secret"},
    Rule{"flux-namespace", R::Uses, kAppliers, "spec.targetNamespace", custom(targetNamespace, "/Namespace", "cluster"), "kustomize.toolkit.fluxcd.io/v1 KustomizationSpec.targetNamespace"},
    Rule{"flux-source-secret", R::Uses, kSources, "spec.secretRef", kSecret, "source.toolkit.fluxcd.io/v1 GitRepositorySpec.secretRef", "secret"},
    Rule{"flux-source-certificate", R::Tls, kSources, "spec.certSecretRef", kSecret, "source.toolkit.fluxcd.io/v1 HelmRepositorySpec.certSecretRef"},
    Rule{"flux-source-verify", R::Uses, kSources, "spec.verify.secretRef", kSecret, "source.toolkit.fluxcd.io/v1 GitRepositoryVerification", "secret"},
    Rule{"helmchart-source", R::Uses, "source.toolkit.fluxcd.io/HelmChart", "spec.sourceRef", byObject("source.toolkit.fluxcd.io/HelmRepository", {}), "source.toolkit.fluxcd.io/v1 LocalHelmChartSourceReference", kConcept},
    Rule{"alert-provider", R::Uses, "notification.toolkit.fluxcd.io/Alert", "spec.providerRef", byField("notification.toolkit.fluxcd.io/Provider"), "notification.toolkit.fluxcd.io/v1beta3 AlertSpec", kConcept},
    Rule{"alert-source", R::Uses, "notification.toolkit.fluxcd.io/Alert", "spec.eventSources[*]", custom(namedEverywhere, kKustomization, "named else same"), "notification.toolkit.fluxcd.io/v1beta3 CrossNamespaceObjectReference", kConcept},
    Rule{"receiver-resource", R::Uses, "notification.toolkit.fluxcd.io/Receiver", "spec.resources[*]", custom(namedEverywhere, "source.toolkit.fluxcd.io/GitRepository", "named else same"), "notification.toolkit.fluxcd.io/v1 CrossNamespaceObjectReference", kConcept},
    Rule{"notification-secret", R::Uses, "notification.toolkit.fluxcd.io/Provider notification.toolkit.fluxcd.io/Receiver", "spec.secretRef", kSecret, "notification.toolkit.fluxcd.io/v1 ReceiverSpec.secretRef", "secret"},
    Rule{"imagepolicy-repository", R::Uses, "image.toolkit.fluxcd.io/ImagePolicy", "spec.imageRepositoryRef", byField("image.toolkit.fluxcd.io/ImageRepository", "name", "namespace"), "image.toolkit.fluxcd.io/v1 ImagePolicySpec", kConcept},
    Rule{"imagerepository-secret", R::Uses, "image.toolkit.fluxcd.io/ImageRepository", "spec.secretRef", kSecret, "image.toolkit.fluxcd.io/v1 ImageRepositorySpec", "image-pull-credentials"},
    Rule{"imageupdate-source", R::Uses, "image.toolkit.fluxcd.io/ImageUpdateAutomation", "spec.sourceRef", kSource, "image.toolkit.fluxcd.io/v1 CrossNamespaceSourceReference", kConcept},
};

} // namespace

std::span<const Rule> flux()
{
    return kRules;
}

} // namespace kubezu::rules
