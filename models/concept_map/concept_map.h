#pragma once
#include "models/glossary/library.h"
#include "models/graph/graph.h"
#include "models/picture/picture_builder.h"

#include <array>
#include <bitset>
#include <set>
#include <string>

namespace kubezu {

/// What of the concept map is to be seen: the neighbourhood of an entry, or a whole section. A value.
struct ConceptMapView {
    std::string centre;                            ///< id of a concept; empty where a section is shown
    std::string section;                           ///< id of a section; empty where a concept is in the middle
    std::set<std::string> expanded;                ///< concepts whose neighbours are drawn too
    std::bitset<kConceptRelationTypeCount> hidden; ///< types of relations that are switched off
    friend bool operator==(const ConceptMapView& a, const ConceptMapView& b)
    {
        return a.centre == b.centre && a.section == b.section && a.expanded == b.expanded && a.hidden == b.hidden;
    }
};

/// Concepts as nodes (their id is the concept's), relations as wires, and the picture of both.
struct ConceptMap {
    GraphPtr graph;
    PicturePtr picture;
    std::bitset<kConceptRelationTypeCount> present; ///< types that occur among what is shown, also those that are switched off
    [[nodiscard]] bool isEmpty() const { return !graph || graph->nodes.empty(); }
};

/// How a relation of concepts is drawn.
const WireLook& lookOf(ConceptRelationType type);

/// What a concept's card needs of the views: their icons.
using ConceptIcon = std::string_view (*)(const Concept& entry);

/// Builds the map. Any thread. A concept with neighbours that are not drawn carries their number as a badge.
ConceptMap conceptMap(const Library& library, const ConceptMapView& view, Language language, const CardMeasure& measure, ConceptIcon icon);

/// Concepts that the map of a view shows, in the order of the library; for tests and lists.
std::vector<const Concept*> conceptsIn(const Library& library, const ConceptMapView& view);

} // namespace kubezu
