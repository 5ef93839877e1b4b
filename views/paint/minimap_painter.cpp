#include "views/paint/minimap_painter.h"

#include "views/paint/density.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace kubezu {

QRectF MinimapPainter::fitted(const QRectF& target, const QRectF& bounds)
{
    if (bounds.isEmpty() || target.isEmpty())
        return {target.center(), QSizeF(0, 0)};
    const double scale = std::min(target.width() / bounds.width(), target.height() / bounds.height());
    const QSizeF size = bounds.size() * scale;
    return {target.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QPointF MinimapPainter::sceneAt(QPointF point, const QRectF& target, const QRectF& bounds)
{
    const QRectF map = fitted(target, bounds);
    if (map.isEmpty())
        return bounds.center();
    return {bounds.x() + (point.x() - map.x()) / map.width() * bounds.width(),
            bounds.y() + (point.y() - map.y()) / map.height() * bounds.height()};
}

void MinimapPainter::paint(QPainter& painter, const QRectF& target, const PictureIndex& index, const Tokens& tokens,
                           const QRectF& visible)
{
    const QRectF bounds = index.bounds();
    const QRectF map = fitted(target, bounds);
    if (map.width() < 1 || map.height() < 1)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size(static_cast<int>(map.width()) + 1, static_cast<int>(map.height()) + 1);
    if (m_picture != index.pictureRef() || m_theme != tokens.id || m_size != size || m_image.devicePixelRatio() != ratio) {
        View view;
        view.origin = bounds.topLeft();
        view.zoom = map.width() / bounds.width();
        view.size = size;
        m_image = paintDensity(index, view, {}, tokens, ratio);
        m_picture = index.pictureRef();
        m_theme = tokens.id;
        m_size = size;
    }
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.drawImage(map.topLeft(), m_image);
    const double scale = map.width() / bounds.width();
    const QRectF seen(map.topLeft() + (visible.topLeft() - bounds.topLeft()) * scale, visible.size() * scale);
    QColor ground = tokens.accent;
    ground.setAlpha(28);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(seen.intersected(target).adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
}

} // namespace kubezu
