#pragma once
#include "models/graph/graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What a text export may leave out.
struct ExportOptions {
    bool predicted = false;  ///< also what controllers would make
    std::vector<bool> shown; ///< per node of the graph; empty: all
};

/// One text format. Deterministic byte for byte; names are data and are quoted by the rules of the format.
struct TextExporter {
    std::string_view id;        ///< "json"
    std::string_view extension; ///< ".json"
    std::string_view title;     ///< English, for listings
    std::string (*write)(const Graph& graph, const ExportOptions& options);
};

/// The table of text formats; picture formats are in views/paint/picture_exporters.h.
std::span<const TextExporter> textExporters();
const TextExporter* findTextExporter(std::string_view id);

std::string writeJson(const Graph& graph, const ExportOptions& options);
std::string writeDot(const Graph& graph, const ExportOptions& options);
std::string writeMermaid(const Graph& graph, const ExportOptions& options);

/// Whether an export shows a node.
bool isExported(const Graph& graph, const ExportOptions& options, NodeIndex node);

std::string_view originId(Origin origin);
std::string_view causeId(MissingCause cause);

} // namespace kubezu
