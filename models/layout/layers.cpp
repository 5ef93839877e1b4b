#include "models/layout/layers.h"

#include <algorithm>
#include <numeric>

namespace kubezu::layout {

namespace {

std::vector<Index> layersOfBoxes(const Request& request)
{
    std::vector<int> columns;
    columns.reserve(request.boxes.size());
    for (const Box& box : request.boxes)
        columns.push_back(box.column);
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());

    std::vector<Index> layerOf;
    layerOf.reserve(request.boxes.size());
    for (const Box& box : request.boxes) {
        const auto place = std::lower_bound(columns.begin(), columns.end(), box.column);
        layerOf.push_back(static_cast<Index>(place - columns.begin()));
    }
    return layerOf;
}

void addMainUnits(const Request& request, const std::vector<Index>& layerOf, Layers& layers)
{
    layers.unitOf.assign(request.boxes.size(), nowhere);
    for (Index box = 0; box < request.boxes.size(); ++box) {
        const bool isShared = std::binary_search(layers.shared.begin(), layers.shared.end(), box);
        if (layers.hostOf[box] != nowhere || isShared)
            continue;
        layers.unitOf[box] = static_cast<Index>(layers.units.size());
        Unit unit;
        unit.box = box;
        unit.layer = layerOf[box];
        unit.order = request.boxes[box].order;
        unit.band = request.boxes[box].band;
        layers.units.push_back(unit);
    }
}

/// Boxes that hang on another one belong to its unit, over any number of steps.
void followHosts(Layers& layers)
{
    for (Index box = 0; box < layers.unitOf.size(); ++box) {
        Index root = box;
        while (layers.hostOf[root] != nowhere)
            root = layers.hostOf[root];
        layers.unitOf[box] = layers.unitOf[root];
    }
}

/// Until its place is known, a shared box counts as part of the first box it hangs on.
void lendUnitsToShared(const Request& request, Layers& layers)
{
    if (layers.shared.empty())
        return;
    for (const Line& line : request.lines) {
        for (const auto& [box, other] : {std::pair{line.from, line.to}, std::pair{line.to, line.from}}) {
            if (layers.unitOf[box] == nowhere && layers.hostOf[box] == nowhere && layers.unitOf[other] != nowhere
                && request.boxes[box].column == request.boxes[other].column)
                layers.unitOf[box] = layers.unitOf[other];
        }
    }
    followHosts(layers);
}

std::size_t lanesNeeded(const Request& request, const std::vector<Index>& layerOf)
{
    std::size_t count = 0;
    for (const Line& line : request.lines) {
        const Index from = layerOf[line.from];
        const Index to = layerOf[line.to];
        const Index span = from < to ? to - from : from - to;
        count += span > 1 ? span - 1 : 0;
    }
    return count;
}

void addLine(const Request& request, const std::vector<Index>& layerOf, Index index, bool withLanes, Layers& layers)
{
    const Line& line = request.lines[index];
    const bool forward = layerOf[line.from] <= layerOf[line.to];
    const Index left = forward ? line.from : line.to;
    const Index right = forward ? line.to : line.from;
    const Index span = layerOf[right] - layerOf[left];
    if (span == 0 || (span > 1 && !withLanes))
        return;
    Segment segment;
    segment.weight = std::max(line.weight, 0.1F);
    segment.left = layers.unitOf[left];
    segment.leftBox = left;
    if (span > 1)
        layers.laneOf[index] = static_cast<Index>(layers.units.size());
    for (Index step = 1; step < span; ++step) {
        Unit lane;
        lane.layer = layerOf[left] + step;
        lane.order = request.boxes[right].order;
        segment.right = static_cast<Index>(layers.units.size());
        layers.units.push_back(lane);
        layers.segments.push_back(segment);
        segment.left = segment.right;
        segment.leftBox = nowhere;
    }
    segment.right = layers.unitOf[right];
    segment.rightBox = right;
    layers.segments.push_back(segment);
}

/// A tie is a unit without size in a neighbouring layer. Sweeps and dot know lines between layers only; through the tie
/// they see that units of one layer belong together.
class Ties {
public:
    Ties(Layers& layers, Index layerCount)
        : m_layers(layers),
          m_layerCount(layerCount) { }

    Index add(Index layer, Index order)
    {
        Unit tie;
        tie.layer = layer + 1 < m_layerCount ? layer + 1 : (layer > 0 ? layer - 1 : 1);
        tie.order = order;
        m_layers.units.push_back(tie);
        return static_cast<Index>(m_layers.units.size() - 1);
    }

    void pull(Index tie, Index unit)
    {
        Segment segment;
        const bool tieIsRight = m_layers.units[tie].layer > m_layers.units[unit].layer;
        segment.left = tieIsRight ? unit : tie;
        segment.right = tieIsRight ? tie : unit;
        m_layers.segments.push_back(segment);
    }

private:
    Layers& m_layers;
    Index m_layerCount;
};

void addTies(const Request& request, const std::vector<Index>& layerOf, Index layerCount, Layers& layers)
{
    Ties ties(layers, layerCount);
    std::vector<Index> tieOf;
    if (!layers.shared.empty())
        tieOf.assign(request.boxes.size(), nowhere);
    const auto tieOfShared = [&](Index box) {
        if (tieOf[box] == nowhere)
            tieOf[box] = ties.add(layerOf[box], request.boxes[box].order);
        return tieOf[box];
    };
    const auto isShared = [&](Index box) {
        return std::binary_search(layers.shared.begin(), layers.shared.end(), box);
    };
    for (const Line& line : request.lines) {
        if (layerOf[line.from] != layerOf[line.to] || line.from == line.to)
            continue;
        const bool fromShared = isShared(line.from);
        const bool toShared = isShared(line.to);
        if (fromShared != toShared) {
            const Index box = fromShared ? line.from : line.to;
            ties.pull(tieOfShared(box), layers.unitOf[fromShared ? line.to : line.from]);
        } else if (!fromShared && layers.unitOf[line.from] != layers.unitOf[line.to]) {
            const Index tie = ties.add(layerOf[line.from], request.boxes[line.to].order);
            ties.pull(tie, layers.unitOf[line.from]);
            ties.pull(tie, layers.unitOf[line.to]);
        }
    }
}

void listLayers(Index layerCount, Layers& layers)
{
    const bool needsRoomForTies = layerCount == 1 && layers.tiesBegin < layers.units.size();
    layers.order.resize(layerCount + (needsRoomForTies ? 1 : 0));
    for (Index unit = 0; unit < layers.units.size(); ++unit)
        layers.order[layers.units[unit].layer].push_back(unit);
    for (std::vector<Index>& list : layers.order) {
        std::stable_sort(list.begin(), list.end(), [&](Index a, Index b) {
            const Unit& left = layers.units[a];
            const Unit& right = layers.units[b];
            return left.order != right.order ? left.order < right.order : left.band < right.band;
        });
    }
}

Neighbours neighboursOf(const Layers& layers, bool onTheLeft)
{
    Neighbours result;
    result.begin.assign(layers.units.size() + 1, 0);
    for (const Segment& segment : layers.segments)
        ++result.begin[(onTheLeft ? segment.right : segment.left) + 1];
    std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
    result.entries.resize(layers.segments.size());
    std::vector<Index> next(result.begin.begin(), result.begin.end() - 1);
    for (const Segment& segment : layers.segments) {
        const Index other = onTheLeft ? segment.left : segment.right;
        const Index box = onTheLeft ? segment.leftBox : segment.rightBox;
        const Unit& unit = layers.units[other];
        const double height = unit.above + unit.below + 1;
        const double fine = box == nowhere ? 0 : 0.5 * layers.offsetOf[box] / height;
        result.entries[next[onTheLeft ? segment.right : segment.left]++] = {other, static_cast<float>(fine), segment.weight};
    }
    return result;
}

} // namespace

Layers buildLayers(const Request& request, const Spacing& spacing, std::size_t laneLimit)
{
    Layers layers;
    const std::vector<Index> layerOf = layersOfBoxes(request);
    const Index layerCount = layerOf.empty() ? 0 : *std::max_element(layerOf.begin(), layerOf.end()) + 1;
    findHosts(request, layerOf, layers);
    layers.units.reserve(request.boxes.size() + request.lines.size() / 2);
    addMainUnits(request, layerOf, layers);
    followHosts(layers);
    lendUnitsToShared(request, layers);

    layers.lanesBegin = static_cast<Index>(layers.units.size());
    layers.laneOf.assign(request.lines.size(), nowhere);
    layers.segments.reserve(request.lines.size());
    const bool withLanes = lanesNeeded(request, layerOf) <= laneLimit;
    for (Index line = 0; line < request.lines.size(); ++line)
        addLine(request, layerOf, line, withLanes, layers);

    layers.tiesBegin = static_cast<Index>(layers.units.size());
    addTies(request, layerOf, layerCount, layers);
    listLayers(layerCount, layers);
    stackUnits(request, spacing, layers);
    return layers;
}

Sides sidesOf(const Layers& layers)
{
    return {neighboursOf(layers, true), neighboursOf(layers, false)};
}

} // namespace kubezu::layout
