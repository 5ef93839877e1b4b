#include "models/layout/engine.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

/// Packing: components on shelves, like words in lines. What fits its old slot stays; the rest fills free places.
namespace kubezu::layout {

namespace {

constexpr double tolerance = 1e-6;

bool fits(const Size& size, const Rect& slot)
{
    return size.width <= slot.width + tolerance && size.height <= slot.height + tolerance;
}

/// What is taken, in horizontal strips: a skyline would forget the holes that removed components leave.
class Floor {
public:
    explicit Floor(double gap) : m_gap(gap) {}

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

/// Shelves of the given width, from `top` down; returns the bottom.
double fillShelves(const std::vector<PackItem>& items, const std::vector<std::size_t>& order, double width, double top,
                   double gap, std::vector<Rect>& slots)
{
    double x = 0;
    double y = top;
    double shelf = 0;
    for (const std::size_t item : order) {
        const Size size = items[item].size;
        if (x > 0 && x + size.width > width + tolerance) {
            x = 0;
            y += shelf + gap;
            shelf = 0;
        }
        slots[item] = {x, y, size.width, size.height};
        x += size.width + gap;
        shelf = std::max(shelf, size.height);
    }
    return y + shelf;
}

/// The shelf width that brings the hull near the aspect ratio: wider shelves make a lower hull.
double shelfWidth(const std::vector<PackItem>& items, const std::vector<std::size_t>& order, double aspect, double gap)
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
        const double height = fillShelves(items, order, width, 0, gap, slots);
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

/// Keeps every previous slot that still holds its item; returns who is left.
std::vector<std::size_t> keepPrevious(const std::vector<PackItem>& items, Floor& floor, Packing& packing)
{
    std::vector<std::size_t> rest;
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (items[item].hasPrevious && fits(items[item].size, items[item].previous) && floor.isFree(items[item].previous)) {
            packing.slots[item] = items[item].previous;
            floor.take(items[item].previous);
        } else {
            rest.push_back(item);
        }
    }
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
    const double width = std::max(shelfWidth(items, everything, aspect, gap), floor.right());
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
    fillShelves(items, last, width, floor.bottom(), gap, packing.slots);
    for (const Rect& slot : packing.slots) {
        packing.bounds.width = std::max(packing.bounds.width, slot.x + slot.width);
        packing.bounds.height = std::max(packing.bounds.height, slot.y + slot.height);
    }
    return packing;
}

} // namespace kubezu::layout
