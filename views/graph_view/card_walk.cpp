#include "views/graph_view/card_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace kubezu {
namespace {

constexpr double kRow = 40.0; ///< cards whose centres differ less stand in one row
constexpr double kSlip = 4.0; ///< a step must lead at least this far
constexpr double kFarthest = 1e7;

bool isSideways(Direction direction)
{
    return direction == Direction::Left || direction == Direction::Right;
}

/// How far `to` lies in the direction, and how far aside.
struct Way {
    double along, aside;
};

Way wayOf(QPointF from, QPointF to, Direction direction)
{
    const QPointF d = to - from;
    switch (direction) {
    case Direction::Left: return {-d.x(), std::abs(d.y())};
    case Direction::Right: return {d.x(), std::abs(d.y())};
    case Direction::Up: return {-d.y(), std::abs(d.x())};
    case Direction::Down: break;
    }
    return {d.y(), std::abs(d.x())};
}

class Best {
public:
    Best(const PictureIndex& index, CardIndex from, Direction direction)
        : m_index(index),
          m_from(from),
          m_direction(direction),
          m_centre(index.cardRect(from).center()) { }

    void offer(CardIndex card, double asideWeight)
    {
        if (card == m_from || card >= m_index.picture().cards.size())
            return;
        const Way way = wayOf(m_centre, m_index.cardRect(card).center(), m_direction);
        if (way.along < kSlip)
            return;
        const double cost = way.along + asideWeight * way.aside;
        if (cost < m_cost || (cost == m_cost && card < m_card)) {
            m_cost = cost;
            m_card = card;
        }
    }
    [[nodiscard]] CardIndex card() const { return m_card; }

private:
    const PictureIndex& m_index;
    CardIndex m_from;
    Direction m_direction;
    QPointF m_centre;
    double m_cost = std::numeric_limits<double>::max();
    CardIndex m_card = kNoIndex;
};

/// Ahead of a box, as wide as it, `length` long and wider by `spread` on both sides.
QRectF ahead(const QRectF& box, Direction direction, double length, double spread)
{
    switch (direction) {
    case Direction::Left: return {box.left() - length, box.top() - spread, length, box.height() + 2 * spread};
    case Direction::Right: return {box.right(), box.top() - spread, length, box.height() + 2 * spread};
    case Direction::Up: return {box.left() - spread, box.top() - length, box.width() + 2 * spread, length};
    case Direction::Down: break;
    }
    return {box.left() - spread, box.bottom(), box.width() + 2 * spread, length};
}

CardIndex alongWires(const PictureIndex& index, CardIndex card, Direction direction)
{
    Best best(index, card, direction);
    for (const WireIndex i : index.wiresOf(card)) {
        const Wire& wire = index.picture().wires[i];
        const CardIndex other = wire.from == card ? wire.to : wire.from;
        // A neighbour that stands more above or below than aside is reached with the other keys.
        const Way way = other < index.picture().cards.size()
            ? wayOf(index.cardRect(card).center(), index.cardRect(other).center(), direction)
            : Way{0, 1};
        if (way.along * 4 >= way.aside)
            best.offer(other, 1.5);
    }
    return best.card();
}

CardIndex inSight(const PictureIndex& index, CardIndex card, Direction direction)
{
    const QRectF box = index.cardRect(card);
    for (const auto& [length, spread, weight] : {std::tuple(700.0, 0.0, 0.5), std::tuple(2500.0, 0.0, 0.5),
                                                 std::tuple(700.0, 500.0, 2.0), std::tuple(kFarthest, kFarthest, 2.0)}) {
        Best best(index, card, direction);
        for (const CardIndex other : index.cardsIn(ahead(box, direction, length, spread)))
            best.offer(other, weight);
        if (best.card() != kNoIndex)
            return best.card();
    }
    return kNoIndex;
}

} // namespace

CardIndex walkFrom(const PictureIndex& index, CardIndex card, Direction direction)
{
    if (card >= index.picture().cards.size())
        return kNoIndex;
    if (isSideways(direction)) {
        const CardIndex wired = alongWires(index, card, direction);
        if (wired != kNoIndex)
            return wired;
    }
    return inSight(index, card, direction);
}

CardIndex cardNear(const PictureIndex& index, QPointF point)
{
    CardIndex nearest = kNoIndex;
    double distance = std::numeric_limits<double>::max();
    const auto count = static_cast<CardIndex>(index.picture().cards.size());
    for (CardIndex i = 0; i < count; ++i) {
        const QPointF d = index.cardRect(i).center() - point;
        const double square = d.x() * d.x() + d.y() * d.y();
        if (square < distance) {
            distance = square;
            nearest = i;
        }
    }
    return nearest;
}

std::vector<CardIndex> readingOrder(const PictureIndex& index)
{
    const Picture& picture = index.picture();
    struct Place {
        double panelTop, panelLeft, row, left;
        std::uint32_t panel;
    };
    std::vector<Place> places;
    places.reserve(picture.cards.size());
    for (CardIndex i = 0; i < picture.cards.size(); ++i) {
        const std::uint32_t panel = picture.cards[i].panel;
        const QRectF around = panel < picture.panels.size() ? toQt(picture.panels[panel].rect) : QRectF();
        const QRectF& box = index.cardRect(i);
        places.push_back({around.top(), around.left(), std::floor(box.center().y() / kRow), box.left(), panel});
    }
    std::vector<CardIndex> order(places.size());
    std::iota(order.begin(), order.end(), CardIndex{0});
    std::sort(order.begin(), order.end(), [&places](CardIndex a, CardIndex b) {
        const Place &p = places[a], &q = places[b];
        return std::tie(p.panelTop, p.panelLeft, p.panel, p.row, p.left, a) < std::tie(q.panelTop, q.panelLeft, q.panel, q.row, q.left, b);
    });
    return order;
}

} // namespace kubezu
