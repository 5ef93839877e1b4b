#pragma once
#include <QPainterPath>

#include <string_view>

namespace kubezu {

/// Reads a shape: the path data of SVG (M L H V C Q A Z, absolute) and two short forms, `O cx cy r` (circle) and
/// `R x y width height radius` (rounded box). Stops at the first thing it does not know; `ok` tells.
QPainterPath readIconPath(std::string_view text, bool* ok = nullptr);

} // namespace kubezu
