#pragma once
#include "models/graph/graph.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace kubezu {

class Appearance;
class ChangeListModel;
class EmptyState;
class PlainLabel;
class Workspace;

/// What became of the selected resource from one set to the other: fields with their values before and after, then relations.
/// GUI thread.
class ChangesView : public QWidget {
    Q_OBJECT
public:
    ChangesView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows what the workspace has selected.
    void refresh();
    void retranslate();
    [[nodiscard]] int count() const;
    /// The same as text, to be copied; empty where nothing changed.
    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void copy();
    void say(NodeIndex node);

    Workspace& m_workspace;
    Appearance& m_appearance;
    ChangeListModel* m_model;
    PlainLabel* m_heading;
    QToolButton* m_copy;
    QListView* m_list;
    EmptyState* m_nothing;
};

} // namespace kubezu
