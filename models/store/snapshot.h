#pragma once
#include "models/base/revision.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/resource.h"
#include "models/load/load_report.h"
#include "models/store/key_index.h"

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

/// Group and kind as they are asked for: no strings are made to look one up.
struct GroupKindView {
    std::string_view group;
    std::string_view kind;
};

struct GroupKindHash {
    using is_transparent = void;
    std::size_t operator()(GroupKindView key) const noexcept
    {
        return std::hash<std::string_view>{}(key.group) * 31 + std::hash<std::string_view>{}(key.kind);
    }
    std::size_t operator()(const GroupKind& key) const noexcept { return (*this)(GroupKindView{key.group, key.kind}); }
};

struct GroupKindEqual {
    using is_transparent = void;
    bool operator()(const GroupKind& a, const GroupKind& b) const noexcept { return a == b; }
    bool operator()(const GroupKind& a, GroupKindView b) const noexcept { return a.kind == b.kind && a.group == b.group; }
    bool operator()(GroupKindView a, const GroupKind& b) const noexcept { return (*this)(b, a); }
};

template <typename T>
using ByGroupKind = std::unordered_map<GroupKind, T, GroupKindHash, GroupKindEqual>;

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
    friend std::shared_ptr<const Snapshot> mergeSnapshots(const Snapshot& base, const Snapshot& other, const std::vector<std::uint32_t>& ofOther);
    void add(std::shared_ptr<const Resource> resource);
    void index();
    KeyIndex m_byKey;
    ByGroupKind<std::vector<std::uint32_t>> m_byKind;
    ByGroupKind<CustomKind> m_customKinds;
    std::vector<std::string> m_namespaces;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Gives every object its identity (scope, default namespace, the last of equal ones counts) and indexes the result.
SnapshotPtr buildSnapshot(LoadReport report, std::string_view defaultNamespace, Revision revision);

/// `base` and some resources of another snapshot in one. What they say of their files stays true: the other's files stand behind.
SnapshotPtr mergeSnapshots(const Snapshot& base, const Snapshot& other, const std::vector<std::uint32_t>& ofOther);

} // namespace kubezu
