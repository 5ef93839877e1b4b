#include "views/graph_view/context_menu.h"

#include "models/adaptors/texts.h"
#include "models/graph/kubectl_line.h"
#include "models/operations/operation.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/graph_view/hover_words.h"
#include "views/graph_view/view_changes.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace kubezu {
namespace {

constexpr std::size_t kLongestLine = 120; ///< bytes of a command in a menu

/// A menu reads "&" as a shortcut mark.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void copy(const std::string& text)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

} // namespace

ContextMenu::ContextMenu(Workspace& workspace, CanvasLink& link, GraphCanvas& canvas, const Appearance& appearance, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_link(link),
      m_canvas(canvas),
      m_appearance(appearance)
{
    connect(&canvas, &GraphCanvas::menuAsked, this, &ContextMenu::open);
}

void ContextMenu::open(const Target& target, QPoint globalPosition)
{
    auto* menu = new QMenu(&m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    if (m_canvas.content().hasCard(target.card)) {
        const NodeIndex node = m_canvas.content().picture().cards[target.card].node;
        m_canvas.setFocusedCard(target.card, false);
        if (!m_canvas.paintState().selectedNodes.contains(node))
            Q_EMIT m_canvas.nodePicked(node, false);
    }
    fill(*menu, target);
    menu->popup(globalPosition);
}

void ContextMenu::fill(QMenu& menu, const Target& target)
{
    if (m_canvas.content().nodeOf(target.card))
        fillCard(menu, target.card);
    else if (m_canvas.content().hasWire(target.wire))
        fillWire(menu, target.wire);
    else
        fillGround(menu);
}

template <typename Do>
void ContextMenu::add(QMenu& menu, const char* icon, const QString& text, const Do& action)
{
    const Tokens& tokens = m_appearance.tokens();
    connect(menu.addAction(iconOf(icon, tokens.secondary, tokens.faint), text), &QAction::triggered, this, action);
}

void ContextMenu::fillCard(QMenu& menu, CardIndex card)
{
    const Content content = m_canvas.content();
    const NodeIndex node = content.picture().cards[card].node;
    add(menu, "focus", tr("Focus on This"), [this, node] { m_link.focusOn(node); });
    if (!m_workspace.view().focus.empty())
        add(menu, "close", tr("Clear Focus"), [this] { m_workspace.setView(withFocus(m_workspace.view(), {})); });
    addStack(menu, card);
    add(menu, "zoom-in", tr("Zoom to This"), [this, node] { m_canvas.zoomToCard(m_canvas.content().index->cardOf(node)); });
    add(menu, "eye-off", tr("Hide"), [this, node] { m_link.hideNode(node); });
    menu.addSeparator();
    addCopies(menu, node);
    const NodeIndex current = m_link.current(node);
    if (current == kNoIndex)
        return;
    const auto concepts = conceptsOfNode(*m_workspace.graph(), current, m_workspace.library());
    if (!concepts.empty()) {
        menu.addSeparator();
        addConcept(menu, concepts.front());
    }
}

void ContextMenu::addStack(QMenu& menu, CardIndex card)
{
    const Card& shown = m_canvas.content().picture().cards[card];
    if (shown.face.expanded)
        add(menu, "minus", tr("Close the Stack"), [this, node = shown.node] { m_link.toggleStack(node); });
    else if (shown.face.count > 1)
        add(menu, "plus", tr("Open the Stack"), [this, node = shown.node] { m_link.toggleStack(node); });
}

void ContextMenu::addCopies(QMenu& menu, NodeIndex index)
{
    const GraphPtr graph = m_canvas.content().graph;
    const GraphNode& node = graph->nodes[index];
    add(menu, "copy", tr("Copy Name"), [name = node.key.name] { copy(name); });
    add(menu, "copy", tr("Copy Id"), [id = node.id] { copy(id); });
    if (node.origin != Origin::Written && node.origin != Origin::Live)
        return;
    QMenu* lines = menu.addMenu(tr("Copy as kubectl"));
    lines->setObjectName(QStringLiteral("kubectlMenu"));
    add(*lines, "terminal", menuText(shown(kubectlGet(*graph, node), kLongestLine)), [line = kubectlGet(*graph, node)] { copy(line); });
    for (const Operation& operation : operations()) {
        OperationOn made;
        if (operation.on(*graph, index, made))
            add(*lines, "terminal", menuText(shown(made.command, kLongestLine)), [line = made.command] { copy(line); });
    }
}

void ContextMenu::addConcept(QMenu& menu, const Concept* entry)
{
    const QString id = QString::fromStdString(entry->id);
    add(menu, "book", tr("Open Entry in Glossary"), [this, id] { m_workspace.selectConcept(id, false); });
    add(menu, "eye", tr("Light Up Where This Graph Shows It"), [this, id] { m_workspace.selectConcept(id, true); });
}

void ContextMenu::fillWire(QMenu& menu, WireIndex wire)
{
    const Content content = m_canvas.content();
    if (!content.graph || content.graph != m_workspace.graph())
        return;
    const Wire& drawn = content.picture().wires[wire];
    add(menu, "link", tr("Select This Edge"), [this, wire] { m_link.pickWire(wire); });
    for (const CardIndex end : {drawn.from, drawn.to}) {
        const GraphNode* node = content.nodeOf(end);
        if (node)
            add(menu, "focus", tr("Go to %1").arg(menuText(titleOf(*node))), [this, id = node->id] {
                const NodeIndex index = m_workspace.graph()->find(id);
                if (index != kNoIndex)
                    m_workspace.selectNode(index);
            });
    }
    const RelationClass family = infoOf(drawn.relation).family;
    add(menu, "eye-off", tr("Hide Lines of This Class"), [this, family] { m_workspace.setView(withClass(m_workspace.view(), family, false)); });
    if (drawn.edges.empty() || drawn.edges.front() >= content.graph->edges.size())
        return;
    menu.addSeparator();
    add(menu, "copy", tr("Copy Field Path"), [path = content.graph->edges[drawn.edges.front()].path] { copy(path); });
    const auto concepts = conceptsOfEdge(*content.graph, drawn.edges.front(), m_workspace.library());
    if (!concepts.empty())
        addConcept(menu, concepts.front());
}

void ContextMenu::fillGround(QMenu& menu)
{
    add(menu, "fit", tr("Fit Everything"), [this] { m_canvas.fitAll(); });
    add(menu, "actual-size", tr("Actual Size"), [this] { m_canvas.zoomActual(); });
    const ViewState& view = m_workspace.view();
    if (!view.focus.empty())
        add(menu, "close", tr("Clear Focus"), [this] { m_workspace.setView(withFocus(m_workspace.view(), {})); });
    if (!(showingAll(view) == view))
        add(menu, "eye", tr("Show All"), [this] { m_workspace.setView(showingAll(m_workspace.view())); });
    const GraphPtr graph = m_workspace.graph();
    if (!graph)
        return;
    menu.addSeparator();
    add(menu, "plus", tr("Open All Stacks"), [this, graph] { m_workspace.setView(withAllStacks(m_workspace.view(), *graph, true)); });
    if (!view.expanded.empty())
        add(menu, "minus", tr("Close All Stacks"), [this, graph] { m_workspace.setView(withAllStacks(m_workspace.view(), *graph, false)); });
}

} // namespace kubezu
