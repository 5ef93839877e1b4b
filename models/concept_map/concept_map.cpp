#include "models/concept_map/concept_map.h"

#include "models/concept_map/columns.h"
#include "models/glossary/sections.h"
#include "models/picture/arrange.h"

#include <algorithm>
#include <unordered_map>

namespace kubezu {
namespace {

using F = RelationClass;
using L = LineStyle;

/// In the order of ConceptRelationType. Traffic is blue and ownership green, as in the picture of resources.
constexpr std::array<WireLook, kConceptRelationTypeCount> kLooks{{
    {F::Extension, L::Solid, 0},     // is-a
    {F::Extension, L::Dotted, 1},    // part-of
    {F::Ownership, L::Solid, 2},     // creates
    {F::Ownership, L::Dotted, 3},    // owns
    {F::Selection, L::Dashed, 4},    // selects
    {F::Traffic, L::Solid, 5},       // routes-to
    {F::Configuration, L::Solid, 6}, // configured-by
    {F::Storage, L::Solid, 7},       // references
    {F::Traffic, L::Dashed, 8},      // resolves-to
    {F::Scaling, L::Solid, 9},       // implemented-by
    {F::Identity, L::Dashed, 10},    // replaced-by
    {F::Storage, L::Dotted, 11},     // contrasts
}};

bool isShown(const ConceptMapView& view, ConceptRelationType type)
{
    return !view.hidden.test(static_cast<std::size_t>(type));
}

void addNeighbours(const Library& library, const ConceptMapView& view, const Concept& entry, std::set<const Concept*>& shown)
{
    for (const SeeAlso& link : library.seeAlso(entry)) {
        if (isShown(view, link.type))
            shown.insert(link.other);
    }
}

std::set<const Concept*> shownConcepts(const Library& library, const ConceptMapView& view)
{
    std::set<const Concept*> shown;
    if (const Concept* centre = library.find(view.centre)) {
        shown.insert(centre);
        addNeighbours(library, view, *centre, shown);
    }
    for (const Concept* entry : library.inSection(view.section))
        shown.insert(entry);
    // An opened concept counts only while it is there: what is switched off takes along what hung on it.
    for (bool grew = true; grew;) {
        const std::size_t before = shown.size();
        for (const std::string& id : view.expanded) {
            const Concept* entry = library.find(id);
            if (entry && shown.contains(entry))
                addNeighbours(library, view, *entry, shown);
        }
        grew = shown.size() != before;
    }
    return shown;
}

class Builder {
public:
    Builder(const Library& library, const ConceptMapView& view, Language language, ConceptIcon icon)
        : m_library(library),
          m_view(view),
          m_language(language),
          m_icon(icon),
          m_concepts(conceptsIn(library, view))
    {
        for (std::size_t i = 0; i < m_concepts.size(); ++i)
            m_nodes[m_concepts[i]] = static_cast<NodeIndex>(i);
    }

    ConceptMap build(const CardMeasure& measure)
    {
        addEdges();
        ConceptMap map;
        map.graph = graph();
        map.present = m_present;
        PlacementCache cache;
        PictureMemory memory;
        ViewState view;
        view.grouping = Grouping::None;
        map.picture = arrange(*map.graph, view, scene(), measure, cache, memory, {}, {});
        return map;
    }

private:
    void addEdges()
    {
        for (const Concept* entry : m_concepts) {
            for (const ConceptRelation& relation : entry->relations) {
                const Concept* other = m_library.find(relation.target);
                const auto to = m_nodes.find(other);
                if (!other || other == entry || to == m_nodes.end())
                    continue;
                m_present.set(static_cast<std::size_t>(relation.type));
                if (isShown(m_view, relation.type))
                    m_links.push_back({m_nodes.at(entry), to->second, relation.type});
            }
        }
        // What is switched off stays in the legend, so that it can be switched on again.
        for (const Concept* entry : m_concepts) {
            for (const SeeAlso& link : m_library.seeAlso(*entry)) {
                if (!isShown(m_view, link.type))
                    m_present.set(static_cast<std::size_t>(link.type));
            }
        }
    }

    GraphPtr graph() const
    {
        std::vector<GraphNode> nodes;
        for (const Concept* entry : m_concepts) {
            GraphNode node;
            node.id = entry->id;
            node.key.kind = "Concept";
            node.key.name = entry->id;
            nodes.push_back(std::move(node));
        }
        std::vector<GraphEdge> edges;
        for (const concept_map::Link& link : m_links) {
            GraphEdge edge;
            edge.from = link.from;
            edge.to = link.to;
            edges.push_back(std::move(edge));
        }
        return assembleGraph(std::make_shared<const Snapshot>(), std::move(nodes), std::move(edges), {});
    }

    CardFace faceOf(const Concept& entry) const
    {
        CardFace face;
        const Section* section = findSection(entry.section);
        face.kindLabel = section ? (m_language == Language::Japanese ? section->titleJa : section->titleEn) : std::string_view();
        face.name = entry.name(m_language);
        face.icon = m_icon(entry);
        face.category = kindCategoryOf(entry.category).value_or(Category::Extension);
        std::set<const Concept*> undrawn;
        for (const SeeAlso& link : m_library.seeAlso(entry)) {
            if (isShown(m_view, link.type) && !m_nodes.contains(link.other))
                undrawn.insert(link.other);
        }
        if (!undrawn.empty()) {
            face.badge.kind = Badge::Kind::Text;
            face.badge.text = "+" + std::to_string(undrawn.size());
        }
        return face;
    }

    Scene scene() const
    {
        Scene scene;
        const Concept* centre = m_library.find(m_view.centre);
        const std::vector<concept_map::Place> places = concept_map::placeConcepts(m_concepts.size(), m_links, centre ? m_nodes.at(centre) : kNoIndex);
        scene.shown.assign(m_concepts.size(), true);
        for (NodeIndex i = 0; i < m_concepts.size(); ++i) {
            SceneCard card;
            card.node = i;
            card.members = {i};
            card.face = faceOf(*m_concepts[i]);
            card.component = places[i].component;
            card.column = places[i].column;
            scene.cards.push_back(std::move(card));
            if (places[i].component >= scene.components.size())
                scene.components.resize(places[i].component + 1);
            SceneComponent& component = scene.components[places[i].component];
            if (component.cards.empty())
                component.name = m_concepts[i]->id;
            component.cards.push_back(i);
        }
        for (EdgeIndex i = 0; i < m_links.size(); ++i) {
            Wire wire;
            wire.from = m_links[i].from;
            wire.to = m_links[i].to;
            wire.look = lookOf(m_links[i].type);
            wire.edges = {i};
            scene.components[places[wire.from].component].wires.push_back(i);
            scene.wires.push_back(std::move(wire));
        }
        return scene;
    }

    const Library& m_library;
    const ConceptMapView& m_view;
    Language m_language;
    ConceptIcon m_icon;
    std::vector<const Concept*> m_concepts;
    std::unordered_map<const Concept*, NodeIndex> m_nodes;
    std::vector<concept_map::Link> m_links;
    std::bitset<kConceptRelationTypeCount> m_present;
};

} // namespace

const WireLook& lookOf(ConceptRelationType type)
{
    return kLooks[static_cast<std::size_t>(type)];
}

std::vector<const Concept*> conceptsIn(const Library& library, const ConceptMapView& view)
{
    const std::set<const Concept*> shown = shownConcepts(library, view);
    std::vector<const Concept*> concepts;
    for (const Concept& entry : library.concepts()) {
        if (shown.contains(&entry))
            concepts.push_back(&entry);
    }
    return concepts;
}

ConceptMap conceptMap(const Library& library, const ConceptMapView& view, Language language, const CardMeasure& measure, ConceptIcon icon)
{
    return Builder(library, view, language, icon).build(measure);
}

} // namespace kubezu
