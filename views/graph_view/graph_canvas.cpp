#include "views/graph_view/graph_canvas.h"

#include "views/graph_view/accessible_canvas.h"
#include "views/graph_view/canvas_hover.h"
#include "views/graph_view/canvas_keys.h"
#include "views/graph_view/canvas_pointer.h"
#include "views/graph_view/opening.h"

#include <QPainter>

#include <algorithm>

namespace kubezu {
namespace {

constexpr double kStep = 1.25;      ///< of zoom in and out
constexpr double kCardZoom = 1.25;  ///< zoom to one card
constexpr double kReach = 6.0;      ///< pixels around a wire that count as on it
constexpr double kWiresFrom = 0.22; ///< zoom below which wires cannot be pointed at
constexpr int kIdle = 30;           ///< milliseconds of rest before tiles are made in advance
constexpr int kTravel = 320;        ///< milliseconds to another part

} // namespace

GraphCanvas::GraphCanvas(QWidget* parent)
    : QWidget(parent),
      m_motion(m_camera),
      m_hover(std::make_unique<CanvasHover>(*this)),
      m_pointer(std::make_unique<CanvasPointer>(*this)),
      m_keys(std::make_unique<CanvasKeys>(*this))
{
    setObjectName(QStringLiteral("graphCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    grabGesture(Qt::PinchGesture);
    installAccessibleCanvas();
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&m_idle, &QTimer::timeout, this, &GraphCanvas::prefetchOne);
    connect(&m_motion, &CameraMotion::moved, this, &GraphCanvas::followCamera);
    connect(&m_motion, &CameraMotion::rested, this, qOverload<>(&QWidget::update));
    connect(&m_painter, &CanvasPainter::changed, this, qOverload<>(&QWidget::update));
    connect(&m_loader, &IndexLoader::loaded, this, &GraphCanvas::take);
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::setPicture(const PictureRef& picture, const GraphPtr& graph, Arrival arrival)
{
    // A picture that is overtaken before it is shown passes on how it wanted to come.
    const bool fresh = arrival == Arrival::Fresh || m_arrival == Arrival::Fresh;
    m_arrival = fresh ? Arrival::Fresh : std::max(arrival, m_arrival);
    m_loader.load(picture, graph);
}

View GraphCanvas::opening(const Content& content) const
{
    return openingView(m_camera, *content.index, cardOfId(content, m_wanted), style().textScale);
}

void GraphCanvas::take(const Content& content)
{
    const Arrival arrival = m_started ? m_arrival : Arrival::Fresh;
    m_arrival = Arrival::Refreshed;
    m_started = m_started || !content.picture().cards.empty();
    m_camera.setBounds(content.index->bounds());
    const View kept = m_motion.destination();
    const bool opens = arrival != Arrival::Refreshed || content.index->cardsIn(kept.sceneRect()).empty();
    m_touched = arrival != Arrival::Fresh;
    put(content, opens ? opening(content) : kept, arrival);
    // Overlays have followed the content by now and may leave other room for it.
    if (arrival == Arrival::Fresh) {
        m_motion.jumpTo(opening(content));
        return;
    }
    m_motion.glideTo(opens ? opening(content) : kept, kTravel);
    Q_EMIT cameraMoved();
}

void GraphCanvas::put(const Content& content, const View& next, Arrival arrival)
{
    const GraphNode* focused = m_content.nodeOf(m_focused);
    const std::string focusedId = focused ? focused->id : std::string();
    m_hover->hide();
    if (arrival == Arrival::Fresh || m_motion.isReduced() || !isVisible())
        m_painter.setContent(content);
    else
        m_painter.changeTo(content, view().sceneRect().united(next.sceneRect()), view(), devicePixelRatioF());
    m_content = content;
    m_state = PaintState();
    m_focused = focusedId.empty() ? kNoIndex : cardOfId(content, focusedId);
    refreshFocusRing();
    Q_EMIT contentChanged();
}

void GraphCanvas::reopen(bool animated)
{
    if (animated)
        m_motion.glideTo(opening(m_content));
    else
        m_motion.jumpTo(opening(m_content));
}

void GraphCanvas::setStyle(const PaintStyle& style)
{
    m_painter.setStyle(style);
    update();
}

void GraphCanvas::setReducedMotion(bool reduced)
{
    m_motion.setReduced(reduced);
}

void GraphCanvas::setEmphasis(const Emphasis& emphasis)
{
    m_state.fixed = emphasis.fixed;
    m_state.selectedNodes = emphasis.selectedNodes;
    m_state.highlightedNodes = emphasis.highlightedNodes;
    m_state.highlightedWires = emphasis.highlightedWires;
    m_state.selectedWire = emphasis.selectedWire;
    update();
}

void GraphCanvas::setInsets(const QMargins& insets)
{
    m_camera.setInsets(insets);
    if (!m_touched)
        reopen(m_painted);
}

Target GraphCanvas::targetAt(QPointF point) const
{
    Target target;
    const QPointF scene = view().toScene(point);
    target.card = m_content.index->hitCard(scene);
    if (target.card == kNoIndex && view().zoom * style().textScale >= kWiresFrom)
        target.wire = m_content.index->hitWire(scene, kReach / view().zoom);
    if (m_content.hasWire(target.wire) && !m_state.fixed.shows(m_content.picture().wires[target.wire].relation))
        target.wire = kNoIndex;
    return target;
}

void GraphCanvas::setFocusedCard(CardIndex card, bool shown)
{
    const bool moved = card != m_focused;
    m_focused = card;
    m_ring = shown;
    refreshFocusRing();
    if (shown && m_content.hasCard(card))
        reveal(m_content.index->cardRect(card));
    if (moved) {
        Q_EMIT focusMoved(card);
        announceFocus(*this, card);
    }
}

void GraphCanvas::refreshFocusRing()
{
    m_state.focusedCard = m_ring && hasFocus() ? m_focused : kNoIndex;
    update();
}

void GraphCanvas::setPointed(const Target& target)
{
    if (m_state.hoveredCard == target.card && m_state.hoveredWire == target.wire)
        return;
    m_state.hoveredCard = target.card;
    m_state.hoveredWire = target.wire;
    update();
}

void GraphCanvas::setBand(const QRectF& band)
{
    m_band = band;
    update();
}

void GraphCanvas::reveal(const QRectF& scene)
{
    const View seen = m_camera.revealed(scene);
    if (seen == view())
        return;
    noteTouch();
    m_motion.glideTo(seen);
}

void GraphCanvas::zoomBy(double factor, QPointF at)
{
    noteTouch();
    const double wanted = std::clamp(m_motion.destination().zoom * factor, m_camera.minimumZoom(), Camera::kMaximumZoom);
    m_motion.glideTo(m_camera.zoomed(wanted / view().zoom, at), 110);
}

void GraphCanvas::zoomTo(const QRectF& scene, double maximumZoom)
{
    if (scene.isEmpty())
        return;
    noteTouch();
    m_motion.glideTo(m_camera.fitted(scene, maximumZoom), kTravel);
}

void GraphCanvas::zoomToCard(CardIndex card)
{
    if (!m_content.hasCard(card))
        return;
    noteTouch();
    m_motion.glideTo(m_camera.centred(m_content.index->cardRect(card).center(), std::max(kCardZoom, view().zoom)), kTravel);
}

void GraphCanvas::zoomIn()
{
    zoomBy(kStep, m_camera.freeRect().center());
}

void GraphCanvas::zoomOut()
{
    zoomBy(1 / kStep, m_camera.freeRect().center());
}

void GraphCanvas::zoomActual()
{
    zoomBy(1 / m_motion.destination().zoom, m_camera.freeRect().center());
}

void GraphCanvas::fitAll()
{
    zoomTo(m_content.index->bounds(), 1.0);
}

void GraphCanvas::activate(const Target& target)
{
    if (!m_content.hasCard(target.card)) {
        if (target.isGround())
            fitAll();
        return;
    }
    const Card& card = m_content.picture().cards[target.card];
    if (m_activationTold)
        Q_EMIT nodeActivated(card.node);
    else if (card.face.count > 1 && !card.face.expanded)
        Q_EMIT stackToggled(card.node);
    else
        zoomToCard(target.card);
}

void GraphCanvas::followCamera()
{
    m_hover->hide();
    m_idle.start();
    update();
    Q_EMIT cameraMoved();
}

void GraphCanvas::prefetchOne()
{
    if (m_plain && !m_motion.isZooming())
        update();
    else if (isVisible() && !m_motion.isMoving() && m_painter.prefetch(view(), devicePixelRatioF(), m_state.fixed))
        m_idle.start();
}

void GraphCanvas::paintEvent(QPaintEvent*)
{
    m_painted = true;
    // A frame with another zoom than the last is painted plainly: its tiles would be made in vain while the zoom goes on.
    m_plain = m_motion.isZooming() || view().zoom != m_paintedZoom;
    m_paintedZoom = view().zoom;
    QPainter painter(this);
    m_painter.paint(painter, view(), m_state, m_plain);
    if (m_plain)
        m_idle.start();
    if (m_band.isNull())
        return;
    const Tokens& tokens = *style().tokens;
    QColor ground = tokens.accent;
    ground.setAlpha(30);
    painter.setPen(QPen(tokens.accent, 1));
    painter.setBrush(ground);
    painter.drawRect(m_band);
}

void GraphCanvas::resizeEvent(QResizeEvent*)
{
    m_camera.setSize(size());
    if (!m_touched)
        reopen(false);
    else
        followCamera();
}

} // namespace kubezu
