#pragma once
#include "models/glossary/fold.h"
#include "models/glossary/library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Which key led to a hit, best first.
enum class MatchKind : std::uint8_t {
    Name,
    Alias,
    Reading,
    Romaji,
    Prefix,
    Acronym,
    Substring,
    Typo,
    Body,
    Field,
    Command,
};

struct SearchHit {
    const Concept* entry = nullptr;
    int score = 0;
    MatchKind kind = MatchKind::Name;
    /// The key that matched, as the content file writes it: a name, alias, reading, field path, command, or for Body an
    /// excerpt of the text.
    std::string matched;
    std::vector<TextRange> matchedRanges;                          ///< what to mark in `matched`
    std::array<std::vector<TextRange>, kLanguageCount> nameRanges; ///< what to mark in the name, by language

    [[nodiscard]] const std::vector<TextRange>& rangesIn(Language language) const
    {
        return nameRanges[static_cast<std::size_t>(language)];
    }
};

class SearchIndex;

/// Finds concepts as people type: names in both languages, readings, romaji, short names, misspellings, texts. The same words
/// find the same entries whatever language the window speaks. Immutable, so it may be asked from any thread.
///
/// `field:clusterIP` (or `$.spec.clusterIP`, `spec.externalIPs`) finds by field path, `cmd:rollout` (or `kubectl rollout`) by
/// command, `svc:headless` (any kind or short name) among the concepts of one kind.
class Search {
public:
    explicit Search(std::shared_ptr<const Library> library);
    ~Search();
    Search(Search&&) noexcept;
    Search& operator=(Search&&) noexcept;

    /// Best first, at most `limit`; nothing for a query without letters. The query is cut at 256 bytes.
    [[nodiscard]] std::vector<SearchHit> find(std::string_view query, std::size_t limit = 50) const;

private:
    std::shared_ptr<const Library> m_library;
    std::unique_ptr<const SearchIndex> m_index;
};

} // namespace kubezu
