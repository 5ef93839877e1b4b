#include "views/resources/relations_view.h"

#include "models/adaptors/relation_list_model.h"
#include "models/adaptors/texts.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/resources/row_painting.h"
#include "views/theme/type_scale.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr int kRowHeight = 26;

/// Groups in the ink of their relation, edges with the ring of the other end.
class RelationDelegate : public RowDelegate {
public:
    RelationDelegate(Appearance& appearance, QObject* parent)
        : RowDelegate(appearance, kRowHeight, parent) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        const QStyleOptionViewItem option = paintGround(*painter, given, index);
        QRectF box = QRectF(option.rect).adjusted(length(4), 0, -length(8), 0);
        const bool group = index.data(RowTypeRole).toInt() == static_cast<int>(RowType::RelationGroup);
        QFont font = fontOf(TextRole::Control, scale());
        if (group) {
            font.setWeight(QFont::DemiBold);
            const auto relation = static_cast<Relation>(index.data(RelationRole).toInt());
            box.setLeft(box.left() + paintText(*painter, box, index.data().toString(), font, tokens().hue(infoOf(relation).family).ink) + length(8));
            if (index.column() == 0)
                paintText(*painter, box, QString::number(index.data(CountRole).toUInt()), fontOf(TextRole::Secondary, scale()), tokens().secondary);
            return;
        }
        const bool missing = index.data(OriginRole).toInt() == static_cast<int>(Origin::Missing);
        if (index.column() == RelationListModel::OtherColumn) {
            const auto category = static_cast<Category>(index.data(CategoryRole).toInt());
            paintDot(*painter, {box.left() + length(5), box.center().y()}, length(9), tokens(), category, false, missing);
            box.setLeft(box.left() + length(18));
        } else if (index.column() == RelationListModel::PathColumn) {
            font = fontOf(TextRole::Code, scale());
            font.setPixelSize(pixelSize(TextRole::Secondary, scale()));
        }
        const bool alarming = index.column() == RelationListModel::NotesColumn && index.data(MarkRole).toInt() == static_cast<int>(Mark::Error);
        const QColor quiet = index.column() == RelationListModel::OtherColumn ? tokens().text : tokens().secondary;
        // Of a place the end tells most, of a path beginning and end.
        const Qt::TextElideMode cut = index.column() == RelationListModel::PlaceColumn ? Qt::ElideLeft
            : index.column() == RelationListModel::PathColumn                          ? Qt::ElideMiddle
                                                                                       : Qt::ElideRight;
        paintText(*painter, box, index.data().toString(), font, alarming ? tokens().error : quiet, Qt::AlignLeft, cut);
    }
};

} // namespace

RelationsView::RelationsView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_model(new RelationListModel(this)),
      m_list(new QTreeView(this)),
      m_nothing(new EmptyState(appearance, "link", this))
{
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RelationsView::selectEdgeAt);
    connect(m_list, &QTreeView::clicked, this, &RelationsView::selectEdgeAt);
    connect(m_list, &QTreeView::activated, this, &RelationsView::goTo);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_list, [this](const QModelIndex& above) {
        if (!above.isValid())
            m_list->expandAll();
    });
    retranslate();
    refresh();
}

void RelationsView::build()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RelationDelegate(m_appearance, m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setIndentation(qRound(16 * m_appearance.scale()));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    const double scale = m_appearance.scale();
    m_list->header()->resizeSection(RelationListModel::OtherColumn, qRound(280 * scale));
    m_list->header()->resizeSection(RelationListModel::PlaceColumn, qRound(150 * scale));
    m_list->header()->resizeSection(RelationListModel::NotesColumn, qRound(140 * scale));
    m_list->header()->setSectionResizeMode(RelationListModel::PathColumn, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
}

void RelationsView::retranslate()
{
    RelationWords words;
    const CardWords picture = m_appearance.paintStyle().words;
    words.relations = picture.relations;
    words.optional = tr("optional");
    words.notPermitted = tr("not permitted");
    words.missing = tr("missing");
    words.predicted = tr("predicted");
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = graph ? graph->find(m_nodeId) : kNoIndex;
    const QString subject = node == kNoIndex ? tr("Relations") : tr("Relations of %1").arg(nodeText(graph->nodes[node]));
    words.headers = {subject, tr("Field"), tr("Place"), tr("Notes")};
    m_model->setWords(std::move(words));
    m_list->setAccessibleName(subject);
    m_nothing->say(tr("No relations"), tr("Nothing that is open refers to it, and it refers to nothing."));
}

std::uint32_t RelationsView::count() const
{
    return m_model->edgeCount();
}

NodeIndex RelationsView::wantedNode() const
{
    const EdgeIndex edge = m_workspace.selectedEdge();
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex shown = graph ? graph->find(m_nodeId) : kNoIndex;
    const bool stays = edge != kNoIndex && shown != kNoIndex && (graph->edges[edge].from == shown || graph->edges[edge].to == shown);
    return stays ? shown : m_workspace.currentNode();
}

void RelationsView::refresh()
{
    const QScopedValueRollback guard(m_following, true);
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = wantedNode();
    const std::string id = node == kNoIndex ? std::string() : graph->nodes[node].id;
    const bool other = id != m_nodeId;
    m_nodeId = id;
    m_model->setNode(graph, node);
    if (other) {
        m_list->expandAll();
        retranslate();
    }
    m_list->setVisible(count() > 0);
    m_nothing->setVisible(count() == 0);
    showEdge();
}

void RelationsView::showEdge()
{
    const EdgeIndex edge = m_workspace.selectedEdge();
    const QModelIndex index = edge == kNoIndex ? QModelIndex() : m_model->indexOfEdge(edge);
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void RelationsView::selectEdgeAt(const QModelIndex& index)
{
    const EdgeIndex edge = index.isValid() ? index.data(EdgeRole).toUInt() : kNoIndex;
    if (!m_following && edge != kNoIndex && edge != m_workspace.selectedEdge())
        m_workspace.selectEdge(edge);
}

void RelationsView::goTo(const QModelIndex& index)
{
    const NodeIndex node = index.data(NodeRole).toUInt();
    if (node != kNoIndex)
        m_workspace.selectNode(node);
}

} // namespace kubezu
