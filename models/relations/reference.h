#pragma once
#include "models/relations/rule.h"

/// Short spellings for the rows of the rule tables.
namespace kubezu::rules {

constexpr Reference byName(std::string_view target)
{
    Reference reference;
    reference.target = target;
    return reference;
}

constexpr Reference byNameIfPresent(std::string_view target)
{
    Reference reference = byName(target);
    reference.onlyPresent = true;
    return reference;
}

/// A map with the name in `nameField`, the kind fixed.
constexpr Reference byField(std::string_view target, std::string_view nameField = "name", std::string_view namespaceField = {})
{
    Reference reference;
    reference.shape = Reference::Shape::Object;
    reference.target = target;
    reference.nameField = nameField;
    reference.namespaceField = namespaceField;
    return reference;
}

/// A map that may name another kind: {kind, <groupField>, name, namespace}.
constexpr Reference byObject(std::string_view target, std::string_view groupField, std::string_view namespaceField = {})
{
    Reference reference = byField(target, "name", namespaceField);
    reference.kindField = "kind";
    reference.groupField = groupField;
    return reference;
}

/// A ReferenceGrant is needed where the reference leads to another namespace.
constexpr Reference granted(Reference reference, std::string_view grantee = {})
{
    reference.needsGrant = true;
    reference.grantee = grantee;
    return reference;
}

/// Gateway API: a map with `group`, `kind`, `name` and `namespace`, with a ReferenceGrant.
constexpr Reference byGrantedObject(std::string_view target)
{
    return granted(byObject(target, "group", "namespace"));
}

/// CrossVersionObjectReference: a kind without apiVersion is one of the core group.
constexpr Reference byVersionedObject(std::string_view target)
{
    Reference reference = byObject(target, "apiVersion");
    reference.coreWithoutGroup = true;
    return reference;
}

/// A Secret of a volume that is older than CSI: its namespace may be left out.
constexpr Reference byClaimSecret(std::string_view nameField = "name", std::string_view namespaceField = "namespace")
{
    Reference reference = byField("/Secret", nameField, namespaceField);
    reference.inClaimNamespace = true;
    return reference;
}

constexpr Reference onlyKind(Reference reference, std::string_view kind)
{
    reference.onlyKind = kind;
    return reference;
}

constexpr Reference ifPresent(Reference reference)
{
    reference.onlyPresent = true;
    return reference;
}

/// For holders without a namespace that counts: without a field that names one there is no edge.
constexpr Reference onlyNamed(Reference reference)
{
    reference.onlyNamed = true;
    return reference;
}

/// A label selector of the target in the holder's namespace.
constexpr Reference bySelector(std::string_view target)
{
    Reference reference;
    reference.shape = Reference::Shape::Selector;
    reference.target = target;
    return reference;
}

constexpr Reference byLabels(std::string_view target)
{
    Reference reference = bySelector(target);
    reference.shape = Reference::Shape::Labels;
    return reference;
}

/// A function follows it; `nameSpaces` is the word for where it looks, `target` the kind it mostly leads to (may be empty).
constexpr Reference custom(void (*extract)(RuleContext&, Value, const std::string&), std::string_view target, std::string_view nameSpaces = "same")
{
    Reference reference;
    reference.shape = Reference::Shape::Custom;
    reference.extract = extract;
    reference.target = target;
    reference.nameSpaces = nameSpaces;
    return reference;
}

} // namespace kubezu::rules
