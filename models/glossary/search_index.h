#pragma once
#include "models/glossary/library.h"
#include "models/glossary/search.h"
#include "models/glossary/text_finder.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A word by which an entry is found, folded. `source` is what the content file writes.
struct SearchKey {
    std::uint32_t entry = 0;
    std::uint32_t offset = 0; ///< in the arena of its kind
    std::uint32_t length = 0;
    MatchKind kind = MatchKind::Name; ///< what an equal query matches: Name, Alias, Reading, Acronym, Romaji
    std::uint64_t letters = 0;        ///< a bit for each letter, to tell quickly that a query is too different
    std::uint64_t starts = 0;         ///< a bit for each of the first 64 characters that begins a word
    std::string_view source;
};

/// A field path of a binding, or a command, in plain lower-case text.
struct SearchLine {
    std::uint32_t entry = 0;
    std::string text;
    std::string_view source;
    bool podTemplate = false;
};

struct SearchBody {
    std::uint32_t entry = 0;
    Language language = Language::English;
    int rank = 0;            ///< 0 what, 1 why, 2 shows, 3 trap
    std::string text;        ///< strict fold, UTF-8
    std::string_view source; ///< the part as written
};

/// Every key of every concept, laid out for scanning. Views point into the library.
class SearchIndex {
public:
    explicit SearchIndex(const Library& library);

    [[nodiscard]] const std::vector<SearchKey>& keys() const { return m_keys; }
    [[nodiscard]] const std::vector<SearchKey>& romaji() const { return m_romaji; }
    [[nodiscard]] const std::vector<SearchLine>& fields() const { return m_fields; }
    [[nodiscard]] const std::vector<SearchLine>& commands() const { return m_commands; }
    [[nodiscard]] const std::vector<SearchBody>& bodies() const { return m_bodies; }
    [[nodiscard]] const ByteCounts& bodyBytes() const { return m_bodyBytes; }
    [[nodiscard]] std::u32string_view looseText(const SearchKey& key) const { return {m_looseArena.data() + key.offset, key.length}; }
    [[nodiscard]] std::string_view romajiText(const SearchKey& key) const { return {m_romajiArena.data() + key.offset, key.length}; }

private:
    void addConcept(const Concept& entry, std::uint32_t at);
    void addKey(std::uint32_t at, MatchKind kind, std::string_view source);
    void addAcronyms(std::uint32_t at, std::string_view name);
    void addRomaji(std::uint32_t at, std::string_view source);
    void addField(std::uint32_t at, const Binding& binding);
    void addBodies(std::uint32_t at, const Concept& entry);
    void addLoose(std::uint32_t at, MatchKind kind, const FoldedText& folded, std::string_view source);

    std::vector<SearchKey> m_keys;
    std::vector<SearchKey> m_romaji;
    std::vector<SearchLine> m_fields;
    std::vector<SearchLine> m_commands;
    std::vector<SearchBody> m_bodies;
    ByteCounts m_bodyBytes{};
    std::u32string m_looseArena;
    std::string m_romajiArena;
};

/// Initials of the words and humps of a Latin name: "HorizontalPodAutoscaler" and "Horizontal pod autoscaler" → hpa. `source`
/// says which letters those are.
FoldedText acronymOf(std::string_view name);

/// A field path as people type or copy it, without $, indexes and quotes, in lower case: "$.spec.ports[0].nodePort" →
/// "spec.ports.nodeport".
std::string fieldKey(std::string_view path);

/// A command line in lower case with single spaces.
std::string commandKey(std::string_view command);

/// A bit for each letter that occurs.
std::uint64_t letterSet(std::u32string_view text);

} // namespace kubezu
