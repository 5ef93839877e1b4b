#pragma once
#include "views/paint/picture_painter.h"

#include <QImage>

#include <cstdint>
#include <functional>
#include <map>
#include <tuple>

namespace kubezu {

/// What a tile shows; a different stamp makes all tiles stale.
struct TileStamp {
    std::uint64_t picture = 0; ///< Picture::revision, or any number that changes with the picture
    std::uint64_t state = 0;   ///< changes with StaticState
    std::uint64_t theme = 0;   ///< changes with PaintStyle
    friend bool operator==(const TileStamp&, const TileStamp&) = default;
};

/// Squares of the static picture at one zoom, kept for panning. A view's origin is rounded to whole device pixels.
class TileCache {
public:
    /// Paints one square of the picture; the painter's device is the tile.
    using Render = std::function<void(QPainter&, const View&)>;

    explicit TileCache(std::size_t maximumBytes = std::size_t{64} << 20U);

    /// Draws the visible picture, making the tiles that are not there.
    void paint(QPainter& painter, const View& view, const TileStamp& stamp, const Render& render);
    /// Makes one tile next to the visible ones; false when there is nothing left to do. For idle moments.
    bool prefetch(const View& view, double devicePixelRatio, const TileStamp& stamp, const Render& render);
    /// Forgets the tiles that touch a part of the scene.
    void invalidate(const QRectF& scene);
    void clear();
    [[nodiscard]] std::size_t bytes() const;

    static constexpr int kTile = 512;

private:
    using Key = std::tuple<int, int>;
    struct Tile {
        QImage image;
        std::uint64_t used = 0;
    };

    void settle(double zoom, double ratio, const TileStamp& stamp);
    const QImage& tile(int column, int row, const Render& render);
    void trim();

    std::map<Key, Tile> m_tiles;
    std::size_t m_maximum;
    TileStamp m_stamp;
    double m_zoom = 0;
    double m_ratio = 0;
    std::uint64_t m_clock = 0;
};

/// The view moved to whole device pixels, as the tiles are painted.
View snapped(const View& view, double devicePixelRatio);

} // namespace kubezu
