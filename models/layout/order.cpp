#include "models/layout/layers.h"

#include <algorithm>
#include <numeric>

/// The order of the units within each layer.
namespace kubezu::layout {

namespace {

constexpr int sweepCount = 4;
constexpr int refinePasses = 8;
constexpr std::size_t pairLimit = 4096; ///< hubs: comparing all their lines would cost more than it helps

std::vector<float> positionsOf(const Layers& layers)
{
    std::vector<float> position(layers.units.size(), 0);
    for (const std::vector<Index>& list : layers.order) {
        for (std::size_t at = 0; at < list.size(); ++at)
            position[list[at]] = static_cast<float>(at);
    }
    return position;
}

struct Wish {
    float place;
    Index order;
    Band band;
    Index unit;
};

class Sweeper {
public:
    Sweeper(Layers& layers, const Sides& sides)
        : m_layers(layers),
          m_left(sides.left),
          m_right(sides.right),
          m_position(positionsOf(layers))
    {
    }

    void rightwards()
    {
        for (std::size_t layer = 1; layer < m_layers.order.size(); ++layer)
            orderLayer(layer, m_left);
    }

    void leftwards()
    {
        for (std::size_t layer = m_layers.order.size() - 1; layer-- > 0;)
            orderLayer(layer, m_right);
    }

private:
    void orderLayer(std::size_t layer, const Neighbours& neighbours)
    {
        std::vector<Index>& list = m_layers.order[layer];
        m_wishes.clear();
        for (const Index unit : list) {
            const Unit& properties = m_layers.units[unit];
            m_wishes.push_back({barycentre(unit, neighbours), properties.order, properties.band, unit});
        }
        std::stable_sort(m_wishes.begin(), m_wishes.end(), [](const Wish& a, const Wish& b) {
            if (a.place != b.place)
                return a.place < b.place;
            return a.band != b.band ? a.band < b.band : a.order < b.order;
        });
        for (std::size_t at = 0; at < list.size(); ++at) {
            list[at] = m_wishes[at].unit;
            m_position[list[at]] = static_cast<float>(at);
        }
    }

    [[nodiscard]] float barycentre(Index unit, const Neighbours& neighbours) const
    {
        float sum = 0;
        float weights = 0;
        for (Index at = neighbours.begin[unit]; at < neighbours.begin[unit + 1]; ++at) {
            const Neighbours::Entry& entry = neighbours.entries[at];
            const float weight = entry.weight * entry.weight; // rows of spines stay rows
            sum += weight * (m_position[entry.unit] + entry.fine);
            weights += weight;
        }
        return weights > 0 ? sum / weights : m_position[unit];
    }

    Layers& m_layers;
    const Neighbours& m_left;
    const Neighbours& m_right;
    std::vector<float> m_position;
    std::vector<Wish> m_wishes;
};

/// Crossings and climbing of the lines of `upper` with those of `lower` when they stand in this order.
class Exchange {
public:
    Exchange(Layers& layers, const Sides& sides)
        : m_layers(layers),
          m_left(sides.left),
          m_right(sides.right),
          m_position(positionsOf(layers))
    {
    }

    bool pass(std::vector<Index>& list)
    {
        bool changed = false;
        for (std::size_t at = 0; at + 1 < list.size(); ++at) {
            if (!isBetterSwapped(list[at], list[at + 1]))
                continue;
            std::swap(list[at], list[at + 1]);
            m_position[list[at]] = static_cast<float>(at);
            m_position[list[at + 1]] = static_cast<float>(at + 1);
            changed = true;
        }
        return changed;
    }

private:
    [[nodiscard]] bool isBetterSwapped(Index upper, Index lower) const
    {
        float now = 0;
        float swapped = 0;
        if (!compare(m_left, upper, lower, now, swapped) || !compare(m_right, upper, lower, now, swapped))
            return false;
        if (now != swapped)
            return swapped < now;
        const Unit& a = m_layers.units[upper];
        const Unit& b = m_layers.units[lower];
        if (wish(upper) != wish(lower))
            return false;
        // A lane takes the side of its row on which less hangs.
        if (m_layers.isLane(upper) != m_layers.isLane(lower))
            return m_layers.isLane(upper) ? b.above > b.below : a.above <= a.below;
        return a.band != b.band ? b.band < a.band : b.order < a.order;
    }

    /// Where a unit would like to stand: equal for units with the same neighbours.
    [[nodiscard]] float wish(Index unit) const
    {
        float sum = 0;
        Index count = 0;
        for (const Neighbours* side : {&m_left, &m_right}) {
            for (Index at = side->begin[unit]; at < side->begin[unit + 1]; ++at, ++count)
                sum += m_position[side->entries[at].unit] + side->entries[at].fine;
        }
        return count > 0 ? sum / static_cast<float>(count) : 0;
    }

    [[nodiscard]] bool compare(const Neighbours& side, Index upper, Index lower, float& now, float& swapped) const
    {
        const std::size_t first = side.begin[upper + 1] - side.begin[upper];
        const std::size_t second = side.begin[lower + 1] - side.begin[lower];
        if (first * second > pairLimit)
            return false;
        for (Index a = side.begin[upper]; a < side.begin[upper + 1]; ++a) {
            for (Index b = side.begin[lower]; b < side.begin[lower + 1]; ++b) {
                const float placeA = m_position[side.entries[a].unit] + side.entries[a].fine;
                const float placeB = m_position[side.entries[b].unit] + side.entries[b].fine;
                const float weight = std::min(side.entries[a].weight, side.entries[b].weight);
                now += placeA > placeB ? weight : 0;
                swapped += placeA < placeB ? weight : 0;
            }
        }
        return true;
    }

    Layers& m_layers;
    const Neighbours& m_left;
    const Neighbours& m_right;
    std::vector<float> m_position;
};

} // namespace

void sweepOrder(Layers& layers, const Sides& sides, const std::stop_token& stop)
{
    if (layers.order.size() < 2)
        return;
    Sweeper sweeper(layers, sides);
    for (int sweep = 0; sweep < sweepCount && !stop.stop_requested(); ++sweep) {
        if (sweep % 2 == 0)
            sweeper.rightwards();
        else
            sweeper.leftwards();
    }
    sweeper.rightwards();
}

void refineOrder(Layers& layers, const Sides& sides, const std::stop_token& stop)
{
    Exchange exchange(layers, sides);
    bool changed = true;
    for (int pass = 0; changed && pass < refinePasses && !stop.stop_requested(); ++pass) {
        changed = false;
        for (std::vector<Index>& list : layers.order)
            changed = exchange.pass(list) || changed;
    }
}

} // namespace kubezu::layout
