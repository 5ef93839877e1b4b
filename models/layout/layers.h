#pragma once
#include "models/layout/engine.h"

#include <cmath>
#include <limits>
#include <utility>

/// The inside of the layout module: the layered graph that every engine orders and `arrange` turns into a picture.
namespace kubezu::layout {

using Index = std::uint32_t;
inline constexpr Index nowhere = std::numeric_limits<Index>::max();

/// Everything stands on this grid, so that equal things line up to the pixel.
inline constexpr double gridStep = 4;
inline double gridUp(double value)
{
    return std::ceil(value / gridStep - 1e-9) * gridStep;
}
inline double gridNearest(double value)
{
    return std::floor(value / gridStep + 0.5) * gridStep;
}

/// What stands in a column as one: a box with its guards above and its attachments below, or the lane of a long line
/// that passes the column, or a tie (only while ordering: it pulls units of one column together).
struct Unit {
    Index box = nowhere; ///< the main box; nowhere for lanes and ties
    Index layer = 0;
    Index order = 0;
    Band band = Band::Spine;
    double above = 0; ///< room from the centre line of the main box up
    double below = 0; ///< and down
};

/// A piece of a line (or a tie) between neighbouring layers.
struct Segment {
    Index left = 0;
    Index right = 0;
    Index leftBox = nowhere; ///< the box of the unit the line ends at; nowhere at a lane
    Index rightBox = nowhere;
    float weight = 1;
};

struct Layers {
    std::vector<Index> unitOf;    ///< box → unit
    std::vector<double> offsetOf; ///< box → its centre, seen from the centre line of its unit
    std::vector<Index> hostOf;    ///< box → the box of its column it hangs on; nowhere for main boxes
    std::vector<Index> shared;    ///< boxes that hang on several boxes of their column; placed after ordering
    std::vector<Unit> units;      ///< main units, then lanes, then ties
    Index lanesBegin = 0;
    Index tiesBegin = 0;
    std::vector<Segment> segments;
    std::vector<Index> laneOf;                     ///< line → its first lane (they are consecutive, left to right); nowhere without
    std::vector<std::vector<Index>> order;         ///< layer → units from top to bottom
    std::vector<std::pair<Index, Index>> rowMates; ///< after folding: units that share a row, left and right

    [[nodiscard]] bool isLane(Index unit) const { return unit >= lanesBegin; }
};

/// Units, lanes and segments of a request, in the order of Box::order. `laneLimit`: no lanes at all above this number.
Layers buildLayers(const Request& request, const Spacing& spacing, std::size_t laneLimit);

/// Which box hangs on which one of its column (hostOf, shared). `layerOf`: box → layer.
void findHosts(const Request& request, const std::vector<Index>& layerOf, Layers& layers);

/// Gives every shared box the middle one of its hosts, now that their order is known.
void settleShared(const Request& request, Layers& layers);

/// Stands the boxes of each unit on top of each other: offsetOf, Unit::above, Unit::below.
void stackUnits(const Request& request, const Spacing& spacing, Layers& layers);

/// Neighbours of every unit on one side, as a flat list.
struct Neighbours {
    struct Entry {
        Index unit;
        float fine; ///< where in the unit the line ends: 0 at the centre line, about ±0.5 at its ends
        float weight;
    };
    std::vector<Index> begin; ///< unit → first entry; one more at the end
    std::vector<Entry> entries;
};
struct Sides {
    Neighbours left;
    Neighbours right;
};
Sides sidesOf(const Layers& layers);

/// Orders every layer by barycentre sweeps; stops early between sweeps.
void sweepOrder(Layers& layers, const Sides& sides, const std::stop_token& stop);

/// Exchanges neighbours in a layer while that removes crossings or, at equal crossings, brings bands in order.
void refineOrder(Layers& layers, const Sides& sides, const std::stop_token& stop);

/// Orders all layers at once, row by row. Quadratic in the number of rows.
void chainOrder(Layers& layers);

/// Folds columns that are much taller than the rest into several.
void foldColumns(const Request& request, const Spacing& spacing, Layers& layers);

/// The centre line of every unit. Lines of weight >= 2 are straight where the order allows.
std::vector<double> assignRows(const Layers& layers, const Spacing& spacing, const std::stop_token& stop);

/// Ordered layers with their rows.
struct Draft {
    Layers layers;
    std::vector<double> rows;
};
Draft makeDraft(const Request& request, const Spacing& spacing, Layers layers, const std::stop_token& stop);

/// How restless a draft is: crossings, crossings of spines most of all, long ways, a tall picture.
double unrestOf(const Request& request, const Draft& draft);

/// The calmer of the drafts our own orders give. For components of ordinary size.
Draft bestDraft(const Request& request, const Spacing& spacing, const Layers& layers, const Sides& sides,
                const std::stop_token& stop);

/// Columns and routes.
Placement finish(const Request& request, const Spacing& spacing, const Draft& draft);

} // namespace kubezu::layout
