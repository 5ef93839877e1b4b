#include "views/graph_view/canvas_hover.h"

#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/hover_card.h"

namespace kubezu {

CanvasHover::CanvasHover(GraphCanvas& canvas)
    : m_canvas(canvas),
      m_card(new HoverCard(&canvas))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &CanvasHover::tell);
}

void CanvasHover::follow(QPointF point)
{
    m_point = point;
    const Target target = m_canvas.targetAt(point);
    const PaintState& state = m_canvas.paintState();
    if (target == Target{state.hoveredCard, state.hoveredWire} && m_card->isVisible())
        return;
    m_card->hide();
    m_canvas.setPointed(target);
    m_canvas.setCursor(target.isGround() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (target.isGround())
        m_timer.stop();
    else
        m_timer.start();
}

void CanvasHover::leave()
{
    hide();
    m_canvas.setPointed({});
}

void CanvasHover::hide()
{
    m_timer.stop();
    m_card->hide();
}

HoverText CanvasHover::text() const
{
    return m_card->isVisible() ? m_card->text() : HoverText{};
}

void CanvasHover::tell()
{
    const Target target = m_canvas.targetAt(m_point);
    const CardWords& words = m_canvas.style().words;
    if (target.card != kNoIndex)
        m_card->tell(m_canvas.texts().ofCard(m_canvas.content(), target.card, words), m_point.toPoint(), m_canvas.style().textScale);
    else if (target.wire != kNoIndex)
        m_card->tell(m_canvas.texts().ofWire(m_canvas.content(), target.wire, words), m_point.toPoint(), m_canvas.style().textScale);
}

} // namespace kubezu
