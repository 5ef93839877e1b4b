#include "views/graph_view/canvas_keys.h"

#include "views/graph_view/canvas_pointer.h"

#include <QKeyEvent>

#include <optional>

namespace kubezu {
namespace {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return Direction::Left;
    case Qt::Key_Right: return Direction::Right;
    case Qt::Key_Up: return Direction::Up;
    case Qt::Key_Down: return Direction::Down;
    default: return std::nullopt;
    }
}

bool isAction(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_1:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool isBare(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

} // namespace

bool CanvasKeys::isOurs(const QKeyEvent& event) const
{
    return isBare(event.modifiers()) && (directionOf(event.key()) || isAction(event.key()));
}

bool CanvasKeys::press(const QKeyEvent& event)
{
    if (const auto direction = directionOf(event.key())) {
        walk(*direction, !event.modifiers().testFlag(Qt::ControlModifier));
        return true;
    }
    if (!isBare(event.modifiers()))
        return false;
    if (event.key() == Qt::Key_Space) {
        m_space = true;
        m_canvas.setSpace(true);
        return true;
    }
    if (event.key() == Qt::Key_F6) {
        m_canvas.leaveByKey(!event.modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    if (event.key() == Qt::Key_Escape) {
        bool handled = false;
        Q_EMIT m_canvas.escaped(&handled);
        return handled;
    }
    return act(event.key());
}

bool CanvasKeys::act(int key)
{
    const Content& content = m_canvas.content();
    const CardIndex focused = m_canvas.focusedCard();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (content.hasCard(focused))
            m_canvas.activate({focused, kNoIndex});
        return true;
    case Qt::Key_F:
        Q_EMIT m_canvas.focusAsked(content.hasCard(focused) ? content.picture().cards[focused].node : kNoIndex);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_canvas.zoomIn(); return true;
    case Qt::Key_Minus: m_canvas.zoomOut(); return true;
    case Qt::Key_0: m_canvas.fitAll(); return true;
    case Qt::Key_1: m_canvas.zoomActual(); return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        m_canvas.setFocusedCard(kNoIndex, true);
        tab(key == Qt::Key_Home);
        return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const double page = m_canvas.camera().freeRect().height() * 0.85;
        m_canvas.noteTouch();
        m_canvas.motion().glideTo(m_canvas.camera().panned({0, key == Qt::Key_PageUp ? page : -page}));
        return true;
    }
    default:
        return false;
    }
}

bool CanvasKeys::release(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !m_space)
        return false;
    const bool dragged = m_canvas.takeSpaceDrag();
    forget();
    const Content& content = m_canvas.content();
    if (!dragged && content.hasCard(m_canvas.focusedCard()))
        Q_EMIT m_canvas.nodePicked(content.picture().cards[m_canvas.focusedCard()].node, true);
    return true;
}

void CanvasKeys::forget()
{
    m_space = false;
    m_canvas.setSpace(false);
}

CardIndex CanvasKeys::start() const
{
    if (m_canvas.content().hasCard(m_canvas.focusedCard()))
        return m_canvas.focusedCard();
    for (const NodeIndex node : m_canvas.paintState().selectedNodes.values()) {
        const CardIndex card = m_canvas.content().index->cardOf(node);
        if (card != kNoIndex)
            return card;
    }
    return kNoIndex;
}

void CanvasKeys::walk(Direction direction, bool selects)
{
    const PictureIndex& index = *m_canvas.content().index;
    const CardIndex from = start();
    const CardIndex to = from == kNoIndex ? cardNear(index, m_canvas.view().toScene(m_canvas.camera().freeRect().center()))
                                          : walkFrom(index, from, direction);
    if (to != kNoIndex)
        goTo(to, selects);
    else if (from != kNoIndex)
        m_canvas.setFocusedCard(from, true);
}

void CanvasKeys::goTo(CardIndex card, bool selects)
{
    m_canvas.setFocusedCard(card, true);
    if (selects)
        Q_EMIT m_canvas.nodePicked(m_canvas.content().picture().cards[card].node, false);
}

bool CanvasKeys::tab(bool next)
{
    const PictureIndexPtr& index = m_canvas.content().index;
    if (m_orderOf.lock() != index) {
        m_order = readingOrder(*index);
        m_rank.assign(m_order.size(), 0);
        for (std::uint32_t place = 0; place < m_order.size(); ++place)
            m_rank[m_order[place]] = place;
        m_orderOf = index;
    }
    const CardIndex from = start();
    std::size_t place = next ? 0 : m_order.size() - 1;
    if (from != kNoIndex)
        place = next ? m_rank[from] + std::size_t{1} : m_rank[from] - std::size_t{1};
    if (place >= m_order.size())
        return false;
    goTo(m_order[place], true);
    return true;
}

} // namespace kubezu
