#pragma once
#include <QWidget>

class QTreeView;

namespace kubezu {

class Appearance;
class EmptyState;
class ProblemListModel;
class Workspace;

/// All problems, errors first. A click selects the node, the edge and the line; a double click also shows the line. GUI thread.
class ProblemsView : public QWidget {
    Q_OBJECT
public:
    ProblemsView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    void follow(bool fresh);
    void retranslate();
    [[nodiscard]] std::size_t count() const;

Q_SIGNALS:
    /// The user wants to see where the problem is written.
    void placeWanted();

private:
    void select(const QModelIndex& index);

    Workspace& m_workspace;
    Appearance& m_appearance;
    ProblemListModel* m_model;
    QTreeView* m_list;
    EmptyState* m_nothing;
    bool m_following = false;
};

} // namespace kubezu
