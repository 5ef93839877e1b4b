#include "models/picture/scene.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <unordered_map>

namespace kubezu {
namespace {

using layout::Band;

struct ColumnRow {
    std::string_view kind;
    int column;
};

/// The classic chain from left to right: ownership flows in from the left, traffic from the right, they meet at the Pods.
constexpr int kPods = 2;
constexpr std::array<ColumnRow, 24> kChain{{
    {"CronJob", 0},
    {"Deployment", 0},
    {"StatefulSet", 0},
    {"DaemonSet", 0},
    {"Job", 1},
    {"ReplicaSet", 1},
    {"ReplicationController", 1},
    {"Pod", kPods},
    {"EndpointSlice", 3},
    {"Endpoints", 3},
    {"Service", 4},
    {"Ingress", 5},
    {"HTTPRoute", 5},
    {"GRPCRoute", 5},
    {"TCPRoute", 5},
    {"TLSRoute", 5},
    {"UDPRoute", 5},
    {"MutatingWebhookConfiguration", 5},
    {"ValidatingWebhookConfiguration", 5},
    {"APIService", 5},
    {"Gateway", 6},
    {"ListenerSet", 6},
    {"IngressClass", 7},
    {"GatewayClass", 7},
}};

constexpr std::array<std::string_view, 4> kGuards{"HorizontalPodAutoscaler", "VerticalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy"};

std::optional<int> chainColumn(const GraphNode& node)
{
    if (!node.kind && node.key.group != "extensions")
        return std::nullopt;
    for (const ColumnRow& row : kChain) {
        if (row.kind == node.key.kind)
            return row.column;
    }
    return std::nullopt;
}

bool isGuard(const GraphNode& node)
{
    return std::find(kGuards.begin(), kGuards.end(), node.key.kind) != kGuards.end() || node.key.kind == "ScaledObject";
}

/// Places the cards of one component.
class Columns {
public:
    Columns(const Graph& graph, Scene& scene, const SceneComponent& component)
        : m_graph(graph),
          m_scene(scene),
          m_component(component),
          m_links(component.cards.size())
    {
        for (std::size_t i = 0; i < component.cards.size(); ++i)
            m_place[component.cards[i]] = i;
        for (const std::uint32_t w : component.wires) {
            m_links[m_place.at(scene.wires[w].from)].push_back({w, scene.wires[w].to, true});
            m_links[m_place.at(scene.wires[w].to)].push_back({w, scene.wires[w].from, false});
        }
        m_done.assign(component.cards.size(), false);
    }

    void place()
    {
        placeChain();
        placeOwnersOfChain();
        if (std::none_of(m_done.begin(), m_done.end(), [](bool done) { return done; }))
            placeSources();
        placeGuards();
        placeAround();
    }

private:
    struct Link {
        std::uint32_t wire;
        CardIndex other;
        bool outgoing;
    };

    const GraphNode& nodeOf(CardIndex card) const { return m_graph.nodes[m_scene.cards[card].node]; }

    void set(CardIndex card, int column, Band band)
    {
        m_scene.cards[card].column = std::max(column, 0);
        m_scene.cards[card].band = band;
        m_done[m_place.at(card)] = true;
        m_front.push_back(card);
    }

    /// A shared thing that only stands here as a copy of another application's chain is an attachment here.
    bool isVisitor(CardIndex card) const
    {
        if (!m_scene.cards[card].face.shared)
            return false;
        const auto& links = m_links[m_place.at(card)];
        return std::all_of(links.begin(), links.end(), [&](const Link& link) {
            const Relation relation = m_scene.wires[link.wire].relation;
            return relation == Relation::Allows || relation == Relation::Matches || relation == Relation::Uses;
        });
    }

    void placeChain()
    {
        for (const CardIndex card : m_component.cards) {
            const std::optional<int> column = chainColumn(nodeOf(card));
            m_hasChain = m_hasChain || column.has_value();
            if (column && !isVisitor(card))
                set(card, *column, Band::Spine);
        }
    }

    /// Custom workloads that own a part of the chain stand to the left of it.
    void placeOwnersOfChain()
    {
        for (std::size_t i = 0; i < m_component.cards.size(); ++i) {
            const CardIndex card = m_component.cards[i];
            for (const Link& link : m_links[i]) {
                if (!m_done[i] && link.outgoing && m_scene.wires[link.wire].relation == Relation::Owns && m_done[m_place.at(link.other)])
                    set(card, m_scene.cards[link.other].column - 1, Band::Spine);
            }
        }
    }

    /// Without a chain: what nothing refers to comes first.
    void placeSources()
    {
        for (std::size_t i = 0; i < m_component.cards.size(); ++i) {
            if (std::all_of(m_links[i].begin(), m_links[i].end(), [](const Link& link) { return link.outgoing; }))
                set(m_component.cards[i], 0, Band::Spine);
        }
        if (m_front.empty())
            set(m_component.cards.front(), 0, Band::Spine);
    }

    void placeGuards()
    {
        for (std::size_t i = 0; i < m_component.cards.size(); ++i) {
            const CardIndex card = m_component.cards[i];
            if (m_done[i] || !isGuard(nodeOf(card)))
                continue;
            const auto guarded = std::find_if(m_links[i].begin(), m_links[i].end(), [&](const Link& link) {
                const Relation relation = m_scene.wires[link.wire].relation;
                return link.outgoing && m_done[m_place.at(link.other)] && (relation == Relation::Selects || relation == Relation::Scales);
            });
            if (guarded != m_links[i].end())
                set(card, m_scene.cards[guarded->other].column, Band::Guard);
        }
    }

    /// Everything else follows from what it hangs on: one column further along a reference, above what it points at.
    void placeAround()
    {
        while (true) {
            while (!m_front.empty()) {
                const CardIndex card = m_front.front();
                m_front.pop_front();
                for (const Link& link : m_links[m_place.at(card)])
                    placeNeighbour(card, link);
            }
            const auto left = std::find(m_done.begin(), m_done.end(), false);
            if (left == m_done.end())
                return;
            set(m_component.cards[static_cast<std::size_t>(left - m_done.begin())], 0, Band::Spine);
        }
    }

    void placeNeighbour(CardIndex card, const Link& link)
    {
        if (m_done[m_place.at(link.other)])
            return;
        const Band band = m_hasChain ? Band::Attachment : Band::Spine;
        if (link.outgoing) {
            // Below what uses them: beside a Deployment there is room under its ReplicaSet, elsewhere in the same column.
            const int column = m_scene.cards[card].column;
            set(link.other, m_hasChain && column > 0 && m_scene.cards[card].band == Band::Spine ? column : column + 1, band);
            return;
        }
        const Category category = m_graph.categoryOf(m_scene.cards[link.other].node);
        const bool beside = category == Category::Identity || category == Category::Storage;
        if (beside)
            set(link.other, m_scene.cards[card].column + 1, Band::Attachment);
        else
            set(link.other, m_scene.cards[card].column, Band::Guard);
    }

    const Graph& m_graph;
    Scene& m_scene;
    const SceneComponent& m_component;
    std::unordered_map<CardIndex, std::size_t> m_place;
    std::vector<std::vector<Link>> m_links;
    std::vector<bool> m_done;
    std::deque<CardIndex> m_front;
    bool m_hasChain = false;
};

} // namespace

namespace scene {

void placeInColumns(const Graph& graph, const ViewState& view, Scene& scene)
{
    for (const SceneComponent& component : scene.components)
        Columns(graph, scene, component).place();
    if (!view.mirrored)
        return;
    int last = 0;
    for (const SceneCard& card : scene.cards)
        last = std::max(last, card.column);
    for (SceneCard& card : scene.cards)
        card.column = last - card.column;
}

} // namespace scene

} // namespace kubezu
