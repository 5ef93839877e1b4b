#pragma once
#include "models/adaptors/tree_model.h"

#include <QStringList>

#include <array>

namespace kubezu {

/// Words that only the view can translate.
struct RelationWords {
    std::array<QString, kRelationCount> relations; ///< empty: the id
    QString optional = QStringLiteral("optional");
    QString notPermitted = QStringLiteral("not permitted");
    QString missing = QStringLiteral("missing");
    QString predicted = QStringLiteral("predicted");
    QStringList headers{QStringLiteral("Relation"), QStringLiteral("Path"), QStringLiteral("Place"), QStringLiteral("Notes")};
};

/// The edges of one node, grouped by direction and relation: first where it leads, then who leads to it. GUI thread.
class RelationListModel : public TreeModel {
    Q_OBJECT
public:
    enum Column { OtherColumn,
                  PathColumn,
                  PlaceColumn,
                  NotesColumn,
                  ColumnTotal };
    using TreeModel::TreeModel;

    /// The node, or kNoIndex for none. The same node of the next state keeps its rows.
    void setNode(GraphPtr graph, NodeIndex node);
    void setWords(RelationWords words);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QModelIndex indexOfEdge(EdgeIndex edge) const;
    [[nodiscard]] std::uint32_t edgeCount() const { return m_edges; }

private:
    void addGroups(TreeItem& root, const std::vector<EdgeIndex>& edges, bool outgoing);
    [[nodiscard]] bool isOutgoing(const TreeItem& item) const;
    [[nodiscard]] NodeIndex otherEnd(const TreeItem& item) const;
    [[nodiscard]] QString relationWord(Relation relation) const;
    [[nodiscard]] QString textOf(const TreeItem& item, int column) const;
    [[nodiscard]] QString notesOf(const GraphEdge& edge, const GraphNode& other) const;
    [[nodiscard]] QString tipOf(const TreeItem& item) const;

    GraphPtr m_graph;
    std::string m_nodeId;
    NodeIndex m_node = kNoIndex;
    std::uint32_t m_edges = 0;
    RelationWords m_words;
};

} // namespace kubezu
