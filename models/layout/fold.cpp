#include "models/layout/layers.h"

#include <algorithm>

/// Columns with hundreds of boxes are folded into several, side by side.
namespace kubezu::layout {

namespace {

constexpr std::size_t calmRows = 24; ///< a column of this height is never folded
constexpr std::size_t tallRows = 72; ///< columns above this height are folded even if all are equally tall
constexpr double wantedAspect = 1.6;

std::size_t mainUnits(const Layers& layers, const std::vector<Index>& list)
{
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](Index unit) { return !layers.isLane(unit); }));
}

struct Cell {
    double width = 0;
    double height = 0;
};

/// Mean room a main unit takes.
Cell meanCell(const Request& request, const Spacing& spacing, const Layers& layers)
{
    Cell cell;
    for (Index unit = 0; unit < layers.lanesBegin; ++unit) {
        cell.width += request.boxes[layers.units[unit].box].size.width + spacing.betweenColumns;
        cell.height += layers.units[unit].above + layers.units[unit].below + spacing.betweenRows;
    }
    const double count = std::max<double>(1, layers.lanesBegin);
    return {cell.width / count, cell.height / count};
}

/// The smallest number of rows that keeps the hull within the wanted aspect.
std::size_t rowsForAspect(const std::vector<std::size_t>& sizes, Cell cell)
{
    const std::size_t tallest = *std::max_element(sizes.begin(), sizes.end());
    std::size_t low = calmRows;
    std::size_t high = std::max(tallest, low);
    while (low < high) {
        const std::size_t rows = (low + high) / 2;
        std::size_t columns = 0;
        for (const std::size_t size : sizes)
            columns += (size + rows - 1) / rows;
        if (static_cast<double>(columns) * cell.width <= wantedAspect * static_cast<double>(rows) * cell.height)
            high = rows;
        else
            low = rows + 1;
    }
    return low;
}

/// How many rows each layer may have. A chain of equally tall columns keeps its rows; one column that towers over the
/// others (the pods of a node, the instances of a definition) is folded down to them.
std::size_t rowLimit(const std::vector<std::size_t>& sizes, Cell cell)
{
    std::vector<std::size_t> sorted = sizes;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t tallest = sorted.back();
    const std::size_t typical = sorted[sorted.size() / 2 - (sorted.size() % 2 == 0 ? 1 : 0)];
    const bool towers = tallest > calmRows && tallest > typical * 5 / 2;
    if (tallest <= tallRows && !towers)
        return tallest;
    return std::max(rowsForAspect(sizes, cell), std::min(typical, tallRows));
}

void dropLanes(const Request& request, Layers& layers)
{
    for (std::vector<Index>& list : layers.order)
        list.erase(std::remove_if(list.begin(), list.end(), [&](Index unit) { return layers.isLane(unit); }), list.end());
    layers.laneOf.assign(request.lines.size(), nowhere);
    layers.units.resize(layers.lanesBegin);
    layers.tiesBegin = layers.lanesBegin;
    layers.segments.clear();
    for (const Line& line : request.lines) {
        if (request.boxes[line.from].column == request.boxes[line.to].column)
            continue;
        const bool forward = request.boxes[line.from].column < request.boxes[line.to].column;
        Segment segment;
        segment.leftBox = forward ? line.from : line.to;
        segment.rightBox = forward ? line.to : line.from;
        segment.left = layers.unitOf[segment.leftBox];
        segment.right = layers.unitOf[segment.rightBox];
        segment.weight = std::max(line.weight, 0.1F);
        layers.segments.push_back(segment);
    }
}

} // namespace

void foldColumns(const Request& request, const Spacing& spacing, Layers& layers)
{
    std::vector<std::size_t> sizes;
    for (const std::vector<Index>& list : layers.order)
        sizes.push_back(mainUnits(layers, list));
    if (sizes.empty())
        return;
    const std::size_t tallest = *std::max_element(sizes.begin(), sizes.end());
    if (tallest <= calmRows)
        return;
    const std::size_t limit = rowLimit(sizes, meanCell(request, spacing, layers));
    if (tallest <= limit)
        return;

    dropLanes(request, layers);
    std::vector<std::vector<Index>> folded;
    for (const std::vector<Index>& list : layers.order) {
        const std::size_t wanted = std::max<std::size_t>(1, (list.size() + limit - 1) / limit);
        const std::size_t rows = (list.size() + wanted - 1) / wanted;
        const std::size_t columns = (list.size() + rows - 1) / rows;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t first = std::min(list.size(), column * rows);
            const std::size_t last = std::min(list.size(), first + rows);
            folded.emplace_back(list.begin() + static_cast<std::ptrdiff_t>(first), list.begin() + static_cast<std::ptrdiff_t>(last));
            for (std::size_t at = first; column > 0 && at < last; ++at)
                layers.rowMates.emplace_back(list[at - rows], list[at]);
        }
    }
    layers.order = std::move(folded);
}

} // namespace kubezu::layout
