#pragma once
#include "models/workspace/workspace.h"
#include "views/graph_view/graph_canvas.h"

#include <QObject>

namespace kubezu {

/// Between canvas and workspace: pictures and selection go to the canvas, what the user wants goes to the workspace. GUI thread.
class CanvasLink : public QObject {
    Q_OBJECT
public:
    /// Both must outlive the link.
    CanvasLink(Workspace& workspace, GraphCanvas& canvas, QObject* parent = nullptr);

    /// The node of the workspace's graph that a node of the canvas is, or kNoIndex when it is gone.
    [[nodiscard]] NodeIndex current(NodeIndex onCanvas) const;
    void focusOn(NodeIndex onCanvas);
    void toggleStack(NodeIndex onCanvas);
    void hideNode(NodeIndex onCanvas);
    /// Gives up the focus, else the selection, else the comparison; false when there was none of them.
    bool giveUp();
    void pickWire(WireIndex wire);

private:
    void takeState(bool fresh);
    void takePicture();
    void takeSelection();
    void emphasise();
    void pickNode(NodeIndex onCanvas, bool toggled);
    void pickNodes(const std::vector<NodeIndex>& onCanvas, bool added);
    void revealSelection();

    Workspace& m_workspace;
    GraphCanvas& m_canvas;
    ViewState m_drawn;           ///< view of the last picture
    bool m_fresh = true;         ///< the next picture is of another set
    bool m_ownSelection = false; ///< the canvas is selecting: nothing needs to be revealed
};

} // namespace kubezu
