#include "views/resources/yaml_highlighter.h"

#include "views/theme/tokens.h"

namespace kubezu {
namespace {

qsizetype indentOf(const QString& text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == QLatin1Char(' '))
        ++at;
    return at;
}

/// Where the key of a line begins: behind its list dashes.
qsizetype keyStart(const QString& text, qsizetype at)
{
    while (at + 1 < text.size() && text[at] == QLatin1Char('-') && text[at + 1] == QLatin1Char(' ')) {
        at += 2;
        while (at < text.size() && text[at] == QLatin1Char(' '))
            ++at;
    }
    return at;
}

/// The colon that ends the key, or -1: a colon at the end or before a space, outside quotes.
qsizetype keyEnd(const QString& text, qsizetype start, qsizetype end)
{
    QChar quote;
    for (qsizetype at = start; at < end; ++at) {
        const QChar c = text[at];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (at == start && (c == QLatin1Char('"') || c == QLatin1Char('\''))) {
            quote = c;
        } else if (at == start && (c == QLatin1Char('{') || c == QLatin1Char('['))) {
            return -1;
        } else if (c == QLatin1Char(':') && (at + 1 == end || text[at + 1] == QLatin1Char(' '))) {
            return at;
        }
    }
    return -1;
}

/// Where a comment begins: a # at the beginning or behind a space, outside quotes; the length where there is none.
qsizetype commentStart(const QString& text)
{
    QChar quote;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool behindSpace = at == 0 || text[at - 1] == QLatin1Char(' ');
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (behindSpace && (c == QLatin1Char('"') || c == QLatin1Char('\'')))
            quote = c;
        else if (behindSpace && c == QLatin1Char('#'))
            return at;
    }
    return text.size();
}

/// "key: |", "- >-": a block scalar begins below.
bool opensBlock(const QString& text, qsizetype end)
{
    QString value = text.left(end).trimmed();
    while (!value.isEmpty() && (value.back() == QLatin1Char('-') || value.back() == QLatin1Char('+') || value.back().isDigit()))
        value.chop(1);
    if (value.isEmpty() || (value.back() != QLatin1Char('|') && value.back() != QLatin1Char('>')))
        return false;
    value.chop(1);
    return value.isEmpty() || value.back() == QLatin1Char(' ');
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document),
      m_tokens(&tokensOf(ThemeId::Light)) { }

void YamlHighlighter::setTokens(const Tokens& tokens)
{
    m_tokens = &tokens;
    rehighlight();
}

void YamlHighlighter::highlightEntry(const QString& text, qsizetype indent)
{
    const qsizetype comment = commentStart(text);
    const qsizetype start = keyStart(text, indent);
    const qsizetype colon = keyEnd(text, start, comment);
    if (colon >= 0)
        setFormat(static_cast<int>(start), static_cast<int>(colon - start + 1), m_tokens->hue(Category::Network).ink);
    if (comment < text.size())
        setFormat(static_cast<int>(comment), static_cast<int>(text.size() - comment), m_tokens->secondary);
    setCurrentBlockState(opensBlock(text, comment) ? static_cast<int>(indent) : -1);
}

/// The state of a block is the indentation of the entry whose block scalar is open, or -1.
void YamlHighlighter::highlightBlock(const QString& text)
{
    const int open = previousBlockState();
    const qsizetype indent = indentOf(text);
    if (open >= 0 && (indent > open || indent == text.size())) {
        setCurrentBlockState(open);
        return;
    }
    if (text.startsWith(QLatin1String("---")) || text.startsWith(QLatin1String("..."))) {
        setFormat(0, static_cast<int>(text.size()), m_tokens->secondary);
        setCurrentBlockState(-1);
        return;
    }
    highlightEntry(text, indent);
}

} // namespace kubezu
