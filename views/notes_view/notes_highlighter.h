#pragma once
#include "models/notes/notes.h"
#include "views/theme/tokens.h"

#include <QSyntaxHighlighter>

namespace kubezu {

/// Dresses the learner's text, whose characters stay as they are: headings, list marks, code, addresses, and a soft line in its
/// family's ink under each concept. A block of the document is a line of the notes.
class NotesHighlighter : public QSyntaxHighlighter {
public:
    explicit NotesHighlighter(QTextDocument* document);
    void setNotes(NotesPtr notes);
    void setLook(const Tokens& tokens, double scale);

protected:
    void highlightBlock(const QString& text) override;

private:
    void dressLine(const NoteLine& line, std::string_view text, std::size_t marks, qsizetype length);
    void dressTerms(std::uint32_t number, std::string_view text, std::size_t begin);
    void add(std::string_view text, TextRange range, const QTextCharFormat& format);

    NotesPtr m_notes;
    Tokens m_tokens;
    double m_scale = 1;
};

/// The bytes of a line that are shown: without its line break and a byte order mark.
TextRange shownRange(const Outline& outline, std::uint32_t line);
/// The same as one block of a document.
QString lineText(const Outline& outline, std::uint32_t line);
/// UTF-16 units of the first `bytes` of a text, and back.
qsizetype unitsOf(std::string_view text, std::size_t bytes);
std::size_t bytesOf(std::string_view text, qsizetype units);

} // namespace kubezu
