#pragma once
#include "models/kube/selector.h"
#include "models/store/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// "The pods" of label selectors: Pods and every workload whose pod template carries the labels (design §4.1, convention 4),
/// indexed by namespace and label pair, so that a selector never looks at a pod it does not match by at least one pair.
class PodIndex {
public:
    explicit PodIndex(const Snapshot& snapshot);

    /// Resources in one namespace that a selector matches; of an owner and its dependents that both match only the owner.
    [[nodiscard]] std::vector<std::uint32_t> select(std::string_view nameSpace, const LabelSelector& selector) const;
    /// The namespaces a selector matches; every namespace carries kubernetes.io/metadata.name.
    [[nodiscard]] std::vector<std::string_view> selectNamespaces(const LabelSelector& selector) const;
    /// The labels that a resource's pods carry; nothing where it carries none.
    [[nodiscard]] Value labels(std::uint32_t resource) const { return m_labels[resource]; }
    /// Owners of a resource that are in the set (any kind).
    [[nodiscard]] const std::vector<std::uint32_t>& owners(std::uint32_t resource) const { return m_owners[resource]; }

private:
    void addOwners(std::uint32_t resource);
    void dropOwned(std::vector<std::uint32_t>& matching) const;

    const Snapshot& m_snapshot;
    std::vector<Value> m_labels;                      ///< per resource; nothing where it carries no pods
    std::vector<std::vector<std::uint32_t>> m_owners; ///< per resource
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byPair;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byNamespace;
};

/// The index of the resource an ownerReference names, or Snapshot::npos.
std::size_t resolveOwner(const Snapshot& snapshot, const Resource& dependent, Value reference);

} // namespace kubezu
