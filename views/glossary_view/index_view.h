#pragma once
#include "models/adaptors/concept_index_model.h"

#include <QWidget>


class QListView;
class QStackedWidget;
class QComboBox;
class QToolButton;
class QTreeView;

namespace kubezu {

class Appearance;
class EmptyState;
class SearchModel;
class Settings;
class Workspace;

/// The glossary's index in three orders, all of it or what the graph shows; and what a search found in its place. GUI thread.
class IndexView : public QWidget {
    Q_OBJECT
public:
    IndexView(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);

    void search(const QString& query);
    /// The first row of what is seen, for who types and presses Return.
    void openFirst();
    void takeFocus();
    /// Marks a concept in the index, opening its group.
    void reveal(const QString& conceptId);
    void follow();
    void setLibrary();
    void retranslate();

Q_SIGNALS:
    void conceptWanted(const QString& conceptId);

private:
    void build();
    void dress();
    void setOrder(ConceptIndexModel::Order order);
    void open(const QModelIndex& index);
    void showIndex();
    void openGroups();

    Workspace& m_workspace;
    Settings& m_settings;
    Appearance& m_appearance;
    ConceptIndexModel* m_index;
    SearchModel* m_search;
    QWidget* m_bar;
    QComboBox* m_orders;
    QToolButton* m_seenOnly;
    QTreeView* m_tree;
    QListView* m_results;
    EmptyState* m_nothing;
    QStackedWidget* m_stack;
};

} // namespace kubezu
