#include "views/graph_view/camera.h"

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr double kFitMargin = 20.0;
constexpr double kRevealMargin = 28.0;

/// The offset that brings [low, high] into [from, to], the start first where it does not fit.
double moveInto(double low, double high, double from, double to)
{
    if (high - low > to - from)
        return low < from && high > to ? 0.0 : (low >= from ? from - low : to - high);
    if (low < from)
        return from - low;
    return high > to ? to - high : 0.0;
}

} // namespace

void Camera::setSize(QSize size)
{
    m_view.size = size;
    setView(m_view);
}

QRectF Camera::freeRect() const
{
    const QRectF all(QPointF(0, 0), QSizeF(m_view.size));
    const QRectF open = all.marginsRemoved(m_insets);
    return open.width() < all.width() / 3 || open.height() < all.height() / 3 ? all : open;
}

View Camera::zoomed(double factor, QPointF at) const
{
    View next = m_view;
    next.zoom = std::clamp(m_view.zoom * factor, minimumZoom(), kMaximumZoom);
    next.origin = m_view.toScene(at) - at / next.zoom;
    return clamped(next);
}

View Camera::panned(QPointF delta) const
{
    View next = m_view;
    next.origin -= delta / m_view.zoom;
    return clamped(next);
}

double Camera::fitZoom(const QRectF& scene) const
{
    const QRectF room = freeRect().adjusted(kFitMargin, kFitMargin, -kFitMargin, -kFitMargin);
    if (scene.width() <= 0 || scene.height() <= 0 || room.width() <= 0 || room.height() <= 0)
        return 1.0;
    return std::min(room.width() / scene.width(), room.height() / scene.height());
}

View Camera::fitted(const QRectF& scene, double maximumZoom) const
{
    return centred(scene.center(), std::min(fitZoom(scene), maximumZoom));
}

View Camera::centred(QPointF scene, double zoom) const
{
    return placed(scene, freeRect().center(), zoom);
}

View Camera::placed(QPointF scene, QPointF at, double zoom) const
{
    View next = m_view;
    next.zoom = std::clamp(zoom, minimumZoom(), kMaximumZoom);
    next.origin = scene - at / next.zoom;
    return clamped(next);
}

View Camera::revealed(const QRectF& scene) const
{
    const QRectF box = m_view.toView(scene).adjusted(-kRevealMargin, -kRevealMargin, kRevealMargin, kRevealMargin);
    const QRectF room = freeRect();
    return panned({moveInto(box.left(), box.right(), room.left(), room.right()),
                   moveInto(box.top(), box.bottom(), room.top(), room.bottom())});
}

View Camera::clamped(View view) const
{
    if (m_bounds.isEmpty() || view.size.isEmpty())
        return view;
    view.zoom = std::clamp(view.zoom, minimumZoom(), kMaximumZoom);
    const QSizeF seen = QSizeF(view.size) / view.zoom;
    const double keptX = std::min({kKept / view.zoom, m_bounds.width(), seen.width()});
    const double keptY = std::min({kKept / view.zoom, m_bounds.height(), seen.height()});
    view.origin.setX(std::clamp(view.origin.x(), m_bounds.left() - seen.width() + keptX, m_bounds.right() - keptX));
    view.origin.setY(std::clamp(view.origin.y(), m_bounds.top() - seen.height() + keptY, m_bounds.bottom() - keptY));
    return view;
}

double Camera::minimumZoom() const
{
    if (m_bounds.isEmpty() || m_view.size.isEmpty())
        return 0.05;
    return std::clamp(fitZoom(m_bounds) * 0.8, 0.002, 0.25);
}

View between(const View& a, const View& b, double part)
{
    if (part <= 0)
        return a;
    if (part >= 1)
        return b;
    View view = b;
    const double ratio = b.zoom / a.zoom;
    view.zoom = a.zoom * std::pow(ratio, part);
    const double way = std::abs(ratio - 1) < 1e-3 ? part : (1 / view.zoom - 1 / a.zoom) / (1 / b.zoom - 1 / a.zoom);
    view.origin = a.origin + (b.origin - a.origin) * way;
    return view;
}

double eased(double part)
{
    const double left = 1 - std::clamp(part, 0.0, 1.0);
    return 1 - left * left * left;
}

} // namespace kubezu
