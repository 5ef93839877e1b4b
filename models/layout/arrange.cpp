#include "models/layout/layers.h"
#include "models/layout/routes.h"

#include <algorithm>

namespace kubezu::layout {

namespace {

/// Ties have done their work once the order is known.
void dropTies(Layers& layers)
{
    if (layers.tiesBegin == layers.units.size())
        return;
    const auto isTie = [&](Index unit) { return unit >= layers.tiesBegin; };
    for (std::vector<Index>& list : layers.order)
        list.erase(std::remove_if(list.begin(), list.end(), isTie), list.end());
    const auto touchesTie = [&](const Segment& segment) { return isTie(segment.left) || isTie(segment.right); };
    layers.segments.erase(std::remove_if(layers.segments.begin(), layers.segments.end(), touchesTie), layers.segments.end());
    layers.units.resize(layers.tiesBegin);
    if (!layers.order.empty() && layers.order.back().empty())
        layers.order.pop_back();
}

RoutePlan planOf(const Request& request, const Layers& layers, const std::vector<double>& rows)
{
    RoutePlan plan;
    plan.boxes.resize(request.boxes.size());
    plan.columnOf.resize(request.boxes.size());
    plan.columns = layers.order.size();
    std::vector<Index> columnOfUnit(layers.units.size(), 0);
    for (Index column = 0; column < layers.order.size(); ++column) {
        for (const Index unit : layers.order[column])
            columnOfUnit[unit] = column;
    }
    for (Index box = 0; box < request.boxes.size(); ++box) {
        const Size size = request.boxes[box].size;
        const Index unit = layers.unitOf[box];
        plan.columnOf[box] = columnOfUnit[unit];
        plan.boxes[box] = {0, rows[unit] + layers.offsetOf[box] - size.height / 2, size.width, size.height};
    }
    plan.laneOf = layers.laneOf;
    plan.laneRows.assign(rows.begin() + static_cast<std::ptrdiff_t>(layers.lanesBegin), rows.end());
    for (Index& lane : plan.laneOf)
        lane = lane == nowhere ? nowhere : lane - layers.lanesBegin;
    return plan;
}

/// Pairs of segments of one gap that cross: inversions, counted by merging.
class Crossings {
public:
    void add(double left, double right) { m_ends.push_back({left, right}); }

    double countAndClear()
    {
        std::sort(m_ends.begin(), m_ends.end());
        m_values.clear();
        for (const auto& [left, right] : m_ends)
            m_values.push_back(right);
        m_ends.clear();
        m_buffer.resize(m_values.size());
        return count(0, m_values.size());
    }

private:
    double count(std::size_t first, std::size_t last)
    {
        if (last - first < 2)
            return 0;
        const std::size_t middle = (first + last) / 2;
        double found = count(first, middle) + count(middle, last);
        std::size_t left = first;
        std::size_t right = middle;
        for (std::size_t at = first; at < last; ++at) {
            if (right >= last || (left < middle && m_values[left] <= m_values[right])) {
                m_buffer[at] = m_values[left++];
            } else {
                found += static_cast<double>(middle - left);
                m_buffer[at] = m_values[right++];
            }
        }
        const auto offset = [](auto& list, std::size_t at) { return list.begin() + static_cast<std::ptrdiff_t>(at); };
        std::copy(offset(m_buffer, first), offset(m_buffer, last), offset(m_values, first));
        return found;
    }

    std::vector<std::pair<double, double>> m_ends;
    std::vector<double> m_values;
    std::vector<double> m_buffer;
};

} // namespace

Draft makeDraft(const Request& request, const Spacing& spacing, Layers layers, const std::stop_token& stop)
{
    Draft draft;
    draft.layers = std::move(layers);
    dropTies(draft.layers);
    settleShared(request, draft.layers);
    stackUnits(request, spacing, draft.layers);
    foldColumns(request, spacing, draft.layers);
    draft.rows = assignRows(draft.layers, spacing, stop);
    return draft;
}

double unrestOf(const Request& request, const Draft& draft)
{
    // In pixels of climbing.
    constexpr double perCrossing = 50;
    constexpr double perSpineCrossing = 300;
    constexpr float spineWeight = 2;
    const Layers& layers = draft.layers;
    const std::vector<double>& rows = draft.rows;
    const auto place = [&](Index unit, Index box) { return rows[unit] + (box == nowhere ? 0 : layers.offsetOf[box]); };
    std::vector<Crossings> all(layers.order.size());
    std::vector<Crossings> spines(layers.order.size());
    double cost = 0;
    double height = 0;
    for (const Segment& segment : layers.segments) {
        const double left = place(segment.left, segment.leftBox);
        const double right = place(segment.right, segment.rightBox);
        cost += segment.weight * std::abs(left - right);
        const Index layer = layers.units[segment.left].layer;
        all[layer].add(left, right);
        if (segment.weight >= spineWeight)
            spines[layer].add(left, right);
    }
    for (std::size_t layer = 0; layer < all.size(); ++layer)
        cost += perCrossing * all[layer].countAndClear() + perSpineCrossing * spines[layer].countAndClear();
    for (const Line& line : request.lines) {
        if (request.boxes[line.from].column == request.boxes[line.to].column)
            cost += line.weight * std::abs(place(layers.unitOf[line.from], line.from) - place(layers.unitOf[line.to], line.to));
    }
    for (const std::vector<Index>& list : layers.order)
        height = std::max(height, list.empty() ? 0 : rows[list.back()] + layers.units[list.back()].below);
    return cost + 2 * height;
}

Placement finish(const Request& request, const Spacing& spacing, const Draft& draft)
{
    return routeAll(request, spacing, planOf(request, draft.layers, draft.rows));
}

} // namespace kubezu::layout
