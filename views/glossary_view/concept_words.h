#pragma once
#include "models/glossary/library.h"
#include "models/glossary/search.h"

#include <QString>

namespace kubezu {

/// "Creates", "Created by": heading of a group of neighbours, in the language of the window.
QString neighbourWord(ConceptRelationType type, bool incoming);

/// "Alias", "Reading": which key led to a hit; empty for the name itself.
QString matchWord(MatchKind kind);

/// Other name, short names, API version, with dots between: the line under the name.
QString conceptSubtitle(const Concept& entry, Language language);

/// A whole entry as Markdown, for notes and chats.
QString conceptMarkdown(const Concept& entry, Language language);

/// The text of a part without its backticks, a line a block.
QString plainBlocks(std::string_view text);

} // namespace kubezu
