#pragma once
#include "models/relations/relation_set.h"
#include "models/store/snapshot.h"

namespace kubezu {

/// Says of every missing node why it is not here: provided by every cluster, made by a controller, in another namespace,
/// optional, or simply absent. Needs the finished edges.
void nameCauses(const Snapshot& snapshot, RelationSet& set);

} // namespace kubezu
