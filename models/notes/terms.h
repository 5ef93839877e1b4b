#pragma once
#include "models/notes/outline.h"
#include "models/notes/term_keys.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kubezu {

/// One place where a concept stands in the notes.
struct NoteTerm {
    /// How much of the line is about it, the most first.
    enum class Weight : std::uint8_t { Whole,  ///< the item or heading is its name
                                       Begins, ///< the item or heading begins with it
                                       Within,
                                       Quiet }; ///< inside a longer phrase, an address or a command: not shown in the text
    std::uint32_t line = 0;
    TextRange range; ///< bytes of the file
    const Concept* entry = nullptr;
    Weight weight = Weight::Within;
    bool related = false; ///< a line above it speaks of another concept that is directly related to it
};

/// Every place where a concept of the library stands: longest phrase first, words whole. What a phrase of several concepts means, the
/// outline decides: the concepts of the line itself and of the nearest lines above, by the relations of the concept map, direct ones
/// first; then what stands right below. By line, then by place.
std::vector<NoteTerm> findTerms(const Outline& outline, const TermKeys& keys, const std::stop_token& stop = {});

} // namespace kubezu
