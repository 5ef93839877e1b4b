#pragma once
#include "models/base/revision.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/resource.h"
#include "models/load/load_report.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// What a CustomResourceDefinition of the set says about its kind.
struct CustomKind {
    std::string plural;
    std::string version;
    bool namespaced = true;
    std::uint32_t definition = 0; ///< index of the CRD in the snapshot
};

/// All resources of one moment, immutable, with the indexes every reader needs. Share it as SnapshotPtr between threads.
class Snapshot {
public:
    Revision revision = 0;
    std::vector<ResourcePtr> resources; ///< sorted by key
    std::vector<SourceFile> files;
    std::vector<Error> errors;
    std::vector<Notice> notices;
    std::vector<std::string> kustomizations;
    std::size_t documents = 0;
    std::string defaultNamespace = "default";

    /// Index of a resource, or npos. Kinds that live in two groups are found under either.
    [[nodiscard]] std::size_t find(std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    /// Indexes of all resources of a kind (either group), sorted.
    [[nodiscard]] const std::vector<std::uint32_t>& ofKind(std::string_view group, std::string_view kind) const;
    /// Namespaces that occur, sorted; with the labels of their Namespace object where it is in the set.
    [[nodiscard]] const std::vector<std::string>& namespaces() const { return m_namespaces; }
    /// Whether a kind is namespaced: built-in table, then the CRDs of the set, else true.
    [[nodiscard]] bool isNamespaced(std::string_view group, std::string_view kind) const;
    [[nodiscard]] const CustomKind* customKind(std::string_view group, std::string_view kind) const;
    /// Name of the file of a place; empty where there is none.
    [[nodiscard]] std::string_view fileName(SourcePlace place) const;

private:
    friend std::shared_ptr<const Snapshot> buildSnapshot(LoadReport report, std::string_view defaultNamespace, Revision revision);
    void index();
    std::unordered_map<ResourceKey, std::uint32_t> m_byKey;
    std::unordered_map<GroupKind, std::vector<std::uint32_t>> m_byKind;
    std::unordered_map<GroupKind, CustomKind> m_customKinds;
    std::vector<std::string> m_namespaces;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Gives every object its identity (scope, default namespace, the last of equal ones counts) and indexes the result.
SnapshotPtr buildSnapshot(LoadReport report, std::string_view defaultNamespace, Revision revision);

} // namespace kubezu
