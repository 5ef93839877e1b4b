#pragma once
#include "models/kube/path.h"
#include "models/kube/resource_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What a binding asks of the field. Absent is the negation of Exists: no value at all at the path. Differs: there is a value,
/// and it is another one.
enum class BindingCondition : std::uint8_t { Exists,
                                             Equals,
                                             Differs,
                                             In,
                                             Absent };

/// One way in which a manifest shows a concept: a kind and a field in it. A field written as null counts as absent.
struct Binding {
    std::vector<GroupKind> kinds; ///< canonical (see canonicalKind); empty with podTemplate or where `all` says it
    bool podTemplate = false;     ///< every kind that carries a pod template; the path starts at the pod spec
    std::string field;            ///< the path as written
    Path path;
    BindingCondition condition = BindingCondition::Exists;
    std::vector<std::string> values;     ///< for Equals and Differs (one) and In, as JSON prints scalars, strings without quotes
    std::optional<std::string> fallback; ///< what the API server assumes when the field is absent; conditions see it
    std::vector<Binding> all;            ///< where not empty, each of these must hold and the rest is empty
};

/// The group under which one kind is known, so that extensions/Deployment and apps/Deployment are equal.
GroupKind canonicalKind(std::string_view group, std::string_view kind);
/// True when a resource of this group and kind is of the known kind, under whichever of its groups.
bool isKind(const GroupKind& known, std::string_view group, std::string_view kind);

/// True when the resource shows what the binding describes. Defaults are applied first.
bool holds(const Binding& binding, std::string_view group, std::string_view kind, Value root);

/// The values in which the resource shows it: those that meet the condition, of all parts of an `all`. None where it does not hold,
/// or only by a default or by an absence.
std::vector<Value> shownBy(const Binding& binding, std::string_view group, std::string_view kind, Value root);

} // namespace kubezu
