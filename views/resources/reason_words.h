#pragma once
#include "models/graph/graph.h"

#include <QString>

namespace kubezu {

/// Sentences that say why something is in the picture, in the language of the window. Names are safe to show.

/// "Not in what is open." and the like: why a missing thing is missing.
QString causeSentence(const GraphNode& node);
/// What to do about it.
QString causeAdvice(const GraphNode& node);
/// Who would make a predicted thing, and why.
QString predictionSentence(const Graph& graph, NodeIndex node);
/// Where the name or the labels of a reference are looked up.
QString namespaceSentence(const Graph& graph, const GraphEdge& edge);
/// "optional" or "required", or that the place does not say.
QString bindingSentence(const Graph& graph, const GraphEdge& edge);

} // namespace kubezu
