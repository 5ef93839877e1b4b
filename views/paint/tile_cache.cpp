#include "views/paint/tile_cache.h"

#include "views/paint/card_geometry.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

struct Range {
    int left, top, right, bottom;
};

/// Tiles that a view shows; its origin is already on whole device pixels.
Range tilesOf(const View& view, double ratio)
{
    const double tile = TileCache::kTile / ratio;
    const QPointF origin = view.origin * view.zoom;
    const auto cell = [tile](double value) { return static_cast<int>(std::floor(value / tile)); };
    return {cell(origin.x() + 0.01), cell(origin.y() + 0.01), cell(origin.x() + view.size.width() - 0.01),
            cell(origin.y() + view.size.height() - 0.01)};
}

} // namespace

View snapped(const View& view, double devicePixelRatio)
{
    View result = view;
    const double scale = view.zoom * devicePixelRatio;
    result.origin = QPointF(std::round(view.origin.x() * scale), std::round(view.origin.y() * scale)) / scale;
    return result;
}

TileCache::TileCache(std::size_t maximumBytes)
    : m_maximum(maximumBytes) { }

void TileCache::settle(double zoom, double ratio, const TileStamp& stamp)
{
    if (zoom == m_zoom && ratio == m_ratio && stamp == m_stamp)
        return;
    m_tiles.clear();
    m_zoom = zoom;
    m_ratio = ratio;
    m_stamp = stamp;
}

const QImage& TileCache::tile(int column, int row, const Render& render)
{
    Tile& tile = m_tiles[{column, row}];
    tile.used = ++m_clock;
    if (tile.image.isNull()) {
        tile.image = QImage(kTile, kTile, QImage::Format_RGB32);
        tile.image.setDevicePixelRatio(m_ratio);
        const double side = kTile / m_ratio;
        View view;
        view.zoom = m_zoom;
        view.origin = QPointF(column * side, row * side) / m_zoom;
        view.size = QSize(static_cast<int>(std::ceil(side)), static_cast<int>(std::ceil(side)));
        QPainter painter(&tile.image);
        render(painter, view);
    }
    return tile.image;
}

void TileCache::paint(QPainter& painter, const View& wanted, const TileStamp& stamp, const Render& render)
{
    const double ratio = painter.device()->devicePixelRatioF();
    settle(wanted.zoom, ratio, stamp);
    const View view = snapped(wanted, ratio);
    const Range range = tilesOf(view, ratio);
    const double side = kTile / ratio;
    const QPointF origin = view.origin * view.zoom;
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column)
            painter.drawImage(QPointF(column * side, row * side) - origin, tile(column, row, render));
    }
    trim();
}

bool TileCache::prefetch(const View& wanted, double devicePixelRatio, const TileStamp& stamp, const Render& render)
{
    settle(wanted.zoom, devicePixelRatio, stamp);
    const Range range = tilesOf(snapped(wanted, devicePixelRatio), devicePixelRatio);
    for (int row = range.top - 1; row <= range.bottom + 1; ++row) {
        for (int column = range.left - 1; column <= range.right + 1; ++column) {
            if (m_tiles.contains({column, row}))
                continue;
            if (bytes() + static_cast<std::size_t>(kTile) * kTile * 4 > m_maximum)
                return false;
            tile(column, row, render);
            return true;
        }
    }
    return false;
}

void TileCache::invalidate(const QRectF& scene)
{
    constexpr double over = CardGeometry::kOverflow * 2;
    const double side = kTile / m_ratio;
    const QRectF area = scene.adjusted(-over, -over, over, over);
    const QRectF dirty(area.topLeft() * m_zoom, area.size() * m_zoom);
    std::erase_if(m_tiles, [&](const auto& entry) {
        const auto& [column, row] = entry.first;
        return QRectF(column * side, row * side, side, side).intersects(dirty);
    });
}

void TileCache::clear()
{
    m_tiles.clear();
}

std::size_t TileCache::bytes() const
{
    return m_tiles.size() * static_cast<std::size_t>(kTile) * kTile * 4;
}

void TileCache::trim()
{
    while (bytes() > m_maximum && m_tiles.size() > 1) {
        const auto oldest = std::min_element(m_tiles.begin(), m_tiles.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        m_tiles.erase(oldest);
    }
}

} // namespace kubezu
