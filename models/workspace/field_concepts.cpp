#include "models/workspace/field_concepts.h"

#include "models/base/text.h"
#include "models/workspace/concept_hits.h"

#include <algorithm>

namespace kubezu {
namespace {

struct Line {
    std::size_t indent = 0; ///< a list item's dash counts: `- name` is inside the list
    bool empty = true;
};

Line lineOf(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" -");
    const bool comment = at != std::string_view::npos && text[at] == '#';
    return {at == std::string_view::npos ? text.size() : at, at == std::string_view::npos || comment};
}

/// The lines around one, innermost first: itself, then each earlier line that is indented less.
std::vector<std::size_t> around(const std::vector<Line>& lines, std::size_t at)
{
    std::vector<std::size_t> chain{at};
    for (std::size_t i = at, indent = lines[at].indent; i-- > 0 && indent > 0;) {
        if (lines[i].empty || lines[i].indent >= indent)
            continue;
        chain.push_back(i);
        indent = lines[i].indent;
    }
    return chain;
}

/// The line of the field's key.
std::size_t keyLine(const std::vector<Line>& lines, const FieldConcept& field, std::uint32_t firstLine)
{
    const std::size_t at = field.line - firstLine;
    const bool isBlock = field.nested && field.column <= lines[at].indent + 1; // and not `key: {…}`
    const std::vector<std::size_t> chain = isBlock ? around(lines, at) : std::vector<std::size_t>{at};
    return chain.size() > 1 ? chain[1] : at;
}

} // namespace

std::vector<FieldConcept> fieldConcepts(const Graph& graph, NodeIndex node, const Library& library)
{
    std::vector<FieldConcept> fields;
    const GraphNode& shown = graph.nodes[node];
    if (!shown.resource)
        return fields;
    const Value root = shown.resource->value();
    for (const Concept* entry : conceptsOfNode(graph, node, library)) {
        const bool ofKind = std::any_of(entry->kinds.begin(), entry->kinds.end(), [&](const GroupKind& kind) { return isKind(kind, shown.key.group, shown.key.kind); });
        if (ofKind && root["kind"].line() > 0)
            fields.push_back({root["kind"].line(), root["kind"].column(), false, entry});
        for (const Binding& binding : entry->bindings) {
            for (const Value value : shownBy(binding, shown.key.group, shown.key.kind, root)) {
                if (value.line() > 0)
                    fields.push_back({value.line(), value.column(), !value.isScalar(), entry});
            }
        }
    }
    return fields;
}

std::vector<const Concept*> conceptsAtLine(const std::vector<FieldConcept>& fields, std::string_view text, std::uint32_t firstLine, std::uint32_t line)
{
    std::vector<Line> lines;
    for (const std::string_view each : splitLines(text))
        lines.push_back(lineOf(each));
    std::vector<const Concept*> found;
    if (line < firstLine || line - firstLine >= lines.size() || lines[line - firstLine].empty)
        return found;
    for (const std::size_t at : around(lines, line - firstLine)) {
        for (const FieldConcept& field : fields) {
            const bool here = field.line >= firstLine && field.line - firstLine < lines.size() && keyLine(lines, field, firstLine) == at;
            if (here && std::find(found.begin(), found.end(), field.entry) == found.end())
                found.push_back(field.entry);
        }
        if (!found.empty())
            return found;
    }
    return found;
}

} // namespace kubezu
