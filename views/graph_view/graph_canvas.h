#pragma once
#include "views/graph_view/camera_motion.h"
#include "views/graph_view/canvas_painter.h"
#include "views/graph_view/emphasis.h"
#include "views/graph_view/hover_words.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <string>

namespace kubezu {

class CanvasHover;
class CanvasKeys;
class CanvasPointer;

/// What lies under a point.
struct Target {
    CardIndex card = kNoIndex;
    WireIndex wire = kNoIndex; ///< only where no card is
    [[nodiscard]] bool isGround() const { return card == kNoIndex && wire == kNoIndex; }
    friend bool operator==(const Target&, const Target&) = default;
};

/// How a picture comes: as the first of another set, as a later state of the same, or as another part of it to go to.
enum class Arrival { Fresh,
                     Refreshed,
                     Elsewhere };

/// The picture on the screen: paints it, moves the camera, tells what the user points at and wants. Knows a picture and its graph
/// and nothing else; what follows from an intent is decided by whoever listens. GUI thread.
class GraphCanvas : public QWidget {
    Q_OBJECT
public:
    explicit GraphCanvas(QWidget* parent = nullptr);
    ~GraphCanvas() override;

    /// Null clears it. Large pictures are shown when their index is there.
    void setPicture(const PictureRef& picture, const GraphPtr& graph, Arrival arrival);
    void setStyle(const PaintStyle& style);
    void setReducedMotion(bool reduced);
    /// Who tells of cards and wires, where that is not the graph of resources.
    void setTexts(std::unique_ptr<const CanvasTexts> texts) { m_texts = std::move(texts); }
    [[nodiscard]] const CanvasTexts& texts() const { return *m_texts; }
    /// A double click or Enter on a card only says so (nodeActivated) instead of going there.
    void setActivationTold(bool told) { m_activationTold = told; }
    void setEmphasis(const Emphasis& emphasis);
    /// Room that overlays take along the borders.
    void setInsets(const QMargins& insets);
    /// What an opening that shows only a part should show.
    void setWanted(const std::string& nodeId) { m_wanted = nodeId; }

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] const PaintState& paintState() const { return m_state; }
    [[nodiscard]] const PaintStyle& style() const { return m_painter.style(); }
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] const View& view() const { return m_camera.view(); }
    [[nodiscard]] CameraMotion& motion() { return m_motion; }
    [[nodiscard]] Target targetAt(QPointF point) const;
    [[nodiscard]] CardIndex focusedCard() const { return m_focused; }
    [[nodiscard]] const CanvasHover& hover() const { return *m_hover; }
    /// True while one picture becomes the next.
    [[nodiscard]] bool isChanging() const { return m_painter.isChanging(); }

    /// The card of the keyboard; `shown` draws its ring and brings it into view.
    void setFocusedCard(CardIndex card, bool shown);
    void setPointed(const Target& target);
    void setBand(const QRectF& band);
    void reveal(const QRectF& scene);
    void zoomBy(double factor, QPointF at);
    void zoomToCard(CardIndex card);
    /// All of a part of the scene.
    void zoomTo(const QRectF& scene, double maximumZoom);
    void zoomIn();
    void zoomOut();
    void zoomActual();
    void fitAll();
    /// What a double click or Enter does: opens a stack, goes to a card, fits the ground.
    void activate(const Target& target);
    /// The user has looked elsewhere: later sizes keep that view.
    void noteTouch() { m_touched = true; }
    /// While the space bar is down every drag pans.
    void setSpace(bool down);
    /// Whether there was such a drag.
    [[nodiscard]] bool takeSpaceDrag();
    /// To the widget before or after the canvas.
    void leaveByKey(bool next) { QWidget::focusNextPrevChild(next); }

Q_SIGNALS:
    void nodePicked(kubezu::NodeIndex node, bool toggled);
    /// A rubber band; `added` keeps what was selected.
    void nodesPicked(const std::vector<kubezu::NodeIndex>& nodes, bool added);
    void wirePicked(kubezu::WireIndex wire);
    void groundPicked();
    void stackToggled(kubezu::NodeIndex node);
    void nodeActivated(kubezu::NodeIndex node);
    void focusAsked(kubezu::NodeIndex node);
    /// Escape: whoever had something to give up sets `handled`; else the window may use the key.
    void escaped(bool* handled);
    void menuAsked(const kubezu::Target& target, QPoint globalPosition);
    void cameraMoved();
    /// Another picture is on the screen; numbers of cards and wires mean something else now.
    void contentChanged();
    void focusMoved(kubezu::CardIndex card);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void take(const Content& content);
    [[nodiscard]] View opening(const Content& content) const;
    void put(const Content& content, const View& next, Arrival arrival);
    void reopen(bool animated);
    void followCamera();
    void prefetchOne();
    void refreshFocusRing();

    Content m_content;
    PaintState m_state;
    Camera m_camera;
    CameraMotion m_motion;
    CanvasPainter m_painter;
    IndexLoader m_loader;
    QTimer m_idle;
    std::unique_ptr<const CanvasTexts> m_texts = std::make_unique<CanvasTexts>();
    std::unique_ptr<CanvasHover> m_hover;
    std::unique_ptr<CanvasPointer> m_pointer;
    std::unique_ptr<CanvasKeys> m_keys;
    QRectF m_band;
    std::string m_wanted;
    Arrival m_arrival = Arrival::Fresh;
    CardIndex m_focused = kNoIndex;
    bool m_ring = false;
    bool m_activationTold = false;
    bool m_touched = false;
    bool m_started = false; ///< a picture with cards was here
    bool m_painted = false;
    bool m_plain = false; ///< the last frame was painted without tiles
    double m_paintedZoom = 0;
};

} // namespace kubezu
