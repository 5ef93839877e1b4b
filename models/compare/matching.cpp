#include "models/compare/matching.h"

#include <map>
#include <string>
#include <tuple>

namespace kubezu {
namespace {

/// Whether a kind of that name in two groups is one kind that moved.
bool isMove(const ResourceKey& before, const ResourceKey& after)
{
    if (alternateGroup(before.group, before.kind) == after.group)
        return true;
    const bool custom = !before.group.empty() && !after.group.empty() && !findKind(before.group, before.kind) && !findKind(after.group, after.kind);
    return custom;
}

class Matcher {
public:
    Matcher(const Graph& before, const Graph& after)
        : m_before(before),
          m_after(after),
          m_match(before.nodes.size(), kNoIndex),
          m_taken(after.nodes.size(), false)
    {
    }

    std::vector<NodeIndex> run()
    {
        for (NodeIndex i = 0; i < m_before.nodes.size(); ++i)
            pair(i, m_after.find(m_before.nodes[i].id));
        pairMoved();
        pairPredicted();
        return std::move(m_match);
    }

private:
    void pair(NodeIndex before, NodeIndex after)
    {
        if (after == kNoIndex || m_taken[after])
            return;
        m_match[before] = after;
        m_taken[after] = true;
    }

    struct Candidates {
        std::vector<NodeIndex> before;
        std::vector<NodeIndex> after;
    };

    /// Same kind, namespace and name in another group, where there is one on each side only.
    void pairMoved()
    {
        std::map<std::tuple<std::string, std::string, std::string>, Candidates> alike;
        const auto collect = [&](const Graph& graph, const auto& isLeft, std::vector<NodeIndex> Candidates::*side) {
            for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
                const ResourceKey& key = graph.nodes[i].key;
                if (isLeft(i) && graph.nodes[i].origin != Origin::Predicted)
                    (alike[{key.kind, key.nameSpace, key.name}].*side).push_back(i);
            }
        };
        collect(
            m_before, [&](NodeIndex i) { return m_match[i] == kNoIndex; }, &Candidates::before);
        collect(
            m_after, [&](NodeIndex i) { return !m_taken[i]; }, &Candidates::after);
        for (const auto& [key, both] : alike) {
            if (both.before.size() == 1 && both.after.size() == 1 && isMove(m_before.nodes[both.before[0]].key, m_after.nodes[both.after[0]].key))
                pair(both.before[0], both.after[0]);
        }
    }

    /// The name of a stack tells its size ("db-0 … db-4"); who makes it tells who it is. Owners come before what they own.
    void pairPredicted()
    {
        using Maker = std::tuple<NodeIndex, std::string, std::string>; // node after, kind, first part of the name
        std::map<Maker, Candidates> alike;
        for (NodeIndex i = 0; i < m_after.nodes.size(); ++i) {
            if (!m_taken[i] && m_after.nodes[i].origin == Origin::Predicted && !m_after.incoming[i].empty())
                alike[{m_after.edges[m_after.incoming[i].front()].from, m_after.nodes[i].key.kind, stemOf(m_after.nodes[i])}].after.push_back(i);
        }
        for (NodeIndex i = 0; i < m_before.nodes.size(); ++i) {
            if (m_match[i] != kNoIndex || m_before.nodes[i].origin != Origin::Predicted || m_before.incoming[i].empty())
                continue;
            const NodeIndex maker = m_match[m_before.edges[m_before.incoming[i].front()].from];
            const auto found = alike.find({maker, m_before.nodes[i].key.kind, stemOf(m_before.nodes[i])});
            if (maker != kNoIndex && found != alike.end() && found->second.after.size() == 1)
                pair(i, found->second.after.front());
        }
    }

    static std::string stemOf(const GraphNode& node) { return node.key.name.substr(0, node.key.name.find_first_of("0123456789, ")); }

    const Graph& m_before;
    const Graph& m_after;
    std::vector<NodeIndex> m_match;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<NodeIndex> matchNodes(const Graph& before, const Graph& after)
{
    return Matcher(before, after).run();
}

} // namespace kubezu
