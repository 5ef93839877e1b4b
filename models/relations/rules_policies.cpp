#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Network policies of the whole cluster and of network plugins, and policy engines where they name objects.
namespace kubezu::rules {
namespace {

/// {namespaces: selector} or {pods: {namespaceSelector, podSelector}}: the pods of the namespaces that match.
void clusterSubject(RuleContext& context, Value at, const std::string& path)
{
    const Value pods = at["pods"];
    const Value spaces = pods.isMap() ? pods["namespaceSelector"] : at["namespaces"];
    if (!spaces.isMap())
        return;
    for (const std::string_view name : context.pods().selectNamespaces(LabelSelector::fromSelector(spaces)))
        linkPods(context, name, LabelSelector::fromSelector(pods["podSelector"]), path, at);
}

/// Cilium marks where a label comes from; labels of Kubernetes may be written without.
std::string_view withoutSource(std::string_view key)
{
    for (const std::string_view source : {"k8s:", "any:", "k8s.", "any."}) {
        if (key.starts_with(source))
            return key.substr(source.size());
    }
    return key;
}

/// An endpoint selector; the namespace is a label like the others, and stays that of the policy where no label names one.
void ciliumEndpoints(RuleContext& context, Value at, const std::string& path)
{
    if (!at.isMap())
        return;
    constexpr std::string_view kSpaceLabel = "io.kubernetes.pod.namespace";
    std::string_view named;
    LabelSelector selector = LabelSelector::fromSelector(at).withKeys(withoutSource);
    for (const LabelSelector::Requirement& requirement : selector.requirements()) {
        if (requirement.key == kSpaceLabel && requirement.op == LabelSelector::Operator::In && requirement.values.size() == 1)
            named = requirement.values.front();
    }
    selector = selector.without(kSpaceLabel);
    const bool clusterWide = context.holder().key.kind == "CiliumClusterwideNetworkPolicy";
    const std::string_view own = clusterWide ? std::string_view() : std::string_view(context.holder().key.nameSpace);
    linkMatching(context, "/Pod", named.empty() ? own : named, selector, path, at);
}

/// A constraint is of the kind that its template defines.
void constraints(RuleContext& context, Value at, const std::string& path)
{
    for (const std::uint32_t index : context.snapshot().ofKind("constraints.gatekeeper.sh", at.string()))
        context.link(index, path, at);
}

void contextConfigMap(RuleContext& context, Value at, const std::string& path)
{
    if (!isTemplated(at["name"].string()) && !isTemplated(at["namespace"].string()))
        referNamed(context, "/ConfigMap", at, path, "name", "namespace");
}

/// generate: the object that is cloned is of the kind that is generated.
void clonedSource(RuleContext& context, Value at, const std::string& path)
{
    const Value source = at["clone"];
    const std::string_view name = source["name"].string();
    if (!isTemplated(name) && !source["namespace"].string().empty())
        context.refer({groupOf(at["apiVersion"].string()), at["kind"].string(), source["namespace"].string(), name, at["apiVersion"].string()}, path + ".clone.name", source["name"]);
}

/// `namespace/name` is a Policy, a bare name a ClusterPolicy.
void exceptedPolicy(RuleContext& context, Value at, const std::string& path)
{
    const bool qualified = at.string().find('/') != std::string_view::npos;
    referQualified(context, qualified ? "kyverno.io/Policy" : "kyverno.io/ClusterPolicy", at.string(), path, at);
}

constexpr std::string_view kAdmin = "policy.networking.k8s.io/AdminNetworkPolicy policy.networking.k8s.io/BaselineAdminNetworkPolicy "
                                    "policy.networking.k8s.io/ClusterNetworkPolicy";
constexpr std::string_view kCilium = "cilium.io/CiliumNetworkPolicy cilium.io/CiliumClusterwideNetworkPolicy";
constexpr std::string_view kKyverno = "kyverno.io/Policy kyverno.io/ClusterPolicy";
constexpr Reference kSubject = custom(clusterSubject, "/Pod", "by selector");
constexpr Reference kEndpoints = custom(ciliumEndpoints, "/Pod", "by selector");
constexpr std::string_view kConcept = "networkpolicy";
using R = Relation;

constexpr std::array kRules{
    Rule{"adminpolicy-subject", R::Matches, kAdmin, "spec.subject", kSubject, "policy.networking.k8s.io/v1alpha1 AdminNetworkPolicySubject", kConcept},
    Rule{"adminpolicy-from", R::Matches, kAdmin, "spec.ingress[*].from[*]", kSubject, "policy.networking.k8s.io/v1alpha1 AdminNetworkPolicyIngressPeer", kConcept},
    Rule{"adminpolicy-to", R::Matches, kAdmin, "spec.egress[*].to[*]", kSubject, "policy.networking.k8s.io/v1alpha1 AdminNetworkPolicyEgressPeer", kConcept},
    Rule{"cilium-endpoints", R::Matches, kCilium, "spec.endpointSelector", kEndpoints, "cilium.io/v2 Rule.endpointSelector", kConcept},
    Rule{"cilium-endpoints-list", R::Matches, kCilium, "specs[*].endpointSelector", kEndpoints, "cilium.io/v2 Rule.endpointSelector", kConcept},
    Rule{"cilium-from", R::Matches, kCilium, "spec.ingress[*].fromEndpoints[*]", kEndpoints, "cilium.io/v2 IngressRule.fromEndpoints", kConcept},
    Rule{"cilium-to", R::Matches, kCilium, "spec.egress[*].toEndpoints[*]", kEndpoints, "cilium.io/v2 EgressRule.toEndpoints", kConcept},
    Rule{"cilium-to-service", R::Uses, kCilium, "spec.egress[*].toServices[*].k8sService", byField("/Service", "serviceName", "namespace"), "cilium.io/v2 K8sServiceNamespace", kConcept},
    Rule{"constrainttemplate-constraint", R::Defines, "templates.gatekeeper.sh/ConstraintTemplate", "spec.crd.spec.names.kind", custom(constraints, "", "any"), "templates.gatekeeper.sh/v1 ConstraintTemplateSpec"},
    Rule{"kyverno-configmap", R::Uses, kKyverno, "spec.rules[*].context[*].configMap", onlyNamed(custom(contextConfigMap, "/ConfigMap", "named")), "kyverno.io/v1 ConfigMapReference"},
    Rule{"kyverno-clone", R::Uses, kKyverno, "spec.rules[*].generate", custom(clonedSource, "/Secret", "named"), "kyverno.io/v1 Generation.clone"},
    Rule{"kyverno-exception", R::Uses, "kyverno.io/PolicyException", "spec.exceptions[*].policyName", custom(exceptedPolicy, "kyverno.io/ClusterPolicy", "same or cluster"), "kyverno.io/v2 Exception.policyName", "crd-operator"},
};

} // namespace

std::span<const Rule> policies()
{
    return kRules;
}

} // namespace kubezu::rules
