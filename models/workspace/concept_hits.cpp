#include "models/workspace/concept_hits.h"

#include <algorithm>
#include <array>

namespace kubezu {

const ConceptHits::Places& ConceptHits::of(const std::string& conceptId) const
{
    static const Places kNone;
    const auto found = byConcept.find(conceptId);
    return found == byConcept.end() ? kNone : found->second;
}

ConceptHits findConcepts(const Graph& graph, const Library& library)
{
    ConceptHits hits;
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        for (const Concept* entry : conceptsOfNode(graph, i, library))
            hits.byConcept[entry->id].nodes.push_back(i);
    }
    std::array<std::vector<const Concept*>, kRelationCount> ofRelation;
    std::array<bool, kRelationCount> known{};
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const auto relation = static_cast<std::size_t>(graph.edges[i].relation);
        if (!known[relation])
            ofRelation[relation] = conceptsOfEdge(graph, i, library);
        known[relation] = true;
        for (const Concept* entry : ofRelation[relation])
            hits.byConcept[entry->id].edges.push_back(i);
    }
    return hits;
}

std::vector<const Concept*> conceptsOfNode(const Graph& graph, NodeIndex node, const Library& library)
{
    const GraphNode& shown = graph.nodes[node];
    std::vector<const Concept*> concepts = library.ofResource(shown.key.group, shown.key.kind, shown.resource ? shown.resource->value() : Value());
    const Concept* own = shown.kind ? library.find(shown.kind->conceptId) : nullptr;
    if (own) {
        // Several concepts may name a kind (ConfigMap: itself and its API category); the kind's own comes first.
        std::erase(concepts, own);
        concepts.insert(concepts.begin(), own);
    }
    return concepts;
}

std::vector<const Concept*> conceptsOfEdge(const Graph& graph, EdgeIndex edge, const Library& library)
{
    const RelationInfo& info = infoOf(graph.edges[edge].relation);
    std::vector<const Concept*> concepts = library.ofRelation(info.id);
    const Concept* own = library.find(info.conceptId);
    if (own) {
        std::erase(concepts, own);
        concepts.insert(concepts.begin(), own);
    }
    return concepts;
}

} // namespace kubezu
