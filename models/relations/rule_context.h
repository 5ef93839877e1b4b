#pragma once
#include "models/relations/pod_index.h"
#include "models/relations/relation_set.h"
#include "models/store/snapshot.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// What a rule sees while it is followed, and where it puts what it finds. One per thread and run.
class RuleContext {
public:
    explicit RuleContext(const Snapshot& snapshot)
        : m_snapshot(snapshot),
          m_pods(snapshot) { }

    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const PodIndex& pods() const { return m_pods; }
    [[nodiscard]] const Resource& holder() const { return *m_snapshot.resources[m_holder]; }
    [[nodiscard]] std::uint32_t holderIndex() const { return m_holder; }
    [[nodiscard]] const Rule& rule() const { return *m_rule; }

    /// A reference by identity from the holder. The scope of the kind decides whether the namespace counts; an empty one is the
    /// holder's, and a cluster-scoped holder that names none refers to nothing (the API server refuses it). An absent target becomes a missing node unless the rule says onlyPresent.
    struct Target {
        std::string_view group;
        std::string_view kind;
        std::string_view nameSpace;
        std::string_view name;
        std::string_view apiVersion = {};
    };
    void refer(const Target& target, const std::string& path, Value at, bool optional = false);
    /// The same with the holder at the arrow's head (the holder names its owner, its Service).
    void referBack(const Target& target, const std::string& path, Value at);
    /// The same where the target can only be cluster-scoped and is known to be absent.
    void referBackToCluster(const Target& target, const std::string& path, Value at);
    /// An edge from the holder to a resource that is known to be there.
    void link(std::uint32_t to, const std::string& path, Value at);
    void linkBack(std::uint32_t from, const std::string& path, Value at);

    // For the engine only.
    void setHolder(std::uint32_t holder) { m_holder = holder; }
    void setRule(const Rule* rule) { m_rule = rule; }
    RelationSet take();

private:
    std::uint32_t nodeFor(const Target& target, bool& present, bool& otherNamespace);
    std::uint32_t missingNode(const Target& target, std::string_view nameSpace);
    [[nodiscard]] std::string_view namespaceOf(const Target& target) const;
    /// Without a name, or namespaced without a namespace.
    [[nodiscard]] bool isNowhere(const Target& target) const;
    void add(std::uint32_t from, std::uint32_t to, const std::string& path, Value at, bool optional, bool permitted);
    [[nodiscard]] bool isGranted(const Target& target) const;

    const Snapshot& m_snapshot;
    PodIndex m_pods;
    std::uint32_t m_holder = 0;
    const Rule* m_rule = nullptr;
    std::vector<Edge> m_edges;
    std::vector<MissingNode> m_missing;
    std::unordered_map<ResourceKey, std::uint32_t> m_missingByKey;
};

} // namespace kubezu
