#include "models/exporters/exporter.h"
#include "models/graph/problems.h"
#include "models/load/loader.h"

/// The whole way: bytes → resources → relations → problems → every text format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const GraphPtr graph = graphOf(buildSnapshot(loadText(std::string(reinterpret_cast<const char*>(data), size), "input", {}), "default", 1));
    static_cast<void>(problemsOf(*graph));
    ExportOptions options;
    options.predicted = true;
    for (const TextExporter& format : textExporters())
        static_cast<void>(format.write(*graph, options));
    return 0;
}
