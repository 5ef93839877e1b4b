#include "models/graph/graph.h"

#include "models/base/text.h"
#include "models/relations/engine.h"

#include <utility>

namespace kubezu {
namespace {

GraphNode nodeOf(const ResourcePtr& resource)
{
    GraphNode node;
    node.key = resource->key;
    node.id = resource->id();
    node.apiVersion = resource->apiVersion;
    node.origin = resource->live ? Origin::Live : Origin::Written;
    node.resource = resource;
    node.kind = findKind(node.key.group, node.key.kind);
    return node;
}

GraphNode nodeOf(MissingNode&& missing)
{
    GraphNode node;
    node.key = std::move(missing.key);
    node.id = node.key.id();
    node.apiVersion = std::move(missing.apiVersion);
    node.origin = Origin::Missing;
    node.kind = findKind(node.key.group, node.key.kind);
    node.cause = missing.cause;
    node.causeDetail = std::move(missing.detail);
    return node;
}

GraphNode nodeOf(PredictedNode&& predicted)
{
    GraphNode node;
    node.key = std::move(predicted.key);
    node.id = node.key.id();
    node.apiVersion = std::move(predicted.apiVersion);
    node.origin = Origin::Predicted;
    node.kind = findKind(node.key.group, node.key.kind);
    node.count = predicted.count;
    node.members = std::move(predicted.members);
    return node;
}

} // namespace

NodeIndex Graph::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? kNoIndex : found->second;
}

NodeIndex Graph::findByName(std::string_view text) const
{
    const NodeIndex exact = find(text);
    if (exact != kNoIndex)
        return exact;
    const std::size_t first = text.find('/');
    const std::size_t last = text.rfind('/');
    const std::string_view name = text.substr(last == std::string_view::npos ? 0 : last + 1);
    const std::string_view kindWord = first == std::string_view::npos ? std::string_view() : text.substr(0, first);
    const std::string_view nameSpace = first < last ? text.substr(first + 1, last - first - 1) : std::string_view();
    const KindInfo* info = kindWord.empty() ? nullptr : findKindByName(kindWord);
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        const ResourceKey& key = nodes[i].key;
        const bool kindFits = kindWord.empty() || (info ? nodes[i].kind == info : equalsIgnoreCaseAscii(key.kind, kindWord));
        if (key.name == name && kindFits && (nameSpace.empty() || key.nameSpace == nameSpace))
            return i;
    }
    return kNoIndex;
}

GraphPtr assembleGraph(SnapshotPtr snapshot, std::vector<GraphNode> nodes, std::vector<GraphEdge> edges, std::vector<RuleBookPtr> books,
                       std::shared_ptr<const GraphChanges> changes)
{
    auto graph = std::make_shared<Graph>();
    graph->revision = snapshot->revision;
    graph->snapshot = std::move(snapshot);
    graph->nodes = std::move(nodes);
    graph->edges = std::move(edges);
    graph->books = std::move(books);
    graph->changes = std::move(changes);
    graph->outgoing.resize(graph->nodes.size());
    graph->incoming.resize(graph->nodes.size());
    for (EdgeIndex i = 0; i < graph->edges.size(); ++i) {
        graph->outgoing[graph->edges[i].from].push_back(i);
        graph->incoming[graph->edges[i].to].push_back(i);
    }
    graph->m_byId.reserve(graph->nodes.size());
    for (NodeIndex i = 0; i < graph->nodes.size(); ++i)
        graph->m_byId.emplace(graph->nodes[i].id, i);
    return graph;
}

GraphPtr buildGraph(SnapshotPtr snapshot, RelationSet relations, Prediction prediction)
{
    std::vector<GraphNode> nodes;
    nodes.reserve(prediction.base + prediction.nodes.size());
    for (const ResourcePtr& resource : snapshot->resources)
        nodes.push_back(nodeOf(resource));
    for (MissingNode& missing : relations.missing)
        nodes.push_back(nodeOf(std::move(missing)));
    for (PredictedNode& predicted : prediction.nodes)
        nodes.push_back(nodeOf(std::move(predicted)));
    std::vector<GraphEdge> edges;
    edges.reserve(relations.edges.size() + prediction.edges.size());
    for (Edge& edge : relations.edges) {
        GraphEdge made{edge.from, edge.to, edge.relation, edge.rule, std::move(edge.path), {}, edge.places, edge.optional, edge.permitted, false};
        made.place = {snapshot->resources[edge.holder]->place.file, edge.line};
        edges.push_back(std::move(made));
    }
    for (const PredictedEdge& edge : prediction.edges) {
        GraphEdge made;
        made.from = edge.from;
        made.to = edge.to;
        made.relation = edge.relation;
        made.predicted = true;
        edges.push_back(std::move(made));
    }
    return assembleGraph(std::move(snapshot), std::move(nodes), std::move(edges), {std::move(relations.book)});
}

GraphPtr graphOf(SnapshotPtr snapshot, const RuleBookPtr& book)
{
    RelationSet relations = relate(*snapshot, {}, book);
    Prediction prediction = predict(*snapshot, relations);
    return buildGraph(std::move(snapshot), std::move(relations), std::move(prediction));
}

} // namespace kubezu
