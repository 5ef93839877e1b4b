// The events of the canvas, each handed to the one who knows about it.
#include "views/graph_view/accessible_canvas.h"
#include "views/graph_view/canvas_hover.h"
#include "views/graph_view/canvas_keys.h"
#include "views/graph_view/canvas_pointer.h"
#include "views/graph_view/graph_canvas.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>

namespace kubezu {

bool GraphCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Gesture:
        return m_pointer->gesture(*static_cast<QGestureEvent*>(event));
    case QEvent::NativeGesture:
        if (m_pointer->nativeGesture(*static_cast<QNativeGestureEvent*>(event)))
            return true;
        break;
    case QEvent::ShortcutOverride:
        if (m_keys->isOurs(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void GraphCanvas::mousePressEvent(QMouseEvent* event)
{
    m_ring = false;
    refreshFocusRing();
    m_hover->hide();
    m_pointer->press(*event);
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton)
        m_hover->follow(event->position());
    else
        m_pointer->move(*event);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_pointer->release(*event);
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_pointer->doubleClick(*event);
}

void GraphCanvas::wheelEvent(QWheelEvent* event)
{
    m_pointer->wheel(*event);
}

void GraphCanvas::leaveEvent(QEvent* event)
{
    m_hover->leave();
    QWidget::leaveEvent(event);
}

void GraphCanvas::keyPressEvent(QKeyEvent* event)
{
    m_hover->hide();
    if (!m_keys->press(*event))
        QWidget::keyPressEvent(event);
}

void GraphCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_keys->release(*event))
        QWidget::keyReleaseEvent(event);
}

void GraphCanvas::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    refreshFocusRing();
    announceFocus(*this, m_focused);
    QWidget::focusInEvent(event);
}

void GraphCanvas::focusOutEvent(QFocusEvent* event)
{
    m_keys->forget();
    refreshFocusRing();
    QWidget::focusOutEvent(event);
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    m_hover->hide();
    Target target;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        target.card = m_focused;
        if (m_content.hasCard(m_focused))
            at = mapToGlobal(view().toView(m_content.index->cardRect(m_focused)).center().toPoint());
    } else {
        target = targetAt(event->pos());
    }
    Q_EMIT menuAsked(target, at);
}

void GraphCanvas::setSpace(bool down)
{
    m_pointer->setSpace(down);
}

bool GraphCanvas::takeSpaceDrag()
{
    return m_pointer->takeSpaceDrag();
}

bool GraphCanvas::focusNextPrevChild(bool next)
{
    return m_keys->tab(next) || QWidget::focusNextPrevChild(next);
}

} // namespace kubezu
