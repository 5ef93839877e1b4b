#pragma once
#include "models/graph/picture.h"
#include "views/paint/paint_state.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <array>

namespace kubezu {

/// Smallest rectangle that surely holds the wire (hull of its control points); empty wires give an empty one.
QRectF boxOf(const Wire& wire);

/// True when the points are 1 + 3n, n >= 1, and finite.
bool isDrawable(const Wire& wire);

/// The curve in view coordinates, its end moved back by `shorten` pixels so that an arrowhead fits.
QPainterPath pathOf(const Wire& wire, const View& view, double shorten);

/// The points of that curve.
std::vector<QPointF> pointsOf(const Wire& wire, const View& view, double shorten);

/// Tip, left and right corner of the arrowhead at the target, in view coordinates.
std::array<QPointF, 3> arrowOf(const Wire& wire, const View& view, double length);

/// Distance of a point to a wire, scene pixels.
double distanceToWire(const Wire& wire, QPointF point);

/// Point half way along a wire, where its pill stands.
QPointF middleOf(const Wire& wire);

} // namespace kubezu
