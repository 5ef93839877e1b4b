#include "models/exporters/exporter.h"

#include "models/base/text.h"

namespace kubezu {
namespace {

/// Mermaid labels know HTML entities by number (#35;): everything that could end or open something becomes one.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : visible(elide(text, 512))) {
        if (std::string_view("\"#<>&`\\;|[]{}()").find(c) != std::string_view::npos)
            result += '#' + std::to_string(static_cast<int>(c)) + ';';
        else
            result += c == '\n' || c == '\t' ? ' ' : c;
    }
    return result;
}

std::string_view arrow(Relation relation)
{
    switch (infoOf(relation).style) {
    case LineStyle::Solid: return "-->";
    case LineStyle::Dashed:
    case LineStyle::Dotted: return "-.->";
    }
    return "-->";
}

} // namespace

std::string writeMermaid(const Graph& graph, const ExportOptions& options)
{
    std::string text = "flowchart LR\n";
    std::string missing;
    std::string predicted;
    const auto append = [](std::string& list, const std::string& name) { list += (list.empty() ? "" : ",") + name; };
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (!isExported(graph, options, i))
            continue;
        const GraphNode& node = graph.nodes[i];
        const std::string name = 'n' + std::to_string(i);
        text += "  " + name + "[\"" + escaped(node.key.kind) + "<br/>" + escaped(node.key.name) + "\"]\n";
        if (node.origin == Origin::Missing)
            append(missing, name);
        else if (node.origin == Origin::Predicted)
            append(predicted, name);
    }
    for (const GraphEdge& edge : graph.edges) {
        if (isExported(graph, options, edge.from) && isExported(graph, options, edge.to))
            text += "  n" + std::to_string(edge.from) + ' ' + std::string(arrow(edge.relation)) + "|" + std::string(infoOf(edge.relation).id)
                + "| n" + std::to_string(edge.to) + '\n';
    }
    text += "  classDef missing stroke:#C0262D,stroke-dasharray:4 3\n  classDef predicted stroke-dasharray:4 3\n";
    if (!missing.empty())
        text += "  class " + missing + " missing\n";
    if (!predicted.empty())
        text += "  class " + predicted + " predicted\n";
    return text;
}

} // namespace kubezu
