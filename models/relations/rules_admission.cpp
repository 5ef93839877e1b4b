#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Admission: which namespaces a webhook or policy is asked about, its parameters, and who signs its certificate.
namespace kubezu::rules {
namespace {

constexpr std::string_view kGroup = "admissionregistration.k8s.io";

void injectedFrom(RuleContext& context, Value at, const std::string& path)
{
    if (at.string().find('/') != std::string_view::npos)
        referQualified(context, "cert-manager.io/Certificate", at.string(), path, at);
}

void injectedFromSecret(RuleContext& context, Value at, const std::string& path)
{
    if (at.string().find('/') != std::string_view::npos)
        referQualified(context, "/Secret", at.string(), path, at);
}

/// The CRD of the kind that a policy takes its parameters from.
void parameterKind(RuleContext& context, Value at, const std::string& path)
{
    const CustomKind* kind = context.snapshot().customKind(groupOf(at["apiVersion"].string()), at["kind"].string());
    if (kind)
        context.link(kind->definition, joinedPath(path, "kind"), at["kind"]);
}

/// A binding's parameters are of the kind that its policy names. Without a namespace they are looked for in that of the object under
/// review, which may be any.
void parameters(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    std::string_view policyKind = context.holder().key.kind;
    policyKind.remove_suffix(std::string_view("Binding").size());
    const std::size_t policy = snapshot.find(kGroup, policyKind, {}, at["policyName"].string());
    if (policy == Snapshot::npos)
        return;
    const Value kind = snapshot.resources[policy]->value()["spec"]["paramKind"];
    const Value reference = at["paramRef"];
    const bool bySelector = reference["selector"].isMap();
    const LabelSelector selector = LabelSelector::fromSelector(reference["selector"]);
    const std::string_view name = reference["name"].string();
    const std::string_view nameSpace = reference["namespace"].string();
    for (const std::uint32_t index : snapshot.ofKind(groupOf(kind["apiVersion"].string()), kind["kind"].string())) {
        const Resource& object = *snapshot.resources[index];
        const bool chosen = bySelector ? selector.matches(object.value()["metadata"]["labels"]) : !name.empty() && object.key.name == name;
        if (chosen && (nameSpace.empty() || object.key.nameSpace == nameSpace))
            context.link(index, joinedPath(path, "paramRef"), reference);
    }
}

/// spec.resource of a migration: `<resource>.<group>` is the name of the CRD.
void migratedKind(RuleContext& context, Value at, const std::string& path)
{
    const std::string name = std::string(at["resource"].string()) + '.' + std::string(at["group"].string());
    context.refer({"apiextensions.k8s.io", "CustomResourceDefinition", {}, name}, joinedPath(path, "resource"), at["resource"]);
}

constexpr std::string_view kWebhooks =
    "admissionregistration.k8s.io/MutatingWebhookConfiguration admissionregistration.k8s.io/ValidatingWebhookConfiguration";
constexpr std::string_view kPolicies = "admissionregistration.k8s.io/ValidatingAdmissionPolicy admissionregistration.k8s.io/MutatingAdmissionPolicy";
constexpr std::string_view kBindings =
    "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding admissionregistration.k8s.io/MutatingAdmissionPolicyBinding";
constexpr std::string_view kInjected = "admissionregistration.k8s.io/MutatingWebhookConfiguration admissionregistration.k8s.io/ValidatingWebhookConfiguration "
                                       "apiregistration.k8s.io/APIService apiextensions.k8s.io/CustomResourceDefinition";
constexpr std::string_view kCrd = "apiextensions.k8s.io/CustomResourceDefinition";
using R = Relation;

constexpr std::array kRules{
    Rule{"webhook-namespaces", R::Matches, kWebhooks, "webhooks[*].namespaceSelector", custom(linkNamespaces, "/Namespace", "by selector"), "admissionregistration/v1 ValidatingWebhook.namespaceSelector", "crd-operator"},
    Rule{"injected-certificate", R::Uses, kInjected, "metadata.annotations['cert-manager.io/inject-ca-from']", custom(injectedFrom, "cert-manager.io/Certificate", "named"), "convention of cert-manager", "secret-tls"},
    Rule{"injected-secret", R::Uses, kInjected, "metadata.annotations['cert-manager.io/inject-ca-from-secret']", custom(injectedFromSecret, "/Secret", "named"), "convention of cert-manager", "secret-tls"},
    Rule{"admissionpolicy-param-kind", R::Uses, kPolicies, "spec.paramKind", custom(parameterKind, kCrd, "cluster"), "admissionregistration/v1 ParamKind", "crd-operator"},
    Rule{"admissionpolicy-namespaces", R::Matches, kPolicies, "spec.matchConstraints.namespaceSelector", custom(linkNamespaces, "/Namespace", "by selector"), "admissionregistration/v1 MatchResources", "crd-operator"},
    Rule{"admissionbinding-parameters", R::Uses, kBindings, "spec", custom(parameters, "", "any"), "admissionregistration/v1 ParamRef", "crd-operator"},
    Rule{"admissionbinding-namespaces", R::Matches, kBindings, "spec.matchResources.namespaceSelector", custom(linkNamespaces, "/Namespace", "by selector"), "admissionregistration/v1 MatchResources", "crd-operator"},
    Rule{"migration-kind", R::Uses, "storagemigration.k8s.io/StorageVersionMigration", "spec.resource", ifPresent(custom(migratedKind, kCrd, "cluster")), "storagemigration/v1beta1 StorageVersionMigrationSpec.resource", "crd-operator"},
};

} // namespace

std::span<const Rule> admission()
{
    return kRules;
}

} // namespace kubezu::rules
