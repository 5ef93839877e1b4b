#include "models/relations/engine.h"

#include "models/kube/path.h"
#include "models/relations/extracts.h"
#include "models/relations/rule_context.h"

namespace kubezu {
namespace {

std::pair<std::string_view, std::string_view> splitGroupKind(std::string_view text)
{
    const std::size_t slash = text.rfind('/');
    return {text.substr(0, slash), text.substr(slash + 1)};
}

/// Group of an object reference: its field where it is written, else that of the assumed target.
std::string_view groupFrom(const Reference& reference, Value at, std::string_view kind)
{
    const auto [defaultGroup, defaultKind] = splitGroupKind(reference.target);
    const Value field = at[reference.groupField];
    if (reference.groupField == "apiVersion") {
        if (field.exists() && !field.text().empty())
            return groupOf(field.text());
        if (reference.coreWithoutGroup)
            return {};
        const KindInfo* info = kind == defaultKind ? nullptr : findKindInAnyGroup(kind);
        return info ? info->group : defaultGroup;
    }
    if (reference.groupField == "apiGroup")
        return field.text().empty() ? defaultGroup : field.text(); // empty is as good as absent, but for the Gateway API's `group`
    return !reference.groupField.empty() && field.exists() ? field.text() : defaultGroup;
}

void followObject(RuleContext& context, const Reference& reference, Value at, const std::string& path)
{
    if (!at.isMap())
        return;
    const Value name = at[reference.nameField];
    const auto [defaultGroup, defaultKind] = splitGroupKind(reference.target);
    RuleContext::Target target;
    target.name = name.string();
    target.group = defaultGroup;
    target.kind = defaultKind;
    if (!reference.kindField.empty()) {
        const std::string_view kind = at[reference.kindField].string();
        if (!kind.empty())
            target.kind = kind;
        target.group = groupFrom(reference, at, target.kind);
        if (reference.groupField == "apiVersion")
            target.apiVersion = at[reference.groupField].string();
    }
    if (!reference.onlyKind.empty() && target.kind != reference.onlyKind)
        return;
    if (!reference.namespaceField.empty())
        target.nameSpace = at[reference.namespaceField].string();
    if (reference.inClaimNamespace && target.nameSpace.empty())
        target.nameSpace = context.holder().value()["spec"]["claimRef"]["namespace"].string();
    if (reference.onlyNamed && target.nameSpace.empty())
        return;
    std::string full = path;
    appendKey(full, reference.nameField);
    context.refer(target, full, name, reference.optional || at["optional"].boolean(false));
}

/// A label selector of objects in the holder's namespace, or of cluster-scoped ones.
void followSelector(RuleContext& context, const Reference& reference, Value at, const std::string& path)
{
    const bool labels = reference.shape == Reference::Shape::Labels;
    if (!at.isMap() || (labels && at.size() == 0))
        return;
    const auto [group, kind] = splitGroupKind(reference.target);
    const bool namespaced = context.snapshot().isNamespaced(group, kind);
    if (namespaced && context.holder().key.nameSpace.empty())
        return;
    rules::linkMatching(context, reference.target, namespaced ? std::string_view(context.holder().key.nameSpace) : std::string_view(),
                        labels ? LabelSelector::fromMap(at) : LabelSelector::fromSelector(at), path, at);
}

void follow(RuleContext& context, const Rule& rule, Value at, const std::string& path)
{
    context.setRule(&rule);
    switch (rule.reference.shape) {
    case Reference::Shape::Name: {
        const auto [group, kind] = splitGroupKind(rule.reference.target);
        context.refer({group, kind, {}, at.string()}, path, at, rule.reference.optional);
        return;
    }
    case Reference::Shape::Object: followObject(context, rule.reference, at, path); return;
    case Reference::Shape::Selector:
    case Reference::Shape::Labels: followSelector(context, rule.reference, at, path); return;
    case Reference::Shape::Custom: rule.reference.extract(context, at, path); return;
    }
}

} // namespace

RelationSet relate(const Snapshot& snapshot, const std::stop_token& stop, const RuleBookPtr& book)
{
    RuleContext context(snapshot);
    const RuleTrie* trie = nullptr; // resources of a kind stand together
    const ResourceKey* previous = nullptr;
    for (std::uint32_t i = 0; i < snapshot.resources.size() && !stop.stop_requested(); ++i) {
        const Resource& resource = *snapshot.resources[i];
        if (!previous || previous->kind != resource.key.kind || previous->group != resource.key.group)
            trie = &book->of(resource.key.group, resource.key.kind);
        previous = &resource.key;
        context.setHolder(i);
        trie->walk(resource.value(), [&](const Rule& rule, Value at, const std::string& path) { follow(context, rule, at, path); });
    }
    RelationSet set = context.take();
    set.book = book;
    return set;
}

} // namespace kubezu
