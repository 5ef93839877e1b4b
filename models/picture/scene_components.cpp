#include "models/picture/scene.h"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>
#include <set>

namespace kubezu {
namespace {

constexpr std::size_t kMostWelded = 150;  ///< cards a component may reach through calls between applications
constexpr std::size_t kMostCopies = 64;   ///< beyond, a shared thing stands alone and says its number
constexpr std::size_t kFewComponents = 2; ///< so many applications may be joined by a thing that they share
constexpr std::size_t kSmallJoin = 40;    ///< if they stay this small together

/// What makes an application: the classic chain and who calls whom.
bool isSpine(Relation relation)
{
    switch (relation) {
    case Relation::Owns:
    case Relation::Selects:
    case Relation::Routes:
    case Relation::Governs:
    case Relation::Scales:
    case Relation::Mentions:
    case Relation::Endpoints: return true;
    default: return false;
    }
}

class Splitter {
public:
    Splitter(const Graph& graph, Scene& scene)
        : m_graph(graph),
          m_scene(scene),
          m_parent(scene.cards.size()),
          m_size(scene.cards.size(), 1),
          m_placed(scene.cards.size(), false),
          m_hub(scene.cards.size(), false),
          m_wiresOf(scene.cards.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        for (std::uint32_t w = 0; w < scene.wires.size(); ++w) {
            m_wiresOf[scene.wires[w].from].push_back(w);
            m_wiresOf[scene.wires[w].to].push_back(w);
        }
    }

    void split()
    {
        joinSpine();
        joinRest();
        joinLeftovers();
        copyShared();
        collect();
    }

private:
    CardIndex rootOf(CardIndex card)
    {
        while (m_parent[card] != card) {
            m_parent[card] = m_parent[m_parent[card]];
            card = m_parent[card];
        }
        return card;
    }

    void join(CardIndex a, CardIndex b)
    {
        a = rootOf(a);
        b = rootOf(b);
        if (a == b)
            return;
        if (m_size[a] < m_size[b])
            std::swap(a, b);
        m_parent[b] = a;
        m_size[a] += m_size[b];
    }

    void joinSpine()
    {
        for (const bool calls : {false, true}) {
            for (const Wire& wire : m_scene.wires) {
                const bool mention = wire.relation == Relation::Mentions;
                if (!isSpine(wire.relation) || mention != calls)
                    continue;
                const CardIndex a = rootOf(wire.from);
                const CardIndex b = rootOf(wire.to);
                // Calls and shared selectors may weld a whole landscape: beyond the limit the end gets a card of its own.
                if (a == b || m_size[a] + m_size[b] <= kMostWelded)
                    join(a, b);
                m_placed[wire.from] = true;
                m_placed[wire.to] = true;
            }
        }
    }

    CardIndex otherEnd(std::uint32_t wire, CardIndex card) const
    {
        return m_scene.wires[wire].from == card ? m_scene.wires[wire].to : m_scene.wires[wire].from;
    }

    /// Things beside the chain join the application that uses them; what several use becomes a shared thing.
    void joinRest()
    {
        std::vector<CardIndex> order;
        for (CardIndex card = 0; card < m_scene.cards.size(); ++card) {
            if (!m_placed[card] && !m_wiresOf[card].empty())
                order.push_back(card);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](CardIndex a, CardIndex b) { return m_wiresOf[a].size() < m_wiresOf[b].size(); });
        for (bool again = true; again;) {
            again = false;
            for (const CardIndex card : order) {
                if (!m_placed[card])
                    again = place(card) || again;
            }
        }
    }

    bool place(CardIndex card)
    {
        std::set<CardIndex> roots;
        std::size_t together = 1;
        bool gateway = false;
        for (const std::uint32_t wire : m_wiresOf[card]) {
            const CardIndex other = otherEnd(wire, card);
            gateway = gateway || m_scene.wires[wire].relation == Relation::Attaches;
            if (m_placed[other] && !m_hub[other] && roots.insert(rootOf(other)).second)
                together += m_size[rootOf(other)];
        }
        if (roots.empty())
            return false;
        m_placed[card] = true;
        const std::size_t few = gateway ? 3 * kFewComponents : kFewComponents;
        if (roots.size() == 1 || (roots.size() <= few && together <= kSmallJoin)) {
            for (const CardIndex root : roots)
                join(card, root);
        } else {
            m_hub[card] = true;
        }
        return true;
    }

    /// Components without a chain: RBAC alone, configuration alone.
    void joinLeftovers()
    {
        for (const Wire& wire : m_scene.wires) {
            if (m_placed[wire.from] || m_placed[wire.to])
                continue;
            if (m_size[rootOf(wire.from)] + m_size[rootOf(wire.to)] <= kMostWelded)
                join(wire.from, wire.to);
        }
    }

    CardIndex copyIn(CardIndex card, CardIndex root)
    {
        const auto [entry, isNew] = m_copies.try_emplace({card, root}, 0U);
        if (!isNew)
            return entry->second;
        CardIndex copy = card;
        if (m_used.insert(card).second && (m_hub[card] || rootOf(card) == root)) {
            m_parent[card] = root; // the original serves as the first copy
        } else {
            copy = static_cast<CardIndex>(m_scene.cards.size());
            m_scene.cards.push_back(m_scene.cards[card]);
            m_parent.push_back(root);
            m_size.push_back(1);
            m_hub.push_back(false);
            m_scene.cards[copy].face.shared = true;
            m_scene.cards[card].face.shared = true;
        }
        entry->second = copy;
        return copy;
    }

    void copyShared()
    {
        dropCrowded();
        for (Wire& wire : m_scene.wires) {
            const bool hubFrom = m_hub[wire.from];
            const bool hubTo = m_hub[wire.to];
            if (hubFrom && hubTo)
                continue; // after the others: both need to know where their cards stand
            if (hubTo)
                wire.to = copyIn(wire.to, rootOf(wire.from));
            else if (hubFrom)
                wire.from = copyIn(wire.from, rootOf(wire.to));
            else if (rootOf(wire.from) != rootOf(wire.to))
                wire.to = copyIn(wire.to, rootOf(wire.from));
        }
        linkHubs();
        for (std::size_t w = 0; w < m_scene.wires.size(); ++w) {
            const CardIndex root = rootOf(m_scene.wires[w].from);
            if (root != rootOf(m_scene.wires[w].to)) {
                const CardIndex copy = copyIn(m_scene.wires[w].to, root);
                m_scene.wires[w].to = copy;
            }
        }
    }

    /// A wire between two shared things is drawn wherever both have a card.
    void linkHubs()
    {
        const std::size_t count = m_scene.wires.size();
        for (std::size_t w = 0; w < count; ++w) {
            const CardIndex from = m_scene.wires[w].from;
            const CardIndex to = m_scene.wires[w].to;
            if (from >= m_hub.size() || to >= m_hub.size() || !m_hub[from] || !m_hub[to] || rootOf(from) == rootOf(to))
                continue;
            bool first = true;
            for (const auto& [key, copy] : std::map(m_copies)) {
                if (key.first != from)
                    continue;
                Wire wire = m_scene.wires[w];
                wire.from = copy;
                wire.to = copyIn(to, key.second);
                if (first)
                    m_scene.wires[w] = wire;
                else
                    m_scene.wires.push_back(wire);
                first = false;
            }
        }
    }

    /// A thing that very many use would get very many cards: it stands alone and says how many there are.
    void dropCrowded()
    {
        std::map<CardIndex, std::set<CardIndex>> needed;
        for (const Wire& wire : m_scene.wires) {
            if (m_hub[wire.to])
                needed[wire.to].insert(rootOf(wire.from));
            if (m_hub[wire.from])
                needed[wire.from].insert(rootOf(wire.to));
        }
        for (const auto& [hub, roots] : needed) {
            if (roots.size() <= kMostCopies)
                continue;
            m_crowded.insert(hub);
            if (m_scene.cards[hub].face.note.empty())
                m_scene.cards[hub].face.note = "← " + std::to_string(m_wiresOf[hub].size());
        }
        std::erase_if(m_scene.wires, [&](const Wire& wire) { return m_crowded.contains(wire.from) || m_crowded.contains(wire.to); });
    }

    void collect()
    {
        std::map<CardIndex, std::uint32_t> numbers;
        for (CardIndex card = 0; card < m_scene.cards.size(); ++card) {
            const CardIndex root = rootOf(card);
            const auto [entry, isNew] = numbers.try_emplace(root, static_cast<std::uint32_t>(m_scene.components.size()));
            if (isNew)
                m_scene.components.emplace_back();
            m_scene.cards[card].component = entry->second;
            m_scene.components[entry->second].cards.push_back(card);
        }
        for (std::uint32_t w = 0; w < m_scene.wires.size(); ++w)
            m_scene.components[m_scene.cards[m_scene.wires[w].from].component].wires.push_back(w);
        for (SceneComponent& component : m_scene.components)
            component.name = leadingId(component);
    }

    /// The id that names a component across changes: its first workload, else its first node.
    std::string leadingId(const SceneComponent& component) const
    {
        std::string best;
        bool bestLeads = false;
        for (const CardIndex card : component.cards) {
            const GraphNode& node = m_graph.nodes[m_scene.cards[card].node];
            const bool leads = !m_scene.cards[card].face.shared && node.origin != Origin::Missing && node.origin != Origin::Predicted
                && node.kind && node.kind->category == Category::Workload;
            if (best.empty() || std::pair(!leads, node.id) < std::pair(!bestLeads, best)) {
                best = node.id;
                bestLeads = leads;
            }
        }
        return best;
    }

    const Graph& m_graph;
    Scene& m_scene;
    std::vector<CardIndex> m_parent;
    std::vector<std::size_t> m_size;
    std::vector<bool> m_placed;
    std::vector<bool> m_hub;
    std::vector<std::vector<std::uint32_t>> m_wiresOf;
    std::map<std::pair<CardIndex, CardIndex>, CardIndex> m_copies;
    std::set<CardIndex> m_used;
    std::set<CardIndex> m_crowded;
};

} // namespace

namespace scene {

void makeComponents(const Graph& graph, Scene& scene)
{
    Splitter(graph, scene).split();
}

} // namespace scene

} // namespace kubezu
