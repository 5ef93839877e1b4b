#pragma once
#include "models/glossary/concept.h"
#include "models/notes/notes.h"

#include <cstddef>
#include <string>

namespace kubezu {

/// What `kubezu notes` tells, and how.
struct NotesReport {
    const Notes& notes;
    std::string file; ///< as it is named in messages
    int target = kUsualNotesTarget;
    Language language = Language::English;
    std::size_t width = 80;
};

std::string notesAsText(const NotesReport& report);
std::string notesAsJson(const NotesReport& report);

} // namespace kubezu
