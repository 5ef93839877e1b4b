#pragma once
#include "views/graph_view/transition.h"
#include "views/paint/tile_cache.h"

#include <QImage>
#include <QObject>
#include <QVariantAnimation>

#include <memory>

namespace kubezu {

/// What the canvas paints with: tiles while it rests or pans, the plain painter while it zooms, two pictures laid over each other
/// while one becomes the next. GUI thread.
class CanvasPainter : public QObject {
    Q_OBJECT
public:
    explicit CanvasPainter(QObject* parent = nullptr);

    void setStyle(const PaintStyle& style);
    [[nodiscard]] const PaintStyle& style() const { return m_painter.style(); }
    /// The next picture, at once.
    void setContent(const Content& content);
    /// The next picture, showing what became of the old one in a part of the scene; it was last seen from `view`.
    void changeTo(const Content& content, const QRectF& area, const View& view, double ratio);
    void setState(const StaticState& state);
    /// Ends an animation with its last frame.
    void finish();
    [[nodiscard]] bool isChanging() const { return m_progress.state() == QAbstractAnimation::Running; }

    void paint(QPainter& painter, const View& view, const PaintState& state, bool zooming);
    /// Makes one tile beside the view; false when there is nothing left to make.
    bool prefetch(const View& view, double ratio, const StaticState& state);

Q_SIGNALS:
    void changed();

private:
    void paintStill(QPainter& painter, const View& view, const StaticState& state);
    void paintZooming(QPainter& painter, const View& view, const StaticState& state);
    void paintChanging(QPainter& painter, const View& view, const PaintState& state);
    void paintFading(QPainter& painter, const View& view, const PaintState& state);

    PicturePainter m_painter{PaintStyle{}};
    TileCache m_tiles;
    TileStamp m_stamp;
    Content m_content;
    StaticState m_state;
    std::unique_ptr<Transition> m_transition;
    QImage m_oldFrame;
    QVariantAnimation m_progress;
};

} // namespace kubezu
