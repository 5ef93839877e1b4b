#include "app/cli/output.h"
#include "app/cli/picture_file.h"
#include "app/cli/verb.h"
#include "app/embedded/embedded.h"
#include "models/base/text.h"
#include "models/glossary/search.h"
#include "models/glossary/sections.h"
#include "models/glossary/text_blocks.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kSuggestions = 6;

/// Headings of the parts of an entry.
struct Headings {
    std::string_view what, why, shows, trap, manifest, related, see;
};

constexpr std::array<Headings, kLanguageCount> kHeadings{{
    {"What it is", "Why it exists", "Where it shows", "A common trap", "In a manifest", "Related", "More"},
    {"何か", "なぜあるか", "どこに現れるか", "よくある間違い", "マニフェストでは", "関連", "詳しくは"},
}};

/// Prints one entry.
class EntryWriter {
public:
    EntryWriter(const Library& library, Language language, std::size_t width)
        : m_library(library),
          m_language(language),
          m_headings(kHeadings[static_cast<std::size_t>(language)]),
          m_width(width)
    {
    }

    std::string write(const Concept& entry)
    {
        writeTitle(entry);
        const ConceptText& words = entry.text(m_language);
        writePart(m_headings.what, words.what);
        writePart(m_headings.why, words.why);
        writePart(m_headings.shows, words.shows);
        writePart(m_headings.trap, words.trap);
        writeBlock(m_headings.manifest, entry.manifest);
        writeBlock("kubectl", entry.kubectl);
        writeRelated(entry);
        writeBlock(m_headings.see, entry.authority);
        return std::move(m_text);
    }

private:
    void writeTitle(const Concept& entry)
    {
        const std::string& other = entry.name(m_language == Language::English ? Language::Japanese : Language::English);
        m_text = entry.name(m_language);
        if (other != entry.name(m_language))
            m_text += "  (" + other + ')';
        for (const std::string& reading : entry.yomi)
            m_text += (&reading == &entry.yomi.front() ? "  " : ", ") + reading;
        if (const Section* section = findSection(entry.section))
            m_text += "\n" + std::string(m_language == Language::English ? section->titleEn : section->titleJa);
        m_text += '\n';
    }

    void writePart(std::string_view heading, std::string_view words)
    {
        if (words.empty())
            return;
        m_text += '\n' + std::string(heading) + '\n';
        for (const TextBlock& block : blocksOf(words)) {
            std::string line;
            for (const TextSpan& span : block.spans)
                line += span.text;
            m_text += (block.item ? "  - " : "  ") + wrapped(line, m_width - 4, block.item ? "    " : "  ") + '\n';
        }
    }

    void writeBlock(std::string_view heading, std::string_view lines)
    {
        if (lines.empty())
            return;
        m_text += '\n' + std::string(heading) + '\n';
        for (const std::string_view line : splitLines(lines))
            m_text += line.empty() ? "\n" : "  " + std::string(line) + '\n';
    }

    void writeRelated(const Concept& entry)
    {
        std::string names;
        for (const SeeAlso& each : m_library.seeAlso(entry)) {
            if (names.find(each.other->name(m_language)) == std::string::npos)
                names += (names.empty() ? "" : ", ") + each.other->name(m_language);
        }
        if (!names.empty())
            m_text += '\n' + std::string(m_headings.related) + "\n  " + wrapped(names, m_width - 4, "  ") + '\n';
    }

    const Library& m_library;
    Language m_language;
    const Headings& m_headings;
    std::size_t m_width;
    std::string m_text;
};

/// Whether the best hit is what was asked for rather than something that merely holds the word.
bool isAnswer(const SearchHit& hit)
{
    switch (hit.kind) {
    case MatchKind::Substring:
    case MatchKind::Typo:
    case MatchKind::Body: return false;
    default: return true;
    }
}

int suggest(const Console& console, const std::string& term, const std::vector<SearchHit>& hits, Language language)
{
    std::string text = "kubezu explain: there is no entry called '" + visible(term) + "'";
    if (!hits.empty())
        text += "; did you mean:";
    for (std::size_t i = 0; i < hits.size() && i < kSuggestions; ++i)
        text += "\n  " + hits[i].entry->id + "  " + hits[i].entry->name(language);
    console.complain(text);
    return NotDone;
}

} // namespace

std::vector<Option> explainOptions()
{
    return {{"lang", 0, "LANG", {"en", "ja"}, "language of the answer (default: that of the environment)", {}}};
}

int runExplain(const Arguments& arguments, const Console& console)
{
    const std::string term = joined(arguments.words, " ");
    if (term.empty())
        return usageError(console, "explain", "name a word: kubezu explain TERM");
    initEmbedded();
    const std::shared_ptr<const Library> library = loadLibrary();
    const Language language = languageFrom(arguments.text("lang"));
    const Concept* entry = library->find(term);
    if (!entry) {
        const std::vector<SearchHit> hits = Search(library).find(term, kSuggestions);
        if (hits.empty() || !isAnswer(hits.front()))
            return suggest(console, term, hits, language);
        entry = hits.front().entry;
    }
    console.print(EntryWriter(*library, language, console.width()).write(*entry));
    return Done;
}

} // namespace kubezu
