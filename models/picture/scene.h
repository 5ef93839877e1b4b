#pragma once
#include "models/graph/graph.h"
#include "models/layout/layout.h"
#include "models/picture/view_state.h"

#include <string>
#include <vector>

namespace kubezu {

/// A card before it has a place.
struct SceneCard {
    NodeIndex node = kNoIndex;      ///< the thing, or the first of a stack
    std::vector<NodeIndex> members; ///< all of a stack of real things; else just `node`
    CardFace face;
    std::uint32_t component = 0;
    int column = 0;
    layout::Band band = layout::Band::Spine;
};

/// Cards that hang together and are laid out as one.
struct SceneComponent {
    std::vector<CardIndex> cards;
    std::vector<std::uint32_t> wires; ///< indexes into Scene::wires
    std::string name;                 ///< stable: the id of its leading node
};

/// What is drawn, without geometry.
struct Scene {
    std::vector<SceneCard> cards;
    std::vector<Wire> wires; ///< points empty
    std::vector<SceneComponent> components;
    std::vector<bool> shown; ///< per node of the graph
};

/// Chooses cards and wires of a view: filter, stacks, the chain through the Pods, shared things as one card a component.
Scene buildScene(const Graph& graph, const ViewState& view);

// The steps, in order; each works on what the one before left.
namespace scene {
/// Cards of the visible nodes; `cardsOf[node]` are the cards that stand for it.
void makeCards(const Graph& graph, const ViewState& view, Scene& scene, std::vector<std::vector<CardIndex>>& cardsOf);
/// Wires between cards, bundled; selectors and mentions lead to and from the Pods.
void makeWires(const Graph& graph, const ViewState& view, Scene& scene, const std::vector<std::vector<CardIndex>>& cardsOf);
/// Stacks very many leaves of one kind on one card.
void stackLeaves(const Graph& graph, const ViewState& view, Scene& scene);
/// Removes cards and their wires.
void dropCards(Scene& scene, const std::vector<bool>& gone);
/// Splits into components; what many share gets a card in each of them.
void makeComponents(const Graph& graph, Scene& scene);
/// Column and band of every card.
void placeInColumns(const Graph& graph, const ViewState& view, Scene& scene);
} // namespace scene

} // namespace kubezu
