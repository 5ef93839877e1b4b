#pragma once
#include "models/graph/problems.h"

#include <QString>

namespace kubezu {

/// A problem as a sentence, in the language of the window; safe to show. `graph` is the one the problem was found in.
QString problemSentence(const Graph& graph, const Problem& problem);

/// "error", "warning", "note".
QString severityWord(Severity severity);

} // namespace kubezu
