#include "views/glossary_view/index_view.h"

#include "models/adaptors/search_model.h"
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/concept_delegate.h"
#include "views/glossary_view/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace kubezu {
namespace {

using Order = ConceptIndexModel::Order;

constexpr auto kOrderKey = "glossary/order";
constexpr int kOrderCount = 5;
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
      m_orders(new QComboBox(m_bar)),
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
    setOrder(static_cast<Order>(qBound(0, settings.bytes(kOrderKey).toInt(), kOrderCount - 1)));
    follow();
}

void IndexView::build()
{
    // A box, not a row of buttons: five orders would hold the panel open wider than a projector's type leaves room for.
    m_orders->setObjectName(QStringLiteral("index-order"));
    m_orders->addItems(QStringList(kOrderCount, QString()));
    connect(m_orders, &QComboBox::activated, this, [this](int at) { setOrder(static_cast<Order>(at)); });
    m_seenOnly->setCheckable(true);
    m_seenOnly->setObjectName(QStringLiteral("seen-only"));
    auto* row = new FlowLayout(8, m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_orders);
    row->addWidget(m_seenOnly);
    m_tree->setModel(m_index);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setObjectName(QStringLiteral("index-results"));
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
    const std::array<QString, kOrderCount> words{tr("Sections"), tr("A–Z"), tr("Kana"), tr("Category"), tr("Kind")};
    const std::array<QString, kOrderCount> tips{tr("In the order of the notes"), tr("By English name"), tr("By Japanese reading"), tr("By subject"),
                                                tr("By the kind that shows it")};
    for (int at = 0; at < kOrderCount; ++at) {
        m_orders->setItemText(at, words[static_cast<std::size_t>(at)]);
        m_orders->setItemData(at, tips[static_cast<std::size_t>(at)], Qt::AccessibleDescriptionRole);
    }
    m_orders->setAccessibleName(tr("Order of the index"));
    setPlainToolTip(m_orders, tr("Order of the index"));
    setPlainToolTip(m_seenOnly, tr("Only what this graph shows"));
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
    m_orders->setCurrentIndex(static_cast<int>(order));
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
