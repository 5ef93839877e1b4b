#include "views/paint/box_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kubezu {
namespace {

constexpr double kSmallestCell = 384;
constexpr int kManyCells = 96; ///< a box over more cells than this is kept apart

bool touches(const QRectF& a, const QRectF& b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

/// Geometry comes from a layout; what is not a number must not break the grid.
QRectF sane(const QRectF& box)
{
    const QRectF r = box.normalized();
    const bool finite = std::isfinite(r.x()) && std::isfinite(r.y()) && std::isfinite(r.width()) && std::isfinite(r.height());
    return finite ? r : QRectF(0, 0, 0, 0);
}

} // namespace

BoxGrid::BoxGrid(std::vector<QRectF> boxes)
    : m_boxes(std::move(boxes))
{
    if (m_boxes.empty())
        return;
    double left = 1e300, top = 1e300, right = -1e300, bottom = -1e300;
    for (QRectF& box : m_boxes) {
        box = sane(box);
        left = std::min(left, box.left());
        top = std::min(top, box.top());
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    m_bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    const double area = std::max(1.0, m_bounds.width()) * std::max(1.0, m_bounds.height());
    const double side = std::max(m_bounds.width(), m_bounds.height());
    m_cell = std::max({kSmallestCell, std::sqrt(area / (2.0 * static_cast<double>(m_boxes.size()) + 16.0)), side / 4000.0});
    m_columns = static_cast<int>(m_bounds.width() / m_cell) + 1;
    m_rows = static_cast<int>(m_bounds.height() / m_cell) + 1;
    fill();
}

BoxGrid::Cells BoxGrid::cellsOf(const QRectF& box) const
{
    const auto cell = [this](double value, int count) {
        return static_cast<int>(std::clamp(std::floor(value / m_cell), 0.0, static_cast<double>(count - 1)));
    };
    return {cell(box.left() - m_bounds.left(), m_columns), cell(box.top() - m_bounds.top(), m_rows),
            cell(box.right() - m_bounds.left(), m_columns), cell(box.bottom() - m_bounds.top(), m_rows)};
}

void BoxGrid::fill()
{
    const auto cellCount = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    m_starts.assign(cellCount + 1, 0);
    m_cells.reserve(m_boxes.size());
    const auto visit = [this](const Cells& c, const auto& visitor) {
        for (int y = c.top; y <= c.bottom; ++y) {
            for (int x = c.left; x <= c.right; ++x)
                visitor(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
        }
    };
    const auto isLarge = [](const Cells& c) {
        return static_cast<std::int64_t>(c.right - c.left + 1) * (c.bottom - c.top + 1) > kManyCells;
    };
    for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
        m_cells.push_back(cellsOf(m_boxes[i]));
        if (isLarge(m_cells.back()))
            m_large.push_back(i);
        else
            visit(m_cells.back(), [this](std::size_t cell) { ++m_starts[cell + 1]; });
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    m_items.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
        if (!isLarge(m_cells[i]))
            visit(m_cells[i], [this, &next, i](std::size_t cell) { m_items[next[cell]++] = i; });
    }
}

std::vector<std::uint32_t> BoxGrid::touching(const QRectF& area) const
{
    std::vector<std::uint32_t> found;
    if (m_boxes.empty() || !touches(area, m_bounds))
        return found;
    if (area.contains(m_bounds)) {
        found.resize(m_boxes.size());
        std::iota(found.begin(), found.end(), 0U);
        return found;
    }
    const Cells q = cellsOf(area);
    const auto asked = static_cast<double>(q.right - q.left + 1) * (q.bottom - q.top + 1);
    if (asked * 4 > static_cast<double>(m_columns) * m_rows) { // most of it: looking at all is faster than sorting
        for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
            if (touches(area, m_boxes[i]))
                found.push_back(i);
        }
        return found;
    }
    for (int y = q.top; y <= q.bottom; ++y) {
        for (int x = q.left; x <= q.right; ++x) {
            const auto cell = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x);
            for (std::uint32_t k = m_starts[cell]; k < m_starts[cell + 1]; ++k) {
                const std::uint32_t i = m_items[k];
                // A box in several cells is reported by the first cell that it shares with the query.
                const Cells& c = m_cells[i];
                if (x == std::max(c.left, q.left) && y == std::max(c.top, q.top) && touches(area, m_boxes[i]))
                    found.push_back(i);
            }
        }
    }
    for (const std::uint32_t i : m_large) {
        if (touches(area, m_boxes[i]))
            found.push_back(i);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace kubezu
