#include "tests/support/source_tree.h"

#include <QTest>

using namespace kubezu::testing;

namespace {

/// What may only stand in views/common, because Qt guesses there that text is HTML, and what to write instead.
struct Danger {
    std::string_view word;
    std::string_view instead;
};

constexpr Danger kDangers[] = {
    {"QLabel", "PlainLabel"},
    {"QToolTip::showText", "setPlainToolTip()"},
    {"QMessageBox", "a dialog with PlainLabel"},
    {".setToolTip(", "setPlainToolTip()"},
    {"->setToolTip(", "setPlainToolTip()"},
    {".setWhatsThis(", "nothing: it would be read as rich text"},
    {"->setWhatsThis(", "nothing: it would be read as rich text"},
    {"setHtml(", "plain text"},
    {"setMarkdown(", "plain text"},
    {"QTextBrowser", "plain text"},
    {"QStaticText", "a text layout"},
    {"Qt::RichText", "Qt::PlainText"},
    {"Qt::AutoText", "Qt::PlainText"},
};

constexpr std::string_view kTags[] = {"<b>", "<i>", "<br", "<p>", "<a href", "<img", "<span", "<div", "<html", "<h1", "<h2", "<h3", "<ul", "<li", "<font", "<table"};

/// A source text with its comments and the contents of its strings blanked, or with everything but the strings blanked.
/// Line breaks stay, so that line numbers do.
std::string only(std::string_view text, bool strings)
{
    enum class State { Code,
                       Line,
                       Block,
                       String,
                       Raw,
                       Character };
    State state = State::Code;
    std::string result(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const State before = state;
        const std::string_view two = text.substr(i, 2);
        if (state == State::Code && two == "//")
            state = State::Line;
        else if (state == State::Code && two == "/*")
            state = State::Block;
        else if (state == State::Code && text.substr(i, 3) == "R\"(")
            state = State::Raw;
        else if (state == State::Code && text[i] == '"')
            state = State::String;
        else if (state == State::Code && text[i] == '\'' && (i == 0 || !std::isalnum(static_cast<unsigned char>(text[i - 1]))))
            state = State::Character;
        else if ((state == State::String && text[i] == '"') || (state == State::Character && text[i] == '\'') || (state == State::Line && text[i] == '\n')
                 || (state == State::Block && i > 0 && text.substr(i - 1, 2) == "*/") || (state == State::Raw && i > 0 && text.substr(i - 1, 2) == ")\""))
            state = State::Code;
        const bool isString = before == State::String || before == State::Raw;
        const bool isCode = before == State::Code && state != State::Line && state != State::Block;
        if (text[i] != '\n' && !(strings ? isString : isCode))
            result[i] = ' ';
        if ((before == State::String || before == State::Character) && text[i] == '\\' && i + 1 < text.size())
            result[++i] = ' ';
    }
    return result;
}

std::string hits(const SourceFileText& file, const std::string& text, std::string_view word, std::string_view instead)
{
    std::string found;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto isName = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
        if (isName(word.front()) && at > 0 && isName(text[at - 1]))
            continue;
        if (isName(word.back()) && at + word.size() < text.size() && isName(text[at + word.size()]))
            continue;
        if (text.substr(at, text.find(';', at) - at).find("plainToolTip(") != std::string::npos)
            continue; // escaped on its way
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        found += file.path + ':' + std::to_string(line) + ": " + std::string(word) + " — use " + std::string(instead) + '\n';
    }
    return found;
}

std::string dangersIn(const SourceFileText& file)
{
    std::string found;
    const std::string code = only(file.text, false);
    for (const Danger& danger : kDangers)
        found += hits(file, code, danger.word, danger.instead);
    const std::string strings = only(file.text, true);
    for (const std::string_view tag : kTags)
        found += hits(file, strings, tag, "words without markup");
    return found;
}

/// The one place that knows the dangers, and the one format whose text is markup.
bool isExempt(const std::string& path)
{
    return path.starts_with("views/common/plain_text") || path.starts_with("models/exporters/mermaid") || path.starts_with("views/paint/svg_");
}

} // namespace

class TstPlainText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noSurfaceGuessesRichText()
    {
        std::string wrong;
        for (const SourceFileText& file : sourceFiles({"models", "views", "app"})) {
            if (!isExempt(file.path))
                wrong += dangersIn(file);
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void theTestSeesWhatItForbids()
    {
        QVERIFY(!dangersIn({"x.cpp", "auto* a = new QLabel(text);\n"}).empty());
        QVERIFY(!dangersIn({"x.cpp", "action->setToolTip(text);\n"}).empty());
        QVERIFY(!dangersIn({"x.cpp", "label->setText(tr(\"a \\\" <b>bold</b>\"));\n"}).empty());
        QVERIFY(dangersIn({"x.cpp", "// QLabel is forbidden\nauto* a = new PlainLabel(\"QLabel\");\nsetPlainToolTip(a, text);\nif (a <b> c) x();\n"}).empty());
    }
};

QTEST_APPLESS_MAIN(TstPlainText)
#include "tst_plain_text.moc"
