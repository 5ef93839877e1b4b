#pragma once
#include "models/review/check_text.h"

#include <QString>

namespace kubezu {

/// A problem as a sentence, in the language of the window; safe to show. `graph` is the one the problem was found in.
QString problemSentence(const CheckTexts& texts, const Graph& graph, const Problem& problem, Language language);

/// "error", "warning", "note".
QString severityWord(Severity severity);

} // namespace kubezu
