#include "app/cli/notes_report.h"

#include "app/cli/output.h"
#include "models/base/text.h"
#include "models/exporters/json_escape.h"
#include "models/glossary/text_blocks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kLongestQuote = 400; ///< bytes of the learner's words on a terminal
constexpr std::string_view kIndent = "    ";

struct Headings {
    std::string_view sections, concepts, corrections, missing, none;
};
constexpr std::array<Headings, kLanguageCount> kHeadings{{
    {"Sections", "Concepts", "Corrections", "Not in these notes", "none"},
    {"章", "用語", "訂正", "このノートにないもの", "なし"},
}};

constexpr std::array<std::array<std::string_view, kVerdictCount>, kLanguageCount> kVerdictWords{{
    {"right", "imprecise", "incomplete", "outdated", "wrong", "misspelt"},
    {"正しい", "不正確", "不足", "古い", "誤り", "誤字"},
}};

std::string_view headingOf(const Notes& notes, std::uint32_t line)
{
    return notes.outline().title(notes.outline().lines()[line].section);
}

/// Column in code points, from 1.
std::size_t columnOf(const Notes& notes, std::uint32_t line, TextRange range)
{
    const std::size_t begin = notes.outline().lines()[line].bytes.begin;
    return codePoints(notes.outline().text({begin, range.begin})) + 1;
}

std::string plain(std::string_view words)
{
    std::string text;
    for (const TextBlock& block : blocksOf(words)) {
        text += text.empty() ? "" : " ";
        for (const TextSpan& span : block.spans)
            text += span.text;
    }
    return text;
}

/// The best place of each concept that is there, in the order of the glossary.
std::vector<const NoteTerm*> places(const Notes& notes)
{
    std::vector<const NoteTerm*> best;
    for (const Concept& entry : notes.library().concepts()) {
        if (const auto& all = notes.placesOf(entry); !all.empty())
            best.push_back(all.front());
    }
    return best;
}

class TextWriter {
public:
    explicit TextWriter(const NotesReport& report)
        : m_report(report),
          m_notes(report.notes),
          m_words(kHeadings[static_cast<std::size_t>(report.language)])
    {
    }

    std::string write()
    {
        writeSections();
        writeConcepts();
        writeCorrections();
        writeMissing();
        return std::move(m_text);
    }

private:
    void writeSections()
    {
        m_text += std::string(m_words.sections) + '\n';
        const std::vector<NoteSection>& sections = m_notes.outline().sections();
        std::vector<Row> rows;
        for (std::uint32_t at = 1; at < sections.size(); ++at)
            rows.push_back({std::string("  ") + std::to_string(sections[at].line + 1), m_notes.outline().trail(at)});
        m_text += rows.empty() ? "  " + std::string(m_words.none) + '\n' : alignedRows(rows);
    }

    void writeConcepts()
    {
        m_text += '\n' + std::string(m_words.concepts) + '\n';
        std::vector<Row> rows;
        for (const NoteTerm* term : places(m_notes)) {
            rows.push_back({"  " + term->entry->id, std::to_string(term->line + 1), std::string(headingOf(m_notes, term->line)),
                            std::string(m_notes.outline().text(term->range))});
        }
        m_text += rows.empty() ? "  " + std::string(m_words.none) + '\n' : alignedRows(rows);
    }

    void writeCorrections()
    {
        m_text += '\n' + std::string(m_words.corrections) + " (Kubernetes 1." + std::to_string(m_report.target) + ")\n";
        for (const NoteMark& mark : m_notes.marks()) {
            const CorrectionCase& holds = mark.correction->at(m_report.target);
            const CorrectionWords& words = holds.in(m_report.language);
            m_text += visible(m_report.file) + ':' + std::to_string(mark.line + 1) + ':' + std::to_string(columnOf(m_notes, mark.line, mark.range)) + ": "
                + std::string(kVerdictWords[static_cast<std::size_t>(m_report.language)][static_cast<std::size_t>(holds.verdict)]) + ": " + plain(words.shortText) + " ["
                + mark.correction->id + "]\n";
            writeQuote(m_notes.wordsAt(mark.line));
            m_text += std::string(kIndent) + wrapped(plain(words.text), m_report.width - kIndent.size(), kIndent) + '\n';
            m_text += std::string(kIndent) + mark.correction->source + '\n';
        }
        if (m_notes.marks().empty())
            m_text += "  " + std::string(m_words.none) + '\n';
    }

    void writeQuote(std::string_view words)
    {
        const std::string quote = elide(words, kLongestQuote);
        for (const std::string_view line : splitLines(quote))
            m_text += std::string(kIndent) + "> " + visible(line.substr(0, line.find('\r'))) + '\n';
    }

    void writeMissing()
    {
        m_text += '\n' + std::string(m_words.missing) + '\n';
        std::string names;
        for (const Concept* entry : m_notes.notFound())
            names += (names.empty() ? "" : ", ") + entry->id;
        m_text += "  " + wrapped(names.empty() ? m_words.none : names, m_report.width - 2, "  ") + '\n';
    }

    const NotesReport& m_report;
    const Notes& m_notes;
    const Headings& m_words;
    std::string m_text;
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonArray sectionsOf(const Notes& notes)
{
    QJsonArray rows;
    const std::vector<NoteSection>& sections = notes.outline().sections();
    const std::vector<std::size_t> marks = notes.marksBySection();
    for (std::uint32_t at = 1; at < sections.size(); ++at) {
        rows.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(sections[at].line) + 1},
                                {QStringLiteral("level"), sections[at].level},
                                {QStringLiteral("title"), text(notes.outline().title(at))},
                                {QStringLiteral("corrections"), static_cast<qint64>(marks[at])}});
    }
    return rows;
}

QJsonArray conceptsOf(const NotesReport& report)
{
    const Notes& notes = report.notes;
    QJsonArray rows;
    for (const NoteTerm* term : places(notes)) {
        QJsonArray lines;
        for (const NoteTerm* each : notes.placesOf(*term->entry)) {
            if (lines.isEmpty() || lines.last().toInteger() != static_cast<qint64>(each->line) + 1)
                lines.append(static_cast<qint64>(each->line) + 1);
        }
        rows.append(QJsonObject{{QStringLiteral("concept"), text(term->entry->id)},
                                {QStringLiteral("name"), text(term->entry->name(report.language))},
                                {QStringLiteral("section"), text(notes.outline().trail(notes.outline().lines()[term->line].section))},
                                {QStringLiteral("line"), static_cast<qint64>(term->line) + 1},
                                {QStringLiteral("column"), static_cast<qint64>(columnOf(notes, term->line, term->range))},
                                {QStringLiteral("text"), text(notes.outline().text(term->range))},
                                {QStringLiteral("lines"), lines}});
    }
    return rows;
}

QJsonArray correctionsOf(const NotesReport& report)
{
    const Notes& notes = report.notes;
    QJsonArray rows;
    for (const NoteMark& mark : notes.marks()) {
        const CorrectionCase& holds = mark.correction->at(report.target);
        const CorrectionWords& words = holds.in(report.language);
        rows.append(QJsonObject{{QStringLiteral("id"), text(mark.correction->id)},
                                {QStringLiteral("concept"), text(mark.entry->id)},
                                {QStringLiteral("verdict"), text(verdictId(holds.verdict))},
                                {QStringLiteral("section"), text(notes.outline().trail(notes.outline().lines()[mark.line].section))},
                                {QStringLiteral("line"), static_cast<qint64>(mark.line) + 1},
                                {QStringLiteral("words"), text(notes.wordsAt(mark.line))},
                                {QStringLiteral("short"), text(words.shortText)},
                                {QStringLiteral("text"), text(words.text)},
                                {QStringLiteral("source"), text(mark.correction->source)}});
    }
    return rows;
}

} // namespace

std::string notesAsText(const NotesReport& report)
{
    return TextWriter(report).write();
}

std::string notesAsJson(const NotesReport& report)
{
    QJsonArray missing;
    for (const Concept* entry : report.notes.notFound())
        missing.append(text(entry->id));
    const QJsonObject root{{QStringLiteral("file"), text(report.file)},
                           {QStringLiteral("target"), QStringLiteral("1.%1").arg(report.target)},
                           {QStringLiteral("sections"), sectionsOf(report.notes)},
                           {QStringLiteral("concepts"), conceptsOf(report)},
                           {QStringLiteral("corrections"), correctionsOf(report)},
                           {QStringLiteral("notFound"), missing}};
    return escapedJson(QJsonDocument(root).toJson().toStdString());
}

} // namespace kubezu
