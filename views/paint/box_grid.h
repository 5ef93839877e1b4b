#pragma once
#include <QRectF>

#include <cstdint>
#include <vector>

namespace kubezu {

/// Boxes in a uniform grid: which of them touch a rectangle, in time of the answer. Immutable after construction.
class BoxGrid {
public:
    BoxGrid() = default;
    explicit BoxGrid(std::vector<QRectF> boxes);
    /// Ascending indices of the boxes that touch `area`.
    [[nodiscard]] std::vector<std::uint32_t> touching(const QRectF& area) const;
    [[nodiscard]] const QRectF& box(std::uint32_t index) const { return m_boxes[index]; }
    [[nodiscard]] std::size_t size() const { return m_boxes.size(); }

private:
    struct Cells {
        int left, top, right, bottom;
    };
    [[nodiscard]] Cells cellsOf(const QRectF& box) const;
    void fill();

    std::vector<QRectF> m_boxes;
    std::vector<Cells> m_cells;
    std::vector<std::uint32_t> m_starts; ///< of the items of each cell
    std::vector<std::uint32_t> m_items;
    std::vector<std::uint32_t> m_large; ///< boxes over too many cells, looked at every time
    QRectF m_bounds;
    double m_cell = 512;
    int m_columns = 0;
    int m_rows = 0;
};

} // namespace kubezu
