#include "views/glossary_view/index_view.h"

#include "models/adaptors/search_model.h"
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/concept_delegate.h"
#include "views/glossary_view/flow_layout.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kubezu {
namespace {

using Order = ConceptIndexModel::Order;

constexpr auto kOrderKey = "glossary/order";
constexpr std::uint32_t kMostOpened = 60; ///< concepts up to which all groups stand open

} // namespace

IndexView::IndexView(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_appearance(appearance),
      m_index(new ConceptIndexModel(workspace.libraryPtr(), this)),
      m_search(new SearchModel(workspace.libraryPtr(), this)),
      m_bar(new QWidget(this)),
      m_seenOnly(new QToolButton(m_bar)),
      m_tree(new QTreeView(this)),
      m_results(new QListView(this)),
      m_nothing(new EmptyState(appearance, "search", this)),
      m_stack(new QStackedWidget(this))
{
    build();
    connect(m_seenOnly, &QToolButton::toggled, this, [this](bool on) {
        m_index->setSeenOnly(on);
        openGroups();
        showIndex();
    });
    for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(m_tree), static_cast<QAbstractItemView*>(m_results)}) {
        connect(view, &QAbstractItemView::clicked, this, &IndexView::open);
        connect(view, &QAbstractItemView::activated, this, &IndexView::open);
    }
    connect(&appearance, &Appearance::changed, this, &IndexView::dress);
    retranslate();
    dress();
    setOrder(static_cast<Order>(qBound(0, settings.bytes(kOrderKey).toInt(), static_cast<int>(m_orders.size()) - 1)));
    follow();
}

void IndexView::build()
{
    auto* segments = new QFrame(m_bar);
    segments->setProperty("role", QStringLiteral("segments"));
    auto* inner = new QHBoxLayout(segments);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_orders.size(); ++i) {
        m_orders[i] = new QToolButton(segments);
        m_orders[i]->setProperty("role", QStringLiteral("segment"));
        m_orders[i]->setCheckable(true);
        group->addButton(m_orders[i]);
        inner->addWidget(m_orders[i]);
        connect(m_orders[i], &QToolButton::clicked, this, [this, i] { setOrder(static_cast<Order>(i)); });
    }
    m_seenOnly->setCheckable(true);
    m_seenOnly->setObjectName(QStringLiteral("seen-only"));
    auto* row = new FlowLayout(8, m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(segments);
    row->addWidget(m_seenOnly);
    m_tree->setModel(m_index);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setModel(m_search);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setItemDelegate(new ConceptDelegate(m_appearance, 4, m_tree));
    m_results->setItemDelegate(new ConceptDelegate(m_appearance, 12, m_results));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_results);
    m_stack->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->addWidget(m_bar);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
}

void IndexView::retranslate()
{
    m_orders[0]->setText(tr("Sections"));
    m_orders[1]->setText(tr("A–Z"));
    m_orders[2]->setText(tr("Kana"));
    m_orders[3]->setText(tr("Category"));
    m_orders[4]->setText(tr("Kind"));
    setPlainToolTip(m_orders[3], tr("By subject"));
    setPlainToolTip(m_orders[4], tr("By the kind that shows it"));
    setPlainToolTip(m_seenOnly, tr("Only what this graph shows"));
    setPlainToolTip(m_orders[0], tr("In the order of the notes"));
    setPlainToolTip(m_orders[1], tr("By English name"));
    setPlainToolTip(m_orders[2], tr("By Japanese reading"));
    m_seenOnly->setText(tr("In this graph"));
    m_tree->setAccessibleName(tr("Index of the glossary"));
    m_results->setAccessibleName(tr("Found in the glossary"));
    m_index->setLanguage(m_appearance.language());
    m_search->setLanguage(m_appearance.language());
    showIndex();
}

void IndexView::dress()
{
    m_tree->setIndentation(qRound(14 * m_appearance.scale()));
    m_tree->doItemsLayout();
    m_results->doItemsLayout();
    m_index->setLanguage(m_appearance.language());
    m_search->setLanguage(m_appearance.language());
}

void IndexView::setOrder(Order order)
{
    m_orders[static_cast<std::size_t>(order)]->setChecked(true);
    m_index->setOrder(order);
    m_settings.setBytes(kOrderKey, QByteArray::number(static_cast<int>(order)));
    openGroups();
    reveal(m_workspace.selection().conceptId);
}

/// Short lists stand open; the sections of a long one are the overview.
void IndexView::openGroups()
{
    if (m_index->conceptCount() <= kMostOpened)
        m_tree->expandAll();
}

void IndexView::follow()
{
    m_index->setHits(m_workspace.state().hits);
    m_seenOnly->setEnabled(m_workspace.isOpen());
    if (!m_workspace.isOpen())
        m_seenOnly->setChecked(false);
    openGroups();
    showIndex();
}

void IndexView::setLibrary()
{
    m_index->setLibrary(m_workspace.libraryPtr());
    m_search->setLibrary(m_workspace.libraryPtr());
    openGroups();
}

void IndexView::showIndex()
{
    if (m_stack->currentWidget() == m_results)
        return;
    const bool empty = m_index->conceptCount() == 0;
    m_nothing->say(tr("Nothing"), m_index->isSeenOnly() ? tr("The graph shows no concept of the glossary.") : tr("The glossary is empty."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_nothing) : m_tree);
}

void IndexView::search(const QString& query)
{
    const bool searching = !query.trimmed().isEmpty();
    m_bar->setVisible(!searching);
    m_search->setQuery(query);
    if (!searching) {
        m_stack->setCurrentWidget(m_tree);
        showIndex();
        return;
    }
    m_nothing->say(tr("Nothing found"), tr("Try another spelling, a reading, a short name, a field (spec.replicas) or a command."));
    m_stack->setCurrentWidget(m_search->rowCount() == 0 ? static_cast<QWidget*>(m_nothing) : m_results);
    if (m_search->rowCount() > 0)
        m_results->setCurrentIndex(m_search->index(0, 0));
}

void IndexView::openFirst()
{
    if (m_stack->currentWidget() == m_results)
        open(m_results->currentIndex());
}

void IndexView::takeFocus()
{
    auto* view = qobject_cast<QAbstractItemView*>(m_stack->currentWidget());
    if (!view)
        return;
    view->setFocus(Qt::TabFocusReason);
    if (!view->currentIndex().isValid())
        view->setCurrentIndex(view->model()->index(0, 0));
}

void IndexView::open(const QModelIndex& index)
{
    const QString id = index.data(ConceptIdRole).toString();
    if (!id.isEmpty())
        Q_EMIT conceptWanted(id);
    else if (index.isValid())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void IndexView::reveal(const QString& conceptId)
{
    const QModelIndex index = m_index->indexOfConcept(conceptId.toStdString());
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

} // namespace kubezu
