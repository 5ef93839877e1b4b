#include "views/paint/panel_painter.h"

#include "views/paint/card_geometry.h"
#include "views/paint/picture_index.h"
#include "views/paint/text_paint.h"
#include "views/theme/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

using P = PanelGeometry;

constexpr double kDotStep = 24;

} // namespace

void PanelPainter::paintGround(QPainter& painter, const View& view, const QRectF& target) const
{
    painter.fillRect(target, m_tokens.canvas);
    double step = kDotStep * view.zoom;
    if (step < 9)
        return;
    const QRectF scene(view.toScene(target.topLeft()), view.toScene(target.bottomRight()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int size = view.zoom >= 1.5 ? 2 : 1;
    for (double y = std::floor(scene.top() / kDotStep) * kDotStep; y <= scene.bottom(); y += kDotStep) {
        for (double x = std::floor(scene.left() / kDotStep) * kDotStep; x <= scene.right(); x += kDotStep) {
            const QPointF p = view.toView(QPointF(x, y));
            painter.fillRect(QRect(static_cast<int>(std::lround(p.x())), static_cast<int>(std::lround(p.y())), size, size), m_tokens.canvasDot);
        }
    }
}

void PanelPainter::paintBox(QPainter& painter, const Panel& panel, const View& view) const
{
    if (panel.kind == Panel::Kind::None)
        return;
    const QRectF box = view.toView(toQt(panel.rect));
    const double radius = P::kRadius * std::min(1.0, view.zoom * 1.2) * m_scale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tokens.line, std::clamp(1.2 * view.zoom, 1.0, 2.0)));
    painter.setBrush(m_tokens.panel);
    const QRectF crisp(std::round(box.x()) + 0.5, std::round(box.y()) + 0.5, std::round(box.width()), std::round(box.height()));
    painter.drawRoundedRect(crisp, radius, radius);
}

QString PanelPainter::remark(const Panel& panel) const
{
    QString kind = m_words.group;
    if (panel.kind == Panel::Kind::Namespace)
        kind = m_words.nameSpace;
    else if (panel.kind == Panel::Kind::ClusterWide)
        kind = m_words.clusterWide;
    return QStringLiteral("%1 · %2").arg(kind).arg(panel.count);
}

void PanelPainter::paintTitle(QPainter& painter, const Panel& panel, const View& view) const
{
    if (panel.kind == Panel::Kind::None)
        return;
    const QRectF box = view.toView(toQt(panel.rect));
    if (usesPills(view.zoom)) {
        paintPill(painter, panel, box);
        return;
    }
    QFont strong = fontOf(TextRole::Heading, m_scale);
    QFont small = fontOf(TextRole::Secondary, m_scale);
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(view.zoom, view.zoom);
    const double room = panel.rect.width - 2 * P::kTitleLeft * m_scale;
    const QPointF at(P::kTitleLeft * m_scale, P::kTitleBaseline * m_scale);
    const QString title = fitted(QString::fromStdString(panel.title), strong, room);
    drawLine(painter, at, strong, title, m_tokens.text, m_outlines);
    const double used = (title.isEmpty() ? 0 : widthOf(title, strong) + 7 * m_scale);
    drawLine(painter, at + QPointF(used, 0), small, fitted(remark(panel), small, room - used), m_tokens.secondary, m_outlines);
    painter.restore();
}

void PanelPainter::paintPill(QPainter& painter, const Panel& panel, const QRectF& box) const
{
    if (box.width() < 56 || box.height() < 24)
        return;
    QFont font = fontOf(TextRole::Secondary, m_scale);
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(10, font.pixelSize() - 1));
    const QString name = panel.title.empty() ? remark(panel) : QString::fromStdString(panel.title);
    const QString title = fitted(name, font, box.width() - 24);
    const double height = font.pixelSize() + 8;
    const QRectF pill(std::round(box.x() + 8), std::round(box.y() - height / 2), widthOf(title, font) + 14, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tokens.line, 1));
    painter.setBrush(m_tokens.panel);
    painter.drawRoundedRect(pill.translated(0.5, 0.5), height / 2, height / 2);
    drawLine(painter, {pill.x() + 7, pill.y() + height / 2 + font.pixelSize() * 0.36}, font, title, m_tokens.text, m_outlines);
}

} // namespace kubezu
