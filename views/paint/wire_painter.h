#pragma once
#include "views/paint/lod.h"
#include "views/paint/paint_state.h"
#include "views/theme/tokens.h"

class QPainter;

namespace kubezu {

class WireRaster;

/// How much a wire stands out.
enum class WireTone : std::uint8_t { Normal,
                                     Faded,
                                     Strong };

/// Draws lines and arrowheads in view coordinates.
class WirePainter {
public:
    WirePainter(const Tokens& tokens, double textScale)
        : m_tokens(tokens),
          m_scale(textScale) { }

    /// With shapes of the painter: for everything that is not an image in memory.
    void paint(QPainter& painter, const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const;
    /// The same picture, written into pixels.
    void paint(WireRaster& raster, const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const;
    /// The mark of a wire that has a problem, half way along it.
    void paintMark(QPainter& painter, const Wire& wire, const View& view, bool isFaded) const;
    /// The sign of a wire that changed, half way along it.
    void paintSign(QPainter& painter, const Wire& wire, const View& view) const;
    /// A sample for a legend: a straight line of that relation from `from` to `to`.
    void paintSample(QPainter& painter, Relation relation, QPointF from, QPointF to) const;
    void paintSample(QPainter& painter, const WireLook& look, QPointF from, QPointF to) const;
    [[nodiscard]] QColor colourOf(const Wire& wire, WireTone tone) const;

private:
    void paintSample(QPainter& painter, Wire wire, QPointF from, QPointF to) const;
    /// Measures of one wire on the screen, in pixels.
    struct Measures {
        double width, dash, gap, arrow;
    };
    [[nodiscard]] Measures measuresOf(const Wire& wire, const View& view, const DetailRow& detail, WireTone tone) const;

    const Tokens& m_tokens;
    double m_scale;
};

} // namespace kubezu
