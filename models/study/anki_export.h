#pragma once
#include "models/study/cards.h"

#include <span>
#include <string>

namespace kubezu {

/// The cards as a text file that Anki imports (2.1.54 and newer): tab-separated, plain text, note type Basic, one note a card with
/// front, back and tags. Importing it again updates the notes, because the front is what Anki knows them by.
std::string ankiText(std::span<const StudyCard> cards, Language language);

} // namespace kubezu
