#pragma once
#include "models/graph/picture.h"

namespace kubezu::bench {

/// Cards without fonts: every card as large as a usual one.
class FixedMeasure final : public CardMeasure {
public:
    [[nodiscard]] CardText measure(const CardFace& face) const override { return {{176, 56}, {face.name}}; }
};

} // namespace kubezu::bench
