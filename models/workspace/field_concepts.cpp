#include "models/workspace/field_concepts.h"

#include "models/base/text.h"
#include "models/workspace/concept_hits.h"

#include <algorithm>

namespace kubezu {

FieldConcepts::FieldConcepts(const Graph& graph, NodeIndex node, const Library& library, std::string_view text, std::uint32_t firstLine)
{
    const GraphNode& shown = graph.nodes[node];
    if (!shown.resource)
        return;
    readLines(text);
    const Value root = shown.resource->value();
    for (const Concept* entry : conceptsOfNode(graph, node, library)) {
        const bool ofKind = std::any_of(entry->kinds.begin(), entry->kinds.end(),
                                        [&](const GroupKind& kind) { return isKind(kind, shown.key.group, shown.key.kind); });
        if (ofKind)
            add(root["kind"], firstLine, entry);
        for (const Binding& binding : entry->bindings) {
            for (const Value value : shownBy(binding, shown.key.group, shown.key.kind, root))
                add(value, firstLine, entry);
        }
    }
}

void FieldConcepts::readLines(std::string_view text)
{
    std::vector<std::size_t> around; // lines that are open, each indented more than the one before
    for (const std::string_view each : splitLines(text)) {
        const std::size_t at = m_lines.size();
        const std::size_t indent = std::min(each.find_first_not_of(" -"), each.size());
        const bool empty = indent == each.size() || each[indent] == '#';
        while (!empty && !around.empty() && m_lines[around.back()].indent >= indent)
            around.pop_back();
        m_lines.push_back({around.empty() ? at : around.back(), indent, empty});
        if (!empty)
            around.push_back(at);
    }
}

/// A map or list that is written as a block begins below its key, `key: {…}` on the same line.
void FieldConcepts::add(Value value, std::uint32_t firstLine, const Concept* entry)
{
    if (value.line() < firstLine || value.line() - firstLine >= m_lines.size())
        return;
    std::size_t at = value.line() - firstLine;
    if (!value.isScalar() && value.column() <= m_lines[at].indent + 1)
        at = m_lines[at].parent;
    std::vector<const Concept*>& concepts = m_concepts[at];
    if (std::find(concepts.begin(), concepts.end(), entry) == concepts.end())
        concepts.push_back(entry);
}

std::vector<const Concept*> FieldConcepts::at(std::size_t line) const
{
    if (line >= m_lines.size() || m_lines[line].empty)
        return {};
    for (std::size_t at = line;; at = m_lines[at].parent) {
        const auto found = m_concepts.find(at);
        if (found != m_concepts.end())
            return found->second;
        if (m_lines[at].parent == at)
            return {};
    }
}

} // namespace kubezu
