#pragma once
#include "views/paint/picture_index.h"

#include <vector>

namespace kubezu {

enum class Direction : std::uint8_t { Left,
                                      Right,
                                      Up,
                                      Down };

/// The next card of a keyboard walk, or kNoIndex: to the left and right along wires first, up and down along the column first,
/// then whatever stands nearest in that direction.
CardIndex walkFrom(const PictureIndex& index, CardIndex card, Direction direction);

/// The card nearest to a scene point, or kNoIndex in an empty picture.
CardIndex cardNear(const PictureIndex& index, QPointF point);

/// All cards as they would be read: panel by panel, row by row.
std::vector<CardIndex> readingOrder(const PictureIndex& index);

} // namespace kubezu
