#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kubezu {

inline constexpr std::size_t kNoElement = static_cast<std::size_t>(-1);

/// An element of the one list and what stands for it in the other; kNoElement where nothing does.
using ElementPair = std::pair<std::size_t, std::size_t>;

/// Pairs the elements of two lists of numbers (equal elements have equal numbers) so that as many as possible are equal and in
/// order, the longest common subsequence. What lies between those is left unpaired, in order. Very long differences, more than
/// `most` products of lengths, are not searched: their elements are all left unpaired.
std::vector<ElementPair> alignSequences(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after,
                                        std::size_t most = 4'000'000);

} // namespace kubezu
