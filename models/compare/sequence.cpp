#include "models/compare/sequence.h"

#include <algorithm>

namespace kubezu {

std::vector<ElementPair> alignSequences(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after, std::size_t most)
{
    std::size_t head = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const std::size_t rows = before.size() - head - tail;
    const std::size_t columns = after.size() - head - tail;

    std::vector<ElementPair> pairs;
    for (std::size_t i = 0; i < head; ++i)
        pairs.emplace_back(i, i);
    // Length of the longest common part from here to the end; nothing is searched where that would take too long.
    const bool searched = rows > 0 && columns > 0 && rows <= most / columns;
    std::vector<std::uint32_t> length(searched ? (rows + 1) * (columns + 1) : 0, 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& { return length[row * (columns + 1) + column]; };
    for (std::size_t row = searched ? rows : 0; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = before[head + row] == after[head + column] ? at(row + 1, column + 1) + 1 : std::max(at(row + 1, column), at(row, column + 1));
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (searched && row < rows && column < columns) {
        if (before[head + row] == after[head + column])
            pairs.emplace_back(head + row++, head + column++);
        else if (at(row + 1, column) >= at(row, column + 1))
            pairs.emplace_back(head + row++, kNoElement);
        else
            pairs.emplace_back(kNoElement, head + column++);
    }
    for (; row < rows; ++row)
        pairs.emplace_back(head + row, kNoElement);
    for (; column < columns; ++column)
        pairs.emplace_back(kNoElement, head + column);
    for (std::size_t i = tail; i > 0; --i)
        pairs.emplace_back(before.size() - i, after.size() - i);
    return pairs;
}

} // namespace kubezu
