#pragma once
#include <QSyntaxHighlighter>

namespace kubezu {

struct Tokens;

/// Colours keys, comments and document marks of YAML, and leaves the rest calm. Knows block scalars, so that text inside them is
/// not taken for keys.
class YamlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit YamlHighlighter(QTextDocument* document);
    void setTokens(const Tokens& tokens);

protected:
    void highlightBlock(const QString& text) override;

private:
    void highlightEntry(const QString& text, qsizetype indent);
    const Tokens* m_tokens;
};

} // namespace kubezu
