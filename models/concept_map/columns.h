#pragma once
#include "models/glossary/concept.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kubezu::concept_map {

/// A relation between two concepts of the map, by their numbers.
struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    ConceptRelationType type = ConceptRelationType::IsA;
};

/// Where a concept stands: which part of the map, and which column of it (0 leftmost).
struct Place {
    std::uint32_t component = 0;
    int column = 0;
};

/// Columns that read from left to right along the relations, outwards from the centre (or from the concept with the most
/// relations of each part): what points to a concept stands on its left, what it points to on its right.
std::vector<Place> placeConcepts(std::size_t count, const std::vector<Link>& links, std::uint32_t centre);

} // namespace kubezu::concept_map
