#include "models/compare/comparison.h"

#include "models/compare/matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kubezu {
namespace {

bool isWritten(const GraphNode& node)
{
    return node.resource != nullptr;
}

NodeChange compareNodes(const GraphNode& before, const GraphNode& after)
{
    NodeChange made;
    if (isWritten(before) != isWritten(after)) {
        made.change = isWritten(after) ? Change::Added : Change::Removed;
        return made;
    }
    if (isWritten(after)) {
        made.fields = compareFields(*before.resource, *after.resource);
        made.change = made.fields.empty() ? Change::None : Change::Changed;
        return made;
    }
    const bool same = before.origin == after.origin && before.cause == after.cause && before.causeDetail == after.causeDetail && before.count == after.count;
    made.change = same ? Change::None : Change::Changed;
    return made;
}

/// A path without the places in lists: an element put in before is no other field.
std::string withoutPlaces(const std::string& path)
{
    std::string text;
    for (std::size_t i = 0; i < path.size(); ++i) {
        text += path[i];
        if (path[i] == '[' && i + 1 < path.size() && path[i + 1] >= '0' && path[i + 1] <= '9')
            i = std::min(path.find(']', i), path.size()) - 1;
    }
    return text;
}

class Comparer {
public:
    Comparer(const GraphPtr& before, const GraphPtr& after)
        : m_before(*before),
          m_after(*after),
          m_match(matchNodes(*before, *after)),
          m_made(std::make_shared<Comparison>())
    {
        m_made->before = before;
        m_made->after = after;
    }

    ComparisonPtr run()
    {
        compareAllNodes();
        compareAllEdges();
        return m_made;
    }

private:
    void compareAllNodes()
    {
        std::vector<NodeIndex> known(m_after.nodes.size(), kNoIndex);
        for (NodeIndex i = 0; i < m_before.nodes.size(); ++i) {
            if (m_match[i] != kNoIndex)
                known[m_match[i]] = i;
            else
                m_made->nodes.push_back({Change::Removed, i, kNoIndex, {}});
        }
        for (NodeIndex i = 0; i < m_after.nodes.size(); ++i) {
            NodeChange made{Change::Added, kNoIndex, i, {}};
            if (known[i] != kNoIndex) {
                made = compareNodes(m_before.nodes[known[i]], m_after.nodes[i]);
                made.before = known[i];
                made.after = i;
            }
            m_made->nodes.push_back(std::move(made));
        }
        std::stable_sort(m_made->nodes.begin(), m_made->nodes.end(), [&](const NodeChange& a, const NodeChange& b) { return m_made->nodeOf(a).id < m_made->nodeOf(b).id; });
    }

    /// Ends as numbers that both graphs share: nodes of after, then what is only before.
    using EdgeKey = std::tuple<std::size_t, std::size_t, Relation, bool>;

    [[nodiscard]] std::size_t shared(NodeIndex before) const { return m_match[before] != kNoIndex ? m_match[before] : m_after.nodes.size() + before; }

    void compareAllEdges()
    {
        std::multimap<EdgeKey, EdgeIndex> known;
        for (EdgeIndex i = 0; i < m_before.edges.size(); ++i) {
            const GraphEdge& edge = m_before.edges[i];
            known.emplace(EdgeKey{shared(edge.from), shared(edge.to), edge.relation, edge.predicted}, i);
        }
        for (EdgeIndex i = 0; i < m_after.edges.size(); ++i) {
            const GraphEdge& edge = m_after.edges[i];
            const auto found = known.find({edge.from, edge.to, edge.relation, edge.predicted});
            if (found == known.end()) {
                m_made->edges.push_back({Change::Added, kNoIndex, i});
                continue;
            }
            m_made->edges.push_back(compareEdges(found->second, i));
            known.erase(found);
        }
        for (const auto& [key, edge] : known)
            m_made->edges.push_back({Change::Removed, edge, kNoIndex});
        const auto rank = [&](const EdgeChange& edge) {
            const GraphEdge& seen = m_made->edgeOf(edge);
            return std::tuple<const std::string&, const std::string&, std::string_view, bool>(m_made->fromOf(edge), m_made->toOf(edge), infoOf(seen.relation).id, seen.predicted);
        };
        std::stable_sort(m_made->edges.begin(), m_made->edges.end(), [&](const EdgeChange& a, const EdgeChange& b) { return rank(a) < rank(b); });
    }

    [[nodiscard]] EdgeChange compareEdges(EdgeIndex before, EdgeIndex after) const
    {
        const GraphEdge& old = m_before.edges[before];
        const GraphEdge& now = m_after.edges[after];
        EdgeChange made{Change::None, before, after};
        made.path = withoutPlaces(old.path) != withoutPlaces(now.path);
        made.optional = old.optional != now.optional;
        made.permitted = old.permitted != now.permitted;
        for (const auto& [a, b] : {std::pair(old.from, now.from), std::pair(old.to, now.to)}) {
            const GraphNode& oldEnd = m_before.nodes[a];
            const GraphNode& newEnd = m_after.nodes[b];
            made.target = made.target || isWritten(oldEnd) != isWritten(newEnd) || oldEnd.cause != newEnd.cause;
        }
        made.change = made.path || made.optional || made.permitted || made.target ? Change::Changed : Change::None;
        return made;
    }

    const Graph& m_before;
    const Graph& m_after;
    std::vector<NodeIndex> m_match;
    std::shared_ptr<Comparison> m_made;
};

void count(ChangeCounts& counts, Change change)
{
    switch (change) {
    case Change::Added: ++counts.added; break;
    case Change::Removed: ++counts.removed; break;
    case Change::Changed: ++counts.changed; break;
    case Change::None: ++counts.same; break;
    }
}

} // namespace

const GraphNode& Comparison::nodeOf(const NodeChange& node) const
{
    return node.after != kNoIndex ? after->nodes[node.after] : before->nodes[node.before];
}

const GraphEdge& Comparison::edgeOf(const EdgeChange& edge) const
{
    return edge.after != kNoIndex ? after->edges[edge.after] : before->edges[edge.before];
}

const std::string& Comparison::fromOf(const EdgeChange& edge) const
{
    return edge.after != kNoIndex ? after->nodes[after->edges[edge.after].from].id : before->nodes[before->edges[edge.before].from].id;
}

const std::string& Comparison::toOf(const EdgeChange& edge) const
{
    return edge.after != kNoIndex ? after->nodes[after->edges[edge.after].to].id : before->nodes[before->edges[edge.before].to].id;
}

ChangeCounts Comparison::nodeCounts() const
{
    ChangeCounts counts;
    for (const NodeChange& node : nodes) {
        const bool written = (node.before != kNoIndex && isWritten(before->nodes[node.before])) || (node.after != kNoIndex && isWritten(after->nodes[node.after]));
        if (written)
            count(counts, node.change);
    }
    return counts;
}

ChangeCounts Comparison::edgeCounts() const
{
    ChangeCounts counts;
    for (const EdgeChange& edge : edges) {
        if (!edgeOf(edge).predicted)
            count(counts, edge.change);
    }
    return counts;
}

ComparisonPtr compare(const GraphPtr& before, const GraphPtr& after)
{
    return Comparer(before, after).run();
}

} // namespace kubezu
