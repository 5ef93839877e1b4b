#pragma once
#include "models/glossary/fold.h"
#include "models/glossary/search_query.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Where the query stands in a text that is shown: as typed, else as romaji, else as initials. Empty where it does not.
std::vector<TextRange> marksIn(std::string_view shown, const SearchQuery& query);

/// The surroundings of the query in a long text, cut at characters, with `…` where something was left out.
std::string excerptOf(std::string_view text, const SearchQuery& query);

} // namespace kubezu
