#pragma once
#include "views/graph_view/hover_words.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

namespace kubezu {

class GraphCanvas;
class HoverCard;
struct Target;

/// Follows the resting pointer: marks what lies under it, and after a moment tells about it on a card.
class CanvasHover : public QObject {
    Q_OBJECT
public:
    static constexpr int kDelay = 350; ///< milliseconds

    explicit CanvasHover(GraphCanvas& canvas);
    void follow(QPointF point);
    void leave();
    /// Takes the card away; the mark stays until the pointer moves.
    void hide();
    /// What is told at the moment; empty when nothing is.
    [[nodiscard]] HoverText text() const;

private:
    void tell();

    GraphCanvas& m_canvas;
    HoverCard* m_card;
    QTimer m_timer;
    QPointF m_point;
};

} // namespace kubezu
