#pragma once
#include "models/workspace/workspace.h"
#include "views/graph_view/index_loader.h"
#include "views/paint/paint_state.h"

namespace kubezu {

/// What stands out in a picture, and what is kept back.
struct Emphasis {
    StaticState fixed;
    IndexSet selectedNodes;
    IndexSet highlightedNodes;
    IndexSet highlightedWires;
    WireIndex selectedWire = kNoIndex;
};

/// The selection and the switches of the view, in the numbers of a picture. A pinned concept lights up where `hits` (of the same
/// graph, may be null) shows it and fades the rest.
Emphasis emphasisOf(const Content& content, const ViewState& view, const Selection& selection, const ConceptHits* hits);

/// The wire that draws an edge, or kNoIndex.
WireIndex wireOf(const Content& content, const EdgeName& edge);

/// The card of a node id, or kNoIndex.
CardIndex cardOfId(const Content& content, const std::string& id);

} // namespace kubezu
