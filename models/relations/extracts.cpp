#include "models/relations/extracts.h"

#include "models/kube/path.h"

#include <algorithm>

namespace kubezu::rules {
namespace {

std::pair<std::string_view, std::string_view> splitGroupKind(std::string_view text)
{
    const std::size_t slash = text.rfind('/');
    return {text.substr(0, slash), text.substr(slash + 1)};
}

Value labelsOf(const Resource& resource)
{
    return resource.value()["metadata"]["labels"];
}

void referCredential(RuleContext& context, std::string_view key, Value at, const std::string& path)
{
    const bool configMap = key == "configMap" || key == "configMapRef" || key == "configMapKeyRef";
    referNamed(context, configMap ? "/ConfigMap" : key == "serviceAccountRef" ? "/ServiceAccount"
                                                                              : "/Secret",
               at, path, "name", "namespace");
}

void findCredentials(RuleContext& context, Value at, const std::string& path, std::size_t depth)
{
    constexpr std::size_t kDeepest = 8; // the deepest known is five below
    if (depth > kDeepest)
        return;
    std::size_t number = 0;
    for (const Value::Item item : at) {
        std::string full = path;
        if (at.isMap())
            appendKey(full, item.key.text());
        else
            appendIndex(full, number++);
        const std::string_view key = item.key.text();
        const bool reference = key.ends_with("SecretRef") || key == "secretRef" || key == "serviceAccountRef" || key == "configMapRef";
        if (item.value.isMap() && item.value["name"].isString() && (reference || item.value["key"].isString()))
            referCredential(context, key, item.value, full);
        else
            findCredentials(context, item.value, full, depth + 1);
    }
}

} // namespace

void linkPods(RuleContext& context, std::string_view nameSpace, const LabelSelector& selector, const std::string& path, Value at)
{
    for (const std::uint32_t pod : context.pods().select(nameSpace, selector)) {
        if (pod != context.holderIndex())
            context.link(pod, path, at);
    }
}

void linkMatching(RuleContext& context, std::string_view groupKind, std::string_view nameSpace, const LabelSelector& selector, const std::string& path, Value at)
{
    const Snapshot& snapshot = context.snapshot();
    if (groupKind == "/Pod") {
        if (!nameSpace.empty())
            linkPods(context, nameSpace, selector, path, at);
        for (const std::string& name : nameSpace.empty() ? snapshot.namespaces() : std::vector<std::string>())
            linkPods(context, name, selector, path, at);
        return;
    }
    const auto [group, kind] = splitGroupKind(groupKind);
    for (const std::uint32_t index : snapshot.ofKind(group, kind)) {
        const Resource& resource = *snapshot.resources[index];
        if (index != context.holderIndex() && (nameSpace.empty() || resource.key.nameSpace == nameSpace) && selector.matches(labelsOf(resource)))
            context.link(index, path, at);
    }
}

void linkNodes(RuleContext& context, const LabelSelector& selector, const std::string& path, Value at)
{
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "Node")) {
        const Resource& node = *snapshot.resources[index];
        if (selector.matchesNode(labelsOf(node), node.key.name))
            context.link(index, path, at);
    }
}

void linkNodeTerm(RuleContext& context, Value term, const std::string& path)
{
    if (term["matchExpressions"].size() + term["matchFields"].size() > 0)
        linkNodes(context, LabelSelector::fromNodeTerm(term), path, term);
}

void linkNamespaces(RuleContext& context, Value at, const std::string& path)
{
    const LabelSelector selector = LabelSelector::fromSelector(at);
    if (selector.isEmpty())
        return;
    for (const std::string_view name : context.pods().selectNamespaces(selector)) {
        const std::size_t found = context.snapshot().find("", "Namespace", "", name);
        if (found != Snapshot::npos)
            context.link(static_cast<std::uint32_t>(found), path, at);
    }
}

void referNamed(RuleContext& context, std::string_view groupKind, Value map, const std::string& path, std::string_view nameField,
                std::string_view namespaceField)
{
    const auto [group, kind] = splitGroupKind(groupKind);
    const std::string_view nameSpace = namespaceField.empty() ? std::string_view() : map[namespaceField].string();
    if (context.rule().reference.onlyNamed && nameSpace.empty())
        return;
    context.refer({group, kind, nameSpace, map[nameField].string()}, joinedPath(path, nameField), map[nameField], map["optional"].boolean(false));
}

void referQualified(RuleContext& context, std::string_view groupKind, std::string_view text, const std::string& path, Value at)
{
    const auto [group, kind] = splitGroupKind(groupKind);
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        context.refer({group, kind, {}, text}, path, at);
    else
        context.refer({group, kind, text.substr(0, slash), text.substr(slash + 1)}, path, at);
}

void referCredentials(RuleContext& context, Value at, const std::string& path)
{
    findCredentials(context, at, path, 0);
}

void linkDefault(RuleContext& context, std::string_view groupKind, std::string_view annotation, const std::string& path, Value at)
{
    const auto [group, kind] = splitGroupKind(groupKind);
    const Snapshot& snapshot = context.snapshot();
    std::vector<std::uint32_t> marked;
    for (const std::uint32_t index : snapshot.ofKind(group, kind)) {
        if (snapshot.resources[index]->value()["metadata"]["annotations"][annotation].string() == "true")
            marked.push_back(index);
    }
    if (marked.size() == 1)
        context.link(marked.front(), path, at);
}

void referNamespace(RuleContext& context, std::string_view name, bool isMade, const std::string& path, Value at)
{
    if (isMade || context.snapshot().find("", "Namespace", {}, name) != Snapshot::npos)
        context.refer({"", "Namespace", {}, name}, path, at);
}

bool isTemplated(std::string_view name)
{
    return name.find("{{") != std::string_view::npos || name.find("${") != std::string_view::npos;
}

std::string joinedPath(const std::string& path, std::string_view key)
{
    std::string full = path;
    appendKey(full, key);
    return full;
}

} // namespace kubezu::rules
