#pragma once
#include "models/relations/relation_set.h"
#include "models/store/snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kubezu {

/// One kind of thing that a controller would make from what is written, `count` times.
struct PredictedNode {
    ResourceKey key; ///< name with ‹…› where the controller invents a part of it
    std::string apiVersion;
    std::uint32_t count = 1;
    std::vector<std::string> members; ///< the names where they are known beforehand (StatefulSet); else empty
};

/// An edge that would appear with them. Ends number resources, then missing nodes, then predicted nodes.
struct PredictedEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Relation relation = Relation::Owns;
};

/// What the controllers of a cluster would make of a set of manifests, and nothing that is already in it.
struct Prediction {
    std::vector<PredictedNode> nodes;
    std::vector<PredictedEdge> edges;
    std::size_t base = 0; ///< resources + missing nodes: the first index of a predicted node
};

/// Deployment → ReplicaSet → Pods, StatefulSet → Pods and claims, DaemonSet → Pods, CronJob → Job → Pods, Service → EndpointSlice.
/// One function a controller, registered in one table (prediction.cpp). Pure.
Prediction predict(const Snapshot& snapshot, const RelationSet& relations);

} // namespace kubezu
