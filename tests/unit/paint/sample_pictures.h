#pragma once
#include "models/graph/picture.h"
#include "tests/unit/paint/random_picture.h"

#include <memory>

namespace kubezu::samples {

/// The shop of the look: all states of being, marks, badges, stacks and most relations, laid out by hand.
std::shared_ptr<const Picture> shopPicture(double textScale = 1.0);

} // namespace kubezu::samples
