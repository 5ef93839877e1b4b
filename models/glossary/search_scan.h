#pragma once
#include "models/glossary/search_index.h"
#include "models/glossary/search_query.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kubezu {

/// The best match of one entry so far; score 0 where there is none.
struct SearchMatch {
    int score = 0;
    MatchKind kind = MatchKind::Name;
    std::string_view source;
};

/// Which entries take part (empty = all of `entries`), and how many hits are wanted: with that many names found, texts need not
/// be read.
struct SearchScope {
    std::size_t entries = 0;
    std::size_t wanted = 0;
    std::vector<bool> among;
};

/// Equal before prefix before substring before typo before text (the tiers of study §4.3), one match an entry.
std::vector<SearchMatch> scan(const SearchIndex& index, const SearchQuery& query, const SearchScope& scope);

} // namespace kubezu
