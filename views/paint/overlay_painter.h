#pragma once
#include "views/paint/picture_painter.h"

namespace kubezu {

/// What lies over the static picture: highlighted concepts, wires of the selection, rings, hover, focus, the pill.
void paintPictureOverlay(QPainter& painter, const PictureIndex& index, const View& view, const PaintState& state,
                         const PaintStyle& style);

} // namespace kubezu
