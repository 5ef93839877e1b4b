#pragma once
#include <QString>
#include <QWidget>

#include <vector>

class QTabWidget;
class QToolButton;

namespace kubezu {

class Appearance;
class ConceptView;
class IndexView;
class SearchField;
class Settings;
class Workspace;

/// The bilingual glossary beside the picture: search, index and one entry, which follows what is selected. GUI thread.
class GlossaryPanel : public QWidget {
    Q_OBJECT
public:
    enum Tab { IndexTab,
               EntryTab };

    GlossaryPanel(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The connections of the open entry are to be seen as a map.
    void mapWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void dress();
    void search(const QString& text);
    /// The entry that the workspace looks at.
    void follow();
    /// A choice by hand: it also lights up where the graph shows it.
    void choose(const QString& conceptId);
    void go(int by);
    void showEntry();
    void showHistory();
    void copyMarkdown();

    Workspace& m_workspace;
    Appearance& m_appearance;
    SearchField* m_field;
    QTabWidget* m_tabs;
    IndexView* m_index;
    ConceptView* m_entry;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_copy;
    QToolButton* m_print;
    QString m_shown;
    std::vector<QString> m_history;
    std::size_t m_at = 0; ///< place in the history, one behind the entry that is shown
};

} // namespace kubezu
