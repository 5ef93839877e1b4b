#include "models/layout/alignment.h"

#include <algorithm>
#include <numeric>

namespace kubezu::layout {

namespace {

constexpr float spineWeight = 2;

struct Candidate {
    int rank; ///< smaller is aligned first
    float weight;
    Index detour; ///< how far the ends are from the middle of each other's neighbours
    Index column; ///< of the left end
    Index left;
    Index right;
    double shift; ///< centre line of right minus that of left when the line is straight
};

class Aligner {
public:
    explicit Aligner(const Layers& layers)
        : m_layers(layers),
          m_column(layers.units.size(), nowhere),
          m_position(layers.units.size(), 0)
    {
        for (Index column = 0; column < layers.order.size(); ++column) {
            for (Index at = 0; at < layers.order[column].size(); ++at) {
                m_column[layers.order[column][at]] = column;
                m_position[layers.order[column][at]] = at;
            }
        }
    }

    Alignment align()
    {
        m_result.nextOf.assign(m_layers.units.size(), nowhere);
        m_result.previousOf.assign(m_layers.units.size(), nowhere);
        m_result.shiftToNext.assign(m_layers.units.size(), 0);
        choose(candidates());
        return std::move(m_result);
    }

private:
    [[nodiscard]] double offset(Index box) const { return box == nowhere ? 0 : m_layers.offsetOf[box]; }

    [[nodiscard]] int rank(const Segment& segment) const
    {
        const bool lanes = m_layers.isLane(segment.left) || m_layers.isLane(segment.right);
        const bool bothLanes = m_layers.isLane(segment.left) && m_layers.isLane(segment.right);
        if (!lanes && segment.weight >= spineWeight)
            return 1;
        return bothLanes ? 2 : (segment.weight >= spineWeight ? 3 : 4);
    }

    /// Index of each entry among those with the same key, measured from the middle.
    static std::vector<Index> distanceFromMiddle(const std::vector<Index>& keys, const std::vector<Index>& values, std::size_t keyCount)
    {
        std::vector<Index> begin(keyCount + 1, 0);
        for (const Index key : keys)
            ++begin[key + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<Index> sorted(keys.size());
        std::vector<Index> next(begin.begin(), begin.end() - 1);
        for (Index entry = 0; entry < keys.size(); ++entry)
            sorted[next[keys[entry]]++] = entry;
        std::vector<Index> distance(keys.size(), 0);
        for (std::size_t key = 0; key < keyCount; ++key) {
            const auto first = sorted.begin() + begin[key];
            const auto last = sorted.begin() + begin[key + 1];
            std::stable_sort(first, last, [&](Index a, Index b) { return values[a] < values[b]; });
            const Index middle = last > first ? static_cast<Index>(last - first - 1) / 2 : 0;
            for (auto at = first; at != last; ++at) {
                const auto place = static_cast<Index>(at - first);
                distance[*at] = place > middle ? place - middle : middle - place;
            }
        }
        return distance;
    }

    std::vector<Candidate> candidates() const
    {
        std::vector<Candidate> list;
        std::vector<Index> lefts;
        std::vector<Index> rights;
        std::vector<Index> leftPlaces;
        std::vector<Index> rightPlaces;
        for (const Segment& segment : m_layers.segments) {
            if (m_column[segment.left] + 1 != m_column[segment.right])
                continue;
            const double shift = offset(segment.leftBox) - offset(segment.rightBox);
            list.push_back({rank(segment), segment.weight, 0, m_column[segment.left], segment.left, segment.right, shift});
            lefts.push_back(segment.left);
            rights.push_back(segment.right);
            leftPlaces.push_back(m_position[segment.left]);
            rightPlaces.push_back(m_position[segment.right]);
        }
        const std::vector<Index> fromLeft = distanceFromMiddle(lefts, rightPlaces, m_layers.units.size());
        const std::vector<Index> fromRight = distanceFromMiddle(rights, leftPlaces, m_layers.units.size());
        for (std::size_t at = 0; at < list.size(); ++at)
            list[at].detour = fromLeft[at] + fromRight[at];
        for (const auto& [left, right] : m_layers.rowMates)
            list.push_back({0, 1, 0, m_column[left], left, right, 0});
        std::stable_sort(list.begin(), list.end(), [&](const Candidate& a, const Candidate& b) {
            if (a.rank != b.rank)
                return a.rank < b.rank;
            if (a.weight != b.weight)
                return a.weight > b.weight;
            return a.detour != b.detour ? a.detour < b.detour : m_position[a.left] < m_position[b.left];
        });
        return list;
    }

    void choose(const std::vector<Candidate>& list)
    {
        std::vector<std::vector<std::pair<Index, Index>>> chosen(m_layers.order.size());
        for (const Candidate& candidate : list) {
            if (m_result.nextOf[candidate.left] != nowhere || m_result.previousOf[candidate.right] != nowhere)
                continue;
            const std::pair place(m_position[candidate.left], m_position[candidate.right]);
            auto& row = chosen[candidate.column];
            const auto after = std::lower_bound(row.begin(), row.end(), place);
            const bool crosses = (after != row.end() && after->second < place.second)
                || (after != row.begin() && std::prev(after)->second > place.second);
            if (crosses)
                continue;
            row.insert(after, place);
            m_result.nextOf[candidate.left] = candidate.right;
            m_result.previousOf[candidate.right] = candidate.left;
            m_result.shiftToNext[candidate.left] = candidate.shift;
        }
    }

    const Layers& m_layers;
    Alignment m_result;
    std::vector<Index> m_column;
    std::vector<Index> m_position;
};

} // namespace

Alignment alignUnits(const Layers& layers)
{
    return Aligner(layers).align();
}

} // namespace kubezu::layout
