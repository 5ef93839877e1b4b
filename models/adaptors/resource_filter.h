#pragma once
#include "models/adaptors/resource_query.h"
#include "models/adaptors/resource_tree_model.h"

#include <QSortFilterProxyModel>

#include <unordered_map>

namespace kubezu {

/// The resource tree, with only what the filter text fits and the groups above it. CountRole counts what is left. GUI thread.
class ResourceFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ResourceFilter(ResourceTreeModel& tree, QObject* parent = nullptr);

    /// See ResourceQuery for the words.
    void setText(const QString& text);
    [[nodiscard]] bool isFiltering() const { return !m_query.isEmpty(); }
    /// Resources that are left; missing ones do not count.
    [[nodiscard]] std::uint32_t matchCount() const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void follow() const;
    [[nodiscard]] std::uint32_t countIn(const TreeItem& item) const;

    ResourceTreeModel& m_tree;
    ResourceQuery m_query;
    mutable GraphPtr m_graph; ///< of which m_fits speaks
    mutable std::vector<bool> m_fits;
    mutable std::unordered_map<const TreeItem*, std::uint32_t> m_counts;
};

} // namespace kubezu
