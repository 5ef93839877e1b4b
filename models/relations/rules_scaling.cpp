#include "models/kube/path.h"
#include "models/relations/extracts.h"
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

/// hard: <class>.storageclass.storage.k8s.io/requests.storage and …/persistentvolumeclaims
void quotaClass(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kMark = ".storageclass.storage.k8s.io/";
    for (const Value::Item item : at) {
        const std::string_view key = item.key.text();
        const std::size_t mark = key.find(kMark);
        if (mark != std::string_view::npos)
            context.refer({"storage.k8s.io", "StorageClass", {}, key.substr(0, mark)}, joinedPath(path, key), item.value);
    }
}

void quotaAttributesClass(RuleContext& context, Value at, const std::string& path)
{
    if (at["scopeName"].string() != "VolumeAttributesClass")
        return;
    std::size_t number = 0;
    for (const Value::Item item : at["values"]) {
        std::string full = path + ".values";
        appendIndex(full, number++);
        context.refer({"storage.k8s.io", "VolumeAttributesClass", {}, item.value.string()}, full, item.value);
    }
}

/// Who serves the metrics of an autoscaler: any APIService of the group, whatever its version.
void metricsService(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view type = at["type"].string();
    const std::string_view group = type == "External" ? "external.metrics.k8s.io" : type == "Pods" || type == "Object" ? "custom.metrics.k8s.io"
                                                                                                                       : "metrics.k8s.io";
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("apiregistration.k8s.io", "APIService")) {
        if (!type.empty() && snapshot.resources[index]->value()["spec"]["group"].string() == group)
            context.link(index, path + ".type", at["type"]);
    }
}

constexpr std::string_view kHpa = "autoscaling/HorizontalPodAutoscaler";
using R = Relation;

constexpr std::array kRules{
    Rule{"hpa-target", R::Scales, kHpa, "spec.scaleTargetRef", byVersionedObject("apps/Deployment"), "autoscaling/v2 CrossVersionObjectReference"},
    Rule{"hpa-described-object", R::Uses, kHpa, "spec.metrics[*].object.describedObject", byVersionedObject("/Service"), "autoscaling/v2 ObjectMetricSource"},
    Rule{"hpa-object-target", R::Uses, kHpa, "spec.metrics[*].object.target", byVersionedObject("/Service"), "autoscaling/v2beta1 ObjectMetricSource"},
    Rule{"hpa-metrics-api", R::Uses, kHpa, "spec.metrics[*]", custom(metricsService, "apiregistration.k8s.io/APIService", "cluster"), "autoscaling/v2 MetricSpec.type", "hpa"},
    Rule{"vpa-target", R::Scales, "autoscaling.k8s.io/VerticalPodAutoscaler", "spec.targetRef", byObject("apps/Deployment", "apiVersion"), "autoscaling.k8s.io/v1 VerticalPodAutoscalerSpec"},
    Rule{"scaledobject-target", R::Scales, "keda.sh/ScaledObject", "spec.scaleTargetRef", byObject("apps/Deployment", "apiVersion"), "keda.sh/v1alpha1 ScaleTarget"},
    Rule{"budget-selector", R::Selects, "policy/PodDisruptionBudget", "spec.selector", custom(budgetSelector, "/Pod"), "policy/v1 PodDisruptionBudgetSpec.selector"},
    Rule{"quota-priorityclass", R::Uses, "/ResourceQuota", "spec.scopeSelector.matchExpressions[*]", custom(quotaScope, "scheduling.k8s.io/PriorityClass", "cluster"), "core/v1 ScopedResourceSelectorRequirement"},
    Rule{"quota-storageclass", R::Uses, "/ResourceQuota", "spec.hard", custom(quotaClass, "storage.k8s.io/StorageClass", "cluster"), "core/v1 ResourceQuotaSpec.hard"},
    Rule{"quota-attributesclass", R::Uses, "/ResourceQuota", "spec.scopeSelector.matchExpressions[*]", custom(quotaAttributesClass, "storage.k8s.io/VolumeAttributesClass", "cluster"), "core/v1 ScopedResourceSelectorRequirement"},
};

} // namespace

std::span<const Rule> scaling()
{
    return kRules;
}

} // namespace kubezu::rules
