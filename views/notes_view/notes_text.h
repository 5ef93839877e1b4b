#pragma once
#include "models/notes/notes.h"

#include <QPlainTextEdit>

namespace kubezu {

class Appearance;
class MarkColumn;
class NotesHighlighter;
class Workspace;

/// The learner's notes, read only and as they were written, with the corrections in a column beside their lines. GUI thread.
class NotesText : public QPlainTextEdit {
    Q_OBJECT
public:
    NotesText(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Null shows nothing. The place stays where the same file was read again.
    void setNotes(NotesPtr notes, bool fresh);
    [[nodiscard]] const Notes* notes() const { return m_notes.get(); }
    /// The verdicts are about another version.
    void refreshMarks();
    /// Brings a line to the middle and puts the cursor there.
    void goTo(std::uint32_t line);
    /// The next line behind (or before) the cursor with a correction that is more than a remark; once around. False where there is none.
    bool goToMark(bool backward);
    [[nodiscard]] std::uint32_t currentLine() const;
    /// Marks every place of a text and goes to the next one; see CodeView::find.
    int find(const QString& text, bool backward, bool again);
    /// Opens the entry of the concept at the cursor. False where there is none.
    bool openTerm();
    /// Where a line is drawn, in the viewport's coordinates; also for lines out of sight.
    [[nodiscard]] QRect lineRect(std::uint32_t line) const;
    /// The first line in sight.
    [[nodiscard]] std::uint32_t firstLine() const;
    /// Height of its first row of text.
    [[nodiscard]] int lineHeight(std::uint32_t line) const;
    [[nodiscard]] int columnWidth() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    void dress();
    void placeColumn();
    void showPlaces();
    [[nodiscard]] const NoteTerm* termAt(const QTextCursor& cursor) const;
    [[nodiscard]] QTextCursor cursorOf(std::uint32_t line, TextRange range) const;
    [[nodiscard]] std::size_t byteAt(int position) const;

    Workspace& m_workspace;
    Appearance& m_appearance;
    NotesPtr m_notes;
    NotesHighlighter* m_highlighter;
    MarkColumn* m_column;
    QString m_searched;
};

} // namespace kubezu
