#pragma once
#include "models/glossary/library.h"
#include "models/graph/graph.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// The concepts of the lines of a resource's text, found once; a line is then looked up. Concepts live as long as the library.
class FieldConcepts {
public:
    FieldConcepts() = default;
    /// `text` begins with line `firstLine` of its file. A field that a binding found stands on the line of its key, the kind on that
    /// of `kind`.
    FieldConcepts(const Graph& graph, NodeIndex node, const Library& library, std::string_view text, std::uint32_t firstLine);

    /// Concepts of a line, counted in `text` from 0. A line without any belongs to the field around it, by indentation.
    [[nodiscard]] std::vector<const Concept*> at(std::size_t line) const;

private:
    struct Line {
        std::size_t parent = 0; ///< the nearest earlier line that is indented less; itself where there is none
        std::size_t indent = 0; ///< a list item's dash counts: `- name` is inside the list
        bool empty = true;
    };
    void readLines(std::string_view text);
    void add(Value value, std::uint32_t firstLine, const Concept* entry);

    std::vector<Line> m_lines;
    std::unordered_map<std::size_t, std::vector<const Concept*>> m_concepts; ///< by line
};

} // namespace kubezu
