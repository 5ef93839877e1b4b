#include "views/paint/wire_painter.h"

#include "views/paint/card_painter.h"
#include "views/paint/change_painter.h"
#include "views/paint/wire_raster.h"
#include "views/paint/wire_shape.h"
#include "views/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace kubezu {
namespace {

constexpr double kFade = 0.78;  ///< towards the ground, while dimmed
constexpr double kLight = 0.38; ///< optional references and those by convention

void paintArrow(QPainter& painter, const std::array<QPointF, 3>& arrow, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawConvexPolygon(arrow.data(), 3);
}

} // namespace

QColor WirePainter::colourOf(const Wire& wire, WireTone tone) const
{
    QColor colour = wire.missing ? m_tokens.error : m_tokens.hue(wire.look ? wire.look->family : infoOf(wire.relation).family).ink;
    if (wire.change == Change::Removed)
        colour = mixed(m_tokens.secondary, m_tokens.panel, 0.3);
    else if (tone != WireTone::Strong && !wire.missing && (wire.optional || wire.relation == Relation::Mentions))
        colour = mixed(colour, m_tokens.panel, kLight);
    return tone == WireTone::Faded ? mixed(colour, m_tokens.panel, kFade) : colour;
}

WirePainter::Measures WirePainter::measuresOf(const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const
{
    Measures m{};
    m.width = std::max(1.0, detail.wireWidth * std::clamp(view.zoom * m_scale, 0.7, 2.0));
    if (wire.change == Change::Added || wire.change == Change::Changed)
        m.width *= 1.5;
    if (tone == WireTone::Strong)
        m.width += 1.0;
    if (detail.arrowheads)
        m.arrow = std::clamp(8.0 * view.zoom * m_scale, 4.5, 16.0) + (tone == WireTone::Strong ? 2 : 0);
    const double grow = std::max(1.0, m.width / 1.6);
    const LineStyle style = wire.missing ? LineStyle::Dashed : wire.look ? wire.look->style
                                                                         : infoOf(wire.relation).style;
    if (style == LineStyle::Dashed) {
        m.dash = 6 * grow;
        m.gap = 4 * grow;
    } else if (style == LineStyle::Dotted) {
        m.dash = 2.6 * grow;
        m.gap = 2.4 * grow;
    }
    return m;
}

void WirePainter::paint(QPainter& painter, const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const
{
    const QColor colour = colourOf(wire, tone);
    const Measures m = measuresOf(wire, view, detail, tone);
    QPen pen(colour, m.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (m.dash > 0)
        pen.setDashPattern({m.dash / m.width, m.gap / m.width});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(wire, view, m.arrow > 0 ? m.arrow - 1 : 0));
    if (m.arrow > 0)
        paintArrow(painter, arrowOf(wire, view, m.arrow), colour);
}

void WirePainter::paint(WireRaster& raster, const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const
{
    if (!isDrawable(wire))
        return;
    const QRgb colour = colourOf(wire, tone).rgb();
    const Measures m = measuresOf(wire, view, detail, tone);
    const std::vector<QPointF> points = pointsOf(wire, view, m.arrow > 0 ? m.arrow - 1 : 0);
    raster.curve(points, {colour, static_cast<float>(m.width), static_cast<float>(m.dash), static_cast<float>(m.gap)});
    if (m.arrow > 0)
        raster.triangle(arrowOf(wire, view, m.arrow), colour);
}

void WirePainter::paintMark(QPainter& painter, const Wire& wire, const View& view, bool isFaded) const
{
    if (!isDrawable(wire))
        return;
    const double side = std::clamp(15.0 * view.zoom * m_scale, 10.0, 28.0);
    const QPointF centre = view.toView(middleOf(wire));
    QColor colour = markColour(wire.mark, m_tokens);
    if (isFaded)
        colour = mixed(colour, m_tokens.panel, kFade);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tokens.panel);
    painter.drawEllipse(centre, side * 0.62, side * 0.62);
    drawIcon(painter, markIcon(wire.mark), QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), colour);
}

void WirePainter::paintSign(QPainter& painter, const Wire& wire, const View& view) const
{
    if (wire.change == Change::None || !isDrawable(wire))
        return;
    const double side = std::clamp(14 * view.zoom * m_scale, 9.0, 22.0);
    const QPointF middle = view.toView(middleOf(wire));
    const double aside = wire.mark == Mark::None ? 0 : side * 1.15; // the mark of a problem stands there
    paintChangeDisc(painter, wire.change, QRectF(middle.x() - aside - side / 2, middle.y() - side / 2, side, side), m_tokens);
}

void WirePainter::paintSample(QPainter& painter, Relation relation, QPointF from, QPointF to) const
{
    Wire wire;
    wire.relation = relation;
    paintSample(painter, std::move(wire), from, to);
}

void WirePainter::paintSample(QPainter& painter, const WireLook& look, QPointF from, QPointF to) const
{
    Wire wire;
    wire.look = look;
    paintSample(painter, std::move(wire), from, to);
}

void WirePainter::paintSample(QPainter& painter, Wire wire, QPointF from, QPointF to) const
{
    const QPointF third = (to - from) / 3;
    for (const QPointF& p : {from, from + third, from + 2 * third, to})
        wire.points.push_back({p.x(), p.y()});
    paint(painter, wire, View{}, kDetailRows.front(), WireTone::Normal);
}

} // namespace kubezu
