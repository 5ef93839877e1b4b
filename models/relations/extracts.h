#pragma once
#include "models/kube/selector.h"
#include "models/kube/value.h"
#include "models/relations/rule_context.h"

#include <string>
#include <string_view>

/// What the `extract` functions of several areas share.
namespace kubezu::rules {

/// Links the pods and pod templates of one namespace that a selector matches, but not the holder itself.
void linkPods(RuleContext& context, std::string_view nameSpace, const LabelSelector& selector, const std::string& path, Value at);
/// The same for the objects of any kind; an empty namespace means every one. Pods are pods and pod templates.
void linkMatching(RuleContext& context, std::string_view groupKind, std::string_view nameSpace, const LabelSelector& selector, const std::string& path, Value at);
void linkNodes(RuleContext& context, const LabelSelector& selector, const std::string& path, Value at);
/// One term of a node selector: matchExpressions over labels and matchFields over metadata.name, all of them; an empty one matches nothing.
void linkNodeTerm(RuleContext& context, Value term, const std::string& path);

/// Namespaces that exist as objects and whose labels match; an empty selector would mean all of them and gives none.
void linkNamespaces(RuleContext& context, Value at, const std::string& path);

/// Refers to the object that a map names: {name, namespace}.
void referNamed(RuleContext& context, std::string_view groupKind, Value map, const std::string& path, std::string_view nameField = "name",
                std::string_view namespaceField = {});
/// Refers to `namespace/name`, or to a bare name in the holder's namespace.
void referQualified(RuleContext& context, std::string_view groupKind, std::string_view text, const std::string& path, Value at);
/// Refers to the Secret or ConfigMap of each key selector ({name, key}) and of each *Ref with a name below a value.
void referCredentials(RuleContext& context, Value at, const std::string& path);

/// Links the object of a kind that an annotation marks as the default, where exactly one is marked.
void linkDefault(RuleContext& context, std::string_view groupKind, std::string_view annotation, const std::string& path, Value at);

/// Refers to a Namespace that is here, or that the holder makes.
void referNamespace(RuleContext& context, std::string_view name, bool isMade, const std::string& path, Value at);

/// Names of other people's templates ({{…}}, ${…}) name nothing yet.
bool isTemplated(std::string_view name);

std::string joinedPath(const std::string& path, std::string_view key);

} // namespace kubezu::rules
