#pragma once
#include "models/layout/layers.h"

namespace kubezu::layout {

/// Which lines between neighbouring columns will be straight: at most one on either side of a unit, none crossing another.
struct Alignment {
    std::vector<Index> nextOf;       ///< unit → the one it is straight with on the right; nowhere without
    std::vector<Index> previousOf;   ///< and on the left
    std::vector<double> shiftToNext; ///< centre line of the next one minus that of this one
};

/// Spines first, then lanes, then whatever is left; of several equal lines the middle one.
Alignment alignUnits(const Layers& layers);

} // namespace kubezu::layout
