#include "models/glossary/typo.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kMaxQuery = 32;
constexpr std::size_t kMaxKey = kMaxQuery + 2;
using Row = std::array<std::size_t, kMaxKey + 1>;

/// The next row of the distance table from the two before it.
void fillRow(Row& current, const Row& previous, const Row& before, std::size_t i, std::u32string_view query, std::u32string_view key)
{
    current[0] = i;
    for (std::size_t j = 1; j <= key.size(); ++j) {
        const std::size_t replace = previous[j - 1] + (query[i - 1] == key[j - 1] ? 0U : 1U);
        current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replace});
        if (i > 1 && j > 1 && query[i - 1] == key[j - 2] && query[i - 2] == key[j - 1])
            current[j] = std::min(current[j], before[j - 2] + 1);
    }
}

} // namespace

std::size_t allowedTypos(std::size_t queryLength)
{
    if (queryLength < 4)
        return 0;
    return queryLength < 8 ? 1 : 2;
}

std::optional<Typo> findTypo(std::u32string_view query, std::u32string_view key, std::size_t allowed)
{
    if (query.size() > kMaxQuery || query.empty() || allowed > 2 || key.size() + allowed < query.size())
        return std::nullopt;
    const std::u32string_view begin = key.substr(0, query.size() + allowed);
    Row before{};
    Row previous{};
    Row current{};
    for (std::size_t j = 0; j <= begin.size(); ++j)
        previous[j] = j;
    for (std::size_t i = 1; i <= query.size(); ++i) {
        fillRow(current, previous, before, i, query, begin);
        const auto end = current.begin() + static_cast<std::ptrdiff_t>(begin.size()) + 1;
        if (*std::min_element(current.begin(), end) > allowed)
            return std::nullopt;
        before = previous;
        previous = current;
    }
    if (begin.size() == key.size() && previous[key.size()] <= allowed)
        return Typo{previous[key.size()], true};
    const std::size_t best = *std::min_element(previous.begin(), previous.begin() + static_cast<std::ptrdiff_t>(begin.size()) + 1);
    return best <= allowed ? std::optional(Typo{best, false}) : std::nullopt;
}

} // namespace kubezu
