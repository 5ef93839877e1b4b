#include "models/notes/line_syntax.h"
#include "tests/unit/notes/notes_support.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

std::string joined(const Outline& outline)
{
    std::string bytes;
    for (const NoteLine& line : outline.lines())
        bytes += outline.text(line.bytes);
    return bytes;
}

/// The first line with this content.
std::uint32_t lineOf(const Outline& outline, std::string_view content)
{
    for (std::uint32_t line = 0; line < outline.lines().size(); ++line) {
        if (outline.content(line) == content)
            return line;
    }
    return kNoLine;
}

std::string parentOf(const Outline& outline, std::string_view content)
{
    const std::uint32_t parent = outline.lines()[lineOf(outline, content)].parent;
    return parent == kNoLine ? std::string("-") : std::string(outline.content(parent));
}

} // namespace

class TstNotesOutline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesMakeTheFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("fixture") << QByteArray::fromStdString(fixture());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no final newline") << QByteArray("- a\n  b");
        QTest::newRow("crlf") << QByteArray("## a\r\n\r\n- b\r\n  - c\r\n");
        QTest::newRow("lone cr and lf after it") << QByteArray("a\rb\r\r\nc\n\rd");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF# a\n- b\n");
        QTest::newRow("not utf-8") << QByteArray("- \xFF\xFE\xC3\n\x80 a\n  - \xE3\x81\n");
        QTest::newRow("nul") << QByteArray("- a\0b\n  - c\0", 12);
        for (const auto& file : realNotes())
            QTest::newRow(file.filename().c_str()) << QByteArray::fromStdString(ContentFolder::bytes(file));
    }

    void linesMakeTheFile()
    {
        QFETCH(QByteArray, bytes);
        const Outline outline = outlineOf(bytes.toStdString());
        QVERIFY(joined(outline) == bytes.toStdString());
        QVERIFY(outline.bytes() == bytes.toStdString());
        for (std::uint32_t line = 0; line < outline.lines().size(); ++line) {
            const NoteLine& row = outline.lines()[line];
            QVERIFY(row.parent == kNoLine || row.parent < line);
            QVERIFY(row.bytes.begin <= row.content.begin && row.content.begin <= row.content.end && row.content.end <= row.bytes.end);
        }
    }

    void frontMatterIsNoHeading()
    {
        const Outline outline = outlineOf("---\ntitle: x\n# y\n---\n# z\n");
        QCOMPARE(outline.sections().size(), std::size_t{2});
        QVERIFY(outline.lines()[2].kind == LineKind::FrontMatter);
        QCOMPARE(std::string(outline.title(1)), std::string("z"));
        // Without an end it is none.
        QVERIFY(outlineOf("---\ntitle: x\n").lines()[1].kind == LineKind::Text);
    }

    void headingsOfEveryLevelNest()
    {
        const Outline outline = outlineOf("# a\n### b\n#### c\n## d\n##　e\n#no\n\nf\n===\ng\n---\n");
        QCOMPARE(outline.sections().size(), std::size_t{8});
        QCOMPARE(outline.trail(3), std::string("a › b › c"));
        QCOMPARE(outline.trail(4), std::string("a › d"));
        QCOMPARE(outline.trail(5), std::string("a › e"));
        QCOMPARE(outline.trail(6), std::string("f"));
        QCOMPARE(outline.trail(7), std::string("f › g"));
        QVERIFY(outline.lines()[5].kind == LineKind::Text);
        QVERIFY(outline.lines()[8].kind == LineKind::Rule);
    }

    void listsNestByAnyIndent()
    {
        const Outline outline = outlineOf("- a\n  - b\n      - c\n    - d\n- e\n\t- f\n\t\t* g\n1. h\n   2) i\n・j\n　・k\n");
        QCOMPARE(parentOf(outline, "b"), std::string("a"));
        QCOMPARE(parentOf(outline, "c"), std::string("b"));
        QCOMPARE(parentOf(outline, "d"), std::string("b"));
        QCOMPARE(parentOf(outline, "e"), std::string("-"));
        QCOMPARE(parentOf(outline, "f"), std::string("e"));
        QCOMPARE(parentOf(outline, "g"), std::string("f"));
        QCOMPARE(parentOf(outline, "h"), std::string("-"));
        QCOMPARE(parentOf(outline, "i"), std::string("h"));
        QCOMPARE(parentOf(outline, "k"), std::string("j"));
    }

    void textContinuesWhatItStandsUnder()
    {
        const Outline outline = outlineOf("# s\n- a  \n  one\n      - b  \n      two\n\n  three\n\nfour\nfive\n\n- c\n");
        QCOMPARE(parentOf(outline, "one"), std::string("a"));
        QCOMPARE(parentOf(outline, "two"), std::string("b")); // no deeper than its item, and still its own
        QCOMPARE(parentOf(outline, "three"), std::string("a"));
        QCOMPARE(parentOf(outline, "four"), std::string("s"));
        QCOMPARE(parentOf(outline, "five"), std::string("four"));
        QCOMPARE(parentOf(outline, "c"), std::string("four")); // the paragraph that introduces the list
        QCOMPARE(outline.endOf(lineOf(outline, "a")), std::uint32_t{7});
        QVERIFY(outline.isUnder(lineOf(outline, "two"), lineOf(outline, "a")));
        QVERIFY(!outline.isUnder(lineOf(outline, "four"), lineOf(outline, "a")));
    }

    void codeIsNoStructure()
    {
        const Outline outline = outlineOf("- a\n\n  ~~~~\n  # b\n  ~~~\n- c\n  ~~~~\n- d\n```\nnever closed\n# e\n");
        QVERIFY(outline.lines()[3].kind == LineKind::Code);
        QVERIFY(outline.lines()[5].kind == LineKind::Code);
        QCOMPARE(parentOf(outline, "d"), std::string("-"));
        QVERIFY(outline.lines().back().kind == LineKind::Code);
        QCOMPARE(outline.sections().size(), std::size_t{1});
    }

    void spansAreCodeAndAddresses()
    {
        const std::string_view line = "`a` と https://b.example/?c=d|embed、``e`f`` (http://g.example). `h";
        const std::vector<LineSpan> spans = spansOf(line);
        std::vector<std::string> texts;
        for (const LineSpan& span : spans)
            texts.emplace_back(line.substr(span.range.begin, span.range.end - span.range.begin));
        QVERIFY((texts == std::vector<std::string>{"`a`", "https://b.example/?c=d", "``e`f``", "http://g.example"}));
    }

    void limitsAreNamed()
    {
        NotesLimits limits;
        limits.bytes = 1U << 20U;
        limits.lines = 10;
        limits.depth = 3;
        const auto complaint = [&](const std::string& bytes) {
            const Result<Outline> read = Outline::read(bytes, "notes.md", limits);
            return read.ok() ? std::string() : describe(read.error());
        };
        QCOMPARE(complaint("- a\n - b\n  - c\n"), std::string());
        QVERIFY(complaint("- a\n - b\n  - c\n   - d\n").starts_with("notes.md:4: nested deeper than the limit"));
        QVERIFY(complaint("- a\n - b\n  - c\n   - d\n").find("3 lists") != std::string::npos);
        QVERIFY(complaint(std::string(11, '\n')).find("10 lines") != std::string::npos);
        QVERIFY(complaint(std::string((1U << 20U) + 1, 'a')).find("1 MiB") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TstNotesOutline)
#include "tst_notes_outline.moc"
