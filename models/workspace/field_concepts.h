#pragma once
#include "models/glossary/library.h"
#include "models/graph/graph.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kubezu {

/// A field of a resource that shows a concept, by the place where its value begins.
struct FieldConcept {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool nested = false; ///< a map or list: where it is written as a block, its key stands further up
    const Concept* entry = nullptr;
};

/// The fields of a node that its concepts' bindings found, by line; those of its kind stand on the line of `kind`.
std::vector<FieldConcept> fieldConcepts(const Graph& graph, NodeIndex node, const Library& library);

/// Concepts of a line of the resource's text, which begins with line `firstLine` of its file. A line without any belongs to the field
/// around it, by indentation. At most a handful, nearest first.
std::vector<const Concept*> conceptsAtLine(const std::vector<FieldConcept>& fields, std::string_view text, std::uint32_t firstLine, std::uint32_t line);

} // namespace kubezu
