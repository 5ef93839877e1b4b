#pragma once
#include "models/graph/graph.h"

#include <QWidget>

class QTreeView;

namespace kubezu {

class Appearance;
class EmptyState;
class RelationListModel;
class Workspace;

/// All edges of a node. A click selects the edge, a double click goes to the other end. GUI thread.
class RelationsView : public QWidget {
    Q_OBJECT
public:
    RelationsView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows what the workspace has selected; a selected edge keeps the list in which it stands.
    void refresh();
    void retranslate();
    [[nodiscard]] std::uint32_t count() const;

private:
    void build();
    [[nodiscard]] NodeIndex wantedNode() const;
    void selectEdgeAt(const QModelIndex& index);
    void goTo(const QModelIndex& index);
    void showEdge();

    Workspace& m_workspace;
    Appearance& m_appearance;
    RelationListModel* m_model;
    QTreeView* m_list;
    EmptyState* m_nothing;
    std::string m_nodeId;
    bool m_following = false;
};

} // namespace kubezu
