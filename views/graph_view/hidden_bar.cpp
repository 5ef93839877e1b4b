#include "views/graph_view/hidden_bar.h"

#include "views/common/picture_words.h"
#include "views/common/plain_text.h"
#include "views/graph_view/view_changes.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace kubezu {

HiddenBar::HiddenBar(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("hiddenBar"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QToolButton::clicked, this, &HiddenBar::showMenu);
    hide();
}

void HiddenBar::setStyle(const PaintStyle& style)
{
    const int icon = static_cast<int>(16 * style.textScale);
    setIconSize({icon, icon});
    setIcon(iconOf("eye-off", style.tokens->secondary, style.tokens->faint));
}

void HiddenBar::follow(const Content& content, const ViewState& view)
{
    m_view = view;
    m_nodes = content.picture().hiddenNodes;
    m_total = content.picture().totalNodes;
    m_lines = 0;
    if (content.graph && !view.hiddenClasses.empty()) {
        const auto hidden = [&view](const GraphEdge& edge) {
            return edge.relation != Relation::Within && view.hiddenClasses.contains(infoOf(edge.relation).family);
        };
        m_lines = static_cast<std::uint32_t>(std::count_if(content.graph->edges.begin(), content.graph->edges.end(), hidden));
    }
    retranslate();
    setVisible(isNeeded());
}

void HiddenBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void HiddenBar::retranslate()
{
    QStringList parts;
    if (m_nodes > 0 && m_view.changesOnly && narrowingsOf(m_view).empty() && m_view.hidden.empty())
        parts.append(tr("%n unchanged hidden", nullptr, static_cast<int>(m_nodes)));
    else if (m_nodes > 0)
        parts.append(tr("%1 of %2 hidden").arg(m_nodes).arg(m_total));
    if (m_lines > 0)
        parts.append(tr("%n line(s) off", nullptr, static_cast<int>(m_lines)));
    setText(parts.join(QStringLiteral(" · ")));
    setPlainToolTip(this, tr("What this picture leaves out"));
}

void HiddenBar::showMenu()
{
    QMenu menu(this);
    const auto add = [this, &menu](const QString& text, const ViewState& next) {
        if (!(next == m_view))
            connect(menu.addAction(text), &QAction::triggered, this, [this, next] { Q_EMIT viewAsked(next); });
    };
    add(tr("Show All"), showingAll(m_view));
    menu.addSeparator();
    add(tr("Clear Focus"), without(m_view, Narrowing::Focus));
    add(tr("Clear Filter"), without(m_view, Narrowing::Filter));
    add(tr("All Namespaces"), without(m_view, Narrowing::Namespaces));
    add(tr("Lens: %1").arg(lensWord(Lens::Everything)), without(m_view, Narrowing::Lens));
    ViewState next = m_view;
    next.changesOnly = false;
    add(tr("Show What Is Unchanged"), next);
    next = m_view;
    next.hidden.clear();
    add(tr("Show What Was Hidden by Hand"), next);
    next = m_view;
    next.hiddenClasses.clear();
    add(tr("Show All Lines"), next);
    next = m_view;
    next.predicted = true;
    add(tr("Show What Is Predicted"), next);
    if (menu.actions().size() <= 1)
        menu.addAction(tr("Only details of the lens “%1” are left out").arg(lensWord(Lens::Traffic)))->setEnabled(false);
    menu.exec(mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace kubezu
