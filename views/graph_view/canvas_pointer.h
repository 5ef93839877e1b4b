#pragma once
#include "views/graph_view/graph_canvas.h"

#include <QElapsedTimer>
#include <QPointF>

#include <deque>
#include <utility>

class QGestureEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace kubezu {

/// Mouse, wheel and touchpad of the canvas: clicks become intents, drags pan or draw a band, wheels and pinches zoom.
class CanvasPointer {
public:
    explicit CanvasPointer(GraphCanvas& canvas)
        : m_canvas(canvas) { }

    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    void doubleClick(QMouseEvent& event);
    void wheel(QWheelEvent& event);
    bool gesture(QGestureEvent& event);
    bool nativeGesture(QNativeGestureEvent& event);
    /// While the space bar is down every drag pans.
    void setSpace(bool down) { m_space = down; }
    [[nodiscard]] bool takeSpaceDrag() { return std::exchange(m_spaceDrag, false); }

private:
    enum class Drag { None,
                      Pressed,
                      Pan,
                      Band };
    struct Sample {
        qint64 time;
        QPointF point;
    };

    void beginPan(QPointF point);
    void pan(QPointF delta);
    void note(QPointF point);
    [[nodiscard]] QPointF speed() const;
    void click(const QMouseEvent& event);
    void pickBand(bool added);

    GraphCanvas& m_canvas;
    Drag m_drag = Drag::None;
    Target m_target;
    QPointF m_pressed;
    QPointF m_last;
    QElapsedTimer m_clock;
    std::deque<Sample> m_samples;
    bool m_space = false;
    bool m_spaceDrag = false;
};

} // namespace kubezu
