#pragma once
#include "models/glossary/concept.h"

#include <string>
#include <vector>

namespace kubezu {

/// One heading of an alphabetical index with its entries in order.
struct IndexGroup {
    std::string heading; ///< "A".."Z", "あ".."わ", "#" for the rest
    std::vector<const Concept*> entries;
};

/// Headings A–Z and "#" by English name; only headings that have entries. Points into `concepts`.
std::vector<IndexGroup> indexByEnglishName(const std::vector<Concept>& concepts);

/// Headings あかさたなはまやらわ, A–Z and "#" by first reading, or by Japanese name where there is none.
std::vector<IndexGroup> indexByReading(const std::vector<Concept>& concepts);

} // namespace kubezu
