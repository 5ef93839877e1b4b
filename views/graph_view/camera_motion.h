#pragma once
#include "views/graph_view/camera.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace kubezu {

/// Moves a camera over time: to a view, or on after a flick. With reduced motion it arrives at once. GUI thread.
class CameraMotion : public QObject {
    Q_OBJECT
public:
    /// The camera must outlive the motion.
    explicit CameraMotion(Camera& camera, QObject* parent = nullptr);

    void setReduced(bool reduced) { m_reduced = reduced; }
    [[nodiscard]] bool isReduced() const { return m_reduced; }

    /// At once, ending any movement.
    void jumpTo(const View& view);
    void glideTo(const View& view, int milliseconds = 220);
    /// On with that speed (view pixels a second), slower and slower.
    void flick(QPointF speed);
    void stop();

    [[nodiscard]] bool isMoving() const { return m_kind != Kind::Still; }
    /// True while every frame has another zoom, so that tiles would be made in vain.
    [[nodiscard]] bool isZooming() const { return m_kind == Kind::Glide && m_from.zoom != m_to.zoom; }
    /// Where it will be when it rests; the current view when it does.
    [[nodiscard]] View destination() const { return m_kind == Kind::Glide ? m_to : m_camera.view(); }

Q_SIGNALS:
    void moved();
    void rested();

private:
    enum class Kind { Still,
                      Glide,
                      Flick };
    void begin(Kind kind);
    void step();
    void stepGlide();
    void stepFlick();

    Camera& m_camera;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Kind m_kind = Kind::Still;
    View m_from;
    View m_to;
    QPointF m_speed;
    int m_duration = 0;
    qint64 m_last = 0;
    bool m_reduced = false;
};

} // namespace kubezu
