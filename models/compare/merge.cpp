#include "models/compare/comparison.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace kubezu {
namespace {

/// Puts two graphs together in the order that Graph asks for: resources, missing things, predicted things.
class Merger {
public:
    explicit Merger(const Comparison& comparison)
        : m_comparison(comparison),
          m_before(*comparison.before),
          m_after(*comparison.after),
          m_ofBefore(m_before.nodes.size(), kNoIndex),
          m_ofAfter(m_after.nodes.size(), kNoIndex),
          m_changes(std::make_shared<GraphChanges>())
    {
        m_made.edges.assign(m_after.edges.size(), kNoIndex);
    }

    MergedGraph run(Revision revision)
    {
        std::vector<std::uint32_t> removed;
        for (const NodeChange& node : m_comparison.nodes) {
            if (node.after == kNoIndex && m_before.nodes[node.before].resource)
                removed.push_back(node.before); // resources stand first: a node's number is the resource's
        }
        auto snapshot = std::make_shared<Snapshot>(*mergeSnapshots(*m_after.snapshot, *m_before.snapshot, removed));
        snapshot->revision = revision;
        m_snapshot = std::move(snapshot);
        placeNodes();
        addEdges();
        m_made.nodes = std::move(m_ofAfter);
        m_made.graph = assembleGraph(m_snapshot, std::move(m_nodes), std::move(m_edges), booksOfBoth(), std::move(m_changes));
        return std::move(m_made);
    }

private:
    /// Edges that were removed keep the rules of the set before.
    [[nodiscard]] std::vector<RuleBookPtr> booksOfBoth() const
    {
        std::vector<RuleBookPtr> books = m_after.books;
        books.insert(books.end(), m_before.books.begin(), m_before.books.end());
        return books;
    }

    static int rankOf(const GraphNode& node)
    {
        return node.resource ? 0 : node.origin == Origin::Missing ? 1
                                                                  : 2;
    }

    void placeNodes()
    {
        std::vector<const NodeChange*> order;
        for (const NodeChange& node : m_comparison.nodes)
            order.push_back(&node);
        std::sort(order.begin(), order.end(), [&](const NodeChange* a, const NodeChange* b) {
            const GraphNode& left = m_comparison.nodeOf(*a);
            const GraphNode& right = m_comparison.nodeOf(*b);
            // Predicted ones keep their order: owners stand before what they own.
            return std::tuple(rankOf(left), rankOf(left) == 2 ? std::tuple(a->after, a->before) : std::tuple(0U, 0U), std::tie(left.key.group, left.key.kind, left.key.nameSpace, left.key.name))
                < std::tuple(rankOf(right), rankOf(right) == 2 ? std::tuple(b->after, b->before) : std::tuple(0U, 0U), std::tie(right.key.group, right.key.kind, right.key.nameSpace, right.key.name));
        });
        for (const NodeChange* change : order) {
            const auto number = static_cast<NodeIndex>(m_nodes.size());
            GraphNode node = m_comparison.nodeOf(*change);
            if (node.resource)
                node.resource = m_snapshot->resources[number];
            if (change->before != kNoIndex)
                m_ofBefore[change->before] = number;
            if (change->after != kNoIndex)
                m_ofAfter[change->after] = number;
            m_nodes.push_back(std::move(node));
            m_made.changes.push_back(static_cast<std::uint32_t>(change - m_comparison.nodes.data()));
            m_changes->nodes.push_back(change->change);
            m_changes->fields.push_back(static_cast<std::uint32_t>(change->fields.size()));
        }
    }

    void addEdges()
    {
        const auto shift = static_cast<std::uint32_t>(m_after.snapshot->files.size());
        std::vector<std::pair<GraphEdge, const EdgeChange*>> edges;
        for (const EdgeChange& change : m_comparison.edges) {
            GraphEdge edge = m_comparison.edgeOf(change);
            const bool gone = change.after == kNoIndex;
            const std::vector<NodeIndex>& numbers = gone ? m_ofBefore : m_ofAfter;
            edge.from = numbers[edge.from];
            edge.to = numbers[edge.to];
            if (gone && edge.place.file < m_before.snapshot->files.size())
                edge.place.file += shift;
            edges.emplace_back(std::move(edge), &change);
        }
        std::stable_sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) {
            const GraphEdge& left = a.first;
            const GraphEdge& right = b.first;
            return std::tie(left.predicted, left.from, left.to, left.relation) < std::tie(right.predicted, right.from, right.to, right.relation);
        });
        for (auto& [edge, change] : edges) {
            if (change->after != kNoIndex)
                m_made.edges[change->after] = static_cast<EdgeIndex>(m_edges.size());
            m_edges.push_back(std::move(edge));
            m_changes->edges.push_back(change->change);
        }
    }

    const Comparison& m_comparison;
    const Graph& m_before;
    const Graph& m_after;
    MergedGraph m_made;
    SnapshotPtr m_snapshot;
    std::vector<NodeIndex> m_ofBefore;
    std::vector<NodeIndex> m_ofAfter;
    std::vector<GraphNode> m_nodes;
    std::vector<GraphEdge> m_edges;
    std::shared_ptr<GraphChanges> m_changes;
};

} // namespace

MergedGraph mergeGraphs(const Comparison& comparison, Revision revision)
{
    return Merger(comparison).run(revision);
}

} // namespace kubezu
