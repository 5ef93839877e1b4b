#include "models/exporters/exporter.h"

#include "models/base/text.h"

#include <array>

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

/// Form before colour: a sign stands before what changed.
std::string_view signOf(Change change)
{
    switch (change) {
    case Change::None: return "";
    case Change::Added: return "#43; ";
    case Change::Removed: return "#8722; ";
    case Change::Changed: return "#126; ";
    }
    return "";
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
    std::array<std::string, 4> changed; // by Change
    const auto append = [](std::string& list, const std::string& name) { list += (list.empty() ? "" : ",") + name; };
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (!isExported(graph, options, i))
            continue;
        const GraphNode& node = graph.nodes[i];
        const std::string name = 'n' + std::to_string(i);
        text += "  " + name + "[\"" + std::string(signOf(graph.changeOf(i))) + escaped(node.key.kind) + "<br/>" + escaped(node.key.name) + "\"]\n";
        if (node.origin == Origin::Missing)
            append(missing, name);
        else if (node.origin == Origin::Predicted)
            append(predicted, name);
        append(changed[static_cast<std::size_t>(graph.changeOf(i))], name);
    }
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        const Change change = graph.changes ? graph.changes->edges[i] : Change::None;
        if (isExported(graph, options, edge.from) && isExported(graph, options, edge.to))
            text += "  n" + std::to_string(edge.from) + ' ' + std::string(arrow(edge.relation)) + "|" + std::string(signOf(change)) + std::string(infoOf(edge.relation).id)
                + "| n" + std::to_string(edge.to) + '\n';
    }
    text += "  classDef missing stroke:#C0262D,stroke-dasharray:4 3\n  classDef predicted stroke-dasharray:4 3\n";
    if (graph.changes) {
        text += "  classDef added stroke:#1E7A3C,stroke-width:3px\n  classDef removed stroke:#C0262D,stroke-width:3px,opacity:0.6\n"
                "  classDef changed stroke:#9A5B00,stroke-width:3px\n";
        for (const auto& [change, name] : {std::pair(Change::Added, "added"), std::pair(Change::Removed, "removed"), std::pair(Change::Changed, "changed")}) {
            const std::string& names = changed[static_cast<std::size_t>(change)];
            if (!names.empty())
                text += "  class " + names + ' ' + name + '\n';
        }
    }
    if (!missing.empty())
        text += "  class " + missing + " missing\n";
    if (!predicted.empty())
        text += "  class " + predicted + " predicted\n";
    return text;
}

} // namespace kubezu
