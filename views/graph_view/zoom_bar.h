#pragma once
#include "views/paint/picture_painter.h"

#include <QFrame>

class QToolButton;

namespace kubezu {

class GraphCanvas;

/// − 100 % + and "fit" in a corner of the canvas.
class ZoomBar : public QFrame {
    Q_OBJECT
public:
    /// The canvas must outlive the bar.
    ZoomBar(GraphCanvas& canvas, QWidget* parent);
    void setStyle(const PaintStyle& style);
    void follow();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QToolButton* button(void (GraphCanvas::*action)());

    GraphCanvas& m_canvas;
    QToolButton* m_out;
    QToolButton* m_zoom;
    QToolButton* m_in;
    QToolButton* m_fit;
};

} // namespace kubezu
