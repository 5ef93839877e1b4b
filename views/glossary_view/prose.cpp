#include "views/glossary_view/prose.h"

#include "models/adaptors/texts.h"
#include "models/glossary/text_blocks.h"
#include "views/common/appearance.h"
#include "views/theme/type_scale.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QWheelEvent>

namespace kubezu {
namespace {

constexpr double kBodyLine = 22;
constexpr double kCodeLine = 19;

/// A format that carries its font: style sheets set that of the document.
QTextCharFormat formatOf(TextRole role, double scale, const QColor& colour)
{
    const QFont font = fontOf(role, scale);
    QTextCharFormat format;
    format.setFontFamilies(font.families());
    format.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
    format.setForeground(colour);
    return format;
}

QTextBlockFormat lineOf(double height)
{
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    return format;
}

} // namespace

Prose::Prose(Appearance& appearance, QWidget* parent)
    : QTextEdit(parent),
      m_appearance(appearance)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    document()->setUndoRedoEnabled(false);
}

void Prose::begin(bool code, bool wrapped)
{
    m_code = code;
    m_wrapped = wrapped;
    setProperty("prose", code ? QStringLiteral("code") : QStringLiteral("text"));
    setLineWrapMode(wrapped ? QTextEdit::WidgetWidth : QTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(wrapped ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    document()->clear();
    document()->setDocumentMargin(code ? 10 * m_appearance.scale() : 0);
}

void Prose::setBlocks(std::string_view text)
{
    begin(false, true);
    const Tokens& tokens = m_appearance.tokens();
    const QTextCharFormat plain = formatOf(TextRole::Body, m_appearance.scale(), tokens.text);
    QTextCharFormat code = formatOf(TextRole::Code, m_appearance.scale(), tokens.text);
    code.setBackground(tokens.sunken);
    QTextCursor cursor(document());
    bool first = true;
    for (const TextBlock& block : blocksOf(text)) {
        QTextBlockFormat format = lineOf(kBodyLine * m_appearance.scale());
        format.setTopMargin(first ? 0 : 6 * m_appearance.scale());
        if (block.item) {
            format.setLeftMargin(14 * m_appearance.scale());
            format.setTextIndent(-12 * m_appearance.scale());
        }
        first ? cursor.setBlockFormat(format) : cursor.insertBlock(format);
        first = false;
        if (block.item)
            cursor.insertText(QStringLiteral("•  "), plain);
        for (const TextSpan& span : block.spans)
            cursor.insertText(rawText(span.text), span.code ? code : plain);
    }
    fitHeight();
}

void Prose::setCode(std::string_view text, bool wrapped)
{
    begin(true, wrapped);
    const Tokens& tokens = m_appearance.tokens();
    const double scale = m_appearance.scale();
    const QTextCharFormat value = formatOf(TextRole::Code, scale, tokens.text);
    const QTextCharFormat key = formatOf(TextRole::Code, scale, tokens.hue(Category::Network).ink);
    const QTextCharFormat comment = formatOf(TextRole::Code, scale, tokens.secondary);
    QTextCursor cursor(document());
    QTextBlockFormat lines = lineOf(kCodeLine * scale);
    lines.setRightMargin(wrapped ? 24 * scale : 0); // the button to copy lies there
    cursor.setBlockFormat(lines);
    bool first = true;
    for (const std::string_view line : splitLines(text)) {
        if (!first)
            cursor.insertBlock();
        first = false;
        const std::size_t note = line.starts_with('#') ? 0 : std::min(line.find(" #"), line.size());
        const std::size_t colon = line.substr(0, note).find(':');
        const std::size_t keyEnd = wrapped || colon == std::string_view::npos ? 0 : colon + 1;
        cursor.insertText(rawText(line.substr(0, keyEnd)), key);
        cursor.insertText(rawText(line.substr(keyEnd, note - keyEnd)), value);
        cursor.insertText(rawText(line.substr(note)), comment);
    }
    moveCursor(QTextCursor::Start);
    fitHeight();
}

void Prose::fitHeight()
{
    if (m_wrapped)
        document()->setTextWidth(viewport()->width());
    const int bar = !m_wrapped && document()->idealWidth() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = qCeil(document()->size().height()) + (m_code ? 2 : 0) + bar;
    if (height != minimumHeight())
        setFixedHeight(height);
}

QSize Prose::sizeHint() const
{
    return {qRound(200 * m_appearance.scale()), minimumHeight()};
}

QSize Prose::minimumSizeHint() const
{
    return {qRound(80 * m_appearance.scale()), minimumHeight()};
}

void Prose::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

/// The entry scrolls, not its parts; sideways they do.
void Prose::wheelEvent(QWheelEvent* event)
{
    const bool sideways = event->angleDelta().x() != 0 || (event->modifiers() & Qt::ShiftModifier);
    if (!m_wrapped && sideways)
        QTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace kubezu
