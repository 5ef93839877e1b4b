#include "models/exporters/diff_exporter.h"
#include "models/exporters/exporter.h"
#include "models/load/loader.h"

#include <cstdlib>

using namespace kubezu;

/// The first half of the bytes is compared with the second, and each with itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto graphFrom = [](const std::uint8_t* from, std::size_t length) {
        return graphOf(buildSnapshot(loadText(std::string(reinterpret_cast<const char*>(from), length), "input", {}), "default", 1));
    };
    const GraphPtr before = graphFrom(data, size / 2);
    const GraphPtr after = graphFrom(data + size / 2, size - size / 2);
    const ComparisonPtr made = compare(before, after);
    for (const DiffExporter& format : diffExporters())
        static_cast<void>(format.write(*made, {"before", "after"}));
    const GraphPtr merged = mergeGraphs(*made).graph;
    static_cast<void>(writeDot(*merged, {}));
    const ComparisonPtr same = compare(after, after);
    if (same->nodeCounts().any() || same->edgeCounts().any())
        std::abort();
    return 0;
}
