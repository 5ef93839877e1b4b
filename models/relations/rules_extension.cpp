#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

void instances(RuleContext& context, Value at, const std::string& path)
{
    for (const std::uint32_t index : context.snapshot().ofKind(at["group"].string(), at["names"]["kind"].string()))
        context.link(index, path + ".names.kind", at["names"]["kind"]);
}

constexpr std::string_view kWebhooks =
    "admissionregistration.k8s.io/MutatingWebhookConfiguration admissionregistration.k8s.io/ValidatingWebhookConfiguration";
constexpr std::string_view kCrd = "apiextensions.k8s.io/CustomResourceDefinition";
constexpr Reference kService = byField("/Service", "name", "namespace");
using R = Relation;

constexpr std::array kRules{
    Rule{"webhook-service", R::Calls, kWebhooks, "webhooks[*].clientConfig.service", kService, "admissionregistration/v1 ServiceReference"},
    Rule{"apiservice-service", R::Calls, "apiregistration.k8s.io/APIService", "spec.service", kService, "apiregistration/v1 ServiceReference"},
    Rule{"crd-conversion", R::Calls, kCrd, "spec.conversion.webhook.clientConfig.service", kService, "apiextensions/v1 ServiceReference"},
    Rule{"crd-conversion-old", R::Calls, kCrd, "spec.conversion.webhookClientConfig.service", kService, "apiextensions/v1beta1 CustomResourceConversion"},
    Rule{"crd-instance", R::Defines, kCrd, "spec", ifPresent(custom(instances, "", "any")), "apiextensions/v1 CustomResourceDefinitionSpec"},
    Rule{"admissionpolicy-binding", R::Binds, "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", "spec.policyName", byName("admissionregistration.k8s.io/ValidatingAdmissionPolicy"), "admissionregistration/v1 ValidatingAdmissionPolicyBindingSpec"},
    Rule{"mutatingpolicy-binding", R::Binds, "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding", "spec.policyName", byName("admissionregistration.k8s.io/MutatingAdmissionPolicy"), "admissionregistration/v1beta1 MutatingAdmissionPolicyBindingSpec"},
};

} // namespace

std::span<const Rule> extension()
{
    return kRules;
}

} // namespace kubezu::rules
