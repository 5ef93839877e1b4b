#pragma once
#include <QColor>
#include <QPointF>
#include <QRect>

#include <array>
#include <span>

class QImage;
class QPainter;

namespace kubezu {

/// One stroke: width and dashes in pixels; `dash` 0 is a solid line.
struct Stroke {
    QRgb colour = 0;
    float width = 1;
    float dash = 0;
    float gap = 0;
};

/// Writes anti-aliased lines and triangles straight into an image, by the distance of each pixel to the line: the same
/// look as QPainter's strokes at a tenth of their cost, dashes included. For screens that are painted by the processor.
class WireRaster {
public:
    /// Takes the image below the painter when it is one that can be written to (opaque 32 bit, not transformed).
    WireRaster(const QPainter& painter, const QRect& clip);
    [[nodiscard]] bool works() const { return m_bits != nullptr; }
    [[nodiscard]] float ratio() const { return m_ratio; }

    /// Cubic Bézier segments, 1 + 3n points, in logical pixels.
    void curve(std::span<const QPointF> points, const Stroke& stroke);
    void triangle(const std::array<QPointF, 3>& corners, QRgb colour);

private:
    struct Box {
        int left, top, right, bottom;
    };
    [[nodiscard]] Box boxOf(float left, float top, float right, float bottom) const;
    void piece(float ax, float ay, float bx, float by, float start, const Stroke& stroke, bool first, bool last);
    void blend(int x, int y, QRgb colour, float coverage);

    QRgb* m_bits = nullptr;
    qsizetype m_stride = 0;
    QRect m_clip; ///< device pixels
    float m_ratio = 1;
};

} // namespace kubezu
