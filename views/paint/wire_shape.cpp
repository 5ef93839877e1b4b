#include "views/paint/wire_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kubezu {
namespace {

constexpr int kSteps = 16; ///< pieces a curve is cut into for distances

QPointF at(const layout::Point& p)
{
    return {p.x, p.y};
}

QPointF cubic(QPointF a, QPointF b, QPointF c, QPointF d, double t)
{
    const double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

double length(QPointF v)
{
    return std::hypot(v.x(), v.y());
}

double distanceToPiece(QPointF p, QPointF a, QPointF b)
{
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0.0;
    return length(p - (a + t * d));
}

/// Unit vector in which the wire arrives.
QPointF arrival(const Wire& wire)
{
    const QPointF end = at(wire.points.back());
    for (std::size_t i = wire.points.size() - 1; i-- > 0;) {
        const QPointF way = end - at(wire.points[i]);
        const double size = length(way);
        if (size > 0.01)
            return way / size;
    }
    return {1, 0};
}

} // namespace

bool isDrawable(const Wire& wire)
{
    return wire.points.size() >= 4 && wire.points.size() % 3 == 1
        && std::all_of(wire.points.begin(), wire.points.end(),
                       [](const layout::Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

QRectF boxOf(const Wire& wire)
{
    if (!isDrawable(wire))
        return {0, 0, 0, 0};
    double left = wire.points[0].x, right = left, top = wire.points[0].y, bottom = top;
    for (const layout::Point& p : wire.points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

std::vector<QPointF> pointsOf(const Wire& wire, const View& view, double shorten)
{
    std::vector<QPointF> points;
    points.reserve(wire.points.size());
    for (const layout::Point& p : wire.points)
        points.push_back(view.toView(at(p)));
    const QPointF back = arrival(wire) * shorten;
    points[points.size() - 2] -= back;
    points.back() -= back;
    return points;
}

QPainterPath pathOf(const Wire& wire, const View& view, double shorten)
{
    QPainterPath path;
    if (!isDrawable(wire))
        return path;
    const std::vector<QPointF> points = pointsOf(wire, view, shorten);
    path.moveTo(points[0]);
    for (std::size_t i = 1; i + 2 < points.size(); i += 3)
        path.cubicTo(points[i], points[i + 1], points[i + 2]);
    return path;
}

std::array<QPointF, 3> arrowOf(const Wire& wire, const View& view, double size)
{
    if (!isDrawable(wire))
        return {};
    const QPointF tip = view.toView(at(wire.points.back()));
    const QPointF way = arrival(wire);
    const QPointF base = tip - way * size;
    const QPointF side(-way.y() * size * 0.46, way.x() * size * 0.46);
    return {tip, base + side, base - side};
}

double distanceToWire(const Wire& wire, QPointF point)
{
    double best = std::numeric_limits<double>::max();
    if (!isDrawable(wire))
        return best;
    for (std::size_t i = 0; i + 3 < wire.points.size(); i += 3) {
        const QPointF a = at(wire.points[i]), b = at(wire.points[i + 1]), c = at(wire.points[i + 2]), d = at(wire.points[i + 3]);
        QPointF from = a;
        for (int k = 1; k <= kSteps; ++k) {
            const QPointF to = cubic(a, b, c, d, static_cast<double>(k) / kSteps);
            best = std::min(best, distanceToPiece(point, from, to));
            from = to;
        }
    }
    return best;
}

QPointF middleOf(const Wire& wire)
{
    if (!isDrawable(wire))
        return {};
    const std::size_t segments = wire.points.size() / 3;
    const std::size_t first = (segments / 2) * 3;
    if (segments % 2 == 0)
        return at(wire.points[first]);
    return cubic(at(wire.points[first]), at(wire.points[first + 1]), at(wire.points[first + 2]), at(wire.points[first + 3]), 0.5);
}

} // namespace kubezu
