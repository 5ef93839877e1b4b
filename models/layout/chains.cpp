#include "models/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

/// Order by rows: the spine of an app (or the lane of a long line) moves up and down as a whole.
///
/// Sweeps and dot order each layer by itself and so may tear a row apart to save a crossing. Here, one sequence of
/// chains gives the order of all layers. Each chain in turn is moved to where lines climb least, until nothing moves.
namespace kubezu::layout {

namespace {

constexpr std::size_t siftPasses = 6;
constexpr std::size_t siftBudget = 300'000; ///< pairs of chains compared; a few milliseconds
constexpr float spineWeight = 2;
constexpr std::size_t hubSize = 3; ///< a unit with so many equal neighbours belongs to the row of none of them

struct Link {
    Index chain;
    double weight;
};

enum class Lean : std::uint8_t { None,
                                 Up,
                                 Down,
                                 Either };

class Chains {
public:
    explicit Chains(const Layers& layers)
        : m_layers(layers)
    {
        join();
        number();
        connect();
        leanLanes();
    }

    void sift()
    {
        const std::size_t cost = std::max<std::size_t>(1, m_size.size() * m_size.size());
        const std::size_t passes = std::clamp<std::size_t>(siftBudget / cost, 1, siftPasses);
        bool moved = true;
        for (std::size_t pass = 0; moved && pass < passes; ++pass) {
            moved = false;
            for (Index chain = 0; chain < m_size.size(); ++chain)
                moved = sift(chain) || moved;
        }
    }

    void apply(Layers& layers) const
    {
        std::vector<Index> placeOf(m_size.size(), 0);
        for (Index place = 0; place < m_sequence.size(); ++place)
            placeOf[m_sequence[place]] = place;
        for (std::vector<Index>& list : layers.order) {
            std::stable_sort(list.begin(), list.end(), [&](Index a, Index b) { return placeOf[m_chainOf[a]] < placeOf[m_chainOf[b]]; });
        }
    }

private:
    [[nodiscard]] bool isTie(Index unit) const { return unit >= m_layers.tiesBegin; }
    [[nodiscard]] bool isLane(Index unit) const { return m_layers.isLane(unit) && !isTie(unit); }

    /// Which units go on one row: the two ends of a spine line unless one is a hub, and the lanes of one line.
    void join()
    {
        const std::size_t count = m_layers.units.size();
        std::vector<float> best[2] = {std::vector<float>(count, 0), std::vector<float>(count, 0)};
        std::vector<std::size_t> equals[2] = {std::vector<std::size_t>(count, 0), std::vector<std::size_t>(count, 0)};
        const auto meet = [&](int side, Index unit, float weight) {
            if (weight > best[side][unit]) {
                best[side][unit] = weight;
                equals[side][unit] = 1;
            } else if (weight == best[side][unit]) {
                ++equals[side][unit];
            }
        };
        for (const Segment& segment : m_layers.segments) {
            meet(0, segment.left, segment.weight);
            meet(1, segment.right, segment.weight);
        }
        m_next.assign(count, nowhere);
        m_previous.assign(count, nowhere);
        for (const Segment& segment : m_layers.segments) {
            const bool lanes = isLane(segment.left) && isLane(segment.right);
            const bool spine = segment.weight >= spineWeight && !isTie(segment.left) && !isTie(segment.right)
                && segment.weight == best[0][segment.left] && segment.weight == best[1][segment.right]
                && equals[0][segment.left] < hubSize && equals[1][segment.right] < hubSize;
            if ((!lanes && !spine) || m_next[segment.left] != nowhere || m_previous[segment.right] != nowhere)
                continue;
            m_next[segment.left] = segment.right;
            m_previous[segment.right] = segment.left;
        }
    }

    /// Chains get the order of their first unit; a chain is as tall in the sequence as it is long in the picture.
    void number()
    {
        std::vector<Index> heads;
        for (Index unit = 0; unit < m_layers.units.size(); ++unit) {
            if (m_previous[unit] == nowhere)
                heads.push_back(unit);
        }
        std::stable_sort(heads.begin(), heads.end(), [&](Index a, Index b) {
            return m_layers.units[a].order < m_layers.units[b].order;
        });
        const auto layerCount = static_cast<double>(std::max<std::size_t>(1, m_layers.order.size()));
        m_chainOf.assign(m_layers.units.size(), 0);
        for (const Index head : heads) {
            double size = 0;
            for (Index unit = head; unit != nowhere; unit = m_next[unit]) {
                m_chainOf[unit] = static_cast<Index>(m_size.size());
                size += m_layers.isLane(unit) ? 0.15 : 1;
            }
            m_lean.push_back(leanOf(head));
            m_size.push_back(0.1 + size / layerCount);
        }
        m_sequence.resize(m_size.size());
        std::iota(m_sequence.begin(), m_sequence.end(), 0);
    }

    /// Among equally good places: guards above, attachments below; lanes decide when rows are known.
    [[nodiscard]] Lean leanOf(Index head) const
    {
        if (m_layers.isLane(head))
            return Lean::Either;
        const Band band = m_layers.units[head].band;
        return band == Band::Guard ? Lean::Up : (band == Band::Attachment ? Lean::Down : Lean::None);
    }

    /// The lane of a line along a row takes the side of the row on which less hangs.
    void leanLanes()
    {
        std::vector<double> hanging(m_size.size(), 0);
        for (Index unit = 0; unit < m_layers.lanesBegin; ++unit)
            hanging[m_chainOf[unit]] += m_layers.units[unit].below - m_layers.units[unit].above;
        for (Index chain = 0; chain < m_size.size(); ++chain) {
            if (m_lean[chain] != Lean::Either)
                continue;
            double sum = 0;
            for (const Link& link : linksOf(chain))
                sum += hanging[link.chain];
            m_lean[chain] = sum < 0 ? Lean::Down : Lean::Up;
        }
    }

    void connect()
    {
        m_firstLink.assign(m_size.size() + 1, 0);
        for (const Segment& segment : m_layers.segments) {
            ++m_firstLink[m_chainOf[segment.left] + 1];
            ++m_firstLink[m_chainOf[segment.right] + 1];
        }
        std::partial_sum(m_firstLink.begin(), m_firstLink.end(), m_firstLink.begin());
        m_links.resize(m_layers.segments.size() * 2);
        std::vector<Index> next(m_firstLink.begin(), m_firstLink.end() - 1);
        for (const Segment& segment : m_layers.segments) {
            const Index left = m_chainOf[segment.left];
            const Index right = m_chainOf[segment.right];
            const double weight = left == right ? 0 : segment.weight; // within a row nothing pulls
            m_links[next[left]++] = {right, weight};
            m_links[next[right]++] = {left, weight};
        }
    }

    [[nodiscard]] std::span<const Link> linksOf(Index chain) const
    {
        return {m_links.data() + m_firstLink[chain], m_firstLink[chain + 1] - m_firstLink[chain]};
    }

    /// Weight of the lines between chains above and chains below each opening of the sequence.
    void measureCuts()
    {
        std::vector<Index>& placeOf = m_placeOf;
        placeOf.assign(m_size.size(), nowhere);
        for (Index place = 0; place < m_rest.size(); ++place)
            placeOf[m_rest[place]] = place;
        m_cut.assign(m_rest.size() + 1, 0);
        for (Index place = 0; place < m_rest.size(); ++place) {
            m_cut[place + 1] = m_cut[place];
            for (const Link& link : linksOf(m_rest[place])) {
                if (placeOf[link.chain] != nowhere)
                    m_cut[place + 1] += placeOf[link.chain] > place ? link.weight : -link.weight;
            }
        }
    }

    bool sift(Index chain)
    {
        if (linksOf(chain).empty())
            return false;
        const auto at = std::find(m_sequence.begin(), m_sequence.end(), chain);
        const auto before = static_cast<std::size_t>(at - m_sequence.begin());
        m_rest.assign(m_sequence.begin(), at);
        m_rest.insert(m_rest.end(), at + 1, m_sequence.end());
        measureCuts();
        std::vector<double> top(m_rest.size() + 1, 0);
        for (std::size_t place = 0; place < m_rest.size(); ++place)
            top[place + 1] = top[place] + m_size[m_rest[place]];
        const auto cost = [&](std::size_t opening) {
            double sum = m_size[chain] * m_cut[opening];
            for (const Link& link : linksOf(chain)) {
                const Index place = m_placeOf[link.chain];
                if (place == nowhere)
                    continue;
                const double middle = (top[place] + top[place + 1]) / 2;
                sum += link.weight * (std::abs(middle - top[opening]) + m_size[chain] / 2);
            }
            return sum;
        };
        constexpr double same = 1e-9;
        std::size_t best = before;
        double least = cost(before);
        for (std::size_t opening = 0; opening <= m_rest.size(); ++opening) {
            const double now = cost(opening);
            const bool leans = (m_lean[chain] == Lean::Up && opening < best) || (m_lean[chain] == Lean::Down && opening > best);
            const bool preferred = leans && now < least + same;
            if (now < least - same || preferred) {
                best = opening;
                least = std::min(least, now);
            }
        }
        if (best == before)
            return false;
        m_rest.insert(m_rest.begin() + static_cast<std::ptrdiff_t>(best), chain);
        m_sequence.swap(m_rest);
        return true;
    }

    const Layers& m_layers;
    std::vector<Index> m_next;
    std::vector<Index> m_previous;
    std::vector<Index> m_chainOf; ///< unit → chain
    std::vector<double> m_size;
    std::vector<Lean> m_lean;
    std::vector<Index> m_firstLink; ///< chain → its first link
    std::vector<Link> m_links;
    std::vector<Index> m_sequence; ///< chains from top to bottom
    std::vector<Index> m_rest;     ///< the sequence without the chain being moved
    std::vector<Index> m_placeOf;
    std::vector<double> m_cut;
};

} // namespace

void chainOrder(Layers& layers)
{
    Chains chains(layers);
    chains.sift();
    chains.apply(layers);
}

} // namespace kubezu::layout
