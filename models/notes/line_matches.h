#pragma once
#include "models/notes/outline.h"
#include "models/notes/term_keys.h"
#include "models/notes/terms.h"

#include <vector>

namespace kubezu {

/// A phrase found in a line, its meaning still open.
struct LineMatch {
    const TermKey* key = nullptr;
    TextRange range; ///< bytes of the line's content
    NoteTerm::Weight weight = NoteTerm::Weight::Within;
    bool weak = false; ///< an ordinary word: counts only where the outline speaks of it
};

/// The phrases of a line by place; of those that overlap the longest, and quietly those inside it.
std::vector<LineMatch> matchesIn(const Outline& outline, std::uint32_t line, const TermKeys& keys);

} // namespace kubezu
