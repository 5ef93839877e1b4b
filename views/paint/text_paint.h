#pragma once
#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace kubezu {

/// Draws one line of plain text at its baseline: as text, or as outlines that need no font.
void drawLine(QPainter& painter, QPointF baseline, const QFont& font, const QString& text, const QColor& colour, bool outlines);

/// The text, or as much of it as fits, with an ellipsis.
QString fitted(const QString& text, const QFont& font, double width);

double widthOf(const QString& text, const QFont& font);

} // namespace kubezu
