#include "views/paint/text_paint.h"

#include "views/paint/svg_device.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace kubezu {

void drawLine(QPainter& painter, QPointF baseline, const QFont& font, const QString& text, const QColor& colour, bool outlines)
{
    if (text.isEmpty())
        return;
    if (auto* svg = dynamic_cast<SvgDevice*>(painter.device())) {
        svg->drawLine(painter.combinedTransform(), baseline, font, text, colour);
        return;
    }
    if (outlines) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addText(baseline, font, text);
        painter.fillPath(path, colour);
        return;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, text);
}

QString fitted(const QString& text, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

double widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace kubezu
