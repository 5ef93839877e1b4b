#pragma once
#include "models/workspace/workspace.h"

#include <QAbstractListModel>

#include <vector>

namespace kubezu {

/// The words of what has no value to show.
struct ChangeWords {
    QString confidential; ///< instead of a Secret's values
    QString order;        ///< "order: %1"
    QString line;         ///< "line %1" of a longer text
    QString optional;     ///< what changed of a relation
    QString necessary;
    QString missing;
    QString present;
    QString otherField;
    QString permission;
};

/// What became of one resource: its fields, then its relations. GUI thread.
class ChangeListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setWords(ChangeWords words);
    /// Shows a node of the workspace's graph; nothing where there is no comparison or no such node.
    void show(const ComparedSets* sets, NodeIndex node);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    /// A row with its texts; there are few.
    struct Row {
        Change change = Change::None;
        QString path;
        QString before;
        QString after;
        QString place;
    };
    void addField(const ComparedSets& sets, const NodeChange& node, const FieldChange& field);
    void addEdges(const ComparedSets& sets, const NodeChange& node);
    void addEdge(const ComparedSets& sets, const EdgeChange& edge, bool outgoing);

    ChangeWords m_words;
    std::vector<Row> m_rows;
};

} // namespace kubezu
