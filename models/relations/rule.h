#pragma once
#include "models/kube/value.h"
#include "models/relations/relation.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kubezu {

class RuleContext;

/// Shape of a reference.
struct Reference {
    enum class Shape : std::uint8_t {
        Name,     ///< the path leads to the name itself
        Object,   ///< the path leads to a map with the name and perhaps kind, group and namespace
        Selector, ///< the path leads to a label selector of the target; pods are its pods and pod templates
        Labels,   ///< the same as a plain map of labels, of which an empty one selects nothing
        Custom,   ///< `extract` says
    };
    Shape shape = Shape::Name;
    std::string_view target; ///< "group/Kind": the target, or what is assumed where the fields are absent
    std::string_view nameField = "name";
    std::string_view kindField = {};
    std::string_view groupField = {}; ///< "apiGroup", "group" or "apiVersion"
    std::string_view namespaceField = {};
    bool coreWithoutGroup = false;    ///< no groupField means the core group, whatever the target
    std::string_view onlyKind = {};   ///< other kinds in kindField belong to another rule
    bool onlyPresent = false;         ///< an absent target is no edge: the reference is a convention, or may well be elsewhere
    bool inClaimNamespace = false;    ///< of a PersistentVolume: without a namespace that of its claim is meant
    bool needsGrant = false;          ///< another namespace needs a ReferenceGrant
    std::string_view grantee = {};    ///< "group/Kind" that the grant must name; empty: the holder
    bool optional = false;            ///< an absent target is no fault, whatever the manifest says
    bool onlyNamed = false;           ///< no edge without a namespace: the holder has none that counts
    std::string_view nameSpaces = {}; ///< where the target is looked for, in a word; empty: it follows from the above
    void (*extract)(RuleContext& context, Value at, const std::string& path) = nullptr;
};

/// Holders that are no "group/Kind".
inline constexpr std::string_view kAnyHolder = "*";
inline constexpr std::string_view kPodSpecs = "pod-template";    ///< the pod spec of whatever carries one
inline constexpr std::string_view kPodMetadata = "pod-metadata"; ///< the metadata of pods, likewise
inline constexpr std::string_view kCustomHolder = "custom";      ///< every kind that is not of the built-in table

/// One way in which one kind of object refers to another. Rows are data; the engine is the only code that follows them.
struct Rule {
    std::string_view id; ///< stable, ASCII; names the fixture
    Relation relation;
    std::string_view holder; ///< "group/Kind", several separated by spaces, or one of the words above
    std::string_view path;   ///< where the reference stands; a leading C[*] is each of containers, initContainers, ephemeralContainers
    Reference reference;
    std::string_view api;            ///< type and field in the API reference
    std::string_view conceptId = {}; ///< glossary entry; empty: see conceptOf()
};

/// The glossary entry that explains an edge of this rule: its own, else that of its class, of what it leads to, of who holds it; empty
/// where there is none.
std::string_view conceptOf(const Rule& rule);

/// Where the target is looked for, as `kubezu list relations` says it: one of namespaceRules().
std::string_view namespaceRuleOf(const Rule& rule);
std::span<const std::string_view> namespaceRules();

/// All rows in one list, grouped by area; the order is that of `kubezu list relations`.
std::span<const Rule> relationRules();

/// The row of an id, or null.
const Rule* findRule(std::string_view id);

namespace rules {
// One table an area; adding a rule is adding a row to one of them.
std::span<const Rule> ownership();
std::span<const Rule> podSpec();
std::span<const Rule> network();
std::span<const Rule> gateway();
std::span<const Rule> scaling();
std::span<const Rule> storage();
std::span<const Rule> identity();
std::span<const Rule> extension();
std::span<const Rule> admission();
std::span<const Rule> scheduling();
std::span<const Rule> snapshots();
std::span<const Rule> policies();
std::span<const Rule> certificates();
std::span<const Rule> monitoring();
std::span<const Rule> delivery();
std::span<const Rule> flux();
std::span<const Rule> pipelines();
std::span<const Rule> mesh();
std::span<const Rule> serving();
std::span<const Rule> edgeRouters();
std::span<const Rule> secretStores();
std::span<const Rule> operators();
std::span<const Rule> platform();
} // namespace rules

} // namespace kubezu
