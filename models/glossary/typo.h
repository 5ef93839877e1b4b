#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace kubezu {

/// How far a query is from a key, with insertions, deletions, replacements and swaps of neighbours as one step each.
struct Typo {
    std::size_t distance = 0;
    bool whole = false; ///< the whole key; otherwise its beginning
};

/// Steps that a query of this length may be wrong by: none below 4, one below 8, then two.
std::size_t allowedTypos(std::size_t queryLength);

/// The distance when it is at most `allowed` (≤ 2), else nothing. Queries longer than 32 give nothing.
std::optional<Typo> findTypo(std::u32string_view query, std::u32string_view key, std::size_t allowed);

} // namespace kubezu
