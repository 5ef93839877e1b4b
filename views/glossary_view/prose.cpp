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

constexpr double kLineHeight = 150; ///< per cent: Japanese and code words need room

} // namespace

Prose::Prose(Appearance& appearance, QWidget* parent) : QTextEdit(parent), m_appearance(appearance)
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

void Prose::begin(bool code)
{
    m_code = code;
    const Tokens& tokens = m_appearance.tokens();
    setStyleSheet(code ? QStringLiteral("QTextEdit { background: %1; border: 1px solid %2; border-radius: 8px; padding: 0; }")
                             .arg(tokens.sunken.name(), tokens.line.name())
                       : QStringLiteral("QTextEdit { background: transparent; border: none; border-radius: 0; padding: 0; }"));
    setLineWrapMode(code ? QTextEdit::NoWrap : QTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(code ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    document()->clear();
    document()->setDocumentMargin(code ? 10 * m_appearance.scale() : 0);
    document()->setDefaultFont(fontOf(code ? TextRole::Code : TextRole::Body, m_appearance.scale()));
}

void Prose::setBlocks(std::string_view text)
{
    begin(false);
    const Tokens& tokens = m_appearance.tokens();
    QTextCharFormat plain;
    plain.setForeground(tokens.text);
    QTextCharFormat code = plain;
    const QFont mono = fontOf(TextRole::Code, m_appearance.scale());
    code.setFontFamilies(mono.families());
    code.setFontFixedPitch(true);
    code.setProperty(QTextFormat::FontPixelSize, mono.pixelSize());
    code.setBackground(tokens.sunken);
    QTextCursor cursor(document());
    bool first = true;
    for (const TextBlock& block : blocksOf(text)) {
        QTextBlockFormat format;
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
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

void Prose::setCode(std::string_view yaml)
{
    begin(true);
    const Tokens& tokens = m_appearance.tokens();
    QTextCharFormat value;
    value.setForeground(tokens.text);
    QTextCharFormat key;
    key.setForeground(tokens.hue(Category::Network).ink);
    QTextCharFormat comment;
    comment.setForeground(tokens.secondary);
    QTextCursor cursor(document());
    bool first = true;
    for (const std::string_view line : splitLines(yaml)) {
        if (!first)
            cursor.insertBlock();
        first = false;
        const std::size_t note = line.starts_with('#') ? 0 : std::min(line.find(" #"), line.size());
        const std::size_t colon = line.substr(0, note).find(':');
        const std::size_t keyEnd = colon == std::string_view::npos ? 0 : colon + 1;
        cursor.insertText(rawText(line.substr(0, keyEnd)), key);
        cursor.insertText(rawText(line.substr(keyEnd, note - keyEnd)), value);
        cursor.insertText(rawText(line.substr(note)), comment);
    }
    fitHeight();
}

void Prose::fitHeight()
{
    if (!m_code)
        document()->setTextWidth(viewport()->width());
    const int bar = m_code && document()->idealWidth() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
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
    if (m_code && sideways)
        QTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace kubezu
