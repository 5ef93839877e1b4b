#include "models/layout/layers.h"

#include <algorithm>
#include <tuple>

/// Satellites: guards and attachments that stand in the column of the box they belong to.
namespace kubezu::layout {

namespace {

struct Flat {
    Index satellite;
    Index host;
};

bool isSatellite(const Request& request, Index box)
{
    return request.boxes[box].band != Band::Spine;
}

/// Lines within a column between a satellite and another box, seen from the satellite.
std::vector<Flat> flatLines(const Request& request, const std::vector<Index>& layerOf)
{
    std::vector<Flat> flats;
    for (const Line& line : request.lines) {
        if (layerOf[line.from] != layerOf[line.to] || line.from == line.to)
            continue;
        if (isSatellite(request, line.from))
            flats.push_back({line.from, line.to});
        if (isSatellite(request, line.to))
            flats.push_back({line.to, line.from});
    }
    return flats;
}

/// What hangs on what, sorted by host and then by the stable order.
std::vector<Index> childrenByHost(const Request& request, const Layers& layers)
{
    std::vector<Index> children;
    for (Index box = 0; box < layers.hostOf.size(); ++box) {
        if (layers.hostOf[box] != nowhere)
            children.push_back(box);
    }
    std::sort(children.begin(), children.end(), [&](Index a, Index b) {
        if (layers.hostOf[a] != layers.hostOf[b])
            return layers.hostOf[a] < layers.hostOf[b];
        const Index orderA = request.boxes[a].order;
        const Index orderB = request.boxes[b].order;
        return orderA != orderB ? orderA < orderB : a < b;
    });
    return children;
}

class Stack {
public:
    Stack(const Request& request, double gap, Layers& layers)
        : m_request(request),
          m_layers(layers),
          m_gap(gap),
          m_children(childrenByHost(request, layers))
    {
    }

    void stand(Unit& unit)
    {
        const double height = m_request.boxes[unit.box].size.height;
        unit.above = gridUp(height / 2);
        unit.below = gridUp(height - unit.above);
        m_layers.offsetOf[unit.box] = height / 2 - unit.above;
        if (m_children.empty())
            return;
        std::vector<Index> guards;
        std::vector<Index> attachments;
        for (const Index child : childrenOf(unit.box))
            collect(child, m_request.boxes[child].band == Band::Guard ? guards : attachments);
        for (auto guard = guards.rbegin(); guard != guards.rend(); ++guard) {
            unit.above += m_gap + gridUp(m_request.boxes[*guard].size.height);
            m_layers.offsetOf[*guard] = m_request.boxes[*guard].size.height / 2 - unit.above;
        }
        for (const Index attachment : attachments) {
            const double size = m_request.boxes[attachment].size.height;
            m_layers.offsetOf[attachment] = unit.below + m_gap + size / 2;
            unit.below += m_gap + gridUp(size);
        }
    }

private:
    struct Range {
        using Iterator = std::vector<Index>::const_iterator;
        Iterator first;
        Iterator last;
        [[nodiscard]] Iterator begin() const { return first; }
        [[nodiscard]] Iterator end() const { return last; }
    };

    [[nodiscard]] Range childrenOf(Index host) const
    {
        const auto byHost = [&](Index child, Index wanted) { return m_layers.hostOf[child] < wanted; };
        const auto first = std::lower_bound(m_children.begin(), m_children.end(), host, byHost);
        auto last = first;
        while (last != m_children.end() && m_layers.hostOf[*last] == host)
            ++last;
        return {first, last};
    }

    /// A satellite, then what hangs on it: a claim, its volume, the next claim.
    void collect(Index box, std::vector<Index>& list) const
    {
        const std::size_t start = list.size();
        list.push_back(box);
        for (std::size_t at = start; at < list.size(); ++at) {
            const Range range = childrenOf(list[at]);
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(at) + 1, range.begin(), range.end());
        }
    }

    const Request& m_request;
    Layers& m_layers;
    double m_gap;
    std::vector<Index> m_children;
};

} // namespace

void findHosts(const Request& request, const std::vector<Index>& layerOf, Layers& layers)
{
    layers.hostOf.assign(request.boxes.size(), nowhere);
    const std::vector<Flat> flats = flatLines(request, layerOf);
    if (flats.empty())
        return;
    for (const Flat& flat : flats) {
        if (isSatellite(request, flat.host))
            continue;
        Index& host = layers.hostOf[flat.satellite];
        if (host == nowhere)
            host = flat.host;
        else if (host != flat.host)
            layers.shared.push_back(flat.satellite);
    }
    std::sort(layers.shared.begin(), layers.shared.end());
    layers.shared.erase(std::unique(layers.shared.begin(), layers.shared.end()), layers.shared.end());
    for (const Index box : layers.shared)
        layers.hostOf[box] = nowhere;

    const auto hangs = [&](Index box) {
        return layers.hostOf[box] != nowhere || std::binary_search(layers.shared.begin(), layers.shared.end(), box);
    };
    bool grew = true;
    for (int pass = 0; grew && pass < 8; ++pass) {
        grew = false;
        for (const Flat& flat : flats) {
            if (hangs(flat.satellite) || !hangs(flat.host))
                continue;
            layers.hostOf[flat.satellite] = flat.host;
            grew = true;
        }
    }
}

void settleShared(const Request& request, Layers& layers)
{
    if (layers.shared.empty())
        return;
    std::vector<Index> position(layers.units.size(), 0);
    for (const std::vector<Index>& list : layers.order) {
        for (Index at = 0; at < list.size(); ++at)
            position[list[at]] = at;
    }
    std::vector<std::pair<Index, Flat>> found; // position of the host, then who hangs there
    for (const Line& line : request.lines) {
        for (const auto& [box, host] : {std::pair{line.from, line.to}, std::pair{line.to, line.from}}) {
            if (std::binary_search(layers.shared.begin(), layers.shared.end(), box) && !isSatellite(request, host)
                && request.boxes[box].column == request.boxes[host].column)
                found.push_back({position[layers.unitOf[host]], {box, host}});
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.second.satellite, a.first, a.second.host) < std::tuple(b.second.satellite, b.first, b.second.host);
    });
    for (auto first = found.begin(); first != found.end();) {
        const Index box = first->second.satellite;
        const auto last = std::find_if(first, found.end(), [box](const auto& entry) { return entry.second.satellite != box; });
        const auto size = last - first;
        // Between two hosts both lines are short: below the upper one, or above the lower one.
        const bool guard = request.boxes[box].band == Band::Guard;
        layers.hostOf[box] = (first + (guard ? size / 2 : (size - 1) / 2))->second.host;
        first = last;
    }
    for (Index box = 0; box < layers.unitOf.size(); ++box) {
        Index root = box;
        while (layers.hostOf[root] != nowhere)
            root = layers.hostOf[root];
        layers.unitOf[box] = layers.unitOf[root];
    }
    for (Segment& segment : layers.segments) {
        if (segment.leftBox != nowhere)
            segment.left = layers.unitOf[segment.leftBox];
        if (segment.rightBox != nowhere)
            segment.right = layers.unitOf[segment.rightBox];
    }
}

void stackUnits(const Request& request, const Spacing& spacing, Layers& layers)
{
    layers.offsetOf.assign(request.boxes.size(), 0);
    Stack stack(request, gridUp(spacing.betweenRows), layers);
    for (Index unit = 0; unit < layers.lanesBegin; ++unit)
        stack.stand(layers.units[unit]);
}

} // namespace kubezu::layout
