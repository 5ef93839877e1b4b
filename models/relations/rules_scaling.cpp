#include "models/kube/path.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

/// `{}` selects every pod in policy/v1 and nothing in v1beta1; an absent selector selects nothing.
void budgetSelector(RuleContext& context, Value at, const std::string& path)
{
    if (!at.isMap())
        return;
    const LabelSelector selector = LabelSelector::fromSelector(at);
    if (selector.isEmpty() && context.holder().apiVersion != "policy/v1")
        return;
    for (const std::uint32_t pod : context.pods().select(context.holder().key.nameSpace, selector))
        context.link(pod, path, at);
}

void quotaScope(RuleContext& context, Value at, const std::string& path)
{
    if (at["scopeName"].string() != "PriorityClass")
        return;
    std::size_t number = 0;
    for (const Value::Item item : at["values"]) {
        std::string full = path + ".values";
        appendIndex(full, number++);
        context.refer({"scheduling.k8s.io", "PriorityClass", {}, item.value.string()}, full, item.value);
    }
}

constexpr std::string_view kHpa = "autoscaling/HorizontalPodAutoscaler";
using R = Relation;

constexpr std::array kRules{
    Rule{"hpa-target", R::Scales, kHpa, "spec.scaleTargetRef", byVersionedObject("apps/Deployment"), "autoscaling/v2 CrossVersionObjectReference"},
    Rule{"hpa-described-object", R::Uses, kHpa, "spec.metrics[*].object.describedObject", byVersionedObject("/Service"), "autoscaling/v2 ObjectMetricSource"},
    Rule{"hpa-object-target", R::Uses, kHpa, "spec.metrics[*].object.target", onlyKind(byVersionedObject("/Service"), "Service"), "autoscaling/v2beta1 ObjectMetricSource"},
    Rule{"vpa-target", R::Scales, "autoscaling.k8s.io/VerticalPodAutoscaler", "spec.targetRef", byObject("apps/Deployment", "apiVersion"), "autoscaling.k8s.io/v1 VerticalPodAutoscalerSpec"},
    Rule{"scaledobject-target", R::Scales, "keda.sh/ScaledObject", "spec.scaleTargetRef", byObject("apps/Deployment", "apiVersion"), "keda.sh/v1alpha1 ScaleTarget"},
    Rule{"budget-selector", R::Selects, "policy/PodDisruptionBudget", "spec.selector", custom(budgetSelector), "policy/v1 PodDisruptionBudgetSpec.selector"},
    Rule{"quota-priorityclass", R::Uses, "/ResourceQuota", "spec.scopeSelector.matchExpressions[*]", custom(quotaScope), "core/v1 ScopedResourceSelectorRequirement"},
};

} // namespace

std::span<const Rule> scaling()
{
    return kRules;
}

} // namespace kubezu::rules
