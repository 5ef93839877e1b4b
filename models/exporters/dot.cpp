#include "models/exporters/exporter.h"

#include "models/base/text.h"

namespace kubezu {
namespace {

/// A DOT string: quotes and backslashes escaped, so that \N, \G and HTML labels mean nothing.
std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : visible(elide(text, 512))) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c == '\n' || c == '\t' ? ' ' : c;
    }
    return result + '"';
}

/// A sign before the name, and attributes: form before colour.
std::string_view signOf(Change change)
{
    switch (change) {
    case Change::None: return "";
    case Change::Added: return "+ ";
    case Change::Removed: return "- ";
    case Change::Changed: return "~ ";
    }
    return "";
}

std::string_view changeStyle(Change change)
{
    switch (change) {
    case Change::None: return "";
    case Change::Added: return ", color=\"#1E7A3C\", penwidth=2";
    case Change::Removed: return ", color=\"#C0262D\", fontcolor=\"#566272\", penwidth=2";
    case Change::Changed: return ", color=\"#9A5B00\", penwidth=2";
    }
    return "";
}

std::string_view lineStyle(Relation relation)
{
    switch (infoOf(relation).style) {
    case LineStyle::Solid: return "solid";
    case LineStyle::Dashed: return "dashed";
    case LineStyle::Dotted: return "dotted";
    }
    return "solid";
}

} // namespace

std::string writeDot(const Graph& graph, const ExportOptions& options)
{
    std::string text = "digraph kubezu {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
                       "  edge [fontname=\"sans-serif\", fontsize=9];\n";
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (!isExported(graph, options, i))
            continue;
        const GraphNode& node = graph.nodes[i];
        text += "  n" + std::to_string(i) + " [label=" + quoted(std::string(signOf(graph.changeOf(i))) + node.key.kind + "  " + node.key.name);
        if (node.origin == Origin::Predicted)
            text += ", style=\"rounded,dashed\"";
        else if (node.origin == Origin::Missing)
            text += ", style=\"rounded,dashed\", color=\"#C0262D\"";
        text += std::string(changeStyle(graph.changeOf(i))) + ", tooltip=" + quoted(node.id) + "];\n";
    }
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        const Change change = graph.changes ? graph.changes->edges[i] : Change::None;
        if (!isExported(graph, options, edge.from) || !isExported(graph, options, edge.to))
            continue;
        text += "  n" + std::to_string(edge.from) + " -> n" + std::to_string(edge.to) + " [label=" + quoted(std::string(signOf(change)) + std::string(infoOf(edge.relation).id))
            + ", style=" + std::string(lineStyle(edge.relation)) + std::string(changeStyle(change)) + ", tooltip=" + quoted(edge.path) + "];\n";
    }
    return text + "}\n";
}

} // namespace kubezu
