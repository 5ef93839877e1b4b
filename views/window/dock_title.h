#pragma once
#include "views/common/appearance.h"

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace kubezu {

class PlainLabel;

/// The slim bar by which a panel is moved, torn off and closed.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    DockTitle(Appearance& appearance, QDockWidget& dock);

private:
    void dress();
    Appearance& m_appearance;
    QDockWidget& m_dock;
    PlainLabel* m_title;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace kubezu
