#include "views/notes_view/notes_highlighter.h"

#include "models/adaptors/texts.h"
#include "models/glossary/characters.h"
#include "models/notes/line_syntax.h"
#include "views/glossary_view/concept_style.h"
#include "views/theme/type_scale.h"

#include <QTextDocument>

#include <algorithm>

namespace kubezu {
namespace {

constexpr double kHeadingSizes[] = {1.5, 1.35, 1.2, 1.1, 1, 1};

} // namespace

TextRange shownRange(const Outline& outline, std::uint32_t line)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    TextRange range = outline.lines()[line].bytes;
    std::string_view text = outline.text(range);
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    range.end = range.begin + text.size();
    if (line == 0 && text.starts_with(kByteOrderMark))
        range.begin += kByteOrderMark.size();
    return range;
}

QString lineText(const Outline& outline, std::uint32_t line)
{
    QString text = rawText(outline.text(shownRange(outline, line)));
    // What would begin another block.
    text.replace(QChar::ParagraphSeparator, QChar::LineSeparator);
    return text.replace(QChar(0xFDD0), QChar::ReplacementCharacter).replace(QChar(0xFDD1), QChar::ReplacementCharacter);
}

qsizetype unitsOf(std::string_view text, std::size_t bytes)
{
    qsizetype units = 0;
    for (std::size_t at = 0; at < std::min(bytes, text.size());)
        units += nextCharacter(text, at) > 0xFFFF ? 2 : 1;
    return units;
}

std::size_t bytesOf(std::string_view text, qsizetype units)
{
    std::size_t at = 0;
    while (units > 0 && at < text.size())
        units -= nextCharacter(text, at) > 0xFFFF ? 2 : 1;
    return at;
}

NotesHighlighter::NotesHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

void NotesHighlighter::setNotes(NotesPtr notes)
{
    m_notes = std::move(notes);
}

void NotesHighlighter::setLook(const Tokens& tokens, double scale)
{
    m_tokens = tokens;
    m_scale = scale;
    rehighlight();
}

void NotesHighlighter::add(std::string_view text, TextRange range, const QTextCharFormat& more)
{
    const auto begin = static_cast<int>(unitsOf(text, range.begin));
    const auto end = static_cast<int>(unitsOf(text, range.end));
    for (int at = begin; at < end; ++at) {
        QTextCharFormat merged = format(at);
        merged.merge(more);
        setFormat(at, 1, merged);
    }
}

void NotesHighlighter::highlightBlock(const QString& text)
{
    const auto number = static_cast<std::uint32_t>(currentBlock().blockNumber());
    if (!m_notes || number >= m_notes->outline().lines().size())
        return;
    const NoteLine& line = m_notes->outline().lines()[number];
    const TextRange range = shownRange(m_notes->outline(), number);
    const std::string_view written = m_notes->outline().text(range);
    if (written.size() > kMostLookedThrough)
        return;
    dressLine(line, written, std::min(line.content.begin - range.begin, written.size()), text.size());
    dressTerms(number, written, range.begin);
}

void NotesHighlighter::dressLine(const NoteLine& line, std::string_view text, std::size_t marks, qsizetype length)
{
    QTextCharFormat quiet;
    quiet.setForeground(m_tokens.secondary);
    QTextCharFormat code;
    code.setFontFamilies(monoFamilies());
    code.setBackground(m_tokens.sunken);
    const auto all = static_cast<int>(length);
    if (line.kind == LineKind::FrontMatter || line.kind == LineKind::Rule) {
        setFormat(0, all, quiet);
    } else if (line.kind == LineKind::Fence || line.kind == LineKind::Code) {
        setFormat(0, all, code);
        return;
    } else if (line.kind == LineKind::Heading) {
        QTextCharFormat heading;
        heading.setFontWeight(QFont::DemiBold);
        heading.setProperty(QTextFormat::FontPixelSize, qRound(pixelSize(TextRole::Body, m_scale) * kHeadingSizes[std::clamp<int>(line.level, 1, 6) - 1]));
        setFormat(0, all, heading);
    }
    add(text, {0, marks}, quiet);
    for (const LineSpan& span : spansOf(text)) {
        QTextCharFormat address;
        address.setForeground(m_tokens.secondary);
        add(text, span.range, span.kind == LineSpan::Kind::Code ? code : address);
    }
}

void NotesHighlighter::dressTerms(std::uint32_t number, std::string_view text, std::size_t begin)
{
    for (const NoteTerm& term : m_notes->termsOf(number)) {
        if (term.weight == NoteTerm::Weight::Quiet)
            continue;
        QTextCharFormat under;
        under.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        under.setUnderlineColor(hueOf(m_tokens, term.entry->category).ink);
        add(text, {term.range.begin - begin, term.range.end - begin}, under);
    }
}

} // namespace kubezu
