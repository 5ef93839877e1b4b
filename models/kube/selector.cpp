#include "models/kube/selector.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
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
    if (word == "Gt")
        return Operator::Gt;
    if (word == "Lt")
        return Operator::Lt;
    return std::nullopt;
}

std::optional<std::int64_t> integerOf(std::string_view text)
{
    std::int64_t number = 0;
    const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && stop == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Whether the API server takes this number of values for the operator.
bool hasRightValues(const LabelSelector::Requirement& requirement)
{
    using Operator = LabelSelector::Operator;
    const std::size_t count = requirement.values.size();
    if (requirement.field)
        return (requirement.op == Operator::In || requirement.op == Operator::NotIn) && count == 1;
    switch (requirement.op) {
    case Operator::In:
    case Operator::NotIn: return count > 0;
    case Operator::Exists:
    case Operator::DoesNotExist: return count == 0;
    case Operator::Gt:
    case Operator::Lt: return count == 1 && integerOf(requirement.values.front());
    }
    return false;
}

bool holds(const LabelSelector::Requirement& requirement, bool present, std::string_view value)
{
    const auto listed = [&] { return std::find(requirement.values.begin(), requirement.values.end(), value) != requirement.values.end(); };
    switch (requirement.op) {
    case LabelSelector::Operator::In: return present && listed();
    case LabelSelector::Operator::NotIn: return !present || !listed();
    case LabelSelector::Operator::Exists: return present;
    case LabelSelector::Operator::DoesNotExist: return !present;
    case LabelSelector::Operator::Gt: return present && integerOf(value) > integerOf(requirement.values.front());
    case LabelSelector::Operator::Lt: return present && integerOf(value) && integerOf(value) < integerOf(requirement.values.front());
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

void LabelSelector::addExpressions(Value expressions, bool ofNode)
{
    for (const Value::Item item : expressions) {
        Requirement requirement;
        requirement.key = item.value["key"].text();
        const auto op = operatorOf(item.value["operator"].string());
        const bool known = op.has_value() && (ofNode || (*op != Operator::Gt && *op != Operator::Lt));
        requirement.op = op.value_or(Operator::In);
        for (const Value::Item entry : item.value["values"])
            requirement.values.push_back(entry.value.text());
        m_valid = m_valid && known && !requirement.key.empty() && hasRightValues(requirement);
        m_requirements.push_back(std::move(requirement));
    }
}

LabelSelector LabelSelector::fromSelector(Value value)
{
    LabelSelector selector = fromMap(value["matchLabels"]);
    selector.addExpressions(value["matchExpressions"], false);
    return selector;
}

LabelSelector LabelSelector::fromNodeTerm(Value term)
{
    LabelSelector selector;
    selector.addExpressions(term["matchExpressions"], true);
    const std::size_t labels = selector.m_requirements.size();
    selector.addExpressions(term["matchFields"], true);
    for (std::size_t i = labels; i < selector.m_requirements.size(); ++i) {
        Requirement& requirement = selector.m_requirements[i];
        requirement.field = true;
        selector.m_valid = selector.m_valid && requirement.key == "metadata.name" && hasRightValues(requirement);
    }
    return selector;
}

LabelSelector LabelSelector::withKeys(std::string_view (*rename)(std::string_view)) const
{
    LabelSelector renamed = *this;
    for (Requirement& requirement : renamed.m_requirements)
        requirement.key = rename(requirement.key);
    return renamed;
}

LabelSelector LabelSelector::without(std::string_view key) const
{
    LabelSelector shorter = *this;
    std::erase_if(shorter.m_requirements, [key](const Requirement& requirement) { return requirement.key == key; });
    return shorter;
}

bool LabelSelector::matches(Value labels) const
{
    return matchesAll(labels, {}, {}, {});
}

bool LabelSelector::matches(Value labels, std::string_view extraKey, std::string_view extraValue) const
{
    return matchesAll(labels, extraKey, extraValue, {});
}

bool LabelSelector::matchesNode(Value labels, std::string_view name) const
{
    return matchesAll(labels, {}, {}, name);
}

bool LabelSelector::matchesAll(Value labels, std::string_view extraKey, std::string_view extraValue, std::string_view name) const
{
    return m_valid && std::all_of(m_requirements.begin(), m_requirements.end(), [&](const Requirement& requirement) {
               if (requirement.field)
                   return holds(requirement, true, name);
               if (!extraKey.empty() && requirement.key == extraKey)
                   return holds(requirement, true, extraValue);
               const Value value = labels[requirement.key];
               return holds(requirement, value.exists(), value.text());
           });
}

} // namespace kubezu
