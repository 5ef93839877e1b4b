#include "models/glossary/search_scan.h"

#include "models/glossary/text_finder.h"
#include "models/glossary/typo.h"

#include <algorithm>
#include <bit>

namespace kubezu {
namespace {

// The tiers; within one, what is closer to the query is higher.
constexpr int kName = 1000;
constexpr int kFieldEqual = 990;
constexpr int kAlias = 980;
constexpr int kReading = 970;
constexpr int kFieldInPod = 960;
constexpr int kFieldEnd = 950;
constexpr int kRomaji = 900;
constexpr int kPrefix = 800;
constexpr int kAcronym = 700;
constexpr int kRomajiPrefix = 700;
constexpr int kCommandPrefix = 650;
constexpr int kSubstring = 600;
constexpr int kFieldBelow = 560;
constexpr int kCommandPart = 500;
constexpr int kRomajiSubstring = 450;
constexpr int kFieldName = 440;
constexpr int kWordsOfName = 420;
constexpr int kTypo = 300;
constexpr int kTypoStep = 50;
constexpr int kTypoPrefix = 10;
constexpr int kBody = 190;
constexpr int kBodyStep = 10;
constexpr int kWords = 120;

/// What a long key costs, kept inside the tier.
int cost(std::size_t length)
{
    return static_cast<int>(std::min<std::size_t>(length, 149));
}

int equalScore(MatchKind kind)
{
    return kind == MatchKind::Name ? kName : kind == MatchKind::Alias ? kAlias
                                                                      : kReading;
}

/// One or two Latin letters and one kana are found only where words begin; a single kanji says enough.
bool mayBeInside(std::u32string_view query)
{
    constexpr char32_t kFirstIdeograph = 0x3400;
    const bool latin = std::all_of(query.begin(), query.end(), [](char32_t c) { return c < 0x80; });
    return query.size() > (latin ? 2U : 1U) || query.front() >= kFirstIdeograph;
}

/// The first place of the query in a key, or npos.
std::size_t placeIn(std::u32string_view text, std::u32string_view query, std::uint64_t starts, bool inside)
{
    std::size_t at = text.find(query);
    while (!inside && at != std::u32string_view::npos && (at >= 64 || (starts >> at & 1U) == 0))
        at = text.find(query, at + 1);
    return at;
}

bool isPartAt(std::string_view text, std::string_view part, std::size_t at)
{
    return (at == 0 || text[at - 1] == '.') && (at + part.size() == text.size() || text[at + part.size()] == '.');
}

bool endsWithPart(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end && isPartAt(text, end, text.size() - end.size());
}

class Scan {
public:
    Scan(const SearchIndex& index, const SearchQuery& query, const SearchScope& scope)
        : m_index(index),
          m_query(query),
          m_scope(scope),
          m_best(scope.entries)
    {
    }

    std::vector<SearchMatch> run()
    {
        scanFields();
        scanCommands();
        if (!m_query.names || m_query.loose.empty())
            return std::move(m_best);
        m_inside = mayBeInside(m_query.loose);
        scanKeys();
        scanRomaji();
        scanFieldNames();
        findAllWords(kWordsOfName, MatchKind::Substring, &Scan::markWordsInKeys);
        if (m_found == 0)
            scanTypos();
        if (m_found < m_scope.wanted) {
            scanBodies();
            findAllWords(kWords, MatchKind::Body, &Scan::markWordsInBodies);
        }
        return std::move(m_best);
    }

private:
    void offer(std::uint32_t entry, int score, MatchKind kind, std::string_view source)
    {
        if ((!m_scope.among.empty() && !m_scope.among[entry]) || score <= m_best[entry].score)
            return;
        m_found += m_best[entry].score == 0 ? 1U : 0U;
        m_best[entry] = {score, kind, source};
    }

    void scanKeys()
    {
        const std::u32string_view query = m_query.loose;
        const bool inside = m_inside;
        for (const SearchKey& key : m_index.keys()) {
            const std::u32string_view text = m_index.looseText(key);
            if (text == query) {
                const bool acronym = key.kind == MatchKind::Acronym;
                offer(key.entry, acronym ? kAcronym : equalScore(key.kind), key.kind, key.source);
            } else if (key.kind != MatchKind::Acronym && text.size() > query.size()) {
                const std::size_t at = placeIn(text, query, key.starts, inside);
                if (at == 0)
                    offer(key.entry, kPrefix - cost(text.size()), MatchKind::Prefix, key.source);
                else if (at != std::u32string_view::npos)
                    offer(key.entry, kSubstring - cost(text.size() + at), MatchKind::Substring, key.source);
            }
        }
    }

    void scanRomaji()
    {
        const std::string_view query = m_query.romaji;
        if (query.size() < 2)
            return;
        for (const SearchKey& key : m_index.romaji()) {
            const std::string_view text = m_index.romajiText(key);
            const std::size_t at = text.find(query);
            if (text.size() == query.size() && at == 0)
                offer(key.entry, kRomaji, MatchKind::Romaji, key.source);
            else if (at == 0)
                offer(key.entry, kRomajiPrefix - cost(text.size()), MatchKind::Romaji, key.source);
            else if (at != std::string_view::npos && query.size() > 2)
                offer(key.entry, kRomajiSubstring, MatchKind::Romaji, key.source);
        }
    }

    void scanFields()
    {
        const std::string_view query = m_query.field;
        if (query.empty())
            return;
        for (const SearchLine& line : m_index.fields())
            offer(line.entry, fieldScore(line, query), MatchKind::Field, line.source);
    }

    static int fieldScore(const SearchLine& line, std::string_view query)
    {
        const std::string_view text = line.text;
        if (text == query)
            return kFieldEqual;
        if (line.podTemplate && endsWithPart(query, text))
            return kFieldInPod;
        if (endsWithPart(text, query))
            return kFieldEnd;
        const std::size_t at = text.find(query);
        if (at == 0)
            return kPrefix - cost(text.size());
        if (at != std::string_view::npos)
            return kSubstring - cost(text.size() + at);
        if (query.size() > text.size() && isPartAt(query, text, 0) && query.substr(0, text.size()) == text)
            return kFieldBelow - cost(query.size() - text.size());
        return 0;
    }

    void scanCommands()
    {
        const std::string_view query = m_query.command;
        if (query.empty())
            return;
        for (const SearchLine& line : m_index.commands()) {
            const std::size_t at = line.text.find(query);
            if (at == 0)
                offer(line.entry, kCommandPrefix - cost(line.text.size()), MatchKind::Command, line.source);
            else if (at != std::string::npos)
                offer(line.entry, kCommandPart - cost(line.text.size() + at), MatchKind::Command, line.source);
        }
    }

    /// A word that is the name of a field finds what hangs on it, below all names.
    void scanFieldNames()
    {
        if (m_query.words.size() > 1 || m_query.strict.size() < 3)
            return;
        for (const SearchLine& line : m_index.fields()) {
            if (endsWithPart(line.text, m_query.strict))
                offer(line.entry, kFieldName, MatchKind::Field, line.source);
        }
    }

    void scanTypos()
    {
        const std::u32string_view query = m_query.loose;
        const std::size_t allowed = allowedTypos(query.size());
        const std::uint64_t letters = letterSet(query);
        if (allowed == 0)
            return;
        for (const SearchKey& key : m_index.keys()) {
            const bool near = static_cast<std::size_t>(std::popcount(letters & ~key.letters)) <= allowed;
            if (!near || key.kind == MatchKind::Acronym)
                continue;
            if (const auto typo = findTypo(query, m_index.looseText(key), allowed)) {
                const int score = kTypo - kTypoStep * static_cast<int>(typo->distance) - (typo->whole ? 0 : kTypoPrefix);
                offer(key.entry, score, MatchKind::Typo, key.source);
            }
        }
    }

    void scanBodies()
    {
        if (!m_inside || m_query.strict.size() < 3)
            return;
        const Finder finder(m_query.strict, m_index.bodyBytes());
        for (const SearchBody& body : m_index.bodies()) {
            const int score = kBody - body.rank * kBodyStep;
            if (score > m_best[body.entry].score && finder.isIn(body.text))
                offer(body.entry, score, MatchKind::Body, body.source);
        }
    }

    /// For each entry which words of the query it has (a bit each), and a text that has the first.
    struct WordsSeen {
        std::vector<std::uint32_t> bits;
        std::vector<std::string_view> source;

        /// Has all words before this one, and not yet this one.
        [[nodiscard]] bool wants(std::uint32_t entry, std::size_t word) const { return bits[entry] == (1U << word) - 1U; }
    };

    /// Several words, each somewhere in the same entry.
    void findAllWords(int score, MatchKind kind, void (Scan::*mark)(WordsSeen&) const)
    {
        const std::size_t words = m_query.words.size();
        if (words < 2)
            return;
        WordsSeen seen{std::vector<std::uint32_t>(m_best.size(), 0), std::vector<std::string_view>(m_best.size())};
        (this->*mark)(seen);
        for (std::uint32_t entry = 0; entry < m_best.size(); ++entry) {
            if (seen.bits[entry] == (1U << words) - 1U)
                offer(entry, score, kind, seen.source[entry]);
        }
    }

    static void markWord(WordsSeen& seen, std::uint32_t entry, std::size_t word, std::string_view source)
    {
        if (word == 0)
            seen.source[entry] = source;
        seen.bits[entry] |= 1U << word;
    }

    void markWordsInKeys(WordsSeen& seen) const
    {
        for (std::size_t i = 0; i < m_query.words.size(); ++i) {
            const std::u32string word = foldLoose(m_query.words[i]).text;
            if (word.empty())
                continue;
            const bool inside = mayBeInside(word);
            for (const SearchKey& key : m_index.keys()) {
                if (key.kind != MatchKind::Acronym && seen.wants(key.entry, i)
                    && placeIn(m_index.looseText(key), word, key.starts, inside) != std::u32string_view::npos)
                    markWord(seen, key.entry, i, key.source);
            }
        }
    }

    void markWordsInBodies(WordsSeen& seen) const
    {
        for (std::size_t i = 0; i < m_query.words.size(); ++i) {
            const Finder finder(m_query.words[i], m_index.bodyBytes());
            for (const SearchBody& body : m_index.bodies()) {
                if (seen.wants(body.entry, i) && finder.isIn(body.text))
                    markWord(seen, body.entry, i, body.source);
            }
        }
    }

    const SearchIndex& m_index;
    const SearchQuery& m_query;
    const SearchScope& m_scope;
    bool m_inside = false; ///< long enough to be looked for inside words
    std::vector<SearchMatch> m_best;
    std::size_t m_found = 0; ///< entries with a match
};

} // namespace

std::vector<SearchMatch> scan(const SearchIndex& index, const SearchQuery& query, const SearchScope& scope)
{
    return Scan(index, query, scope).run();
}

} // namespace kubezu
