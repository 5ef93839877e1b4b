#pragma once
#include "models/graph/graph.h"
#include "models/load/loader.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu::testing {

/// A graph from YAML in a test.
inline GraphPtr graphFrom(std::string text, std::string_view defaultNamespace = "default")
{
    return graphOf(buildSnapshot(loadText(std::move(text), "test.yaml", {}), defaultNamespace, 1));
}

inline GraphPtr graphFromPaths(const std::vector<std::string>& paths)
{
    return graphOf(buildSnapshot(loadPaths(paths, {}), "default", 1));
}

/// "apps/Deployment/default/web -env-> /ConfigMap/default/cfg (optional)", one line an edge, in the order of the graph.
inline std::string edgeText(const Graph& graph, const GraphEdge& edge)
{
    std::string line = graph.nodes[edge.from].id + " -" + std::string(infoOf(edge.relation).id) + "-> " + graph.nodes[edge.to].id;
    if (edge.optional)
        line += " (optional)";
    if (!edge.permitted)
        line += " (not permitted)";
    if (graph.nodes[edge.to].origin == Origin::Missing || graph.nodes[edge.from].origin == Origin::Missing)
        line += " (missing)";
    return line;
}

/// All written edges of some relations (all without any), one a line; predicted ones are left out.
inline std::string edgesText(const Graph& graph, const std::vector<Relation>& relations = {})
{
    std::string text;
    for (const GraphEdge& edge : graph.edges) {
        bool wanted = relations.empty();
        for (const Relation relation : relations)
            wanted = wanted || relation == edge.relation;
        if (wanted && !edge.predicted)
            text += edgeText(graph, edge) + '\n';
    }
    return text;
}

} // namespace kubezu::testing
