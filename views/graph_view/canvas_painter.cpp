#include "views/graph_view/canvas_painter.h"

#include "views/graph_view/camera.h"

#include <QPaintDevice>
#include <QPainter>

namespace kubezu {
namespace {

constexpr int kChange = 220;            ///< milliseconds from one picture to the next
constexpr std::size_t kManyCards = 500; ///< in sight; more are drawn plainly while zooming

QImage blank(const View& view, double ratio)
{
    QImage image((QSizeF(view.size) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    return image;
}

/// The state as far as it makes sense on a picture in between, whose cards and wires have other numbers.
PaintState nodesOnly(const PaintState& state)
{
    PaintState some;
    some.fixed = state.fixed;
    some.selectedNodes = state.selectedNodes;
    some.highlightedNodes = state.highlightedNodes;
    return some;
}

} // namespace

CanvasPainter::CanvasPainter(QObject* parent)
    : QObject(parent)
{
    m_progress.setStartValue(0.0);
    m_progress.setEndValue(1.0);
    m_progress.setDuration(kChange);
    connect(&m_progress, &QVariantAnimation::valueChanged, this, &CanvasPainter::changed);
    connect(&m_progress, &QVariantAnimation::finished, this, &CanvasPainter::finish);
}

void CanvasPainter::setStyle(const PaintStyle& style)
{
    m_painter.setStyle(style);
    ++m_stamp.theme;
}

void CanvasPainter::setState(const StaticState& state)
{
    if (m_state == state)
        return;
    m_state = state;
    ++m_stamp.state;
}

void CanvasPainter::setContent(const Content& content)
{
    finish();
    m_content = content;
    ++m_stamp.picture;
}

void CanvasPainter::changeTo(const Content& content, const QRectF& area, const View& view, double ratio)
{
    finish();
    auto transition = std::make_unique<Transition>(m_content, content, area);
    QImage frame;
    if (transition->isNeeded() && transition->isTooLarge() && !view.size.isEmpty()) {
        frame = blank(view, ratio);
        QPainter painter(&frame);
        paintStill(painter, snapped(view, ratio), m_state);
    }
    setContent(content);
    if (!transition->isNeeded())
        return;
    m_oldFrame = frame;
    if (!transition->isTooLarge())
        m_transition = std::move(transition);
    m_progress.start();
}

void CanvasPainter::finish()
{
    m_progress.stop();
    m_transition.reset();
    m_oldFrame = QImage();
    Q_EMIT changed();
}

void CanvasPainter::paint(QPainter& painter, const View& wanted, const PaintState& state, bool zooming)
{
    if (wanted.size.isEmpty())
        return;
    setState(state.fixed);
    const View view = snapped(wanted, painter.device()->devicePixelRatioF());
    if (m_transition) {
        paintChanging(painter, view, state);
        return;
    }
    if (!m_oldFrame.isNull()) {
        paintFading(painter, view, state);
        return;
    }
    if (zooming)
        paintZooming(painter, view, state.fixed);
    else
        paintStill(painter, view, state.fixed);
    m_painter.paintOverlay(painter, *m_content.index, view, state);
}

void CanvasPainter::paintStill(QPainter& painter, const View& view, const StaticState& state)
{
    m_tiles.paint(painter, view, m_stamp, [&](QPainter& tile, const View& part) {
        m_painter.paint(tile, *m_content.index, part, state);
    });
}

void CanvasPainter::paintZooming(QPainter& painter, const View& view, const StaticState& state)
{
    StaticState plain = state;
    plain.reduced = m_content.index->cardsIn(view.sceneRect()).size() > kManyCards;
    m_painter.paint(painter, *m_content.index, view, plain);
}

void CanvasPainter::paintChanging(QPainter& painter, const View& view, const PaintState& state)
{
    const double part = m_progress.currentValue().toDouble();
    const Transition::Frame frame = m_transition->at(eased(part));
    m_painter.paint(painter, *frame.leaving, view, state.fixed);
    QImage image = blank(view, painter.device()->devicePixelRatioF());
    QPainter arriving(&image);
    m_painter.paint(arriving, *frame.arriving, view, state.fixed);
    arriving.end();
    painter.save();
    painter.setOpacity(part);
    painter.drawImage(QPointF(0, 0), image);
    painter.restore();
    m_painter.paintOverlay(painter, *frame.arriving, view, nodesOnly(state));
}

void CanvasPainter::paintFading(QPainter& painter, const View& view, const PaintState& state)
{
    paintStill(painter, view, state.fixed);
    painter.save();
    painter.setOpacity(1 - m_progress.currentValue().toDouble());
    painter.drawImage(QPointF(0, 0), m_oldFrame);
    painter.restore();
    m_painter.paintOverlay(painter, *m_content.index, view, state);
}

bool CanvasPainter::prefetch(const View& view, double ratio, const StaticState& state)
{
    if (isChanging() || view.size.isEmpty())
        return false;
    setState(state);
    return m_tiles.prefetch(view, ratio, m_stamp, [&](QPainter& tile, const View& part) {
        m_painter.paint(tile, *m_content.index, part, state);
    });
}

} // namespace kubezu
