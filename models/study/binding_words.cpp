#include "models/study/binding_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kubezu {
namespace {

using Both = std::array<std::string_view, kLanguageCount>;

std::string_view in(const Both& words, Language language)
{
    return words[static_cast<std::size_t>(language)];
}

/// Replaces {0}, {1}, {2}.
std::string filled(std::string_view pattern, const std::array<std::string, 3>& parts)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool isPlace = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const std::size_t number = isPlace ? static_cast<std::size_t>(pattern[at + 1] - '0') : parts.size();
        if (number < parts.size()) {
            text += parts[number];
            at += 2;
        } else {
            text += pattern[at];
        }
    }
    return text;
}

constexpr Both kExists{"`{0}` of {1} is written", "{1} の `{0}` が書かれている"};
constexpr Both kAssumed{"`{0}` of {1}; `{2}` where it is not written", "{1} の `{0}`。書かなければ `{2}`"};
constexpr Both kIs{"`{0}` of {1} is {2}", "{1} の `{0}` が {2}"};
constexpr Both kIsOrAssumed{"`{0}` of {1} is {2}, or not written", "{1} の `{0}` が {2}、または書かれていない"};
constexpr Both kDiffers{"`{0}` of {1} is another than {2}", "{1} の `{0}` が {2} 以外"};
constexpr Both kDiffersOrAssumed{"`{0}` of {1} is another than {2}, or not written", "{1} の `{0}` が {2} 以外、または書かれていない"};
constexpr Both kAbsent{"`{0}` of {1} is not written", "{1} の `{0}` が書かれていない"};
constexpr Both kPodTemplate{"a pod template", "Pod テンプレート"};
constexpr Both kOr{" or ", " または "};

std::string kindsOf(const Binding& binding, Language language)
{
    if (binding.podTemplate)
        return std::string(in(kPodTemplate, language));
    std::string text;
    for (const GroupKind& kind : binding.kinds)
        text.append(text.empty() ? "" : ", ").append(kind.kind);
    return text;
}

std::string valuesOf(const Binding& binding, Language language)
{
    std::string text;
    for (const std::string& value : binding.values)
        text.append(text.empty() ? "" : in(kOr, language)).append("`" + value + "`");
    return text;
}

std::string sentenceOf(const Binding& binding, Language language)
{
    const std::string kinds = kindsOf(binding, language);
    const bool assumed = binding.fallback && std::find(binding.values.begin(), binding.values.end(), *binding.fallback) != binding.values.end();
    if (binding.condition == BindingCondition::Absent)
        return filled(in(kAbsent, language), {binding.field, kinds, {}});
    if (binding.condition == BindingCondition::Differs)
        return filled(in(binding.fallback ? kDiffersOrAssumed : kDiffers, language), {binding.field, kinds, valuesOf(binding, language)});
    if (binding.condition != BindingCondition::Exists)
        return filled(in(assumed ? kIsOrAssumed : kIs, language), {binding.field, kinds, valuesOf(binding, language)});
    return filled(in(binding.fallback ? kAssumed : kExists, language), {binding.field, kinds, binding.fallback.value_or("")});
}

std::string keyOfOne(const Binding& binding)
{
    std::string key = binding.podTemplate ? "pod-template" : "";
    for (const GroupKind& kind : binding.kinds)
        key.append(key.empty() ? "" : ",").append(kind.group + '/' + kind.kind);
    key += ' ' + binding.field;
    if (binding.condition == BindingCondition::Absent)
        key += " absent";
    for (std::size_t at = 0; at < binding.values.size(); ++at)
        key.append(at > 0 ? "|" : binding.condition == BindingCondition::Differs ? " != "
                                                                                 : " = ")
            .append(binding.values[at]);
    return key;
}

template <typename One>
std::string joined(const Binding& binding, std::string_view between, One one)
{
    if (binding.all.empty())
        return one(binding);
    std::string text;
    for (const Binding& each : binding.all)
        text.append(text.empty() ? "" : between).append(one(each));
    return text;
}

} // namespace

std::string bindingWords(const Binding& binding, Language language)
{
    return joined(binding, "\n", [language](const Binding& each) { return sentenceOf(each, language); });
}

std::string bindingKey(const Binding& binding)
{
    return joined(binding, " & ", keyOfOne);
}

} // namespace kubezu
