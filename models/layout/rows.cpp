#include "models/layout/alignment.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

/// Rows: the y of every unit.
///
/// Lines that should be straight tie their ends to a rigid block (the spine of an app is one block). What stands above
/// what gives minimal distances between blocks; the rest is a search for places near the other ends of the lines.
namespace kubezu::layout {

namespace {

constexpr std::size_t closeLimit = 1000; ///< blocks; closing gaps is quadratic at worst

struct Distance {
    Index upper; ///< blocks
    Index lower;
    double gap;
};

struct Pull {
    Index other;  ///< block
    double shift; ///< where this block would stand when the line is straight, seen from the other
    double weight;
};

/// A list per block, laid end to end.
template <typename Entry>
struct Lists {
    std::vector<Index> begin;
    std::vector<Entry> entries;

    template <typename KeyOf>
    void fill(const std::vector<Entry>& source, std::size_t count, const KeyOf& keyOf)
    {
        begin.assign(count + 1, 0);
        for (const Entry& entry : source)
            ++begin[keyOf(entry) + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        entries.resize(source.size());
        std::vector<Index> next(begin.begin(), begin.end() - 1);
        for (const Entry& entry : source)
            entries[next[keyOf(entry)]++] = entry;
    }
};

class Rows {
public:
    Rows(const Layers& layers, const Spacing& spacing)
        : m_layers(layers),
          m_gap(gridUp(spacing.betweenRows))
    {
        makeBlocks();
        measure();
        collectPulls();
    }

    std::vector<double> solve(const std::stop_token& stop)
    {
        startCompact();
        static constexpr std::array<double, 18> steps = {800, 400, 400, 200, 200, 100, 100, 60, 60, 40, 40, 20, 20, 12, 8, 8, 4, 4};
        const std::size_t skip = blockCount() > 4000 ? 10 : 0;
        for (std::size_t step = skip; step < steps.size() && !stop.stop_requested(); ++step) {
            if (approach(steps[step]) < gridStep / 4)
                break;
        }
        for (int round = 0; round < 2 && !stop.stop_requested(); ++round)
            straighten();
        if (blockCount() <= closeLimit)
            closeGaps();
        return unitRows();
    }

private:
    [[nodiscard]] std::size_t blockCount() const { return m_blockCount; }

    void makeBlocks()
    {
        const Alignment alignment = alignUnits(m_layers);
        m_block.assign(m_layers.units.size(), nowhere);
        m_shift.assign(m_layers.units.size(), 0);
        for (const std::vector<Index>& list : m_layers.order) {
            for (const Index unit : list) {
                const Index previous = alignment.previousOf[unit];
                if (previous == nowhere) {
                    m_block[unit] = static_cast<Index>(m_blockCount++);
                } else {
                    m_block[unit] = m_block[previous];
                    m_shift[unit] = m_shift[previous] + gridNearest(alignment.shiftToNext[previous]);
                }
            }
        }
    }

    [[nodiscard]] double gapBetween(Index upper, Index lower) const
    {
        const Unit& a = m_layers.units[upper];
        const Unit& b = m_layers.units[lower];
        const bool laneA = m_layers.isLane(upper);
        const bool laneB = m_layers.isLane(lower);
        if (laneA || laneB)
            return gridUp(m_gap / 2);
        // A box with its satellites is a group: a little more air around it than inside it.
        const bool group = a.below > a.above + m_gap || b.above > b.below + m_gap;
        return group ? gridUp(m_gap * 1.5) : m_gap;
    }

    void measure()
    {
        std::vector<Distance> distances;
        for (const std::vector<Index>& list : m_layers.order) {
            for (std::size_t at = 0; at + 1 < list.size(); ++at) {
                const Index upper = list[at];
                const Index lower = list[at + 1];
                const double room = m_layers.units[upper].below + gapBetween(upper, lower) + m_layers.units[lower].above;
                distances.push_back({m_block[upper], m_block[lower], gridUp(room + m_shift[upper] - m_shift[lower])});
            }
        }
        m_below.fill(distances, m_blockCount, [](const Distance& distance) { return distance.upper; });
        m_above.fill(distances, m_blockCount, [](const Distance& distance) { return distance.lower; });
        sortBlocks();
    }

    /// Blocks from top to bottom. Straight lines do not cross, so nothing stands both above and below another.
    void sortBlocks()
    {
        std::vector<Index> open(m_blockCount, 0);
        for (const Distance& distance : m_below.entries)
            ++open[distance.lower];
        m_sorted.reserve(m_blockCount);
        for (Index block = 0; block < m_blockCount; ++block) {
            if (open[block] == 0)
                m_sorted.push_back(block);
        }
        for (std::size_t at = 0; at < m_sorted.size(); ++at) {
            const Index block = m_sorted[at];
            for (Index entry = m_below.begin[block]; entry < m_below.begin[block + 1]; ++entry) {
                if (--open[m_below.entries[entry].lower] == 0)
                    m_sorted.push_back(m_below.entries[entry].lower);
            }
        }
    }

    void collectPulls()
    {
        std::vector<std::pair<Index, Pull>> pulls;
        const auto place = [&](Index unit, Index box) {
            return m_shift[unit] + (box == nowhere ? 0 : m_layers.offsetOf[box]);
        };
        for (const Segment& segment : m_layers.segments) {
            const Index left = m_block[segment.left];
            const Index right = m_block[segment.right];
            if (left == right)
                continue;
            const double shift = place(segment.left, segment.leftBox) - place(segment.right, segment.rightBox);
            pulls.push_back({right, {left, shift, segment.weight}});
            pulls.push_back({left, {right, -shift, segment.weight}});
        }
        Lists<std::pair<Index, Pull>> lists;
        lists.fill(pulls, m_blockCount, [](const auto& pull) { return pull.first; });
        m_pulls.begin = lists.begin;
        m_pulls.entries.reserve(pulls.size());
        for (const auto& pull : lists.entries)
            m_pulls.entries.push_back(pull.second);
    }

    void pushDown(std::vector<double>& y) const
    {
        for (const Index block : m_sorted) {
            for (Index at = m_below.begin[block]; at < m_below.begin[block + 1]; ++at) {
                const Distance& distance = m_below.entries[at];
                y[distance.lower] = std::max(y[distance.lower], y[block] + distance.gap);
            }
        }
    }

    void pushUp(std::vector<double>& y) const
    {
        for (auto block = m_sorted.rbegin(); block != m_sorted.rend(); ++block) {
            for (Index at = m_below.begin[*block]; at < m_below.begin[*block + 1]; ++at) {
                const Distance& distance = m_below.entries[at];
                y[*block] = std::min(y[*block], y[distance.lower] - distance.gap);
            }
        }
    }

    void startCompact()
    {
        m_y.assign(m_blockCount, 0);
        pushDown(m_y);
        const double bottom = m_y.empty() ? 0 : *std::max_element(m_y.begin(), m_y.end());
        std::vector<double> low(m_blockCount, bottom);
        pushUp(low);
        for (std::size_t block = 0; block < m_blockCount; ++block)
            m_y[block] = (m_y[block] + low[block]) / 2;
    }

    /// Everything goes up to `step` towards the mean of its neighbours. Pushing whoever is in the way down gives one
    /// answer without overlaps, pushing up another; so does their mean, which shares the way between both.
    /// Returns the longest way that anything moved.
    double approach(double step)
    {
        std::vector<double> down = m_y;
        for (Index block = 0; block < m_blockCount; ++block) {
            double sum = 0;
            double weights = 0;
            for (Index at = m_pulls.begin[block]; at < m_pulls.begin[block + 1]; ++at) {
                const Pull& pull = m_pulls.entries[at];
                sum += pull.weight * (m_y[pull.other] + pull.shift);
                weights += pull.weight;
            }
            if (weights > 0)
                down[block] += std::clamp(sum / weights - m_y[block], -step, step);
        }
        std::vector<double> up = down;
        pushDown(down);
        pushUp(up);
        double longest = 0;
        for (std::size_t block = 0; block < m_blockCount; ++block) {
            const double y = (down[block] + up[block]) / 2;
            longest = std::max(longest, std::abs(y - m_y[block]));
            m_y[block] = y;
        }
        return longest;
    }

    /// The place at which most of the weight is straight or balanced: the weighted median.
    std::optional<double> median(Index block)
    {
        m_places.clear();
        double total = 0;
        for (Index at = m_pulls.begin[block]; at < m_pulls.begin[block + 1]; ++at) {
            const Pull& pull = m_pulls.entries[at];
            m_places.push_back({m_y[pull.other] + pull.shift, pull.weight});
            total += pull.weight;
        }
        if (m_places.empty())
            return std::nullopt;
        std::sort(m_places.begin(), m_places.end());
        double sum = 0;
        for (std::size_t at = 0; at < m_places.size(); ++at) {
            sum += m_places[at].second;
            if (sum * 2 > total)
                return m_places[at].first;
            if (sum * 2 == total)
                return std::clamp(m_y[block], m_places[at].first, m_places[at + 1].first);
        }
        return m_places.back().first;
    }

    /// Within the room it has, each block goes where its lines become straight.
    void straighten()
    {
        const auto settle = [&](Index block) {
            const std::optional<double> wish = median(block);
            if (!wish)
                return;
            double place = *wish;
            for (Index at = m_below.begin[block]; at < m_below.begin[block + 1]; ++at)
                place = std::min(place, m_y[m_below.entries[at].lower] - m_below.entries[at].gap);
            for (Index at = m_above.begin[block]; at < m_above.begin[block + 1]; ++at)
                place = std::max(place, m_y[m_above.entries[at].upper] + m_above.entries[at].gap);
            m_y[block] = place;
        };
        for (auto block = m_sorted.rbegin(); block != m_sorted.rend(); ++block)
            settle(*block);
        for (const Index block : m_sorted)
            settle(block);
    }

    /// Where nothing holds what is above a level and what is below it apart, the lower part moves up. No line gets
    /// longer by that.
    void closeGaps()
    {
        std::vector<Index> byRow(m_blockCount);
        std::iota(byRow.begin(), byRow.end(), 0);
        std::stable_sort(byRow.begin(), byRow.end(), [&](Index a, Index b) { return m_y[a] < m_y[b]; });
        std::vector<Index> rankOf(m_blockCount, 0);
        for (Index rank = 0; rank < m_blockCount; ++rank)
            rankOf[byRow[rank]] = rank;
        std::vector<double> moved(m_blockCount, 0); // by rank: how far everything from here on moved
        for (Index rank = 1; rank < m_blockCount; ++rank) {
            double slack = m_y[byRow[rank]] - m_y[byRow[rank - 1]];
            for (Index lower = rank; slack > 0 && lower < m_blockCount; ++lower) {
                const Index block = byRow[lower];
                for (Index at = m_above.begin[block]; at < m_above.begin[block + 1]; ++at) {
                    const Index upper = rankOf[m_above.entries[at].upper];
                    if (upper < rank)
                        slack = std::min(slack, m_y[block] - moved[rank - 1] - (m_y[byRow[upper]] - moved[upper]) - m_above.entries[at].gap);
                }
            }
            moved[rank] = moved[rank - 1] + std::max(0.0, slack);
        }
        for (Index rank = 0; rank < m_blockCount; ++rank)
            m_y[byRow[rank]] -= moved[rank];
    }

    /// All distances are multiples of the grid, so rounding every block keeps them.
    std::vector<double> unitRows()
    {
        for (double& y : m_y)
            y = gridNearest(y);
        pushDown(m_y); // where rounding of nearly equal numbers fell on different sides
        std::vector<double> rows(m_layers.units.size(), 0);
        double top = std::numeric_limits<double>::max();
        for (const std::vector<Index>& list : m_layers.order) {
            for (const Index unit : list) {
                rows[unit] = m_y[m_block[unit]] + m_shift[unit];
                top = std::min(top, rows[unit] - m_layers.units[unit].above);
            }
        }
        for (const std::vector<Index>& list : m_layers.order) {
            for (const Index unit : list)
                rows[unit] -= top;
        }
        return rows;
    }

    const Layers& m_layers;
    double m_gap;
    std::vector<Index> m_block;
    std::vector<double> m_shift; ///< unit → its centre line, seen from its block
    std::size_t m_blockCount = 0;
    Lists<Distance> m_below;
    Lists<Distance> m_above;
    Lists<Pull> m_pulls;
    std::vector<Index> m_sorted;
    std::vector<double> m_y;
    std::vector<std::pair<double, double>> m_places;
};

} // namespace

std::vector<double> assignRows(const Layers& layers, const Spacing& spacing, const std::stop_token& stop)
{
    return Rows(layers, spacing).solve(stop);
}

} // namespace kubezu::layout
