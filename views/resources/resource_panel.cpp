#include "views/resources/resource_panel.h"

#include "models/adaptors/resource_filter.h"
#include "models/adaptors/texts.h"
#include "models/graph/kubectl_line.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/resources/resource_delegate.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr std::uint32_t kMostOpened = 80;    ///< rows that a fresh tree shows without being asked
constexpr std::uint32_t kMostFiltered = 400; ///< matches up to which the filter opens every group

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

ResourcePanel::ResourcePanel(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_model(new ResourceTreeModel(this)),
      m_filter(new ResourceFilter(*m_model, this)),
      m_field(new SearchField(appearance, this)),
      m_count(new PlainLabel(this)),
      m_tree(new QTreeView(this)),
      m_nothing(new EmptyState(appearance, "filter", this))
{
    build();
    connect(&workspace, &Workspace::stateChanged, this, &ResourcePanel::follow);
    connect(&workspace, &Workspace::reviewChanged, this, [this] { follow(false); });
    connect(&workspace, &Workspace::selectionChanged, this, &ResourcePanel::showSelection);
    connect(&appearance, &Appearance::changed, this, &ResourcePanel::dress);
    connect(m_field, &SearchField::edited, this, &ResourcePanel::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResourcePanel::tellSelection);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ResourcePanel::showMenu);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) { focusOn(nodeAt(index)); });
    retranslate();
    dress();
    follow(true);
}

void ResourcePanel::build()
{
    m_count->setProperty("role", QStringLiteral("secondary"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(m_count);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new ResourceDelegate(m_appearance, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->installEventFilter(this);
    m_field->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
}

void ResourcePanel::retranslate()
{
    m_field->setPlaceholderText(tr("Filter: kind, name, label=…"));
    m_field->setAccessibleName(tr("Filter resources"));
    setPlainToolTip(m_field, tr("Kind or short name, name, kind/name, ns:namespace, label=value.\nEvery word must fit."));
    m_tree->setAccessibleName(tr("Resources"));
    m_nothing->say(tr("Nothing fits the filter"), tr("Every word must fit the kind, the name, ns:… or label=value."));
    ResourceTreeWords words;
    words.clusterWide = tr("Cluster-wide");
    words.missing = tr("Missing");
    words.marks = {QString(), tr("no problem"), tr("warning"), tr("error"), tr("progressing"), tr("unknown")};
    m_model->setWords(std::move(words));
    showCount();
}

void ResourcePanel::dress()
{
    m_tree->setIndentation(qRound(16 * m_appearance.scale()));
    m_tree->doItemsLayout();
}

void ResourcePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// From the field down into the tree, from the tree back; Ctrl+C copies the name.
bool ResourcePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_field && key->key() == Qt::Key_Down) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_filter->index(0, 0));
        return true;
    }
    if (watched == m_tree && key->matches(QKeySequence::Copy) && m_tree->currentIndex().isValid()) {
        copy(m_tree->currentIndex().data().toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ResourcePanel::follow(bool fresh)
{
    const QScopedValueRollback guard(m_following, true);
    m_model->setState(m_workspace.graph(), m_workspace.problems(), fresh);
    if (fresh) {
        m_open.clear();
        if (m_filter->isFiltering())
            filter(m_field->text());
        else
            openTelling();
    }
    showCount();
    showSelection();
}

/// A fresh tree opens on the namespaces and on what people look for first, as long as that stays short.
void ResourcePanel::openTelling()
{
    std::uint32_t rows = 0;
    for (int top = 0; top < m_filter->rowCount(); ++top) {
        const QModelIndex space = m_filter->index(top, 0);
        if (top > 0 && rows > kMostOpened)
            return;
        const auto type = static_cast<RowType>(space.data(RowTypeRole).toInt());
        m_tree->setExpanded(space, type == RowType::Namespace || type == RowType::Missing);
        rows += static_cast<std::uint32_t>(m_filter->rowCount(space));
        for (int row = 0; type == RowType::Namespace && row < m_filter->rowCount(space); ++row) {
            const QModelIndex kind = m_filter->index(row, 0, space);
            const auto category = static_cast<Category>(kind.data(CategoryRole).toInt());
            const std::uint32_t count = kind.data(CountRole).toUInt();
            const bool telling = category == Category::Network || category == Category::Workload;
            if (!telling || kind.data(KindRole) == QLatin1String("NetworkPolicy") || rows + count > kMostOpened)
                continue;
            m_tree->expand(kind);
            rows += count;
        }
    }
}

void ResourcePanel::rememberExpansion()
{
    m_open.clear();
    for (int top = 0; top < m_filter->rowCount(); ++top) {
        const QModelIndex space = m_filter->index(top, 0);
        if (m_tree->isExpanded(space))
            m_open.emplace_back(m_filter->mapToSource(space));
        for (int row = 0; row < m_filter->rowCount(space); ++row) {
            const QModelIndex kind = m_filter->index(row, 0, space);
            if (m_tree->isExpanded(kind))
                m_open.emplace_back(m_filter->mapToSource(kind));
        }
    }
}

void ResourcePanel::restoreExpansion()
{
    m_tree->collapseAll();
    for (const QPersistentModelIndex& open : m_open)
        m_tree->expand(m_filter->mapFromSource(open));
    m_open.clear();
}

void ResourcePanel::filter(const QString& text)
{
    const QScopedValueRollback guard(m_following, true);
    const bool before = m_filter->isFiltering();
    if (!before)
        rememberExpansion();
    m_filter->setText(text);
    if (m_filter->isFiltering()) {
        if (m_filter->matchCount() <= kMostFiltered)
            m_tree->expandAll();
        else
            m_tree->expandToDepth(0);
    } else if (before) {
        restoreExpansion();
    }
    showCount();
    showSelection();
}

void ResourcePanel::showCount()
{
    const std::uint32_t all = m_model->resourceCount();
    const std::uint32_t left = m_filter->matchCount();
    const bool filtering = m_filter->isFiltering();
    m_count->setText(filtering ? tr("%1 of %2").arg(left).arg(all) : QString::number(all));
    m_count->setAccessibleName(filtering ? tr("%1 of %2 resources").arg(left).arg(all) : tr("%1 resources").arg(all));
    m_count->setVisible(all > 0);
    const bool nothing = filtering && m_filter->rowCount() == 0;
    m_nothing->setVisible(nothing);
    m_tree->setVisible(!nothing);
}

NodeIndex ResourcePanel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? index.data(NodeRole).toUInt() : kNoIndex;
}

void ResourcePanel::showSelection()
{
    const QScopedValueRollback guard(m_following, true);
    QItemSelection rows;
    QModelIndex current;
    for (const NodeIndex node : m_workspace.selectedNodes()) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOfNode(node));
        if (!index.isValid())
            continue;
        rows.select(index, index);
        current = index;
    }
    QItemSelectionModel* selection = m_tree->selectionModel();
    if (rows.isEmpty()) {
        // A group that was clicked selects nothing outside and stays marked.
        if (!m_tree->hasFocus() || nodeAt(m_tree->currentIndex()) != kNoIndex)
            selection->clearSelection();
        return;
    }
    if (selection->currentIndex() != current)
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect);
    m_tree->scrollTo(current);
}

void ResourcePanel::tellSelection()
{
    if (m_following)
        return;
    std::vector<NodeIndex> nodes;
    const NodeIndex current = nodeAt(m_tree->currentIndex());
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes()) {
        const NodeIndex node = nodeAt(index);
        if (node != kNoIndex && node != current)
            nodes.push_back(node);
    }
    if (current != kNoIndex && m_tree->selectionModel()->isSelected(m_tree->currentIndex()))
        nodes.push_back(current);
    if (nodes.empty())
        return;
    const QScopedValueRollback guard(m_following, true);
    m_workspace.selectNodes(nodes);
}

void ResourcePanel::focusOn(NodeIndex node)
{
    if (node == kNoIndex || !m_workspace.isOpen())
        return;
    ViewState view = m_workspace.view();
    const std::string& id = m_workspace.graph()->nodes[node].id;
    view.focus = view.focus == id ? std::string() : id;
    m_workspace.setView(view);
}

void ResourcePanel::showMenu(const QPoint& at)
{
    const NodeIndex node = nodeAt(m_tree->indexAt(at));
    if (node == kNoIndex)
        return;
    const GraphPtr graph = m_workspace.graph();
    const GraphNode& chosen = graph->nodes[node];
    const Tokens& tokens = m_appearance.tokens();
    const auto icon = [&](const char* id) { return iconOf(id, tokens.secondary, tokens.faint); };
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool focused = m_workspace.view().focus == chosen.id;
    menu->addAction(icon("focus"), focused ? tr("Leave the focus") : tr("Focus on it"), this, [this, node] { focusOn(node); });
    menu->addSeparator();
    menu->addAction(icon("copy"), tr("Copy name"), this, [name = rawText(chosen.key.name)] { copy(name); });
    menu->addAction(icon("terminal"), tr("Copy kubectl command"), this, [line = shown(kubectlGet(*graph, graph->nodes[node]))] { copy(line); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace kubezu
