#include "models/adaptors/change_list_model.h"

#include "models/adaptors/roles.h"
#include "models/adaptors/texts.h"

namespace kubezu {
namespace {

Change changeOf(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added: return Change::Added;
    case FieldChange::Kind::Removed: return Change::Removed;
    case FieldChange::Kind::Changed:
    case FieldChange::Kind::Reordered: break;
    }
    return Change::Changed;
}

QString placeOf(const Graph& graph, NodeIndex node, std::uint32_t line)
{
    if (node == kNoIndex || !graph.nodes[node].resource || line == 0)
        return {};
    return placeText(*graph.snapshot, {graph.nodes[node].resource->place.file, line});
}

QString joined(const QString& before, const QString& after, const QString& between)
{
    return before.isEmpty() || after.isEmpty() ? before + after : before + between + after;
}

} // namespace

void ChangeListModel::setWords(ChangeWords words)
{
    m_words = std::move(words);
}

void ChangeListModel::show(const ComparedSets* sets, NodeIndex node)
{
    beginResetModel();
    m_rows.clear();
    if (sets && node < sets->changes.size()) {
        const NodeChange& change = sets->of(node);
        for (const FieldChange& field : change.fields)
            addField(*sets, change, field);
        addEdges(*sets, change);
    }
    endResetModel();
}

void ChangeListModel::addField(const ComparedSets& sets, const NodeChange& node, const FieldChange& field)
{
    Row row;
    row.change = changeOf(field.kind);
    row.path = visibleText(field.path);
    if (field.textLine > 0)
        row.path += QStringLiteral(" · ") + m_words.line.arg(field.textLine);
    const bool reordered = field.kind == FieldChange::Kind::Reordered;
    row.before = field.masked ? m_words.confidential : reordered ? m_words.order.arg(visibleText(field.before))
                                                                 : visibleText(field.before);
    row.after = field.masked ? QString() : visibleText(field.after);
    row.place = joined(placeOf(*sets.comparison->before, node.before, field.beforeLine), placeOf(*sets.comparison->after, node.after, field.afterLine), QStringLiteral(" → "));
    m_rows.push_back(std::move(row));
}

void ChangeListModel::addEdges(const ComparedSets& sets, const NodeChange& node)
{
    for (const EdgeChange& edge : sets.comparison->edges) {
        if (edge.change == Change::None || sets.comparison->edgeOf(edge).predicted)
            continue;
        const bool now = edge.after != kNoIndex;
        const GraphEdge& seen = sets.comparison->edgeOf(edge);
        const NodeIndex self = now ? node.after : node.before;
        if (self != kNoIndex && (seen.from == self || seen.to == self))
            addEdge(sets, edge, seen.from == self);
    }
}

void ChangeListModel::addEdge(const ComparedSets& sets, const EdgeChange& edge, bool outgoing)
{
    const bool now = edge.after != kNoIndex;
    const Graph& graph = now ? *sets.comparison->after : *sets.comparison->before;
    const GraphEdge& seen = sets.comparison->edgeOf(edge);
    const QString relation = rawText(infoOf(seen.relation).id);
    Row row;
    row.change = edge.change;
    row.path = outgoing ? relation + QStringLiteral(" → ") + nodeText(graph.nodes[seen.to]) : QStringLiteral("← ") + relation + QStringLiteral(" ← ") + nodeText(graph.nodes[seen.from]);
    QStringList what;
    if (edge.change == Change::Changed) {
        if (edge.target)
            what.append(graph.nodes[seen.to].origin == Origin::Missing ? m_words.missing : m_words.present);
        if (edge.optional)
            what.append(seen.optional ? m_words.optional : m_words.necessary);
        if (edge.path)
            what.append(m_words.otherField);
        if (edge.permitted)
            what.append(m_words.permission);
    }
    row.after = edge.change == Change::Changed ? what.join(QStringLiteral(" · ")) : visibleText(seen.path);
    row.place = placeText(*graph.snapshot, seen.place);
    if (edge.change == Change::Removed)
        row.before.swap(row.after);
    m_rows.push_back(std::move(row));
}

int ChangeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChangeListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return joined(row.path, joined(row.before, row.after, QStringLiteral(" → ")), QStringLiteral(": "));
    case TipRole: return joined(joined(row.path, joined(row.before, row.after, QStringLiteral("\n→ ")), QStringLiteral("\n")), row.place, QStringLiteral("\n"));
    case PathRole: return row.path;
    case BeforeRole: return row.before;
    case AfterRole: return row.after;
    case PlaceRole: return row.place;
    case ChangeRole: return static_cast<int>(row.change);
    default: return {};
    }
}

} // namespace kubezu
