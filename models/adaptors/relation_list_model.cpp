#include "models/adaptors/relation_list_model.h"

#include "models/adaptors/texts.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr QChar kOut(0x2192);
constexpr QChar kIn(0x2190);

/// The same across revisions: the other end, or more where two edges of one relation lead there.
std::string keyOf(const Graph& graph, const GraphEdge& edge, bool outgoing)
{
    return graph.nodes[outgoing ? edge.to : edge.from].id + '|' + edge.path;
}

} // namespace

void RelationListModel::setNode(GraphPtr graph, NodeIndex node)
{
    const std::string id = graph && node < graph->nodes.size() ? graph->nodes[node].id : std::string();
    const bool fresh = id != m_nodeId;
    const GraphPtr before = std::exchange(m_graph, std::move(graph));
    m_nodeId = id;
    m_node = id.empty() ? kNoIndex : node;
    m_edges = 0;
    auto root = std::make_unique<TreeItem>();
    if (m_node != kNoIndex) {
        addGroups(*root, m_graph->outgoing[m_node], true);
        addGroups(*root, m_graph->incoming[m_node], false);
    }
    replace(std::move(root), fresh);
}

void RelationListModel::addGroups(TreeItem& root, const std::vector<EdgeIndex>& edges, bool outgoing)
{
    std::vector<EdgeIndex> order;
    for (const EdgeIndex edge : edges) {
        if (outgoing || m_graph->edges[edge].from != m_graph->edges[edge].to) // a loop is listed once
            order.push_back(edge);
    }
    const auto other = [&](EdgeIndex edge) -> const ResourceKey& {
        return m_graph->nodes[outgoing ? m_graph->edges[edge].to : m_graph->edges[edge].from].key;
    };
    std::stable_sort(order.begin(), order.end(), [&](EdgeIndex a, EdgeIndex b) {
        const Relation left = m_graph->edges[a].relation;
        const Relation right = m_graph->edges[b].relation;
        if (left != right)
            return left < right;
        if (other(a).kind != other(b).kind)
            return other(a).kind < other(b).kind;
        return naturalLess(other(a).name, other(b).name);
    });
    TreeItem* group = nullptr;
    for (const EdgeIndex index : order) {
        const GraphEdge& edge = m_graph->edges[index];
        const std::string groupKey = (outgoing ? ">" : "<") + std::string(infoOf(edge.relation).id);
        if (!group || group->key != groupKey)
            group = &root.add(intern(groupKey), RowType::RelationGroup, index);
        TreeItem& item = group->add(intern(keyOf(*m_graph, edge, outgoing)), RowType::Edge, index);
        item.category = m_graph->categoryOf(outgoing ? edge.to : edge.from);
        const MissingCause cause = m_graph->nodes[outgoing ? edge.to : edge.from].cause;
        const bool broken = !edge.optional && (cause == MissingCause::Absent || cause == MissingCause::OtherNamespace);
        item.mark = broken || !edge.permitted ? Mark::Error : Mark::None;
        ++group->count;
        ++m_edges;
    }
}

void RelationListModel::setWords(RelationWords words)
{
    m_words = std::move(words);
    retold();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnTotal - 1);
}

int RelationListModel::columnCount(const QModelIndex&) const
{
    return ColumnTotal;
}

QModelIndex RelationListModel::indexOfEdge(EdgeIndex edge) const
{
    for (const auto& group : itemAt({}).children) {
        for (const auto& item : group->children) {
            if (item->ref == edge)
                return indexOf(*item);
        }
    }
    return {};
}

bool RelationListModel::isOutgoing(const TreeItem& item) const
{
    return m_graph->edges[item.ref].from == m_node;
}

NodeIndex RelationListModel::otherEnd(const TreeItem& item) const
{
    return isOutgoing(item) ? m_graph->edges[item.ref].to : m_graph->edges[item.ref].from;
}

QString RelationListModel::relationWord(Relation relation) const
{
    const QString& word = m_words.relations[static_cast<std::size_t>(relation)];
    return word.isEmpty() ? rawText(infoOf(relation).id) : word;
}

QString RelationListModel::notesOf(const GraphEdge& edge, const GraphNode& other) const
{
    QStringList notes;
    if (!edge.permitted)
        notes << m_words.notPermitted;
    if (other.origin == Origin::Missing)
        notes << m_words.missing;
    if (edge.optional)
        notes << m_words.optional;
    if (edge.predicted)
        notes << m_words.predicted;
    if (edge.places > 1)
        notes << QChar(0x00D7) + QString::number(edge.places);
    return notes.join(QStringLiteral(" · "));
}

QString RelationListModel::textOf(const TreeItem& item, int column) const
{
    const GraphEdge& edge = m_graph->edges[item.ref];
    if (item.type == RowType::RelationGroup)
        return column == OtherColumn ? QString(isOutgoing(item) ? kOut : kIn) + QLatin1Char(' ') + relationWord(edge.relation) : QString();
    const GraphNode& other = m_graph->nodes[otherEnd(item)];
    switch (column) {
    case OtherColumn: {
        const QString count = other.count > 1 ? QStringLiteral(" ×%1").arg(other.count) : QString();
        return nodeText(other, m_graph->nodes[m_node].key.nameSpace) + count;
    }
    case PathColumn: return visibleText(edge.path);
    case PlaceColumn: return placeText(*m_graph->snapshot, edge.place);
    case NotesColumn: return notesOf(edge, other);
    default: return {};
    }
}

QString RelationListModel::tipOf(const TreeItem& item) const
{
    const GraphEdge& edge = m_graph->edges[item.ref];
    if (item.type == RowType::RelationGroup)
        return textOf(item, OtherColumn);
    QStringList lines{nodeText(m_graph->nodes[edge.from]) + QLatin1Char(' ') + kOut + QLatin1Char(' ') + relationWord(edge.relation)
                      + QLatin1Char(' ') + kOut + QLatin1Char(' ') + nodeText(m_graph->nodes[edge.to])};
    for (const int column : {PathColumn, PlaceColumn, NotesColumn}) {
        const QString text = textOf(item, column);
        if (!text.isEmpty())
            lines << text;
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant RelationListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TreeItem& item = itemAt(index);
    if (role == RowTypeRole)
        return static_cast<int>(item.type);
    if (item.ref == kNoIndex || !m_graph)
        return {};
    const bool isEdge = item.type == RowType::Edge;
    switch (role) {
    case Qt::DisplayRole: return textOf(item, index.column());
    case TipRole: return tipOf(item);
    case EdgeRole: return isEdge ? item.ref : kNoIndex;
    case NodeRole: return isEdge ? otherEnd(item) : kNoIndex;
    case CategoryRole: return static_cast<int>(item.category);
    case CountRole: return item.count;
    case MarkRole: return static_cast<int>(item.mark);
    case RelationRole: return static_cast<int>(m_graph->edges[item.ref].relation);
    case OutgoingRole: return isOutgoing(item);
    case OriginRole: return static_cast<int>(m_graph->nodes[otherEnd(item)].origin);
    default: return {};
    }
}

QVariant RelationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_words.headers.size())
        return {};
    return m_words.headers[section];
}

} // namespace kubezu
