#pragma once
#include "views/paint/paint_state.h"
#include "views/paint/picture_index.h"
#include "views/theme/tokens.h"

#include <QImage>

namespace kubezu {

/// The picture from far away, written as pixels: panels, straight wires, a block a card. Costs nanoseconds a card.
/// `view.size` times `devicePixelRatio` is the size of the image.
QImage paintDensity(const PictureIndex& index, const View& view, const StaticState& state, const Tokens& tokens,
                    double devicePixelRatio);

} // namespace kubezu
