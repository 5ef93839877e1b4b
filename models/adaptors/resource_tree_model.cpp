#include "models/adaptors/resource_tree_model.h"

#include "models/adaptors/texts.h"
#include "models/picture/card_face.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kubezu {
namespace {

/// Traffic first, as people ask for it; then what runs, what steers it, what it is told.
constexpr std::array<std::uint8_t, 7> kCategoryRank{1, 0, 3, 4, 5, 2, 6};

/// Within a category, what people look for before the rest.
constexpr std::array<std::string_view, 13> kFirstKinds{"Ingress", "Gateway", "HTTPRoute", "GRPCRoute", "Service", "Deployment", "StatefulSet",
                                                       "DaemonSet", "CronJob", "Job", "Pod", "ReplicaSet", "ConfigMap"};

bool kindLess(const Graph& graph, NodeIndex a, NodeIndex b)
{
    const auto rank = [&](NodeIndex i) { return kCategoryRank[static_cast<std::size_t>(graph.categoryOf(i))]; };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    const ResourceKey& left = graph.nodes[a].key;
    const ResourceKey& right = graph.nodes[b].key;
    const auto place = [](const ResourceKey& key) { return std::find(kFirstKinds.begin(), kFirstKinds.end(), key.kind) - kFirstKinds.begin(); };
    return std::tuple(place(left), std::string_view(left.kind), std::string_view(left.group))
        < std::tuple(place(right), std::string_view(right.kind), std::string_view(right.group));
}

bool rowLess(const Graph& graph, NodeIndex a, NodeIndex b)
{
    const ResourceKey& left = graph.nodes[a].key;
    const ResourceKey& right = graph.nodes[b].key;
    if (left.nameSpace.empty() != right.nameSpace.empty())
        return !left.nameSpace.empty();
    if (left.nameSpace != right.nameSpace)
        return naturalLess(left.nameSpace, right.nameSpace);
    if (left.kind != right.kind || left.group != right.group)
        return kindLess(graph, a, b);
    return naturalLess(left.name, right.name);
}

/// A group reads like its worst member, but never says that all is well.
void worsen(TreeItem& group, Mark mark)
{
    if (mark == Mark::Error || (mark == Mark::Warning && group.mark != Mark::Error))
        group.mark = mark;
}

} // namespace

void ResourceTreeModel::setState(GraphPtr graph, const Problems& problems, bool fresh)
{
    const GraphPtr before = std::exchange(m_graph, std::move(graph)); // keys of rows that go lie in it
    m_resources = 0;
    replace(m_graph ? build(marksOf(*m_graph, problems)) : std::make_unique<TreeItem>(), fresh || !before);
}

std::unique_ptr<TreeItem> ResourceTreeModel::build(const std::vector<Mark>& marks)
{
    auto root = std::make_unique<TreeItem>();
    addResources(*root, marks);
    addMissing(*root);
    return root;
}

void ResourceTreeModel::addResources(TreeItem& root, const std::vector<Mark>& marks)
{
    std::vector<NodeIndex> order;
    for (NodeIndex i = 0; i < m_graph->nodes.size(); ++i) {
        if (m_graph->nodes[i].resource)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](NodeIndex a, NodeIndex b) { return rowLess(*m_graph, a, b); });
    m_resources = static_cast<std::uint32_t>(order.size());
    TreeItem* space = nullptr;
    TreeItem* kind = nullptr;
    const ResourceKey* last = nullptr;
    for (const NodeIndex i : order) {
        const GraphNode& node = m_graph->nodes[i];
        const ResourceKey& key = node.key;
        if (!last || last->nameSpace != key.nameSpace) {
            const bool wide = key.nameSpace.empty();
            space = &root.add(intern(wide ? "/" : key.nameSpace), wide ? RowType::ClusterWide : RowType::Namespace);
            kind = nullptr;
        }
        if (!kind || last->kind != key.kind || last->group != key.group) {
            kind = &space->add(intern(key.groupKind().text()), RowType::Kind, i);
            kind->category = m_graph->categoryOf(i);
        }
        TreeItem& item = kind->add(node.id, RowType::Resource, i);
        item.category = kind->category;
        item.mark = marks[i];
        ++kind->count;
        ++space->count;
        worsen(*kind, item.mark);
        worsen(*space, item.mark);
        last = &key;
    }
}

void ResourceTreeModel::addMissing(TreeItem& root)
{
    TreeItem* group = nullptr;
    for (NodeIndex i = 0; i < m_graph->nodes.size(); ++i) {
        const GraphNode& node = m_graph->nodes[i];
        if (node.origin != Origin::Missing || node.cause == MissingCause::ProvidedByCluster)
            continue;
        if (!group)
            group = &root.add(intern("//missing"), RowType::Missing);
        TreeItem& item = group->add(node.id, RowType::Resource, i);
        item.category = m_graph->categoryOf(i);
        item.mark = node.cause == MissingCause::Absent || node.cause == MissingCause::OtherNamespace ? Mark::Error : Mark::None;
        ++group->count;
        worsen(*group, item.mark);
    }
}

void ResourceTreeModel::setWords(ResourceTreeWords words)
{
    m_words = std::move(words);
    retold();
}

QModelIndex ResourceTreeModel::indexOfNode(NodeIndex node) const
{
    if (!m_graph || node >= m_graph->nodes.size())
        return {};
    const GraphNode& wanted = m_graph->nodes[node];
    const bool missing = wanted.origin == Origin::Missing;
    const std::string space = wanted.key.nameSpace.empty() ? "/" : wanted.key.nameSpace;
    const std::string kind = wanted.key.groupKind().text();
    for (const auto& top : itemAt({}).children) {
        if (missing != (top->type == RowType::Missing) || (!missing && top->key != space))
            continue;
        const auto inGroup = [&](const TreeItem& group) -> QModelIndex {
            for (const auto& item : group.children) {
                if (item->ref == node)
                    return indexOf(*item);
            }
            return {};
        };
        if (missing)
            return inGroup(*top);
        for (const auto& group : top->children) {
            if (group->key == kind)
                return inGroup(*group);
        }
    }
    return {};
}

QString ResourceTreeModel::textOf(const TreeItem& item) const
{
    switch (item.type) {
    case RowType::ClusterWide: return m_words.clusterWide;
    case RowType::Missing: return m_words.missing;
    case RowType::Namespace: return visibleText(item.key);
    default: break;
    }
    if (item.ref == kNoIndex)
        return {};
    const GraphNode& node = m_graph->nodes[item.ref];
    if (item.type == RowType::Kind)
        return visibleText(node.key.kind);
    return node.origin == Origin::Missing ? nodeText(node) : visibleText(node.key.name);
}

QString ResourceTreeModel::tipOf(const TreeItem& item) const
{
    if (item.ref == kNoIndex)
        return textOf(item);
    const GraphNode& node = m_graph->nodes[item.ref];
    if (item.type == RowType::Kind) {
        const bool core = node.key.group.empty();
        return visibleText(node.key.kind) + QStringLiteral(" · ") + (core ? visibleText(node.apiVersion) : visibleText(node.key.group));
    }
    QString tip = visibleText(node.key.kind) + QLatin1Char(' ') + visibleText(node.key.name);
    if (!node.key.nameSpace.empty())
        tip += QLatin1Char('\n') + visibleText(node.key.nameSpace);
    const QString place = node.resource ? placeText(*m_graph->snapshot, node.resource->place) : QString();
    return place.isEmpty() ? tip : tip + QLatin1Char('\n') + place;
}

QString ResourceTreeModel::heardText(const TreeItem& item) const
{
    QString text = textOf(item);
    if (item.type == RowType::Resource && item.ref != kNoIndex && m_graph->nodes[item.ref].resource)
        text = visibleText(m_graph->nodes[item.ref].key.kind) + QLatin1Char(' ') + text;
    else if (item.count > 0)
        text += QLatin1String(", ") + QString::number(item.count);
    const QString& mark = m_words.marks[static_cast<std::size_t>(item.mark)];
    return mark.isEmpty() ? text : text + QLatin1String(", ") + mark;
}

QVariant ResourceTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_graph)
        return {};
    const TreeItem& item = itemAt(index);
    const GraphNode* node = item.ref == kNoIndex ? nullptr : &m_graph->nodes[item.ref];
    switch (role) {
    case Qt::DisplayRole: return textOf(item);
    case Qt::AccessibleTextRole: return heardText(item);
    case TipRole: return tipOf(item);
    case RowTypeRole: return static_cast<int>(item.type);
    case NodeRole: return item.type == RowType::Resource ? item.ref : kNoIndex;
    case CategoryRole: return static_cast<int>(item.category);
    case MarkRole: return static_cast<int>(item.mark);
    case CountRole: return item.count;
    case KindRole: return node ? visibleText(node->key.kind) : QString();
    case OriginRole: return node ? static_cast<int>(node->origin) : static_cast<int>(Origin::Written);
    case ConceptIdRole: return node && node->kind ? rawText(node->kind->conceptId) : QString();
    default: return {};
    }
}

} // namespace kubezu
