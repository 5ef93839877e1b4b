#include "models/exporters/diff_exporter.h"

#include "models/base/text.h"
#include "models/exporters/exporter.h"

namespace kubezu {
namespace {

std::string signOf(Change change)
{
    switch (change) {
    case Change::Added: return "+ ";
    case Change::Removed: return "- ";
    case Change::Changed: return "~ ";
    case Change::None: break;
    }
    return "  ";
}

std::string signOf(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added: return "+ ";
    case FieldChange::Kind::Removed: return "- ";
    case FieldChange::Kind::Changed:
    case FieldChange::Kind::Reordered: break;
    }
    return "~ ";
}

/// "web.yaml:12"; empty where a side has no place.
std::string placeOf(const Graph& graph, SourcePlace place)
{
    const std::string_view file = graph.snapshot->fileName(place);
    if (file.empty() || place.line == 0)
        return {};
    return visible(file) + ':' + std::to_string(place.line);
}

std::string places(const std::string& before, const std::string& after)
{
    if (before.empty() && after.empty())
        return {};
    const std::string between = before.empty() || after.empty() ? "" : " -> ";
    return "  (" + before + between + after + ')';
}

std::string lines(std::string_view text, std::string_view sign)
{
    std::string made;
    for (const std::string_view line : splitLines(text))
        made += "    " + std::string(sign) + visible(line) + '\n';
    return made;
}

std::string fieldText(const FieldChange& field, const std::string& where)
{
    const std::string head = "  " + signOf(field.kind) + visible(field.path) + ": ";
    if (field.masked)
        return head + "the value differs and is confidential" + where + '\n';
    if (field.textLine > 0) {
        const std::string before = field.kind == FieldChange::Kind::Added ? std::string() : lines(field.before, "- ");
        const std::string after = field.kind == FieldChange::Kind::Removed ? std::string() : lines(field.after, "+ ");
        return head + "line " + std::to_string(field.textLine) + where + '\n' + before + after;
    }
    switch (field.kind) {
    case FieldChange::Kind::Added: return head + visible(field.after) + where + '\n';
    case FieldChange::Kind::Removed: return head + visible(field.before) + where + '\n';
    case FieldChange::Kind::Reordered: return head + "order " + visible(field.before) + " -> " + visible(field.after) + where + '\n';
    case FieldChange::Kind::Changed: break;
    }
    return head + visible(field.before) + " -> " + visible(field.after) + where + '\n';
}

/// What a side knows of a node that is not written there.
std::string standing(const GraphNode& node)
{
    return node.origin == Origin::Missing ? "referred to, not here (" + std::string(causeId(node.cause)) + ')' : std::string();
}

std::string edgeText(const Comparison& comparison, const EdgeChange& change)
{
    const GraphEdge& edge = comparison.edgeOf(change);
    std::string text = signOf(change.change) + visible(comparison.fromOf(change)) + " -> " + visible(comparison.toOf(change)) + ' ' + std::string(infoOf(edge.relation).id);
    if (change.change != Change::Changed) {
        const Graph& graph = change.after != kNoIndex ? *comparison.after : *comparison.before;
        return text + places(placeOf(graph, edge.place), {}) + '\n';
    }
    const GraphEdge& before = comparison.before->edges[change.before];
    std::string what;
    const auto add = [&](const std::string& words) { what += (what.empty() ? ": " : "; ") + words; };
    if (change.path)
        add(visible(before.path) + " -> " + visible(edge.path));
    if (change.optional)
        add(edge.optional ? "optional now" : "no longer optional");
    if (change.permitted)
        add(edge.permitted ? "permitted now" : "no longer permitted");
    const GraphNode& target = comparison.after->nodes[edge.to];
    if (change.target)
        add(target.resource ? "leads somewhere now" : standing(target));
    return text + what + places(placeOf(*comparison.before, before.place), placeOf(*comparison.after, edge.place)) + '\n';
}

} // namespace

std::string nodeDiffText(const Comparison& comparison, const NodeChange& node)
{
    const GraphNode* before = node.before != kNoIndex ? &comparison.before->nodes[node.before] : nullptr;
    const GraphNode* after = node.after != kNoIndex ? &comparison.after->nodes[node.after] : nullptr;
    const auto place = [](const Graph& graph, const GraphNode* side, std::uint32_t line) {
        return side && side->resource && line > 0 ? placeOf(graph, {side->resource->place.file, line}) : std::string();
    };
    const auto firstLine = [](const GraphNode* side) { return side && side->resource ? side->resource->place.line : 0U; };
    const bool moved = before && after && before->id != after->id;
    std::string text = signOf(node.change) + (moved ? visible(before->id) + " -> " : std::string()) + visible(comparison.nodeOf(node).id);
    const std::string stand = standing(comparison.nodeOf(node));
    if (!stand.empty())
        text += ": " + stand;
    text += places(place(*comparison.before, before, firstLine(before)), place(*comparison.after, after, firstLine(after))) + '\n';
    for (const FieldChange& field : node.fields)
        text += fieldText(field, places(place(*comparison.before, before, field.beforeLine), place(*comparison.after, after, field.afterLine)));
    return text;
}

std::string writeDiffText(const Comparison& comparison, const DiffTitles& titles)
{
    std::string nodes;
    for (const NodeChange& node : comparison.nodes) {
        if (node.change != Change::None && comparison.nodeOf(node).origin != Origin::Predicted)
            nodes += nodeDiffText(comparison, node);
    }
    std::string edges;
    for (const EdgeChange& edge : comparison.edges) {
        if (edge.change != Change::None && !comparison.edgeOf(edge).predicted)
            edges += edgeText(comparison, edge);
    }
    if (nodes.empty() && edges.empty())
        return {};
    return "--- " + visible(titles.before) + "\n+++ " + visible(titles.after) + '\n' + nodes + edges;
}

} // namespace kubezu
