#include "models/exporters/exporter.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::array<TextExporter, 3> kExporters{{
    {"json", ".json", "graph as JSON (kubezu.graph/1)", writeJson},
    {"dot", ".dot", "Graphviz DOT", writeDot},
    {"mermaid", ".mmd", "Mermaid flowchart", writeMermaid},
}};

} // namespace

std::span<const TextExporter> textExporters()
{
    return kExporters;
}

const TextExporter* findTextExporter(std::string_view id)
{
    for (const TextExporter& row : kExporters) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

bool isExported(const Graph& graph, const ExportOptions& options, NodeIndex node)
{
    if (graph.nodes[node].origin == Origin::Predicted && !options.predicted)
        return false;
    return options.shown.empty() || options.shown[node];
}

std::string_view originId(Origin origin)
{
    switch (origin) {
    case Origin::Written: return "written";
    case Origin::Predicted: return "predicted";
    case Origin::Missing: return "missing";
    case Origin::Live: return "live";
    }
    return "written";
}

std::string_view causeId(MissingCause cause)
{
    switch (cause) {
    case MissingCause::None: return "";
    case MissingCause::Absent: return "absent";
    case MissingCause::Optional: return "optional";
    case MissingCause::OtherNamespace: return "other-namespace";
    case MissingCause::ProvidedByCluster: return "provided-by-cluster";
    case MissingCause::CreatedByController: return "created-by-controller";
    }
    return "";
}

} // namespace kubezu
