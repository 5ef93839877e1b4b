#include "views/paint/wire_raster.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr float kPiece = 9; ///< pixels a curve is cut into

struct Vec {
    float x, y;
};

Vec lerp3(const std::array<Vec, 4>& p, float t)
{
    const float u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

float distance(Vec a, Vec b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

float unit(float value)
{
    return std::clamp(value, 0.0F, 1.0F);
}

} // namespace

WireRaster::WireRaster(const QPainter& painter, const QRect& clip)
{
    QPaintDevice* device = painter.device();
    if (device == nullptr || device->devType() != QInternal::Image)
        return;
    auto* image = static_cast<QImage*>(device);
    const bool known = image->format() == QImage::Format_RGB32 || image->format() == QImage::Format_ARGB32_Premultiplied;
    if (!known || !painter.worldTransform().isIdentity() || painter.opacity() < 1)
        return;
    m_ratio = static_cast<float>(image->devicePixelRatio());
    const QRectF wanted(QPointF(clip.topLeft()) * static_cast<double>(m_ratio), QSizeF(clip.size()) * static_cast<double>(m_ratio));
    m_clip = wanted.toAlignedRect().intersected(image->rect());
    m_stride = image->bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    m_bits = reinterpret_cast<QRgb*>(image->bits());
}

WireRaster::Box WireRaster::boxOf(float left, float top, float right, float bottom) const
{
    const auto bound = [](float value, int low, int high) {
        return static_cast<int>(std::clamp(value, static_cast<float>(low), static_cast<float>(high)));
    };
    return {bound(left, m_clip.left(), m_clip.right() + 1), bound(top, m_clip.top(), m_clip.bottom() + 1),
            bound(right + 1, m_clip.left(), m_clip.right() + 1), bound(bottom + 1, m_clip.top(), m_clip.bottom() + 1)};
}

void WireRaster::blend(int x, int y, QRgb colour, float coverage)
{
    QRgb& pixel = m_bits[y * m_stride + x];
    const auto part = static_cast<unsigned>(coverage * 256.0F + 0.5F);
    const unsigned rest = 256 - part;
    const unsigned odd = ((colour & 0xFF00FFU) * part + (pixel & 0xFF00FFU) * rest) >> 8U;
    const unsigned green = ((colour & 0x00FF00U) * part + (pixel & 0x00FF00U) * rest) >> 8U;
    pixel = 0xFF000000U | (odd & 0xFF00FFU) | (green & 0x00FF00U);
}

void WireRaster::piece(float ax, float ay, float bx, float by, float start, const Stroke& stroke, bool first, bool last)
{
    const float length = std::hypot(bx - ax, by - ay);
    if (length < 1e-4F)
        return;
    const float dx = (bx - ax) / length, dy = (by - ay) / length;
    const float half = stroke.width / 2;
    const float reach = half + 0.5F;
    const float alongStart = first ? 0.5F : 0.0F, alongEnd = last ? length + 0.5F : length;
    const Box box = boxOf(std::min(ax, bx) - reach - 0.5F, std::min(ay, by) - reach - 0.5F, std::max(ax, bx) + reach + 0.5F,
                          std::max(ay, by) + reach + 0.5F);
    const float period = stroke.dash + stroke.gap;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const float px = static_cast<float>(x) + 0.5F - ax, py = static_cast<float>(y) + 0.5F - ay;
            const float off = std::abs(py * dx - px * dy);
            const float along = px * dx + py * dy;
            if (off >= reach || along < -alongStart || along >= alongEnd)
                continue;
            float cover = std::min(1.0F, reach - off) * (stroke.width < 1 ? stroke.width : 1.0F);
            if (first)
                cover *= unit(along + 0.5F);
            if (last)
                cover *= unit(length - along + 0.5F);
            if (period > 0) {
                const float at = std::fmod(start + along + period, period);
                cover *= at < stroke.dash + 0.5F ? unit(std::min(at + 0.5F, stroke.dash - at + 0.5F)) : unit(at - period + 0.5F);
            }
            if (cover > 0.004F)
                blend(x, y, stroke.colour, cover);
        }
    }
}

void WireRaster::curve(std::span<const QPointF> points, const Stroke& wanted)
{
    Stroke stroke = wanted;
    stroke.width *= m_ratio;
    stroke.dash *= m_ratio;
    stroke.gap *= m_ratio;
    float start = 0;
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        std::array<Vec, 4> p{};
        for (std::size_t k = 0; k < 4; ++k)
            p[k] = {static_cast<float>(points[i + k].x()) * m_ratio, static_cast<float>(points[i + k].y()) * m_ratio};
        const float hull = distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
        const int count = static_cast<int>(std::clamp(hull / kPiece, 1.0F, 1500.0F));
        Vec from = p[0];
        for (int k = 1; k <= count; ++k) {
            const Vec to = lerp3(p, static_cast<float>(k) / static_cast<float>(count));
            piece(from.x, from.y, to.x, to.y, start, stroke, i == 0 && k == 1, i + 4 == points.size() && k == count);
            start += distance(from, to);
            from = to;
        }
    }
}

void WireRaster::triangle(const std::array<QPointF, 3>& corners, QRgb colour)
{
    std::array<Vec, 3> p{};
    for (std::size_t i = 0; i < 3; ++i)
        p[i] = {static_cast<float>(corners[i].x()) * m_ratio, static_cast<float>(corners[i].y()) * m_ratio};
    if ((p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[1].y - p[0].y) * (p[2].x - p[0].x) < 0)
        std::swap(p[1], p[2]);
    std::array<Vec, 3> way{};
    for (std::size_t i = 0; i < 3; ++i) {
        const Vec& next = p[(i + 1) % 3];
        const float size = std::max(distance(p[i], next), 1e-3F);
        way[i] = {(next.x - p[i].x) / size, (next.y - p[i].y) / size};
    }
    const auto [left, right] = std::minmax({p[0].x, p[1].x, p[2].x});
    const auto [top, bottom] = std::minmax({p[0].y, p[1].y, p[2].y});
    const Box box = boxOf(left - 1, top - 1, right + 1, bottom + 1);
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            float cover = 1;
            for (std::size_t i = 0; i < 3; ++i) {
                const float px = static_cast<float>(x) + 0.5F - p[i].x, py = static_cast<float>(y) + 0.5F - p[i].y;
                cover = std::min(cover, unit(way[i].x * py - way[i].y * px + 0.5F));
            }
            if (cover > 0.004F)
                blend(x, y, colour, cover);
        }
    }
}

} // namespace kubezu
