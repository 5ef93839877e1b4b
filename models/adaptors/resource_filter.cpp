#include "models/adaptors/resource_filter.h"

namespace kubezu {

ResourceFilter::ResourceFilter(ResourceTreeModel& tree, QObject* parent)
    : QSortFilterProxyModel(parent),
      m_tree(tree)
{
    setSourceModel(&tree);
    connect(&tree, &TreeModel::replaced, this, [this] {
        m_counts.clear();
        if (isFiltering())
            invalidateFilter(); // groups may have gained their first fitting row, or lost their last
    });
}

void ResourceFilter::setText(const QString& text)
{
    const QByteArray utf8 = text.trimmed().toUtf8();
    m_query = ResourceQuery(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    m_graph.reset();
    invalidateFilter();
}

/// Every node is asked once per text and graph.
void ResourceFilter::follow() const
{
    if (m_graph == m_tree.graph())
        return;
    m_graph = m_tree.graph();
    m_counts.clear();
    m_fits.assign(m_graph ? m_graph->nodes.size() : 0, false);
    for (std::size_t i = 0; i < m_fits.size(); ++i)
        m_fits[i] = m_query.matches(m_graph->nodes[i]);
}

std::uint32_t ResourceFilter::countIn(const TreeItem& item) const
{
    follow();
    if (item.type == RowType::Resource)
        return item.ref < m_fits.size() && m_fits[item.ref] ? 1 : 0;
    const auto known = m_counts.find(&item);
    if (known != m_counts.end())
        return known->second;
    std::uint32_t count = 0;
    for (const auto& child : item.children)
        count += countIn(*child);
    m_counts.emplace(&item, count);
    return count;
}

std::uint32_t ResourceFilter::matchCount() const
{
    std::uint32_t count = 0;
    for (const auto& top : m_tree.itemAt({}).children)
        count += top->type == RowType::Missing ? 0 : isFiltering() ? countIn(*top)
                                                                   : top->count;
    return count;
}

QVariant ResourceFilter::data(const QModelIndex& index, int role) const
{
    if (role != CountRole || !isFiltering() || !index.isValid())
        return QSortFilterProxyModel::data(index, role);
    const TreeItem& item = m_tree.itemAt(mapToSource(index));
    return item.type == RowType::Resource ? item.count : countIn(item);
}

bool ResourceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!isFiltering())
        return true;
    return countIn(*m_tree.itemAt(parent).children[static_cast<std::size_t>(row)]) > 0;
}

} // namespace kubezu
