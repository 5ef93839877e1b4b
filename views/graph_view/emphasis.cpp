#include "views/graph_view/emphasis.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostWires = 500; ///< drawn strongly; more would only be a blot

bool isNamed(const Graph& graph, EdgeIndex index, const EdgeName& name)
{
    if (index >= graph.edges.size())
        return false;
    const GraphEdge& edge = graph.edges[index];
    return edge.relation == name.relation && graph.nodes[edge.from].id == name.from && graph.nodes[edge.to].id == name.to;
}

/// The node that the card of a node is drawn for: of a stack that is its first.
NodeIndex drawnFor(const Content& content, NodeIndex node)
{
    const CardIndex card = content.index->cardOf(node);
    return card == kNoIndex ? node : content.picture().cards[card].node;
}

void highlight(Emphasis& emphasis, const Content& content, const ConceptHits::Places& places)
{
    for (const NodeIndex node : places.nodes) {
        if (content.index->cardOf(node) != kNoIndex)
            emphasis.highlightedNodes.insert(drawnFor(content, node));
    }
    IndexSet edges;
    for (const EdgeIndex edge : places.edges)
        edges.insert(edge);
    emphasis.fixed.bright = emphasis.highlightedNodes;
    const Picture& picture = content.picture();
    for (WireIndex i = 0; i < picture.wires.size() && !edges.empty(); ++i) {
        const Wire& wire = picture.wires[i];
        if (std::none_of(wire.edges.begin(), wire.edges.end(), [&edges](EdgeIndex edge) { return edges.contains(edge); }))
            continue;
        emphasis.highlightedWires.insert(i);
        for (const CardIndex end : {wire.from, wire.to}) {
            if (content.hasCard(end))
                emphasis.fixed.bright.insert(picture.cards[end].node);
        }
    }
    if (emphasis.highlightedWires.size() > kMostWires)
        emphasis.highlightedWires.clear();
    emphasis.fixed.dim = !emphasis.fixed.bright.empty();
}

} // namespace

CardIndex cardOfId(const Content& content, const std::string& id)
{
    return content.graph ? content.index->cardOf(content.graph->find(id)) : kNoIndex;
}

WireIndex wireOf(const Content& content, const EdgeName& edge)
{
    if (edge.isNull() || !content.graph)
        return kNoIndex;
    const Picture& picture = content.picture();
    const auto draws = [&](WireIndex wire) {
        const auto& edges = picture.wires[wire].edges;
        return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex i) { return isNamed(*content.graph, i, edge); });
    };
    for (const WireIndex wire : content.index->wiresOf(cardOfId(content, edge.from))) {
        if (draws(wire))
            return wire;
    }
    for (WireIndex wire = 0; wire < picture.wires.size(); ++wire) {
        if (picture.wires[wire].relation == edge.relation && draws(wire))
            return wire;
    }
    return kNoIndex;
}

Emphasis emphasisOf(const Content& content, const ViewState& view, const Selection& selection, const ConceptHits* hits)
{
    Emphasis emphasis;
    for (const RelationClass family : view.hiddenClasses)
        emphasis.fixed.hiddenClasses.set(static_cast<std::size_t>(family));
    if (!content.graph)
        return emphasis;
    for (const std::string& id : selection.nodes)
        emphasis.selectedNodes.insert(drawnFor(content, content.graph->find(id)));
    emphasis.selectedWire = wireOf(content, selection.edge);
    if (!selection.lit.empty()) {
        ConceptHits::Places places;
        for (const std::string& id : selection.lit)
            places.nodes.push_back(content.graph->find(id));
        highlight(emphasis, content, places);
    } else if (selection.conceptPinned && hits)
        highlight(emphasis, content, hits->of(selection.conceptId.toStdString()));
    return emphasis;
}

} // namespace kubezu
