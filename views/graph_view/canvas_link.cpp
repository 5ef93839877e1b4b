#include "views/graph_view/canvas_link.h"

#include "views/graph_view/view_changes.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace kubezu {

CanvasLink::CanvasLink(Workspace& workspace, GraphCanvas& canvas, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_canvas(canvas)
{
    connect(&workspace, &Workspace::stateChanged, this, &CanvasLink::takeState);
    connect(&workspace, &Workspace::pictureChanged, this, &CanvasLink::takePicture);
    connect(&workspace, &Workspace::selectionChanged, this, &CanvasLink::takeSelection);
    connect(&workspace, &Workspace::viewChanged, this, &CanvasLink::emphasise);
    connect(&canvas, &GraphCanvas::contentChanged, this, &CanvasLink::emphasise);
    connect(&canvas, &GraphCanvas::nodePicked, this, &CanvasLink::pickNode);
    connect(&canvas, &GraphCanvas::nodesPicked, this, &CanvasLink::pickNodes);
    connect(&canvas, &GraphCanvas::wirePicked, this, &CanvasLink::pickWire);
    connect(&canvas, &GraphCanvas::groundPicked, &workspace, &Workspace::clearSelection);
    connect(&canvas, &GraphCanvas::stackToggled, this, &CanvasLink::toggleStack);
    connect(&canvas, &GraphCanvas::focusAsked, this, [this](NodeIndex node) {
        focusOn(node);
    });
    connect(&canvas, &GraphCanvas::escaped, this, [this](bool* handled) { *handled = giveUp(); });
    if (workspace.picture())
        takePicture();
}

void CanvasLink::takeState(bool fresh)
{
    m_fresh = m_fresh || fresh;
}

void CanvasLink::takePicture()
{
    const ViewState& view = m_workspace.view();
    Arrival arrival = leadsElsewhere(m_drawn, view) ? Arrival::Elsewhere : Arrival::Refreshed;
    if (m_fresh)
        arrival = Arrival::Fresh;
    m_fresh = !m_workspace.picture();
    m_drawn = view;
    const auto& nodes = m_workspace.selection().nodes;
    m_canvas.setWanted(!view.focus.empty() ? view.focus : (nodes.empty() ? std::string() : nodes.back()));
    m_canvas.setPicture(m_workspace.picture(), m_workspace.graph(), arrival);
}

void CanvasLink::emphasise()
{
    const WorkspaceState& state = m_workspace.state();
    const Content& content = m_canvas.content();
    const bool hitsFit = state.graph && state.graph == content.graph;
    m_canvas.setEmphasis(emphasisOf(content, m_workspace.view(), m_workspace.selection(), hitsFit ? state.hits.get() : nullptr));
}

void CanvasLink::takeSelection()
{
    emphasise();
    if (!m_ownSelection)
        revealSelection();
}

void CanvasLink::revealSelection()
{
    const Selection& selection = m_workspace.selection();
    const Content& content = m_canvas.content();
    const WireIndex wire = m_canvas.paintState().selectedWire;
    if (content.hasWire(wire)) {
        m_canvas.reveal(content.index->wireBox(wire));
        return;
    }
    const CardIndex card = selection.nodes.empty() ? kNoIndex : cardOfId(content, selection.nodes.back());
    if (card == kNoIndex)
        return;
    m_canvas.setFocusedCard(card, false);
    m_canvas.reveal(content.index->cardRect(card));
}

NodeIndex CanvasLink::current(NodeIndex onCanvas) const
{
    const GraphPtr& shown = m_canvas.content().graph;
    const GraphPtr now = m_workspace.graph();
    if (!shown || !now || onCanvas >= shown->nodes.size())
        return kNoIndex;
    return shown == now ? onCanvas : now->find(shown->nodes[onCanvas].id);
}

void CanvasLink::pickNode(NodeIndex onCanvas, bool toggled)
{
    const NodeIndex node = current(onCanvas);
    if (node == kNoIndex)
        return;
    const QScopedValueRollback own(m_ownSelection, true);
    if (!toggled) {
        m_workspace.selectNode(node);
        return;
    }
    std::vector<NodeIndex> nodes = m_workspace.selectedNodes();
    const auto found = std::find(nodes.begin(), nodes.end(), node);
    if (found == nodes.end())
        nodes.push_back(node);
    else
        nodes.erase(found);
    m_workspace.selectNodes(nodes);
}

void CanvasLink::pickNodes(const std::vector<NodeIndex>& onCanvas, bool added)
{
    std::vector<NodeIndex> nodes = added ? m_workspace.selectedNodes() : std::vector<NodeIndex>();
    for (const NodeIndex each : onCanvas) {
        const NodeIndex node = current(each);
        if (node != kNoIndex && std::find(nodes.begin(), nodes.end(), node) == nodes.end())
            nodes.push_back(node);
    }
    const QScopedValueRollback own(m_ownSelection, true);
    m_workspace.selectNodes(nodes);
}

void CanvasLink::pickWire(WireIndex wire)
{
    const Content& content = m_canvas.content();
    if (!content.hasWire(wire) || !content.graph || content.graph != m_workspace.graph())
        return; // the next picture is on its way
    const std::vector<EdgeIndex>& edges = content.picture().wires[wire].edges;
    if (edges.empty())
        return;
    // Another click on a wire that stands for several edges goes to the next of them.
    const auto selected = std::find(edges.begin(), edges.end(), m_workspace.selectedEdge());
    const bool last = selected == edges.end() || selected + 1 == edges.end();
    const QScopedValueRollback own(m_ownSelection, true);
    m_workspace.selectEdge(last ? edges.front() : *(selected + 1));
}

void CanvasLink::focusOn(NodeIndex onCanvas)
{
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = onCanvas == kNoIndex ? m_workspace.currentNode() : current(onCanvas);
    if (graph && node < graph->nodes.size())
        m_workspace.setView(withFocus(m_workspace.view(), graph->nodes[node].id));
}

void CanvasLink::toggleStack(NodeIndex onCanvas)
{
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = current(onCanvas);
    if (!graph || node == kNoIndex)
        return;
    const ViewState opened = withStack(m_workspace.view(), *graph, node, true);
    const bool isOpen = opened == m_workspace.view();
    m_workspace.setView(isOpen ? withStack(m_workspace.view(), *graph, node, false) : opened);
}

void CanvasLink::hideNode(NodeIndex onCanvas)
{
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = current(onCanvas);
    if (graph && node != kNoIndex)
        m_workspace.setView(withHidden(m_workspace.view(), graph->nodes[node].id));
}

bool CanvasLink::giveUp()
{
    if (!m_workspace.view().focus.empty()) {
        m_workspace.setView(withFocus(m_workspace.view(), {}));
        return true;
    }
    const Selection& selection = m_workspace.selection();
    if (!selection.nodes.empty() || !selection.edge.isNull() || selection.conceptPinned || !selection.lit.empty()) {
        m_workspace.clearSelection();
        return true;
    }
    if (!m_workspace.comparison())
        return false;
    m_workspace.endComparison();
    return true;
}

} // namespace kubezu
