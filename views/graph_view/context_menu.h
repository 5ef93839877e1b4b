#pragma once
#include "models/workspace/workspace.h"
#include "views/graph_view/canvas_link.h"
#include "views/graph_view/graph_canvas.h"

#include <QObject>

class QMenu;

namespace kubezu {

class Appearance;

/// The menus of a card, a wire and the ground.
class ContextMenu : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    ContextMenu(Workspace& workspace, CanvasLink& link, GraphCanvas& canvas, const Appearance& appearance, QObject* parent = nullptr);

    /// Shows the menu of what lies there.
    void open(const Target& target, QPoint globalPosition);
    /// Puts the actions into a menu; for tests, too.
    void fill(QMenu& menu, const Target& target);

private:
    void fillCard(QMenu& menu, CardIndex card);
    void fillWire(QMenu& menu, WireIndex wire);
    void fillGround(QMenu& menu);
    void addStack(QMenu& menu, CardIndex card);
    void addCopies(QMenu& menu, NodeIndex node);
    void addConcept(QMenu& menu, const Concept* entry);
    template <typename Do>
    void add(QMenu& menu, const char* icon, const QString& text, const Do& action);

    Workspace& m_workspace;
    CanvasLink& m_link;
    GraphCanvas& m_canvas;
    const Appearance& m_appearance;
};

} // namespace kubezu
