#pragma once
#include "models/notes/corrections.h"
#include "models/notes/terms.h"

#include <span>
#include <stop_token>
#include <vector>

namespace kubezu {

/// A correction beside a line.
struct NoteMark {
    std::uint32_t line = 0;
    const Correction* correction = nullptr;
    const Concept* entry = nullptr; ///< the concept by whose term it stands there
    TextRange range;                ///< the words that it is about; bytes of the file
};

/// Where the corrections stand: on a line with a claim, where the line or one above it speaks of the concept; without claims, on the
/// best place of the concept. A statement (an item or paragraph with what hangs under it, and the concept) gets one mark of a
/// correction: on the line that says most of it. By line, then by correction.
std::vector<NoteMark> placeMarks(const Outline& outline, std::span<const NoteTerm> terms, const Library& library, const Corrections& corrections,
                                 const std::stop_token& stop = {});

/// Whether `a` is a better place of its concept than `b`.
bool isBetterPlace(const NoteTerm& a, const NoteTerm& b);

} // namespace kubezu
