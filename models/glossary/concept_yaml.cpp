#include "models/glossary/concept_yaml.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kubezu {
namespace {

constexpr std::size_t kMaxItems = 64;
constexpr std::size_t kMaxScalar = 400;
constexpr std::array<std::string_view, 8> kBindingKeys{"kind", "path", "equals", "not", "in", "absent", "default", "all"};

/// The front matter begins below its `---`; yaml-cpp counts from 0.
std::size_t lineOf(const YAML::Node& node)
{
    const int line = node.IsDefined() ? node.Mark().line : -1;
    return line < 0 ? 1 : static_cast<std::size_t>(line) + 2;
}

GroupKind readGroupKind(const YAML::Node& node)
{
    const std::string text = readScalar(node, "a kind");
    const std::size_t slash = text.rfind('/');
    if (slash == std::string::npos || slash + 1 == text.size())
        failAt(node, "'" + text + "' is not a kind", "write group/Kind as in apps/Deployment; the core group is empty: /Pod");
    const std::string_view view = text;
    return canonicalKind(view.substr(0, slash), view.substr(slash + 1));
}

void checkBindingKeys(const YAML::Node& node)
{
    if (!node.IsMap())
        failAt(node, "a binding is not a map", "write {kind: apps/Deployment, path: spec.replicas}");
    std::vector<std::string> seen;
    for (const auto& entry : node) {
        const std::string key = readScalar(entry.first, "a key");
        if (std::find(kBindingKeys.begin(), kBindingKeys.end(), key) == kBindingKeys.end())
            failAt(entry.first, "unknown key '" + key + "' in a binding",
                   "a binding has kind, path, one of equals, not, in, absent, and default; or all");
        if (std::find(seen.begin(), seen.end(), key) != seen.end())
            failAt(entry.first, "key '" + key + "' twice in a binding", "remove one");
        seen.push_back(key);
    }
}

void readBindingKind(const YAML::Node& node, Binding& binding)
{
    if (node.IsScalar() && node.Scalar() == "pod-template")
        binding.podTemplate = true;
    else if (node.IsScalar())
        binding.kinds = {readGroupKind(node)};
    else
        binding.kinds = readGroupKinds(node, "kind");
    if (!binding.podTemplate && binding.kinds.empty())
        failAt(node, "a binding without kind", "name at least one");
}

void readCondition(const YAML::Node& node, Binding& binding)
{
    const YAML::Node equals = node["equals"];
    const YAML::Node in = node["in"];
    const YAML::Node absent = node["absent"];
    const YAML::Node differs = node["not"];
    if (int(equals.IsDefined()) + int(differs.IsDefined()) + int(in.IsDefined()) + int(absent.IsDefined()) > 1)
        failAt(node, "a binding has more than one condition", "keep one of equals, not, in, absent; use all for several");
    if (equals.IsDefined()) {
        binding.condition = BindingCondition::Equals;
        binding.values = {readScalar(equals, "equals")};
    } else if (differs.IsDefined()) {
        binding.condition = BindingCondition::Differs;
        binding.values = {readScalar(differs, "not")};
    } else if (in.IsDefined()) {
        binding.condition = BindingCondition::In;
        checkSequence(in, "in");
        for (const YAML::Node& item : in)
            binding.values.push_back(readScalar(item, "an item of in"));
        if (binding.values.empty())
            failAt(in, "in is empty", "name at least one value");
    } else if (absent.IsDefined()) {
        binding.condition = BindingCondition::Absent;
        if (readScalar(absent, "absent") != "true")
            failAt(absent, "absent is not true", "write absent: true, or leave it out");
    }
    if (const YAML::Node fallback = node["default"]; fallback.IsDefined())
        binding.fallback = readScalar(fallback, "default");
    if (binding.fallback && binding.condition == BindingCondition::Absent)
        failAt(node, "absent with a default never holds", "remove one of them");
}

Binding readBindingIn(const YAML::Node& node, const Binding* outer);

void readAll(const YAML::Node& node, Binding& binding)
{
    const YAML::Node all = node["all"];
    checkSequence(all, "all");
    if (all.size() == 0 || node.size() > (node["kind"].IsDefined() ? 2U : 1U))
        failAt(node, "all stands with other keys or is empty", "write {all: [{…}, {…}]}; only kind may stand beside it");
    for (const YAML::Node& item : all)
        binding.all.push_back(readBindingIn(item, &binding));
    binding.kinds.clear();
    binding.podTemplate = false;
}

/// `outer` is the binding whose `all` holds this one; it lends its kind, and makes a further `all` an error.
Binding readBindingIn(const YAML::Node& node, const Binding* outer)
{
    checkBindingKeys(node);
    Binding binding;
    if (const YAML::Node kind = node["kind"]; kind.IsDefined()) {
        readBindingKind(kind, binding);
    } else if (outer != nullptr) {
        binding.kinds = outer->kinds;
        binding.podTemplate = outer->podTemplate;
    }
    if (node["all"].IsDefined()) {
        if (outer != nullptr)
            failAt(node, "all inside all", "put the inner bindings into the outer list");
        readAll(node, binding);
        return binding;
    }
    if (!binding.podTemplate && binding.kinds.empty())
        failAt(node, "a binding without kind", "write kind: group/Kind, a list of them, or pod-template");
    if (!node["path"].IsDefined())
        failAt(node, "a binding without path", "name the field, or use kinds where the kind alone is the concept");
    binding.field = readFilledScalar(node["path"], "path of a binding");
    binding.path = Path(binding.field);
    if (!binding.path.valid())
        failAt(node["path"], "'" + binding.field + "' is not a field path",
               "write names joined by dots, [*] for each element, ['a/b'] for a quoted name");
    readCondition(node, binding);
    return binding;
}

} // namespace

void failAt(const YAML::Node& node, std::string detail, std::string hint)
{
    throw ContentProblem{lineOf(node), std::move(detail), std::move(hint)};
}

std::string readScalar(const YAML::Node& node, const std::string& what)
{
    if (!node.IsDefined() || !node.IsScalar())
        failAt(node, what + " is not a text", "write one word or a quoted text, \"\" where there is none");
    if (node.Scalar().size() > kMaxScalar)
        failAt(node, what + " is longer than " + std::to_string(kMaxScalar) + " bytes", "shorten it");
    return node.Scalar();
}

std::string readFilledScalar(const YAML::Node& node, const std::string& what)
{
    std::string text = readScalar(node, what);
    if (text.find_first_not_of(" \t\n") == std::string::npos)
        failAt(node, what + " is empty", "write it");
    return text;
}

void checkSequence(const YAML::Node& node, const std::string& what)
{
    if (!node.IsSequence())
        failAt(node, what + " is not a list", "write [a, b], or [] where there is none");
    if (node.size() > kMaxItems)
        failAt(node, what + " has more than " + std::to_string(kMaxItems) + " items", "keep the useful ones");
}

std::vector<std::string> readTexts(const YAML::Node& node, const std::string& what)
{
    checkSequence(node, what);
    std::vector<std::string> list;
    for (const YAML::Node& item : node) {
        list.push_back(readFilledScalar(item, "an item of " + what));
        if (std::find(list.begin(), list.end() - 1, list.back()) != list.end() - 1)
            failAt(item, what + " has '" + list.back() + "' twice", "remove one");
    }
    return list;
}

std::vector<GroupKind> readGroupKinds(const YAML::Node& node, const std::string& what)
{
    checkSequence(node, what);
    std::vector<GroupKind> kinds;
    for (const YAML::Node& item : node) {
        GroupKind kind = readGroupKind(item);
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(std::move(kind));
    }
    return kinds;
}

Binding readBinding(const YAML::Node& node)
{
    return readBindingIn(node, nullptr);
}

} // namespace kubezu
