#include "models/picture/visible.h"

#include "models/base/text.h"
#include "models/picture/lens.h"

#include <algorithm>
#include <vector>

namespace kubezu {
namespace {

bool isSlice(const GraphNode& node)
{
    return node.key.kind == "EndpointSlice" || node.key.kind == "Endpoints";
}

/// What only a theme of its own shows: slices are the same fact as the Service's selector, drawn twice.
bool isDetail(const GraphNode& node, Lens lens)
{
    return node.origin == Origin::Predicted && isSlice(node) && lens != Lens::Traffic;
}

bool matchesLabel(const GraphNode& node, std::string_view key, std::string_view value)
{
    if (!node.resource)
        return false;
    for (const Value::Item label : node.resource->value()["metadata"]["labels"]) {
        if (equalsIgnoreCaseAscii(label.key.text(), key) && containsIgnoreCaseAscii(label.value.text(), value))
            return true;
    }
    return false;
}

bool matchesWord(const GraphNode& node, std::string_view word)
{
    const std::size_t equals = word.find('=');
    if (equals != std::string_view::npos)
        return matchesLabel(node, word.substr(0, equals), word.substr(equals + 1));
    if (word.starts_with("ns:"))
        return containsIgnoreCaseAscii(node.key.nameSpace, word.substr(3));
    if (containsIgnoreCaseAscii(node.key.kind, word) || containsIgnoreCaseAscii(node.key.name, word))
        return true;
    const KindInfo* named = findKindByName(word);
    return named && node.kind == named;
}

/// Every word of the filter must fit.
bool matchesText(const GraphNode& node, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t start = text.find_first_not_of(' ');
        if (start == std::string_view::npos)
            return true;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find(' '), text.size());
        if (!matchesWord(node, text.substr(0, end)))
            return false;
        text.remove_prefix(end);
    }
    return true;
}

/// Keeps of `shown` what lies within the hops of the focus.
void keepNeighbourhood(const Graph& graph, const ViewState& view, std::vector<bool>& shown)
{
    const NodeIndex centre = graph.find(view.focus);
    if (centre == kNoIndex)
        return;
    std::vector<bool> kept(graph.nodes.size(), false);
    kept[centre] = true;
    const auto spread = [&](int hops, bool down) {
        std::vector<NodeIndex> front{centre};
        std::vector<bool> seen(graph.nodes.size(), false);
        seen[centre] = true;
        for (int hop = 0; hop < hops && !front.empty(); ++hop) {
            std::vector<NodeIndex> next;
            for (const NodeIndex node : front) {
                for (const EdgeIndex index : down ? graph.outgoing[node] : graph.incoming[node]) {
                    const GraphEdge& edge = graph.edges[index];
                    const NodeIndex other = down ? edge.to : edge.from;
                    if (!isDrawn(graph, view, edge) || seen[other] || !shown[other])
                        continue;
                    seen[other] = true;
                    kept[other] = true;
                    next.push_back(other);
                }
            }
            front = std::move(next);
        }
    };
    spread(view.hopsDown, true);
    spread(view.hopsUp, false);
    for (NodeIndex i = 0; i < shown.size(); ++i)
        shown[i] = kept[i];
}

/// Identity and the like, when their class is switched off in the legend, go with their wires.
void dropUnwired(const Graph& graph, const ViewState& view, std::vector<bool>& shown)
{
    if (view.hiddenClasses.empty())
        return;
    for (NodeIndex i = 0; i < shown.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        const Category category = graph.categoryOf(i);
        const bool wanted = category == Category::Workload || category == Category::Network || node.cause == MissingCause::Absent || graph.changeOf(i) != Change::None;
        if (!shown[i] || wanted || node.id == view.focus)
            continue;
        bool hiddenWire = false;
        bool drawnWire = false;
        for (const auto* edges : {&graph.outgoing[i], &graph.incoming[i]}) {
            for (const EdgeIndex index : *edges) {
                const GraphEdge& edge = graph.edges[index];
                if (edge.relation == Relation::Within)
                    continue;
                hiddenWire = hiddenWire || view.hiddenClasses.contains(infoOf(edge.relation).family);
                drawnWire = drawnWire || isDrawn(graph, view, edge);
            }
        }
        const bool familyHidden = category == Category::Identity && view.hiddenClasses.contains(RelationClass::Identity);
        if ((hiddenWire || familyHidden) && (!drawnWire || familyHidden))
            shown[i] = false;
    }
}

/// Keeps what changed, the ends of relations that did, what is next to a changed thing, and what controllers would make of all these.
void keepChanges(const Graph& graph, const ViewState& view, std::vector<bool>& shown)
{
    std::vector<bool> kept(graph.nodes.size(), false);
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i)
        kept[i] = graph.changeOf(i) != Change::None;
    const std::vector<bool> changed = kept;
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (!isDrawn(graph, view, edge) || (graph.changes->edges[i] == Change::None && !changed[edge.from] && !changed[edge.to]))
            continue;
        kept[edge.from] = true;
        kept[edge.to] = true;
    }
    // Owners stand before what they make, so one pass reaches the Pods.
    for (const GraphEdge& edge : graph.edges) {
        if (edge.predicted && edge.relation == Relation::Owns && kept[edge.from])
            kept[edge.to] = true;
    }
    for (NodeIndex i = 0; i < shown.size(); ++i)
        shown[i] = shown[i] && kept[i];
}

} // namespace

bool isDrawn(const Graph& graph, const ViewState& view, const GraphEdge& edge)
{
    return edge.relation != Relation::Within && !view.hiddenClasses.contains(infoOf(edge.relation).family)
        && lensShows(view.lens, edge.relation, graph.categoryOf(edge.from), graph.categoryOf(edge.to));
}

std::vector<bool> visibleNodes(const Graph& graph, const ViewState& view)
{
    std::vector<bool> shown(graph.nodes.size(), false);
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        if (!isDetail(node, view.lens) && (view.predicted || node.origin != Origin::Predicted))
            shown[i] = lensShows(view.lens, graph.categoryOf(i));
    }
    if (view.lens != Lens::Everything) {
        for (const GraphEdge& edge : graph.edges) {
            if (!isDrawn(graph, view, edge))
                continue;
            for (const NodeIndex end : {edge.from, edge.to})
                shown[end] = shown[end] || (!isDetail(graph.nodes[end], view.lens) && (view.predicted || graph.nodes[end].origin != Origin::Predicted));
        }
    }
    if (!view.namespaces.empty()) {
        std::vector<bool> inside(graph.nodes.size());
        for (NodeIndex i = 0; i < graph.nodes.size(); ++i)
            inside[i] = view.namespaces.contains(graph.nodes[i].key.nameSpace);
        const auto touches = [&](NodeIndex i) {
            return std::any_of(graph.incoming[i].begin(), graph.incoming[i].end(), [&](EdgeIndex e) { return inside[graph.edges[e].from]; })
                || std::any_of(graph.outgoing[i].begin(), graph.outgoing[i].end(), [&](EdgeIndex e) { return inside[graph.edges[e].to]; });
        };
        for (NodeIndex i = 0; i < graph.nodes.size(); ++i)
            shown[i] = shown[i] && (inside[i] || (graph.nodes[i].key.nameSpace.empty() && touches(i)));
    }
    if (!view.text.empty()) {
        for (NodeIndex i = 0; i < graph.nodes.size(); ++i)
            shown[i] = shown[i] && matchesText(graph.nodes[i], view.text);
    }
    for (NodeIndex i = 0; i < graph.nodes.size() && !view.hidden.empty(); ++i)
        shown[i] = shown[i] && !view.hidden.contains(graph.nodes[i].id);
    dropUnwired(graph, view, shown);
    if (!view.focus.empty())
        keepNeighbourhood(graph, view, shown);
    if (view.changesOnly && graph.changes)
        keepChanges(graph, view, shown);
    return shown;
}

} // namespace kubezu
