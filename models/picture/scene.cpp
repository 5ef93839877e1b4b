#include "models/picture/scene.h"

#include "models/base/text.h"
#include "models/picture/card_face.h"
#include "models/picture/visible.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kubezu {
namespace {

constexpr std::uint32_t kMostOpenMembers = 48; ///< of an opened stack; the rest stays a stack
constexpr std::size_t kMostTargets = 8;        ///< beyond, a selector says its number instead of drawing a fan

bool isStackable(const GraphNode& node)
{
    if (!node.resource)
        return false;
    if (node.key.kind == "ReplicaSet")
        return node.resource->value()["spec"]["replicas"].integer(1) == 0;
    return node.key.kind == "Pod" || node.key.kind == "Job";
}

/// The node that owns this one, or kNoIndex.
NodeIndex ownerOf(const Graph& graph, NodeIndex node)
{
    for (const EdgeIndex index : graph.incoming[node]) {
        if (graph.edges[index].relation == Relation::Owns)
            return graph.edges[index].from;
    }
    return kNoIndex;
}

using StackKey = std::pair<NodeIndex, std::string>;

std::map<StackKey, std::vector<NodeIndex>> findStacks(const Graph& graph, const ViewState& view, const std::vector<bool>& shown)
{
    std::map<StackKey, std::vector<NodeIndex>> stacks;
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const NodeIndex owner = shown[i] && isStackable(graph.nodes[i]) ? ownerOf(graph, i) : kNoIndex;
        if (owner != kNoIndex)
            stacks[{owner, graph.nodes[i].key.kind}].push_back(i);
    }
    std::erase_if(stacks, [&](const auto& stack) {
        const auto& members = stack.second;
        return members.size() < 2
            || std::any_of(members.begin(), members.end(), [&](NodeIndex m) { return view.expanded.contains(graph.nodes[m].id); });
    });
    return stacks;
}

void addStack(const Graph& graph, const StackKey& key, const std::vector<NodeIndex>& members, Scene& scene)
{
    SceneCard card;
    card.node = members.front();
    card.members = members;
    card.face = faceOf(graph, members.front());
    card.face.name = visible(graph.nodes[key.first].key.name) + "-‹…›";
    card.face.count = static_cast<std::uint32_t>(members.size());
    card.face.badge = {};
    scene.cards.push_back(std::move(card));
}

/// The cards of one opened predicted stack.
void addOpened(const Graph& graph, NodeIndex index, Scene& scene, std::vector<CardIndex>& cards)
{
    const GraphNode& node = graph.nodes[index];
    const std::uint32_t single = std::min(node.count, kMostOpenMembers);
    for (std::uint32_t i = 0; i < single; ++i) {
        SceneCard card;
        card.node = index;
        card.members = {index};
        card.face = faceOf(graph, index);
        card.face.count = 1;
        card.face.expanded = true;
        if (i < node.members.size())
            card.face.name = visible(node.members[i]);
        if (i + 1 == single && node.count > single) {
            card.face.count = node.count - single + 1;
            card.face.name = visible(node.key.name);
        }
        cards.push_back(static_cast<CardIndex>(scene.cards.size()));
        scene.cards.push_back(std::move(card));
    }
}

/// Cards of the Pods below a workload, found along ownership.
class PodFinder {
public:
    PodFinder(const Graph& graph, const Scene& scene, const std::vector<std::vector<CardIndex>>& cardsOf)
        : m_graph(graph), m_scene(scene), m_cardsOf(cardsOf), m_known(graph.nodes.size(), false), m_pods(graph.nodes.size())
    {
    }

    const std::vector<CardIndex>& below(NodeIndex node)
    {
        if (!m_known[node]) {
            m_known[node] = true;
            collect(node, node, 0);
            std::sort(m_pods[node].begin(), m_pods[node].end());
            m_pods[node].erase(std::unique(m_pods[node].begin(), m_pods[node].end()), m_pods[node].end());
        }
        return m_pods[node];
    }

private:
    void collect(NodeIndex top, NodeIndex node, int depth)
    {
        constexpr int kLongestChain = 8;
        if (depth > kLongestChain)
            return;
        for (const EdgeIndex index : m_graph.outgoing[node]) {
            const GraphEdge& edge = m_graph.edges[index];
            if (edge.relation != Relation::Owns || !m_scene.shown[edge.to])
                continue;
            if (m_graph.nodes[edge.to].key.kind == "Pod")
                m_pods[top].insert(m_pods[top].end(), m_cardsOf[edge.to].begin(), m_cardsOf[edge.to].end());
            else
                collect(top, edge.to, depth + 1);
        }
    }

    const Graph& m_graph;
    const Scene& m_scene;
    const std::vector<std::vector<CardIndex>>& m_cardsOf;
    std::vector<bool> m_known;
    std::vector<std::vector<CardIndex>> m_pods;
};

bool leadsToPods(Relation relation)
{
    return relation == Relation::Selects || relation == Relation::Allows;
}

bool comesFromPods(Relation relation)
{
    return relation == Relation::Mentions || relation == Relation::Governs;
}

using WireKey = std::tuple<CardIndex, CardIndex, Relation>;

/// Selectors with very many targets say so on their card instead of drawing a fan nobody can follow.
void foldFans(Scene& scene, std::map<WireKey, std::vector<EdgeIndex>>& wires)
{
    std::map<std::pair<CardIndex, Relation>, std::size_t> fans;
    for (const auto& [key, edges] : wires)
        ++fans[{std::get<0>(key), std::get<2>(key)}];
    const auto isFan = [&](const WireKey& key) {
        const Relation relation = std::get<2>(key);
        const bool wide = relation == Relation::Selects || relation == Relation::Allows || relation == Relation::Matches
            || relation == Relation::Defines || relation == Relation::Uses;
        return wide && fans.at({std::get<0>(key), relation}) > kMostTargets;
    };
    for (const auto& [key, edges] : wires) {
        std::string& note = scene.cards[std::get<0>(key)].face.note;
        if (isFan(key) && note.empty())
            note = "→ " + std::to_string(fans.at({std::get<0>(key), std::get<2>(key)}));
    }
    std::erase_if(wires, [&](const auto& wire) { return isFan(wire.first); });
}

} // namespace

namespace scene {

void makeCards(const Graph& graph, const ViewState& view, Scene& scene, std::vector<std::vector<CardIndex>>& cardsOf)
{
    const auto stacks = findStacks(graph, view, scene.shown);
    for (const auto& [key, members] : stacks) {
        for (const NodeIndex member : members)
            cardsOf[member].push_back(static_cast<CardIndex>(scene.cards.size()));
        addStack(graph, key, members, scene);
    }
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (!scene.shown[i] || !cardsOf[i].empty())
            continue;
        const GraphNode& node = graph.nodes[i];
        if (node.count > 1 && view.expanded.contains(node.id)) {
            addOpened(graph, i, scene, cardsOf[i]);
            continue;
        }
        SceneCard card;
        card.node = i;
        card.members = {i};
        card.face = faceOf(graph, i);
        card.face.expanded = view.expanded.contains(node.id);
        cardsOf[i].push_back(static_cast<CardIndex>(scene.cards.size()));
        scene.cards.push_back(std::move(card));
    }
}

void makeWires(const Graph& graph, const ViewState& view, Scene& scene, const std::vector<std::vector<CardIndex>>& cardsOf)
{
    PodFinder pods(graph, scene, cardsOf);
    std::map<WireKey, std::vector<EdgeIndex>> wires;
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (!scene.shown[edge.from] || !scene.shown[edge.to] || !isDrawn(graph, view, edge))
            continue;
        const auto& podTargets = leadsToPods(edge.relation) ? pods.below(edge.to) : cardsOf[edge.to];
        const auto& podSources = comesFromPods(edge.relation) ? pods.below(edge.from) : cardsOf[edge.from];
        for (const CardIndex from : podSources.empty() ? cardsOf[edge.from] : podSources) {
            for (const CardIndex to : podTargets.empty() ? cardsOf[edge.to] : podTargets) {
                if (from != to)
                    wires[{from, to, edge.relation}].push_back(i);
            }
        }
    }
    foldFans(scene, wires);
    for (auto& [key, edges] : wires) {
        Wire wire;
        std::tie(wire.from, wire.to, wire.relation) = key;
        wire.predicted = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].predicted; });
        wire.optional = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].optional; });
        wire.missing = graph.nodes[scene.cards[wire.to].node].origin == Origin::Missing
            || graph.nodes[scene.cards[wire.from].node].origin == Origin::Missing;
        wire.edges = std::move(edges);
        scene.wires.push_back(std::move(wire));
    }
}

} // namespace scene

Scene buildScene(const Graph& graph, const ViewState& view)
{
    Scene made;
    made.shown = visibleNodes(graph, view);
    std::vector<std::vector<CardIndex>> cardsOf(graph.nodes.size());
    scene::makeCards(graph, view, made, cardsOf);
    scene::makeWires(graph, view, made, cardsOf);
    scene::makeComponents(graph, made);
    scene::placeInColumns(graph, view, made);
    return made;
}

} // namespace kubezu
