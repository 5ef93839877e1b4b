#include "models/exporters/exporter.h"
#include "models/exporters/json_escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kubezu {
namespace {

using Json = nlohmann::ordered_json;

Json nodeJson(const Graph& graph, const GraphNode& node)
{
    Json json;
    json["id"] = node.id;
    json["apiVersion"] = node.apiVersion;
    json["kind"] = node.key.kind;
    json["namespace"] = node.key.nameSpace;
    json["name"] = node.key.name;
    json["origin"] = originId(node.origin);
    if (node.resource)
        json["source"] = {{"file", graph.snapshot->fileName(node.resource->place)}, {"line", node.resource->place.line}};
    if (node.origin == Origin::Missing) {
        json["cause"] = causeId(node.cause);
        if (!node.causeDetail.empty())
            json["causeDetail"] = node.causeDetail;
    }
    if (node.origin == Origin::Predicted) {
        json["count"] = node.count;
        if (!node.members.empty())
            json["members"] = node.members;
    }
    return json;
}

Json edgeJson(const Graph& graph, const GraphEdge& edge)
{
    Json json;
    json["from"] = graph.nodes[edge.from].id;
    json["to"] = graph.nodes[edge.to].id;
    json["relation"] = infoOf(edge.relation).id;
    if (edge.predicted) {
        json["predicted"] = true;
        return json;
    }
    json["path"] = edge.path;
    json["optional"] = edge.optional;
    json["rule"] = edge.rule ? edge.rule->id : std::string_view();
    json["source"] = {{"file", graph.snapshot->fileName(edge.place)}, {"line", edge.place.line}};
    if (!edge.permitted)
        json["permitted"] = false;
    if (edge.places > 1)
        json["places"] = edge.places;
    return json;
}

Json unreadJson(const Snapshot& snapshot)
{
    Json list = Json::array();
    for (const Error& error : snapshot.errors)
        list.push_back({{"file", error.where.file}, {"line", error.where.line}, {"column", error.where.column}, {"message", message(error)}});
    return list;
}

} // namespace

std::string writeJson(const Graph& graph, const ExportOptions& options)
{
    std::vector<NodeIndex> nodes;
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (isExported(graph, options, i))
            nodes.push_back(i);
    }
    std::sort(nodes.begin(), nodes.end(), [&](NodeIndex a, NodeIndex b) { return graph.nodes[a].id < graph.nodes[b].id; });
    std::vector<EdgeIndex> edges;
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (isExported(graph, options, edge.from) && isExported(graph, options, edge.to))
            edges.push_back(i);
    }
    const auto rank = [&](EdgeIndex i) {
        const GraphEdge& edge = graph.edges[i];
        return std::tuple<const std::string&, const std::string&, std::string_view>(graph.nodes[edge.from].id, graph.nodes[edge.to].id,
                                                                                    infoOf(edge.relation).id);
    };
    std::sort(edges.begin(), edges.end(), [&](EdgeIndex a, EdgeIndex b) { return rank(a) < rank(b); });

    Json json;
    json["schema"] = "kubezu.graph/1";
    json["nodes"] = Json::array();
    for (const NodeIndex i : nodes)
        json["nodes"].push_back(nodeJson(graph, graph.nodes[i]));
    json["edges"] = Json::array();
    for (const EdgeIndex i : edges)
        json["edges"].push_back(edgeJson(graph, graph.edges[i]));
    json["unread"] = unreadJson(*graph.snapshot);
    return escapedJson(json.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace kubezu
