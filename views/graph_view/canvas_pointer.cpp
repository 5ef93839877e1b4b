#include "views/graph_view/canvas_pointer.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace kubezu {
namespace {

constexpr double kNotch = 1.2; ///< zoom of one notch of the wheel
constexpr double kNotchAngle = 120.0;
constexpr double kPinchWheel = 0.006; ///< zoom (as a logarithm) per pixel of a touchpad with Ctrl
constexpr qint64 kMemory = 90;        ///< milliseconds of a drag that make its speed
constexpr qint64 kShortest = 12;      ///< of those, to tell a speed at all
constexpr double kFlick = 350.0;      ///< pixels a second from which a release is a flick

} // namespace

void CanvasPointer::press(QMouseEvent& event)
{
    m_canvas.motion().stop();
    m_pressed = m_last = event.position();
    m_target = m_canvas.targetAt(m_pressed);
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_space))
        beginPan(m_pressed);
    else if (event.button() == Qt::LeftButton)
        m_drag = Drag::Pressed;
    else
        m_drag = Drag::None;
}

void CanvasPointer::move(QMouseEvent& event)
{
    const QPointF point = event.position();
    if (m_drag == Drag::Pressed && (point - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            m_drag = Drag::Band;
        else
            beginPan(m_pressed);
    }
    if (m_drag == Drag::Pan) {
        pan(point - m_last);
        note(point);
    } else if (m_drag == Drag::Band) {
        m_canvas.setBand(QRectF(m_pressed, point).normalized());
    }
    m_last = point;
}

void CanvasPointer::release(QMouseEvent& event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    if (drag == Drag::Pressed && event.button() == Qt::LeftButton) {
        click(event);
    } else if (drag == Drag::Pan) {
        m_canvas.unsetCursor();
        const QPointF flick = speed();
        if (std::hypot(flick.x(), flick.y()) >= kFlick)
            m_canvas.motion().flick(flick);
    } else if (drag == Drag::Band) {
        m_last = event.position();
        pickBand(event.modifiers().testFlag(Qt::ControlModifier));
    }
}

void CanvasPointer::doubleClick(QMouseEvent& event)
{
    m_drag = Drag::None;
    if (event.button() == Qt::LeftButton && !event.modifiers().testFlag(Qt::ControlModifier))
        m_canvas.activate(m_canvas.targetAt(event.position()));
}

void CanvasPointer::click(const QMouseEvent& event)
{
    const Content& content = m_canvas.content();
    if (content.hasCard(m_target.card)) {
        m_canvas.setFocusedCard(m_target.card, false);
        Q_EMIT m_canvas.nodePicked(content.picture().cards[m_target.card].node, event.modifiers().testFlag(Qt::ControlModifier));
    } else if (content.hasWire(m_target.wire)) {
        Q_EMIT m_canvas.wirePicked(m_target.wire);
    } else if (!event.modifiers().testFlag(Qt::ControlModifier)) {
        m_canvas.setFocusedCard(kNoIndex, false);
        Q_EMIT m_canvas.groundPicked();
    }
}

void CanvasPointer::pickBand(bool added)
{
    const QRectF scene(m_canvas.view().toScene(m_pressed), m_canvas.view().toScene(m_last));
    m_canvas.setBand({});
    std::vector<NodeIndex> nodes;
    IndexSet seen;
    for (const CardIndex card : m_canvas.content().index->cardsIn(scene.normalized())) {
        const NodeIndex node = m_canvas.content().index->cardDot(card).node;
        if (node == kNoIndex || seen.contains(node))
            continue;
        seen.insert(node);
        nodes.push_back(node);
    }
    Q_EMIT m_canvas.nodesPicked(nodes, added);
}

void CanvasPointer::beginPan(QPointF point)
{
    m_drag = Drag::Pan;
    m_spaceDrag = m_spaceDrag || m_space;
    m_clock.start();
    m_samples.clear();
    note(point);
    m_canvas.setCursor(Qt::ClosedHandCursor);
}

void CanvasPointer::pan(QPointF delta)
{
    m_canvas.noteTouch();
    m_canvas.motion().jumpTo(m_canvas.camera().panned(delta));
}

void CanvasPointer::note(QPointF point)
{
    m_samples.push_back({m_clock.elapsed(), point});
    while (m_samples.size() > 2 && m_samples.front().time + kMemory < m_samples.back().time)
        m_samples.pop_front();
}

QPointF CanvasPointer::speed() const
{
    if (m_samples.size() < 2)
        return {};
    const qint64 time = m_clock.elapsed() - m_samples.front().time;
    if (time < kShortest || m_clock.elapsed() - m_samples.back().time > kMemory)
        return {};
    return (m_samples.back().point - m_samples.front().point) * 1000.0 / static_cast<double>(time);
}

void CanvasPointer::wheel(QWheelEvent& event)
{
    event.accept();
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const QPointF pixels = event.pixelDelta();
    const QPointF angle = event.angleDelta();
    const bool finger = event.hasPixelDelta() && (event.phase() != Qt::NoScrollPhase || (event.pointingDevice() && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchPad));
    if (finger && control) {
        m_canvas.noteTouch();
        m_canvas.motion().jumpTo(m_canvas.camera().zoomed(std::exp(pixels.y() * kPinchWheel), event.position()));
    } else if (finger) {
        pan(pixels);
    } else if (event.modifiers().testFlag(Qt::ShiftModifier) || (angle.y() == 0.0 && angle.x() != 0.0)) {
        pan({angle.x() + angle.y(), 0});
    } else if (angle.y() != 0.0) {
        m_canvas.zoomBy(std::pow(kNotch, angle.y() / kNotchAngle), event.position());
    }
}

bool CanvasPointer::nativeGesture(QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_canvas.noteTouch();
    m_canvas.motion().jumpTo(m_canvas.camera().zoomed(1 + event.value(), event.position()));
    return true;
}

bool CanvasPointer::gesture(QGestureEvent& event)
{
    const auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    const QPointF centre = m_canvas.mapFromGlobal(pinch->centerPoint());
    m_drag = Drag::None;
    if (pinch->scaleFactor() > 0) {
        m_canvas.noteTouch();
        m_canvas.motion().jumpTo(m_canvas.camera().zoomed(pinch->scaleFactor(), centre));
        pan(pinch->centerPoint() - pinch->lastCenterPoint());
    }
    event.accept();
    return true;
}

} // namespace kubezu
