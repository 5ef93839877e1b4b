#include "models/predict/predictor.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::int64_t kMostReplicas = 1'000'000; ///< a typing slip must not become memory

} // namespace

std::uint32_t countFrom(Value value, std::uint32_t otherwise)
{
    const std::int64_t number = value.integer(otherwise);
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, kMostReplicas));
}

Predictor::Predictor(const Snapshot& snapshot, const RelationSet& relations)
    : m_snapshot(snapshot),
      m_relations(relations)
{
    m_prediction.base = relations.resources + relations.missing.size();
    m_firstEdge.assign(m_prediction.base + 1, 0);
    for (const Edge& edge : relations.edges) {
        ++m_firstEdge[edge.from + 1];
        if (edge.relation == Relation::Scales && edge.from < relations.resources)
            m_scalerOf.emplace(edge.to, edge.from);
    }
    for (std::size_t i = 1; i < m_firstEdge.size(); ++i)
        m_firstEdge[i] += m_firstEdge[i - 1];
}

bool Predictor::leadsTo(std::uint32_t resource, Relation relation, std::string_view kind) const
{
    for (std::uint32_t i = m_firstEdge[resource]; i < m_firstEdge[resource + 1]; ++i) {
        const Edge& edge = m_relations.edges[i];
        if (edge.relation == relation && edge.to < m_relations.resources && m_snapshot.resources[edge.to]->key.kind == kind)
            return true;
    }
    return false;
}

bool Predictor::ownsAny(std::uint32_t resource, std::string_view kind) const
{
    return leadsTo(resource, Relation::Owns, kind);
}

std::uint32_t Predictor::replicas(std::uint32_t resource) const
{
    const Value written = m_snapshot.resources[resource]->value()["spec"]["replicas"];
    if (written.exists())
        return countFrom(written, 1);
    const auto scaler = m_scalerOf.find(resource);
    if (scaler == m_scalerOf.end())
        return 1;
    return std::max(1U, countFrom(m_snapshot.resources[scaler->second]->value()["spec"]["minReplicas"], 1));
}

std::uint32_t Predictor::add(PredictedNode node)
{
    m_prediction.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(m_prediction.base + m_prediction.nodes.size() - 1);
}

void Predictor::link(std::uint32_t from, std::uint32_t to, Relation relation)
{
    m_prediction.edges.push_back({from, to, relation});
}

} // namespace kubezu
