#pragma once
#include <QByteArray>

class QColor;
class QPainterPath;
class QPen;
class QTransform;

namespace kubezu {

/// Appends a number with at most two decimals, as short as it gets.
void appendNumber(QByteArray& out, double value);
/// Path data; coordinates with two decimals.
QByteArray pathData(const QPainterPath& path);
/// ` transform="…"`, or nothing for the identity.
QByteArray transformAttribute(const QTransform& transform);
/// ` fill="#rrggbb"` with opacity when translucent.
QByteArray fillAttribute(const QColor& colour);
/// Stroke colour, width, caps, joins and dashes.
QByteArray strokeAttributes(const QPen& pen);

} // namespace kubezu
