#include "models/glossary/binding.h"

#include "models/kube/kind_catalog.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <span>

namespace kubezu {
namespace {

/// What stands at a path: the values written, and how often the API server's default stands in for one that is missing.
struct Found {
    std::vector<Value> values;
    bool defaulted = false;
};

/// Follows the steps. A key that is missing is the place of a default, unless a list would still have to be opened: a list
/// that is not there has no elements.
void collect(Value value, std::span<const PathStep> steps, Found& found)
{
    if (steps.empty()) {
        if (value.exists() && !value.isNull())
            found.values.push_back(value);
        else
            found.defaulted = true;
        return;
    }
    const PathStep& step = steps.front();
    if (step.kind == PathStep::Kind::Key) {
        collect(value[step.key], steps.subspan(1), found);
    } else if ((step.kind == PathStep::Kind::Each && value.isList()) || (step.kind == PathStep::Kind::EachEntry && value.isMap())) {
        for (const Value::Item item : value)
            collect(item.value, steps.subspan(1), found);
    }
}

bool isWanted(const Binding& binding, std::string_view text)
{
    const bool named = std::find(binding.values.begin(), binding.values.end(), text) != binding.values.end();
    return named != (binding.condition == BindingCondition::Differs);
}

bool conditionHolds(const Binding& binding, const Found& found)
{
    const bool defaulted = found.defaulted && binding.fallback.has_value();
    if (binding.condition == BindingCondition::Absent)
        return found.values.empty() && !defaulted;
    if (binding.condition == BindingCondition::Exists)
        return !found.values.empty() || defaulted;
    return (defaulted && isWanted(binding, *binding.fallback))
        || std::any_of(found.values.begin(), found.values.end(), [&](Value v) { return v.isScalar() && isWanted(binding, v.text()); });
}

/// The value at which the binding's path starts, in a resource of this kind; nothing where the binding is about other kinds.
std::optional<Value> startOf(const Binding& binding, std::string_view group, std::string_view kind, Value root)
{
    if (!binding.podTemplate) {
        const bool named = std::any_of(binding.kinds.begin(), binding.kinds.end(),
                                       [&](const GroupKind& known) { return isKind(known, group, kind); });
        return named ? std::optional(root) : std::nullopt;
    }
    const PodCarrier* carrier = findPodCarrier(group, kind);
    if (carrier == nullptr)
        return std::nullopt;
    const Value spec = Path(carrier->specPath).first(root);
    return spec.isMap() ? std::optional(spec) : std::nullopt;
}

} // namespace

GroupKind canonicalKind(std::string_view group, std::string_view kind)
{
    const std::string_view known = group == "extensions" ? alternateGroup(group, kind) : group;
    return {std::string(known), std::string(kind)};
}

bool isKind(const GroupKind& known, std::string_view group, std::string_view kind)
{
    return known.kind == kind && (known.group == group || known.group == alternateGroup(group, kind));
}

bool holds(const Binding& binding, std::string_view group, std::string_view kind, Value root)
{
    if (!binding.all.empty()) {
        return std::all_of(binding.all.begin(), binding.all.end(),
                           [&](const Binding& each) { return holds(each, group, kind, root); });
    }
    const std::optional<Value> start = startOf(binding, group, kind, root);
    if (!start || !binding.path.valid())
        return false;
    Found found;
    collect(*start, binding.path.steps(), found);
    return conditionHolds(binding, found);
}

std::vector<Value> shownBy(const Binding& binding, std::string_view group, std::string_view kind, Value root)
{
    std::vector<Value> values;
    if (!holds(binding, group, kind, root))
        return values;
    for (const Binding& each : binding.all) {
        for (const Value value : shownBy(each, group, kind, root))
            values.push_back(value);
    }
    if (!binding.all.empty() || binding.condition == BindingCondition::Absent)
        return values;
    Found found;
    collect(*startOf(binding, group, kind, root), binding.path.steps(), found);
    for (const Value value : found.values) {
        if (binding.condition == BindingCondition::Exists || (value.isScalar() && isWanted(binding, value.text())))
            values.push_back(value);
    }
    return values;
}

} // namespace kubezu
