#pragma once
#include "models/kube/resource_key.h"
#include "models/relations/missing.h"
#include "models/relations/rule.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kubezu {

class RuleBook;

/// Something that is referred to and not in the set.
struct MissingNode {
    ResourceKey key;
    std::string apiVersion; ///< as far as it is known
    MissingCause cause = MissingCause::Absent;
    std::string detail; ///< the other namespace, or who makes it
};

/// One reference that was found. `from` and `to` number the resources of the snapshot, then the missing nodes.
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Relation relation = Relation::Uses;
    const Rule* rule = nullptr;
    std::string path;         ///< concrete field path within the holder
    std::uint32_t holder = 0; ///< the resource in which `path` stands
    std::uint32_t line = 0;
    std::uint32_t places = 1; ///< how many fields say the same
    bool optional = false;    ///< every one of them is optional
    bool permitted = true;    ///< false: another namespace without the ReferenceGrant it needs
};

/// What hangs together: edges sorted by (from, to, relation), each once.
struct RelationSet {
    std::vector<MissingNode> missing; ///< sorted by key
    std::vector<Edge> edges;
    std::shared_ptr<const RuleBook> book; ///< keeps the rules of the edges
    std::size_t resources = 0;            ///< number of resources of the snapshot: the first index of a missing node
};

} // namespace kubezu
