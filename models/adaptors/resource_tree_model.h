#pragma once
#include "models/adaptors/tree_model.h"
#include "models/review/problem.h"

#include <QStringList>

#include <array>

namespace kubezu {

/// Words that only the view can translate.
struct ResourceTreeWords {
    QString clusterWide = QStringLiteral("Cluster-wide");
    QString missing = QStringLiteral("Missing");
    std::array<QString, 6> marks; ///< in the order of Mark, for people who hear the tree
};

/// namespace › kind › name, then what is cluster-wide, then what is missing. Predicted things are not in it: they are drawn.
/// GUI thread.
class ResourceTreeModel : public TreeModel {
    Q_OBJECT
public:
    using TreeModel::TreeModel;

    /// Another state; not `fresh` keeps every row that stays.
    void setState(GraphPtr graph, const Problems& problems, bool fresh);
    void setWords(ResourceTreeWords words);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const GraphPtr& graph() const { return m_graph; }
    /// The row of a node; invalid for predicted ones.
    [[nodiscard]] QModelIndex indexOfNode(NodeIndex node) const;
    /// Written and live resources.
    [[nodiscard]] std::uint32_t resourceCount() const { return m_resources; }

private:
    [[nodiscard]] std::unique_ptr<TreeItem> build(const std::vector<Mark>& marks);
    void addResources(TreeItem& root, const std::vector<Mark>& marks);
    void addMissing(TreeItem& root);
    [[nodiscard]] QString textOf(const TreeItem& item) const;
    [[nodiscard]] QString tipOf(const TreeItem& item) const;
    [[nodiscard]] QString heardText(const TreeItem& item) const;

    GraphPtr m_graph;
    ResourceTreeWords m_words;
    std::uint32_t m_resources = 0;
};

} // namespace kubezu
