#include "models/layout/engine.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

/// Packing: each component as high as the outline of the others allows, in order. What fits its old slot stays; the rest fills free places.
namespace kubezu::layout {

namespace {

constexpr double tolerance = 1e-6;

bool fits(const Size& size, const Rect& slot)
{
    return size.width <= slot.width + tolerance && size.height <= slot.height + tolerance;
}

/// What is taken, for filling the holes that removed components leave (an outline would forget them).
class Floor {
public:
    explicit Floor(double gap)
        : m_gap(gap) { }

    [[nodiscard]] bool isFree(const Rect& rect) const
    {
        return std::none_of(m_taken.begin(), m_taken.end(), [&](const Rect& other) { return touches(rect, other); });
    }

    void take(const Rect& rect)
    {
        m_taken.push_back(rect);
        m_bottom = std::max(m_bottom, rect.y + rect.height + m_gap);
        m_right = std::max(m_right, rect.x + rect.width);
    }

    [[nodiscard]] double bottom() const { return m_bottom; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] bool isEmpty() const { return m_taken.empty(); }

    /// The highest, then leftmost free place within `width`; corners of what is taken are the candidates.
    [[nodiscard]] bool findHole(const Size& size, double width, Rect& found) const
    {
        bool any = false;
        const auto consider = [&](double x, double y) {
            const Rect rect{x, y, size.width, size.height};
            const bool higher = !any || y < found.y || (y == found.y && x < found.x);
            if (x + size.width <= width + tolerance && y + size.height <= m_bottom && higher && isFree(rect)) {
                found = rect;
                any = true;
            }
        };
        for (const Rect& rect : m_taken) {
            consider(rect.x + rect.width + m_gap, rect.y);
            consider(rect.x, rect.y + rect.height + m_gap);
            consider(0, rect.y + rect.height + m_gap);
        }
        consider(0, 0);
        return any;
    }

private:
    [[nodiscard]] bool touches(const Rect& a, const Rect& b) const
    {
        return a.x < b.x + b.width + m_gap - tolerance && b.x < a.x + a.width + m_gap - tolerance
            && a.y < b.y + b.height + m_gap - tolerance && b.y < a.y + a.height + m_gap - tolerance;
    }

    std::vector<Rect> m_taken;
    double m_gap;
    double m_bottom = 0;
    double m_right = 0;
};

/// The upper outline of what is packed so far, from left to right.
class Skyline {
public:
    Skyline(double width, double top)
        : m_width(width),
          m_steps{{0, width, top}} { }

    /// The highest, then leftmost place on the outline, and the outline with it.
    Rect place(const Size& size, double gap)
    {
        std::size_t best = 0;
        double bestY = -1;
        for (std::size_t at = 0; at < m_steps.size(); ++at) {
            if (at > 0 && m_steps[at].x + size.width > m_width + tolerance)
                break;
            const double y = restingHeight(at, size.width + gap); // what stands to the right keeps its distance, too
            if (bestY < 0 || y < bestY - tolerance) {
                best = at;
                bestY = y;
            }
        }
        const Rect slot{m_steps[best].x, bestY, size.width, size.height};
        raise(slot.x, slot.x + size.width + gap, slot.y + size.height + gap);
        m_bottom = std::max(m_bottom, slot.y + slot.height);
        return slot;
    }

    [[nodiscard]] double bottom() const { return m_bottom; }

private:
    struct Step {
        double x;
        double width;
        double y;
    };

    [[nodiscard]] double restingHeight(std::size_t at, double width) const
    {
        const double right = m_steps[at].x + width;
        double y = m_steps[at].y;
        for (; at < m_steps.size() && m_steps[at].x < right - tolerance; ++at)
            y = std::max(y, m_steps[at].y);
        return y;
    }

    void raise(double left, double right, double y)
    {
        std::vector<Step> steps;
        for (const Step& step : m_steps) {
            const double end = step.x + step.width;
            if (step.x < left - tolerance)
                steps.push_back({step.x, std::min(end, left) - step.x, step.y});
            if (steps.empty() || steps.back().x + steps.back().width >= left - tolerance) {
                if (step.x <= left + tolerance && left < end - tolerance)
                    steps.push_back({left, right - left, y});
            }
            if (end > right + tolerance) {
                const double from = std::max(step.x, right);
                steps.push_back({from, end - from, step.y});
            }
        }
        m_steps = std::move(steps);
    }

    double m_width;
    std::vector<Step> m_steps;
    double m_bottom = 0;
};

/// Packs in order from `top` down, each as high as the outline allows; returns the bottom.
double fillSkyline(const std::vector<PackItem>& items, const std::vector<std::size_t>& order, double width, double top,
                   double gap, std::vector<Rect>& slots)
{
    Skyline skyline(width, top);
    for (const std::size_t item : order)
        slots[item] = skyline.place(items[item].size, gap);
    return std::max(top, skyline.bottom());
}

/// The width that brings the hull near the aspect ratio: a wider floor makes a lower hull.
double packWidth(const std::vector<PackItem>& items, const std::vector<std::size_t>& order, double aspect, double gap)
{
    double widest = 0;
    double area = 0;
    for (const std::size_t item : order) {
        widest = std::max(widest, items[item].size.width);
        area += (items[item].size.width + gap) * (items[item].size.height + gap);
    }
    std::vector<Rect> slots(items.size());
    double best = std::max(widest, std::sqrt(area * aspect));
    double leastError = -1;
    for (double factor = 0.7; factor < 1.75; factor += 0.1) {
        const double width = std::max(widest, std::sqrt(area * aspect) * factor);
        const double height = fillSkyline(items, order, width, 0, gap, slots);
        double right = 0;
        for (const std::size_t item : order)
            right = std::max(right, slots[item].x + slots[item].width);
        const double error = std::abs(std::log(std::max(right, 1.0) / std::max(height, 1.0) / aspect));
        if (leastError < 0 || error < leastError) {
            leastError = error;
            best = width;
        }
    }
    return best;
}

constexpr std::size_t holeLimit = 1500; ///< looking for holes is quadratic; above, new items go to the end

/// Keeps every previous slot that still holds its item, and lets what has outgrown its slot grow where it stands if there is room;
/// returns who is left.
std::vector<std::size_t> keepPrevious(const std::vector<PackItem>& items, Floor& floor, Packing& packing)
{
    std::vector<std::size_t> outgrown;
    std::vector<std::size_t> rest;
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (items[item].hasPrevious && fits(items[item].size, items[item].previous) && floor.isFree(items[item].previous)) {
            packing.slots[item] = items[item].previous;
            floor.take(items[item].previous);
        } else {
            (items[item].hasPrevious ? outgrown : rest).push_back(item);
        }
    }
    for (const std::size_t item : outgrown) {
        const Rect& previous = items[item].previous;
        const Rect grown{previous.x, previous.y, std::max(previous.width, items[item].size.width), std::max(previous.height, items[item].size.height)};
        if (floor.isFree(grown)) {
            packing.slots[item] = grown;
            floor.take(grown);
        } else {
            rest.push_back(item);
        }
    }
    std::sort(rest.begin(), rest.end());
    return rest;
}

} // namespace

Packing pack(const std::vector<PackItem>& items, double aspect, double gap)
{
    Packing packing;
    packing.slots.resize(items.size());
    Floor floor(gap);
    std::vector<std::size_t> rest = keepPrevious(items, floor, packing);

    std::vector<std::size_t> everything(items.size());
    std::iota(everything.begin(), everything.end(), 0);
    double width = floor.isEmpty() ? packWidth(items, everything, aspect, gap) : floor.right();
    for (const std::size_t item : rest)
        width = std::max(width, items[item].size.width); // what is there keeps its width: growing downwards disturbs fewest
    std::vector<std::size_t> last;
    for (const std::size_t item : rest) {
        Rect hole;
        if (!floor.isEmpty() && items.size() <= holeLimit && floor.findHole(items[item].size, width, hole)) {
            packing.slots[item] = hole;
            floor.take(hole);
        } else {
            last.push_back(item);
        }
    }
    fillSkyline(items, last, width, floor.bottom(), gap, packing.slots);
    for (const Rect& slot : packing.slots) {
        packing.bounds.width = std::max(packing.bounds.width, slot.x + slot.width);
        packing.bounds.height = std::max(packing.bounds.height, slot.y + slot.height);
    }
    return packing;
}

} // namespace kubezu::layout
