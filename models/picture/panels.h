#pragma once
#include "models/picture/scene.h"

#include <string>
#include <vector>

namespace kubezu {

/// Components that share a panel, in the order in which they are packed.
struct PanelPlan {
    Panel::Kind kind = Panel::Kind::None;
    std::string title;
    std::string key;                       ///< stable, for remembered slots
    std::vector<std::uint32_t> components; ///< with wires or more than one card
    std::vector<CardIndex> loose;          ///< single cards, sorted by kind and name
    std::uint32_t count = 0;               ///< resources in it, stacks counted in full
};

/// Gathers components by the view's grouping; the most telling panel first, cluster-wide things last.
std::vector<PanelPlan> planPanels(const Graph& graph, const ViewState& view, const Scene& scene);

} // namespace kubezu
