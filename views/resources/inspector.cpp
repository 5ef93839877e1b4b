#include "views/resources/inspector.h"

#include "models/adaptors/texts.h"
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/resources/changes_view.h"
#include "views/resources/problems_view.h"
#include "views/resources/relations_view.h"
#include "views/resources/summary_view.h"
#include "views/resources/yaml_view.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr auto kTabKey = "inspector/tab";
constexpr qsizetype kMostPlace = 48; ///< characters of a place: the end tells most

} // namespace

Inspector::Inspector(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_tabs(new QTabWidget(this)),
      m_summary(new SummaryView(workspace, appearance)),
      m_yaml(new YamlView(workspace, appearance)),
      m_relations(new RelationsView(workspace, appearance)),
      m_problems(new ProblemsView(workspace, settings, appearance)),
      m_changes(new ChangesView(workspace, appearance)),
      m_place(new PlainLabel(this))
{
    build();
    connect(&workspace, &Workspace::stateChanged, this, &Inspector::follow);
    connect(&workspace, &Workspace::selectionChanged, this, &Inspector::refresh);
    connect(&workspace, &Workspace::reviewChanged, this, &Inspector::refresh);
    connect(&workspace, &Workspace::comparisonChanged, this, &Inspector::followComparison);
    connect(&appearance, &Appearance::changed, this, [this] {
        retranslate();
        refresh();
    });
    connect(m_problems, &ProblemsView::placeWanted, this, [this] { setTab(YamlTab); });
    retranslate();
    follow(true);
    setTab(static_cast<Tab>(qBound(0, settings.bytes(kTabKey).toInt(), static_cast<int>(ProblemsTab))));
    followComparison(); // it may have begun before
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab != ChangesTab) // lasts as long as the comparison
            m_settings.setBytes(kTabKey, QByteArray::number(tab));
        refreshTab();
    });
}

void Inspector::build()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_summary, QString());
    m_tabs->addTab(m_yaml, QString());
    m_tabs->addTab(m_relations, QString());
    m_tabs->addTab(m_problems, QString());
    m_tabs->addTab(m_changes, QString());
    m_tabs->setTabVisible(ChangesTab, false);
    m_place->setProperty("role", QStringLiteral("secondary"));
    m_place->setContentsMargins(8, 0, 16, 0);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs->setCornerWidget(m_place, Qt::TopRightCorner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
}

void Inspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    refreshTab();
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        showPlace();
    QWidget::changeEvent(event);
}

void Inspector::retranslate()
{
    m_yaml->retranslate();
    m_relations->retranslate();
    m_problems->retranslate();
    m_changes->retranslate();
    m_tabs->setAccessibleName(tr("Inspector"));
    showTitles();
    refreshTab();
}

void Inspector::follow(bool fresh)
{
    m_problems->follow(fresh);
    refresh();
}

/// A comparison shows its own side first and leaves the one that was there before.
void Inspector::followComparison()
{
    const bool comparing = m_workspace.comparison() != nullptr;
    const bool begins = comparing && !m_tabs->isTabVisible(ChangesTab);
    if (!comparing && m_tabs->currentIndex() == ChangesTab)
        m_tabs->setCurrentIndex(qBound(0, m_settings.bytes(kTabKey).toInt(), static_cast<int>(ProblemsTab)));
    m_tabs->setTabVisible(ChangesTab, comparing);
    if (begins)
        m_tabs->setCurrentIndex(ChangesTab);
    refresh();
}

void Inspector::refresh()
{
    m_changes->refresh();
    m_relations->refresh(); // its number stands in the tab
    showTitles();
    refreshTab();
}

void Inspector::refreshTab()
{
    switch (m_tabs->currentIndex()) {
    case SummaryTab: m_summary->refresh(); break;
    case YamlTab: m_yaml->refresh(); break;
    default: break;
    }
}

void Inspector::showTitles()
{
    const auto counted = [](const QString& word, std::size_t count) { return count == 0 ? word : word + QStringLiteral(" %1").arg(count); };
    m_tabs->setTabText(SummaryTab, tr("Summary"));
    m_tabs->setTabText(YamlTab, tr("YAML"));
    m_tabs->setTabText(RelationsTab, counted(tr("Relations"), m_relations->count()));
    m_tabs->setTabText(ChangesTab, counted(tr("Changes"), static_cast<std::size_t>(m_changes->count())));
    m_tabs->setTabText(ProblemsTab, counted(tr("Problems"), m_problems->count()));
    showPlace();
}

void Inspector::showPlace()
{
    const GraphPtr graph = m_workspace.graph();
    const EdgeIndex edge = m_workspace.selectedEdge();
    const NodeIndex node = m_workspace.currentNode();
    QString place;
    if (edge != kNoIndex)
        place = placeText(*graph->snapshot, graph->edges[edge].place);
    else if (node != kNoIndex && graph->nodes[node].resource)
        place = placeText(*graph->snapshot, graph->nodes[node].resource->place);
    m_place->setMinimumHeight(m_tabs->tabBar()->sizeHint().height()); // on one line with the titles
    if (place.size() > kMostPlace)
        place = QChar(0x2026) + place.right(kMostPlace);
    const qsizetype colon = place.lastIndexOf(QLatin1Char(':'));
    m_place->setText(colon < 0 ? place : place.left(colon) + QLatin1String(" : ") + place.mid(colon + 1));
    QResizeEvent again(m_tabs->size(), m_tabs->size()); // the only way in which a tab widget asks its corner for its size again
    QCoreApplication::sendEvent(m_tabs, &again);
}

} // namespace kubezu
