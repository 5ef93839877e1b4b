#pragma once
#include "models/workspace/field_concepts.h"

#include <QWidget>

class QToolButton;

namespace kubezu {

class Appearance;
class CodeView;
class EmptyState;
class LineConcepts;
class PlainLabel;
class SearchField;
class Workspace;

/// The YAML of the selected resource, Secrets masked, with the line of the selected edge marked; find, copy. GUI thread.
class YamlView : public QWidget {
    Q_OBJECT
public:
    YamlView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows what the workspace has selected.
    void refresh();
    /// Opens the line to search in.
    void openFind();
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildFind();
    void dress();
    void closeFind();
    void find(bool backward, bool again);
    void copyAll();
    void placePill();
    void showEdge(EdgeIndex edge);
    void showNothing(NodeIndex node);
    void showText(NodeIndex node);
    void showConcepts();

    Workspace& m_workspace;
    Appearance& m_appearance;
    CodeView* m_code;
    EmptyState* m_nothing;
    PlainLabel* m_cut;
    PlainLabel* m_pill;
    QWidget* m_findBar;
    SearchField* m_findField;
    PlainLabel* m_found;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QToolButton* m_copy;
    LineConcepts* m_concepts; ///< of the line with the cursor
    FieldConcepts m_fields;
    QString m_shownId;
    Revision m_shownRevision = 0;
};

} // namespace kubezu
