#include "models/exporters/diff_exporter.h"

#include "models/exporters/exporter.h"
#include "models/exporters/json_escape.h"

#include <nlohmann/json.hpp>

namespace kubezu {
namespace {

using Json = nlohmann::ordered_json;

Json placeJson(const Graph& graph, SourcePlace place)
{
    return {{"file", graph.snapshot->fileName(place)}, {"line", place.line}};
}

/// One side of a node.
Json sideJson(const Graph& graph, const GraphNode& node)
{
    Json json;
    json["apiVersion"] = node.apiVersion;
    json["origin"] = originId(node.origin);
    if (node.origin == Origin::Missing)
        json["cause"] = causeId(node.cause);
    if (node.resource)
        json["source"] = placeJson(graph, node.resource->place);
    return json;
}

Json fieldJson(const FieldChange& field)
{
    Json json;
    json["path"] = field.path;
    json["change"] = changeId(field.kind);
    if (field.masked) {
        json["masked"] = true;
    } else {
        if (field.kind != FieldChange::Kind::Added)
            json["before"] = field.before;
        if (field.kind != FieldChange::Kind::Removed)
            json["after"] = field.after;
    }
    if (field.textLine > 0)
        json["textLine"] = field.textLine;
    if (field.beforeLine > 0)
        json["beforeLine"] = field.beforeLine;
    if (field.afterLine > 0)
        json["afterLine"] = field.afterLine;
    return json;
}

Json nodeJson(const Comparison& comparison, const NodeChange& change)
{
    const GraphNode& node = comparison.nodeOf(change);
    Json json;
    json["id"] = node.id;
    json["change"] = changeId(change.change);
    json["kind"] = node.key.kind;
    json["namespace"] = node.key.nameSpace;
    json["name"] = node.key.name;
    if (change.before != kNoIndex)
        json["before"] = sideJson(*comparison.before, comparison.before->nodes[change.before]);
    if (change.after != kNoIndex)
        json["after"] = sideJson(*comparison.after, comparison.after->nodes[change.after]);
    json["fields"] = Json::array();
    for (const FieldChange& field : change.fields)
        json["fields"].push_back(fieldJson(field));
    return json;
}

Json edgeSideJson(const Graph& graph, const GraphEdge& edge)
{
    Json json;
    json["path"] = edge.path;
    json["optional"] = edge.optional;
    json["permitted"] = edge.permitted;
    json["target"] = originId(graph.nodes[edge.to].origin);
    json["source"] = placeJson(graph, edge.place);
    return json;
}

Json edgeJson(const Comparison& comparison, const EdgeChange& change)
{
    Json json;
    json["from"] = comparison.fromOf(change);
    json["to"] = comparison.toOf(change);
    json["relation"] = infoOf(comparison.edgeOf(change).relation).id;
    json["change"] = changeId(change.change);
    if (change.before != kNoIndex)
        json["before"] = edgeSideJson(*comparison.before, comparison.before->edges[change.before]);
    if (change.after != kNoIndex)
        json["after"] = edgeSideJson(*comparison.after, comparison.after->edges[change.after]);
    return json;
}

Json countsJson(const ChangeCounts& counts)
{
    return {{"added", counts.added}, {"removed", counts.removed}, {"changed", counts.changed}, {"same", counts.same}};
}

void addUnread(Json& list, const Graph& graph, std::string_view side)
{
    for (const Error& error : graph.snapshot->errors)
        list.push_back({{"side", side}, {"file", error.where.file}, {"line", error.where.line}, {"column", error.where.column}, {"message", message(error)}});
}

} // namespace

std::string writeDiffJson(const Comparison& comparison, const DiffTitles& titles)
{
    Json json;
    json["schema"] = "kubezu.diff/1";
    json["before"] = titles.before;
    json["after"] = titles.after;
    json["counts"] = {{"nodes", countsJson(comparison.nodeCounts())}, {"edges", countsJson(comparison.edgeCounts())}};
    json["nodes"] = Json::array();
    for (const NodeChange& node : comparison.nodes) {
        if (node.change != Change::None && comparison.nodeOf(node).origin != Origin::Predicted)
            json["nodes"].push_back(nodeJson(comparison, node));
    }
    json["edges"] = Json::array();
    for (const EdgeChange& edge : comparison.edges) {
        if (edge.change != Change::None && !comparison.edgeOf(edge).predicted)
            json["edges"].push_back(edgeJson(comparison, edge));
    }
    json["unread"] = Json::array();
    addUnread(json["unread"], *comparison.before, "before");
    addUnread(json["unread"], *comparison.after, "after");
    return escapedJson(json.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace kubezu
