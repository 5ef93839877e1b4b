#include "models/picture/scene.h"

#include "models/base/text.h"
#include "models/picture/card_face.h"
#include "models/picture/visible.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

namespace kubezu {
namespace {

constexpr std::uint32_t kMostOpenMembers = 48; ///< of an opened stack; the rest stays a stack
constexpr std::size_t kMostTargets = 8;        ///< beyond, a selector says its number instead of drawing a fan
constexpr std::size_t kMostSelected = 4;       ///< more applications than that: "all Pods of the namespace"
constexpr std::size_t kMostLeaves = 6;         ///< beyond, equal things on one card are a stack

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

/// Owner, kind, and what became of the members: a stack says one thing.
using StackKey = std::tuple<NodeIndex, std::string, Change>;

std::map<StackKey, std::vector<NodeIndex>> findStacks(const Graph& graph, const ViewState& view, const std::vector<bool>& shown)
{
    std::map<StackKey, std::vector<NodeIndex>> stacks;
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const NodeIndex owner = shown[i] && isStackable(graph.nodes[i]) ? ownerOf(graph, i) : kNoIndex;
        if (owner != kNoIndex)
            stacks[{owner, graph.nodes[i].key.kind, graph.changeOf(i)}].push_back(i);
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
    card.face.name = visible(graph.nodes[std::get<0>(key)].key.name) + "-‹…›";
    card.face.count = static_cast<std::uint32_t>(members.size());
    card.face.badge = {};
    card.face.changes = 0;
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
        : m_graph(graph),
          m_scene(scene),
          m_cardsOf(cardsOf),
          m_known(graph.nodes.size(), false),
          m_pods(graph.nodes.size())
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

/// What became of the edges of a wire: what all of them say, else that some changed.
Change changeOf(const Graph& graph, const std::vector<EdgeIndex>& edges)
{
    if (!graph.changes)
        return Change::None;
    const Change first = graph.changes->edges[edges.front()];
    return std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.changes->edges[e] == first; }) ? first : Change::Changed;
}

/// How many targets of a class a card may have before it says their number instead of drawing a fan nobody can follow. Whom a policy
/// lets in is the theme of the traffic lens; elsewhere it would bury the chain.
std::size_t mostTargets(Relation relation, Lens lens)
{
    switch (relation) {
    case Relation::Allows: return lens == Lens::Traffic ? kMostTargets : 0;
    case Relation::Selects: return kMostSelected;
    case Relation::Matches:
    case Relation::Defines:
    case Relation::Uses: return kMostTargets;
    default: return SIZE_MAX;
    }
}

/// Wires that changed are never folded away.
void foldFans(const Graph& graph, Scene& scene, Lens lens, std::map<WireKey, std::vector<EdgeIndex>>& wires)
{
    std::map<std::pair<CardIndex, Relation>, std::size_t> fans;
    for (const auto& [key, edges] : wires)
        fans[{std::get<0>(key), std::get<2>(key)}] += changeOf(graph, edges) == Change::None ? 1 : 0;
    std::erase_if(fans, [&](const auto& fan) { return fan.second <= mostTargets(fan.first.second, lens); });
    for (const auto& [fan, count] : fans) {
        std::string& note = scene.cards[fan.first].face.note;
        note += (note.empty() ? "" : " · ") + std::string(fan.second == Relation::Allows ? "⇄ " : "→ ") + std::to_string(count);
    }
    std::erase_if(wires, [&](const auto& wire) {
        return fans.contains({std::get<0>(wire.first), std::get<2>(wire.first)}) && changeOf(graph, wire.second) == Change::None;
    });
}

std::string commonStem(const std::vector<std::string>& names)
{
    std::string stem = names.front();
    for (const std::string& name : names) {
        std::size_t same = 0;
        while (same < stem.size() && same < name.size() && stem[same] == name[same])
            ++same;
        stem.resize(same);
    }
    while (!stem.empty() && (static_cast<unsigned char>(stem.back()) & 0x80U) != 0)
        stem.pop_back(); // do not cut within a character
    return stem + "‹…›";
}

/// Things of one kind that hang on one card by one class of wires and on nothing else.
using LeafKey = std::tuple<CardIndex, Relation, std::string, Origin, Change>;

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
    foldFans(graph, scene, view.lens, wires);
    for (auto& [key, edges] : wires) {
        Wire wire;
        std::tie(wire.from, wire.to, wire.relation) = key;
        wire.predicted = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].predicted; });
        wire.optional = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].optional; });
        wire.missing = graph.nodes[scene.cards[wire.to].node].origin == Origin::Missing
            || graph.nodes[scene.cards[wire.from].node].origin == Origin::Missing;
        wire.change = changeOf(graph, edges);
        wire.edges = std::move(edges);
        scene.wires.push_back(std::move(wire));
    }
}

/// Very many leaves of one kind on one card become a stack, which opens on demand.
void stackLeaves(const Graph& graph, const ViewState& view, Scene& scene)
{
    std::vector<std::uint32_t> degree(scene.cards.size(), 0);
    for (const Wire& wire : scene.wires) {
        ++degree[wire.from];
        ++degree[wire.to];
    }
    std::map<LeafKey, std::vector<std::uint32_t>> leaves;
    for (std::uint32_t w = 0; w < scene.wires.size(); ++w) {
        const Wire& wire = scene.wires[w];
        const GraphNode& node = graph.nodes[scene.cards[wire.to].node];
        if (degree[wire.to] == 1 && wire.relation != Relation::Owns && scene.cards[wire.to].face.count == 1)
            leaves[{wire.from, wire.relation, node.id.substr(0, node.id.find('/', node.id.find('/') + 1)), node.origin,
                    scene.cards[wire.to].face.change}]
                .push_back(w);
    }
    std::vector<bool> gone(scene.cards.size(), false);
    for (const auto& [key, wires] : leaves) {
        const auto isOpen = [&](std::uint32_t w) { return view.expanded.contains(graph.nodes[scene.cards[scene.wires[w].to].node].id); };
        if (wires.size() <= kMostLeaves || std::any_of(wires.begin(), wires.end(), isOpen))
            continue;
        Wire& kept = scene.wires[wires.front()];
        SceneCard& stack = scene.cards[kept.to];
        std::vector<std::string> names;
        for (const std::uint32_t w : wires) {
            const Wire& wire = scene.wires[w];
            names.push_back(scene.cards[wire.to].face.name);
            if (w == wires.front())
                continue;
            stack.members.push_back(scene.cards[wire.to].node);
            kept.edges.insert(kept.edges.end(), wire.edges.begin(), wire.edges.end());
            gone[wire.to] = true;
        }
        stack.face.name = commonStem(names);
        stack.face.count = static_cast<std::uint32_t>(names.size());
        stack.face.badge = {};
        stack.face.changes = 0;
    }
    dropCards(scene, gone);
}

void dropCards(Scene& scene, const std::vector<bool>& gone)
{
    std::vector<CardIndex> moved(scene.cards.size());
    std::vector<SceneCard> kept;
    for (CardIndex i = 0; i < scene.cards.size(); ++i) {
        moved[i] = static_cast<CardIndex>(kept.size());
        if (!gone[i])
            kept.push_back(std::move(scene.cards[i]));
    }
    std::erase_if(scene.wires, [&](const Wire& wire) { return gone[wire.from] || gone[wire.to]; });
    for (Wire& wire : scene.wires) {
        wire.from = moved[wire.from];
        wire.to = moved[wire.to];
    }
    scene.cards = std::move(kept);
}

} // namespace scene

Scene buildScene(const Graph& graph, const ViewState& view)
{
    Scene made;
    made.shown = visibleNodes(graph, view);
    std::vector<std::vector<CardIndex>> cardsOf(graph.nodes.size());
    scene::makeCards(graph, view, made, cardsOf);
    scene::makeWires(graph, view, made, cardsOf);
    scene::stackLeaves(graph, view, made);
    scene::makeComponents(graph, made);
    scene::placeInColumns(graph, view, made);
    return made;
}

} // namespace kubezu
