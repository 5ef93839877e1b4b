#pragma once
#include "views/paint/minimap_painter.h"

#include <QWidget>

namespace kubezu {

class GraphCanvas;

/// The whole picture small, over a corner of the canvas. Click and drag move the camera. Hidden while everything is in sight.
class Minimap : public QWidget {
    Q_OBJECT
public:
    /// The canvas must outlive the minimap.
    Minimap(GraphCanvas& canvas, QWidget* parent);
    /// The user's switch.
    void setWanted(bool wanted);
    /// Whether the page has room for it.
    void setRoom(bool room);
    /// Follows the canvas: hides or shows itself and paints anew.
    void follow();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QRectF map() const;
    void lookAt(QPointF point);

    GraphCanvas& m_canvas;
    MinimapPainter m_painter;
    bool m_wanted = true;
    bool m_room = true;
};

} // namespace kubezu
