#pragma once
#include "models/review/problem.h"

#include <QWidget>

class QTreeView;

namespace kubezu {

class Appearance;
class EmptyState;
class ProblemBar;
class ProblemDetails;
class ProblemListModel;
class Settings;
class Workspace;

/// All problems, errors first, and the chosen one at length. A click selects the node, the edge and the line; a double click also shows
/// the line. GUI thread.
class ProblemsView : public QWidget {
    Q_OBJECT
public:
    ProblemsView(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);

    void follow(bool fresh);
    void retranslate();
    [[nodiscard]] std::size_t count() const;

Q_SIGNALS:
    /// The user wants to see where the problem is written.
    void placeWanted();

private:
    void build();
    void fill(bool fresh);
    void select(const QModelIndex& index);
    void planRepairs(const Problems& problems);

    Workspace& m_workspace;
    Appearance& m_appearance;
    ProblemListModel* m_model;
    ProblemBar* m_bar;
    QTreeView* m_list;
    ProblemDetails* m_details;
    QWidget* m_body;
    EmptyState* m_nothing;
    bool m_following = false;
    bool m_planning = false;
};

} // namespace kubezu
