#include "models/relations/missing_cause.h"

#include "models/relations/makers.h"
#include "models/relations/provided.h"

#include <set>
#include <vector>

namespace kubezu {
namespace {

std::string otherNamespace(const Snapshot& snapshot, const ResourceKey& key)
{
    if (key.nameSpace.empty())
        return {};
    for (const std::uint32_t index : snapshot.ofKind(key.group, key.kind)) {
        if (snapshot.resources[index]->key.name == key.name)
            return snapshot.resources[index]->key.nameSpace;
    }
    return {};
}

void nameCause(const Snapshot& snapshot, const Makers& makers, bool required, MissingNode& node)
{
    if (isProvidedByCluster(node.key)) {
        node.cause = MissingCause::ProvidedByCluster;
        return;
    }
    node.detail = makers.makerOf(node.key);
    if (!node.detail.empty()) {
        node.cause = MissingCause::CreatedByController;
        return;
    }
    node.detail = otherNamespace(snapshot, node.key);
    if (!node.detail.empty())
        node.cause = MissingCause::OtherNamespace;
    else if (!required)
        node.cause = MissingCause::Optional;
}

} // namespace

void nameCauses(const Snapshot& snapshot, RelationSet& set)
{
    if (set.missing.empty())
        return;
    std::vector<bool> required(set.missing.size(), false);
    for (const Edge& edge : set.edges) {
        for (const std::uint32_t end : {edge.from, edge.to}) {
            if (end >= set.resources && !edge.optional)
                required[end - set.resources] = true;
        }
    }
    std::set<std::string_view> kinds;
    for (const MissingNode& node : set.missing)
        kinds.insert(node.key.kind);
    const Makers makers(snapshot, kinds);
    for (std::size_t i = 0; i < set.missing.size(); ++i)
        nameCause(snapshot, makers, required[i], set.missing[i]);
}

} // namespace kubezu
