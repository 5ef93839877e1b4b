#pragma once
#include "views/window/shell.h"

#include <QStatusBar>

class QTimer;
class QToolButton;

namespace kubezu {

class BusyBar;
class PlainLabel;

/// What is open in numbers, what of it is hidden (and the way to see it), what is being done, and the zoom.
class StatusBar : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusBar(Shell& shell, QWidget* parent = nullptr);
    /// Shows a message for a few seconds in place of the numbers.
    void note(const QString& text);
    void setZoom(double zoom);

private:
    void follow();
    void followPicture();
    Shell& m_shell;
    PlainLabel* m_counts;
    QToolButton* m_hidden;
    BusyBar* m_busy;
    QToolButton* m_zoom;
    QTimer* m_noteTime;
    double m_zoomValue = 1;
};

} // namespace kubezu
