#include "views/paint/picture_index.h"

#include "views/paint/card_words.h"

#include <algorithm>
#include <numeric>

namespace kubezu {
namespace {

std::vector<QRectF> cardBoxes(const Picture& picture)
{
    std::vector<QRectF> boxes;
    boxes.reserve(picture.cards.size());
    for (const Card& card : picture.cards)
        boxes.push_back(toQt(card.rect));
    return boxes;
}

std::vector<QRectF> wireBoxes(const Picture& picture)
{
    std::vector<QRectF> boxes;
    boxes.reserve(picture.wires.size());
    for (const Wire& wire : picture.wires)
        boxes.push_back(boxOf(wire));
    return boxes;
}

CardDot dotOf(const Card& card)
{
    const CardFace& face = card.face;
    const bool missing = face.origin == Origin::Missing;
    const bool harmless = missing && isHarmless(face.cause);
    return {card.node, face.category, face.origin == Origin::Predicted || harmless,
            (missing && !harmless) || face.mark == Mark::Error, face.change};
}

WireDot dotOf(const Wire& wire)
{
    WireDot dot{0, 0, 0, 0, wire.from, wire.to, wire.relation, wire.missing, wire.change};
    if (isDrawable(wire)) {
        dot.ax = static_cast<float>(wire.points.front().x);
        dot.ay = static_cast<float>(wire.points.front().y);
        dot.bx = static_cast<float>(wire.points.back().x);
        dot.by = static_cast<float>(wire.points.back().y);
    }
    return dot;
}

const PictureRef& emptyPicture()
{
    static const PictureRef empty = std::make_shared<const Picture>();
    return empty;
}

} // namespace

PictureIndex::PictureIndex()
    : PictureIndex(emptyPicture()) { }

PictureIndex::PictureIndex(PictureRef picture)
    : m_picture(picture ? std::move(picture) : emptyPicture()),
      m_cards(cardBoxes(*m_picture)),
      m_wires(wireBoxes(*m_picture)),
      m_bounds(toQt(m_picture->bounds))
{
    m_cardDots.reserve(m_picture->cards.size());
    for (const Card& card : m_picture->cards)
        m_cardDots.push_back(dotOf(card));
    m_wireDots.reserve(m_picture->wires.size());
    for (const Wire& wire : m_picture->wires)
        m_wireDots.push_back(dotOf(wire));
    NodeIndex highest = 0;
    for (const Card& card : m_picture->cards) {
        if (card.node != kNoIndex)
            highest = std::max(highest, card.node);
        for (const NodeIndex member : card.members)
            highest = std::max(highest, member);
    }
    m_cardOfNode.assign(m_picture->cards.empty() ? 0 : std::size_t{highest} + 1, kNoIndex);
    for (CardIndex i = 0; i < m_picture->cards.size(); ++i) {
        const NodeIndex node = m_picture->cards[i].node;
        if (node != kNoIndex && m_cardOfNode[node] == kNoIndex)
            m_cardOfNode[node] = i;
        for (const NodeIndex member : m_picture->cards[i].members) {
            if (m_cardOfNode[member] == kNoIndex)
                m_cardOfNode[member] = i;
        }
    }
    linkWires();
}

void PictureIndex::linkWires()
{
    const std::size_t count = m_picture->cards.size();
    m_linkStarts.assign(count + 1, 0);
    const auto ends = [count](const Wire& wire, const auto& visitor) {
        if (wire.from < count)
            visitor(wire.from);
        if (wire.to < count && wire.to != wire.from)
            visitor(wire.to);
    };
    for (const Wire& wire : m_picture->wires)
        ends(wire, [this](CardIndex card) { ++m_linkStarts[card + 1]; });
    std::partial_sum(m_linkStarts.begin(), m_linkStarts.end(), m_linkStarts.begin());
    m_links.resize(m_linkStarts.back());
    std::vector<std::uint32_t> next(m_linkStarts.begin(), m_linkStarts.end() - 1);
    for (WireIndex i = 0; i < m_picture->wires.size(); ++i)
        ends(m_picture->wires[i], [this, &next, i](CardIndex card) { m_links[next[card]++] = i; });
}

CardIndex PictureIndex::hitCard(QPointF point) const
{
    const std::vector<CardIndex> found = m_cards.touching(QRectF(point, QSizeF(0, 0)));
    return found.empty() ? kNoIndex : found.back();
}

WireIndex PictureIndex::hitWire(QPointF point, double tolerance) const
{
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    WireIndex best = kNoIndex;
    double nearest = tolerance;
    for (const WireIndex wire : m_wires.touching(around)) {
        const double distance = distanceToWire(m_picture->wires[wire], point);
        if (distance <= nearest) {
            nearest = distance;
            best = wire;
        }
    }
    return best;
}

PanelIndex PictureIndex::hitPanel(QPointF point) const
{
    for (std::size_t i = m_picture->panels.size(); i-- > 0;) {
        const Panel& panel = m_picture->panels[i];
        if (panel.kind != Panel::Kind::None && toQt(panel.rect).contains(point))
            return static_cast<PanelIndex>(i);
    }
    return kNoIndex;
}

std::span<const WireIndex> PictureIndex::wiresOf(CardIndex card) const
{
    if (card >= m_picture->cards.size())
        return {};
    return std::span(m_links).subspan(m_linkStarts[card], m_linkStarts[card + 1] - m_linkStarts[card]);
}

CardIndex PictureIndex::cardOf(NodeIndex node) const
{
    return node < m_cardOfNode.size() ? m_cardOfNode[node] : kNoIndex;
}

} // namespace kubezu
