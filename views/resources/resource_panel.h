#pragma once
#include "models/graph/picture.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <vector>

class QTreeView;

namespace kubezu {

class Appearance;
class EmptyState;
class PlainLabel;
class ResourceFilter;
class ResourceTreeModel;
class SearchField;
class Workspace;

/// The tree of what is open: filter, count, one selection with the rest of the window. GUI thread.
class ResourcePanel : public QWidget {
    Q_OBJECT
public:
    ResourcePanel(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void retranslate();
    void dress();
    void follow(bool fresh);
    void openTelling();
    void filter(const QString& text);
    void rememberExpansion();
    void restoreExpansion();
    void showCount();
    /// The workspace's selection in the tree.
    void showSelection();
    /// The tree's selection in the workspace.
    void tellSelection();
    void showMenu(const QPoint& at);
    void focusOn(NodeIndex node);
    [[nodiscard]] NodeIndex nodeAt(const QModelIndex& index) const;

    Workspace& m_workspace;
    Appearance& m_appearance;
    ResourceTreeModel* m_model;
    ResourceFilter* m_filter;
    SearchField* m_field;
    PlainLabel* m_count;
    QTreeView* m_tree;
    EmptyState* m_nothing;
    std::vector<QPersistentModelIndex> m_open; ///< rows of the model that were open before the filter opened others
    bool m_following = false;
};

} // namespace kubezu
