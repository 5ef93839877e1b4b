#include "views/notes_view/notes_text.h"

#include "models/adaptors/texts.h"
#include "models/workspace/notes_desk.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/find_text.h"
#include "views/notes_view/mark_column.h"
#include "views/notes_view/notes_highlighter.h"
#include "views/theme/type_scale.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kMostMarks = 1000;
constexpr double kWidestColumn = 380;

} // namespace

NotesText::NotesText(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QPlainTextEdit(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_highlighter(new NotesHighlighter(document())),
      m_column(new MarkColumn(*this, appearance))
{
    setObjectName(QStringLiteral("notes-text"));
    setReadOnly(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines wrap anywhere; the margin beside them only comes after the first layout
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::updateRequest, m_column, &MarkColumn::arrange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_column, &MarkColumn::arrange);
    connect(m_column, &MarkColumn::lineWanted, this, &NotesText::goTo);
    connect(&workspace, &Workspace::selectionChanged, this, &NotesText::showPlaces);
    connect(&appearance, &Appearance::changed, this, &NotesText::dress);
    dress();
}

void NotesText::dress()
{
    const double scale = m_appearance.scale();
    setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; border-radius: 0; padding: 0; background: %1; font-size: %2px; }")
                      .arg(m_appearance.tokens().surface.name())
                      .arg(pixelSize(TextRole::Body, scale)));
    document()->setDocumentMargin(24 * scale);
    setAccessibleName(tr("Notes"));
    m_highlighter->setLook(m_appearance.tokens(), scale);
    placeColumn();
    refreshMarks();
    showPlaces();
}

void NotesText::setNotes(NotesPtr notes, bool fresh)
{
    const int scrolled = verticalScrollBar()->value();
    const std::uint32_t line = currentLine();
    m_notes = std::move(notes);
    m_searched.clear();
    QString text;
    for (std::uint32_t at = 0; m_notes && at < m_notes->outline().lines().size(); ++at) {
        if (at > 0)
            text += u'\n';
        text += lineText(m_notes->outline(), at);
    }
    if (m_notes && (m_notes->outline().bytes().ends_with('\n') || m_notes->outline().bytes().ends_with('\r')))
        text += u'\n';
    m_highlighter->setNotes(m_notes);
    setPlainText(text);
    if (!fresh) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(std::min(static_cast<int>(line), document()->blockCount() - 1))));
        verticalScrollBar()->setValue(scrolled);
    }
    placeColumn();
    refreshMarks();
    showPlaces();
}

void NotesText::refreshMarks()
{
    m_column->reset(m_workspace.notes().target());
}

int NotesText::columnWidth() const
{
    const bool any = m_notes && !m_notes->marks().empty();
    return any ? std::min(qRound(kWidestColumn * m_appearance.scale()), width() * 2 / 5) : 0;
}

void NotesText::placeColumn()
{
    const int wide = columnWidth();
    setViewportMargins(0, 0, wide, 0);
    m_column->setVisible(wide > 0);
    const QRect area = contentsRect();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_column->setGeometry(area.right() + 1 - bar - wide, area.top(), wide, area.height());
    m_column->arrange();
}

void NotesText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeColumn();
}

std::uint32_t NotesText::firstLine() const
{
    return static_cast<std::uint32_t>(firstVisibleBlock().blockNumber());
}

QRect NotesText::lineRect(std::uint32_t line) const
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line));
    return block.isValid() ? blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect() : QRect();
}

int NotesText::lineHeight(std::uint32_t line) const
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line));
    const bool laidOut = block.isValid() && block.layout()->lineCount() > 0;
    return laidOut ? qCeil(block.layout()->lineAt(0).height()) : fontMetrics().height();
}

std::uint32_t NotesText::currentLine() const
{
    return static_cast<std::uint32_t>(textCursor().blockNumber());
}

void NotesText::goTo(std::uint32_t line)
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line));
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    showPlaces();
}

bool NotesText::goToMark(bool backward)
{
    if (!m_notes)
        return false;
    std::vector<std::uint32_t> lines;
    for (const NoteMark& mark : m_notes->marks()) {
        if (mark.correction->at(m_workspace.notes().target()).verdict != Verdict::Ok && (lines.empty() || lines.back() != mark.line))
            lines.push_back(mark.line);
    }
    if (lines.empty())
        return false;
    const auto behind = std::upper_bound(lines.begin(), lines.end(), currentLine());
    const auto from = std::lower_bound(lines.begin(), lines.end(), currentLine());
    if (backward)
        goTo(from == lines.begin() ? lines.back() : *(from - 1));
    else
        goTo(behind == lines.end() ? lines.front() : *behind);
    return true;
}

std::size_t NotesText::byteAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const auto line = static_cast<std::uint32_t>(block.blockNumber());
    if (line >= m_notes->outline().lines().size())
        return m_notes->outline().bytes().size(); // behind the last line break
    const TextRange range = shownRange(m_notes->outline(), line);
    return range.begin + bytesOf(m_notes->outline().text(range), position - block.position());
}

QTextCursor NotesText::cursorOf(std::uint32_t line, TextRange range) const
{
    const TextRange shown = shownRange(m_notes->outline(), line);
    const std::string_view text = m_notes->outline().text(shown);
    QTextCursor cursor(document()->findBlockByNumber(static_cast<int>(line)));
    const int begin = cursor.position();
    cursor.setPosition(begin + static_cast<int>(unitsOf(text, range.begin - shown.begin)));
    cursor.setPosition(begin + static_cast<int>(unitsOf(text, range.end - shown.begin)), QTextCursor::KeepAnchor);
    return cursor;
}

const NoteTerm* NotesText::termAt(const QTextCursor& cursor) const
{
    const auto line = static_cast<std::uint32_t>(cursor.blockNumber());
    if (!m_notes || line >= m_notes->outline().lines().size())
        return nullptr;
    const std::size_t byte = byteAt(cursor.position());
    for (const NoteTerm& term : m_notes->termsOf(line)) {
        if (term.weight != NoteTerm::Weight::Quiet && term.range.begin <= byte && byte <= term.range.end)
            return &term;
    }
    return nullptr;
}

bool NotesText::openTerm()
{
    const NoteTerm* term = termAt(textCursor());
    if (term == nullptr)
        return false;
    const auto& hits = m_workspace.state().hits;
    m_workspace.selectConcept(rawText(term->entry->id), hits && hits->of(term->entry->id).count() > 0);
    return true;
}

/// The places of the concept that is looked at, then what was searched for.
void NotesText::showPlaces()
{
    const Tokens& tokens = m_appearance.tokens();
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](const QTextCursor& cursor, const QColor& ground) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(ground);
        mark.cursor = cursor;
        marks.append(mark);
    };
    const Concept* entry = m_notes ? m_notes->library().find(m_workspace.selection().conceptId.toStdString()) : nullptr;
    if (entry != nullptr) {
        for (const NoteTerm* term : m_notes->placesOf(*entry)) {
            if (marks.size() < kMostMarks)
                add(cursorOf(term->line, term->range), tokens.accentGround);
        }
    }
    const QColor found = mixed(tokens.raised, tokens.warning, 0.25);
    for (QTextCursor at = m_searched.isEmpty() ? QTextCursor() : document()->find(m_searched, 0); !at.isNull() && marks.size() < 2 * kMostMarks;
         at = document()->find(m_searched, at))
        add(at, found);
    setExtraSelections(marks);
}

int NotesText::find(const QString& text, bool backward, bool again)
{
    m_searched = text;
    showPlaces();
    int found = 0;
    for (QTextCursor at = text.isEmpty() ? QTextCursor() : document()->find(text, 0); !at.isNull() && found < kMostMarks; at = document()->find(text, at))
        ++found;
    if (found == 0)
        return 0;
    setTextCursor(findAround(*document(), text, textCursor(), backward, again));
    return found;
}

void NotesText::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && openTerm()) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NotesText::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        openTerm();
}

void NotesText::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        viewport()->setCursor(termAt(cursorForPosition(event->pos())) != nullptr ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

/// The learner's own bytes, line breaks included.
QMimeData* NotesText::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    const QTextCursor cursor = textCursor();
    if (m_notes && cursor.hasSelection()) {
        const std::size_t begin = byteAt(cursor.selectionStart());
        copied->setText(rawText(m_notes->outline().text({begin, std::max(begin, byteAt(cursor.selectionEnd()))})));
    }
    return copied;
}

} // namespace kubezu
