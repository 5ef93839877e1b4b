#include "views/graph_view/transition.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace kubezu {
namespace {

constexpr std::size_t kNoSlot = std::numeric_limits<std::size_t>::max();

double mix(double a, double b, double part)
{
    return a + (b - a) * part;
}

layout::Rect mix(const layout::Rect& a, const layout::Rect& b, double part)
{
    return {mix(a.x, b.x, part), mix(a.y, b.y, part), mix(a.width, b.width, part), mix(a.height, b.height, part)};
}

/// The node of `to` that is the same as a node of `from`.
NodeIndex sameNode(const Content& from, NodeIndex node, const Content& to)
{
    if (!from.graph || !to.graph || from.graph == to.graph)
        return node;
    return node < from.graph->nodes.size() ? to.graph->find(from.graph->nodes[node].id) : kNoIndex;
}

/// The card of `to` that shows the same as a card of `from`; of several the one nearest to it among those in sight.
CardIndex sameCard(const Content& from, CardIndex card, const Content& to, const QRectF& area)
{
    const NodeIndex node = sameNode(from, from.picture().cards[card].node, to);
    const CardIndex first = to.index->cardOf(node);
    if (first == kNoIndex)
        return kNoIndex;
    const CardFace& face = to.picture().cards[first].face;
    if (!face.shared && !face.expanded)
        return first;
    const QPointF centre = from.index->cardRect(card).center();
    CardIndex best = first;
    double nearest = std::numeric_limits<double>::max();
    for (const CardIndex other : to.index->cardsIn(area)) {
        if (to.index->cardDot(other).node != node)
            continue;
        const double distance = (to.index->cardRect(other).center() - centre).manhattanLength();
        if (distance < nearest) {
            nearest = distance;
            best = other;
        }
    }
    return best;
}

} // namespace

Transition::Transition(const Content& from, const Content& to, const QRectF& area)
    : m_from(from),
      m_to(to)
{
    if (from.index->cardsIn(area).size() + to.index->cardsIn(area).size() > kMostCards) {
        m_tooLarge = m_needed = true;
        return;
    }
    pairCards(area);
    pairWires(area);
}

void Transition::pairCards(const QRectF& area)
{
    const auto add = [this](CardIndex before, CardIndex after) {
        if (before != kNoIndex)
            m_before.emplace(before, m_cards.size());
        if (after != kNoIndex)
            m_after.emplace(after, m_cards.size());
        const bool same = before != kNoIndex && after != kNoIndex
            && m_from.picture().cards[before].rect == m_to.picture().cards[after].rect
            && m_from.picture().cards[before].face == m_to.picture().cards[after].face;
        m_needed = m_needed || !same;
        m_cards.push_back({before, after});
    };
    for (const CardIndex after : m_to.index->cardsIn(area)) {
        const CardIndex before = sameCard(m_to, after, m_from, area);
        add(m_before.contains(before) ? kNoIndex : before, after);
    }
    for (const CardIndex before : m_from.index->cardsIn(area)) {
        if (m_before.contains(before))
            continue;
        const CardIndex after = sameCard(m_from, before, m_to, area);
        add(before, m_after.contains(after) ? kNoIndex : after);
    }
}

std::size_t Transition::slotOf(const Slots& slots, CardIndex card) const
{
    const auto found = slots.find(card);
    return found == slots.end() ? kNoSlot : found->second;
}

void Transition::pairWires(const QRectF& area)
{
    std::map<std::tuple<std::size_t, std::size_t, Relation>, WireIndex> known;
    for (const WireIndex i : m_from.index->wiresIn(area)) {
        const Wire& wire = m_from.picture().wires[i];
        const std::size_t a = slotOf(m_before, wire.from), b = slotOf(m_before, wire.to);
        if (a == kNoSlot || b == kNoSlot || !known.emplace(std::tuple(a, b, wire.relation), i).second)
            m_wires.push_back({i, kNoIndex});
    }
    for (const WireIndex i : m_to.index->wiresIn(area)) {
        const Wire& wire = m_to.picture().wires[i];
        const auto found = known.find({slotOf(m_after, wire.from), slotOf(m_after, wire.to), wire.relation});
        if (found == known.end()) {
            m_wires.push_back({kNoIndex, i});
            continue;
        }
        const auto& old = m_from.picture().wires[found->second].points;
        if (old.size() == wire.points.size()) {
            m_wires.push_back({found->second, i});
            m_needed = m_needed || old != wire.points;
        } else {
            m_wires.push_back({found->second, kNoIndex});
            m_wires.push_back({kNoIndex, i});
        }
        known.erase(found);
    }
    for (const auto& [key, before] : known)
        m_wires.push_back({before, kNoIndex});
    m_needed = m_needed || std::any_of(m_wires.begin(), m_wires.end(), [](const WirePair& pair) {
                   return pair.before == kNoIndex || pair.after == kNoIndex;
               });
}

layout::Rect Transition::rectAt(const Pair& pair, double part) const
{
    if (pair.before == kNoIndex)
        return m_to.picture().cards[pair.after].rect;
    const layout::Rect& before = m_from.picture().cards[pair.before].rect;
    return pair.after == kNoIndex ? before : mix(before, m_to.picture().cards[pair.after].rect, part);
}

void Transition::addPanels(Picture& picture, double part, bool arriving) const
{
    const Picture& own = arriving ? m_to.picture() : m_from.picture();
    const Picture& other = arriving ? m_from.picture() : m_to.picture();
    for (Panel panel : own.panels) {
        const auto same = std::find_if(other.panels.begin(), other.panels.end(), [&panel](const Panel& candidate) {
            return candidate.kind == panel.kind && candidate.title == panel.title;
        });
        if (same != other.panels.end())
            panel.rect = arriving ? mix(same->rect, panel.rect, part) : mix(panel.rect, same->rect, part);
        picture.panels.push_back(std::move(panel));
    }
}

PictureIndexPtr Transition::pictureAt(double part, bool arriving) const
{
    auto picture = std::make_shared<Picture>();
    const Picture& own = arriving ? m_to.picture() : m_from.picture();
    const Slots& slots = arriving ? m_after : m_before;
    picture->bounds = own.bounds;
    addPanels(*picture, part, arriving);
    std::vector<CardIndex> local(m_cards.size(), kNoIndex);
    for (const auto& [index, slot] : slots) {
        Card card = own.cards[index];
        const Pair& pair = m_cards[slot];
        card.rect = rectAt(pair, part);
        card.node = pair.after == kNoIndex ? kNoIndex : m_to.picture().cards[pair.after].node;
        local[slot] = static_cast<CardIndex>(picture->cards.size());
        picture->cards.push_back(std::move(card));
    }
    const auto end = [&](CardIndex card) {
        const std::size_t slot = slotOf(slots, card);
        return slot == kNoSlot ? kNoIndex : local[slot];
    };
    for (const WirePair& pair : m_wires) {
        const WireIndex index = arriving ? pair.after : pair.before;
        if (index == kNoIndex)
            continue;
        Wire wire = own.wires[index];
        wire.from = end(wire.from);
        wire.to = end(wire.to);
        if (pair.before != kNoIndex && pair.after != kNoIndex) {
            const auto& a = m_from.picture().wires[pair.before].points;
            const auto& b = m_to.picture().wires[pair.after].points;
            for (std::size_t i = 0; i < a.size(); ++i)
                wire.points[i] = {mix(a[i].x, b[i].x, part), mix(a[i].y, b[i].y, part)};
        }
        picture->wires.push_back(std::move(wire));
    }
    return std::make_shared<const PictureIndex>(std::move(picture));
}

Transition::Frame Transition::at(double part) const
{
    return {pictureAt(part, false), pictureAt(part, true)};
}

} // namespace kubezu
