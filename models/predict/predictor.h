#pragma once
#include "models/predict/prediction.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// What a controller's prediction sees and where it puts what it foresees.
class Predictor {
public:
    Predictor(const Snapshot& snapshot, const RelationSet& relations);

    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const RelationSet& relations() const { return m_relations; }
    /// Whether the set already holds something of this kind that the resource owns.
    [[nodiscard]] bool ownsAny(std::uint32_t resource, std::string_view kind) const;
    /// Whether the resource has an edge of this class to a kind that is in the set.
    [[nodiscard]] bool leadsTo(std::uint32_t resource, Relation relation, std::string_view kind) const;
    /// spec.replicas, or the least that an autoscaler of the set would give where it is left out; 1 otherwise.
    [[nodiscard]] std::uint32_t replicas(std::uint32_t resource) const;

    std::uint32_t add(PredictedNode node);
    void link(std::uint32_t from, std::uint32_t to, Relation relation);
    Prediction take() { return std::move(m_prediction); }

private:
    const Snapshot& m_snapshot;
    const RelationSet& m_relations;
    std::vector<std::uint32_t> m_firstEdge; ///< of each node, edges being sorted by `from`
    std::unordered_map<std::uint32_t, std::uint32_t> m_scalerOf;
    Prediction m_prediction;
};

/// Bounded reading of a count from a manifest.
std::uint32_t countFrom(Value value, std::uint32_t otherwise);

} // namespace kubezu
