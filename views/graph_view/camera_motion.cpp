#include "views/graph_view/camera_motion.h"

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr int kFrame = 15;        ///< milliseconds
constexpr double kFriction = 4.5; ///< part of the speed lost a second, exponentially
constexpr double kSlowest = 25.0; ///< pixels a second; slower is still

} // namespace

CameraMotion::CameraMotion(Camera& camera, QObject* parent)
    : QObject(parent),
      m_camera(camera)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, &CameraMotion::step);
}

void CameraMotion::jumpTo(const View& view)
{
    stop();
    m_camera.setView(view);
    Q_EMIT moved();
    Q_EMIT rested();
}

void CameraMotion::glideTo(const View& view, int milliseconds)
{
    if (m_reduced || milliseconds <= 0) {
        jumpTo(view);
        return;
    }
    m_from = m_camera.view();
    m_to = m_camera.clamped(view);
    if (m_from == m_to) {
        stop();
        return;
    }
    m_duration = milliseconds;
    begin(Kind::Glide);
}

void CameraMotion::flick(QPointF speed)
{
    if (m_reduced)
        return;
    m_speed = speed;
    begin(Kind::Flick);
}

void CameraMotion::stop()
{
    m_timer.stop();
    m_kind = Kind::Still;
}

void CameraMotion::begin(Kind kind)
{
    m_kind = kind;
    m_clock.start();
    m_last = 0;
    m_timer.start();
}

void CameraMotion::step()
{
    if (m_kind == Kind::Glide)
        stepGlide();
    else
        stepFlick();
    Q_EMIT moved();
    if (m_kind == Kind::Still)
        Q_EMIT rested();
}

void CameraMotion::stepGlide()
{
    const double part = static_cast<double>(m_clock.elapsed()) / m_duration;
    m_to.size = m_camera.view().size;
    m_camera.setPassing(between(m_from, m_to, eased(part)));
    if (part >= 1)
        stop();
}

void CameraMotion::stepFlick()
{
    const qint64 now = m_clock.elapsed();
    const double seconds = static_cast<double>(now - m_last) / 1000.0;
    m_last = now;
    const View before = m_camera.view();
    m_camera.setView(m_camera.panned(m_speed * seconds));
    m_speed *= std::exp(-kFriction * seconds);
    const bool stuck = seconds > 0 && before == m_camera.view();
    if (stuck || std::hypot(m_speed.x(), m_speed.y()) < kSlowest)
        stop();
}

} // namespace kubezu
