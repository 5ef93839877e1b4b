#include "models/kube/selector.h"

#include <algorithm>
#include <optional>

namespace kubezu {
namespace {

std::optional<LabelSelector::Operator> operatorOf(std::string_view word)
{
    using Operator = LabelSelector::Operator;
    if (word == "In")
        return Operator::In;
    if (word == "NotIn")
        return Operator::NotIn;
    if (word == "Exists")
        return Operator::Exists;
    if (word == "DoesNotExist")
        return Operator::DoesNotExist;
    return std::nullopt;
}

bool holds(const LabelSelector::Requirement& requirement, bool present, std::string_view value)
{
    const auto listed = [&] { return std::find(requirement.values.begin(), requirement.values.end(), value) != requirement.values.end(); };
    switch (requirement.op) {
    case LabelSelector::Operator::In: return present && listed();
    case LabelSelector::Operator::NotIn: return !present || !listed();
    case LabelSelector::Operator::Exists: return present;
    case LabelSelector::Operator::DoesNotExist: return !present;
    }
    return false;
}

} // namespace

LabelSelector LabelSelector::fromMap(Value labels)
{
    LabelSelector selector;
    for (const Value::Item item : labels)
        selector.m_requirements.push_back({item.key.text(), Operator::In, {item.value.text()}});
    return selector;
}

LabelSelector LabelSelector::fromSelector(Value value)
{
    LabelSelector selector = fromMap(value["matchLabels"]);
    for (const Value::Item item : value["matchExpressions"]) {
        Requirement requirement;
        requirement.key = item.value["key"].text();
        const auto op = operatorOf(item.value["operator"].string());
        selector.m_valid = selector.m_valid && op.has_value() && !requirement.key.empty();
        requirement.op = op.value_or(Operator::In);
        for (const Value::Item entry : item.value["values"])
            requirement.values.push_back(entry.value.text());
        const bool listed = requirement.op == Operator::In || requirement.op == Operator::NotIn;
        selector.m_valid = selector.m_valid && listed == !requirement.values.empty();
        selector.m_requirements.push_back(std::move(requirement));
    }
    return selector;
}

bool LabelSelector::matches(Value labels) const
{
    return matches(labels, {}, {});
}

bool LabelSelector::matches(Value labels, std::string_view extraKey, std::string_view extraValue) const
{
    return m_valid && std::all_of(m_requirements.begin(), m_requirements.end(), [&](const Requirement& requirement) {
               if (!extraKey.empty() && requirement.key == extraKey)
                   return holds(requirement, true, extraValue);
               const Value value = labels[requirement.key];
               return holds(requirement, value.exists(), value.text());
           });
}

} // namespace kubezu
