#pragma once
#include "models/glossary/library.h"
#include "models/graph/graph.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// Where a graph shows each concept. Immutable, made on a worker with the graph.
struct ConceptHits {
    struct Places {
        std::vector<NodeIndex> nodes;
        std::vector<EdgeIndex> edges;
        [[nodiscard]] std::size_t count() const { return nodes.size() + edges.size(); }
    };
    std::unordered_map<std::string, Places> byConcept;

    /// Nothing where the graph does not show the concept.
    [[nodiscard]] const Places& of(const std::string& conceptId) const;
};

ConceptHits findConcepts(const Graph& graph, const Library& library);

/// Concepts of a node, that of its kind first; of an edge, that of its class first.
std::vector<const Concept*> conceptsOfNode(const Graph& graph, NodeIndex node, const Library& library);
std::vector<const Concept*> conceptsOfEdge(const Graph& graph, EdgeIndex edge, const Library& library);

} // namespace kubezu
