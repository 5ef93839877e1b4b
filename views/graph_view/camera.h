#pragma once
#include "views/paint/paint_state.h"

#include <QMarginsF>
#include <QRectF>

namespace kubezu {

/// Where the picture is looked at from: pure arithmetic over View. Functions give the view that would follow; setView() takes it.
class Camera {
public:
    static constexpr double kMaximumZoom = 4.0;
    static constexpr double kKept = 80.0; ///< pixels of the picture that never leave the view

    /// What there is to see, in scene coordinates. The view stays where it is until it moves.
    void setBounds(const QRectF& bounds) { m_bounds = bounds; }
    void setSize(QSize size);
    /// Room that overlays take from the view; what is fitted or revealed keeps out of it.
    void setInsets(const QMarginsF& insets) { m_insets = insets; }

    [[nodiscard]] const View& view() const { return m_view; }
    [[nodiscard]] const QRectF& bounds() const { return m_bounds; }
    /// The part of the view that is free of overlays, in view coordinates.
    [[nodiscard]] QRectF freeRect() const;
    void setView(const View& view) { m_view = clamped(view); }
    /// A view on the way from one to another, wherever it is.
    void setPassing(const View& view) { m_view = view; }

    /// Zoomed so that the scene point under `at` stays there.
    [[nodiscard]] View zoomed(double factor, QPointF at) const;
    /// Moved by view pixels: the picture follows the hand.
    [[nodiscard]] View panned(QPointF delta) const;
    /// All of a scene rectangle in the free part of the view, no larger than `maximumZoom`.
    [[nodiscard]] View fitted(const QRectF& scene, double maximumZoom) const;
    [[nodiscard]] double fitZoom(const QRectF& scene) const;
    /// A scene point in the middle of the free part.
    [[nodiscard]] View centred(QPointF scene, double zoom) const;
    /// A scene point at a view point.
    [[nodiscard]] View placed(QPointF scene, QPointF at, double zoom) const;
    /// The smallest move that brings a scene rectangle into the free part; the same view when it is there already.
    [[nodiscard]] View revealed(const QRectF& scene) const;
    /// Within the limits of zoom and place.
    [[nodiscard]] View clamped(View view) const;
    [[nodiscard]] double minimumZoom() const;

private:
    View m_view;
    QRectF m_bounds;
    QMarginsF m_insets;
};

/// The view at a part (0 to 1) of the way between two: zoom changes evenly to the eye and a common fixed point stays fixed.
View between(const View& a, const View& b, double part);

/// Fast, then slow: 0 to 1 for 0 to 1.
double eased(double part);

} // namespace kubezu
