#pragma once
#include <QWidget>

#include <vector>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace kubezu {

class Appearance;
class EmptyState;
class NotesText;
class PlainLabel;
class SearchField;
class SectionsList;
class Settings;
class Workspace;

/// The learner's notes in the middle of the window: sections, the text as it was written, and beside its lines what is so for the
/// chosen Kubernetes version. F8 and Shift+F8 go from correction to correction, Ctrl+F finds, Enter opens the entry of a concept.
class NotesPage : public QWidget {
    Q_OBJECT
public:
    NotesPage(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user wants to choose a notes file.
    void openWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildBar(QWidget* bar);
    void connectParts();
    void retranslate();
    void dress();
    void follow(bool fresh);
    void followTarget();
    void find(bool backward, bool again);
    [[nodiscard]] static bool isOurs(const QKeyEvent& event);

    Workspace& m_workspace;
    Settings& m_settings;
    Appearance& m_appearance;
    SectionsList* m_sections;
    NotesText* m_text;
    EmptyState* m_empty;
    QStackedWidget* m_middle;
    QWidget* m_bar;
    PlainLabel* m_title;
    PlainLabel* m_targetLabel;
    std::vector<QPushButton*> m_targets; ///< by minor version from kOldestNotesTarget on
    QToolButton* m_previous;
    QToolButton* m_next;
    SearchField* m_find;
    PlainLabel* m_found;
};

} // namespace kubezu
