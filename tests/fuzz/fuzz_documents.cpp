#include "models/exporters/exporter.h"
#include "models/load/loader.h"
#include "models/review/report.h"
#include "models/review/review.h"

/// The whole way: bytes → resources → relations → problems → every text format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const GraphPtr graph = graphOf(buildSnapshot(loadText(std::string(reinterpret_cast<const char*>(data), size), "input", {}), "default", 1));
    ReviewOptions all;
    all.practices = true;
    const Review found = review(*graph, all);
    static const CheckTexts texts({});
    const ReportInput report{*graph, found, texts};
    static_cast<void>(writeTextReport(report));
    static_cast<void>(writeJsonReport(report));
    static_cast<void>(writeSarifReport(report, "0"));
    ExportOptions options;
    options.predicted = true;
    for (const TextExporter& format : textExporters())
        static_cast<void>(format.write(*graph, options));
    return 0;
}
