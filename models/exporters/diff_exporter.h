#pragma once
#include "models/compare/comparison.h"

#include <span>
#include <string>
#include <string_view>

namespace kubezu {

/// What the two sets are called.
struct DiffTitles {
    std::string before;
    std::string after;
};

/// One format of a comparison. Deterministic byte for byte; values of Secrets are never in it.
struct DiffExporter {
    std::string_view id;        ///< "text"
    std::string_view extension; ///< ".diff"
    std::string (*write)(const Comparison& comparison, const DiffTitles& titles);
};

/// The table. Formats of graphs and pictures show a comparison, too: mergeGraphs().
std::span<const DiffExporter> diffExporters();
const DiffExporter* findDiffExporter(std::string_view id);

/// As people read it on a terminal: + added, - removed, ~ changed. Empty where nothing differs.
std::string writeDiffText(const Comparison& comparison, const DiffTitles& titles);
/// kubezu.diff/1
std::string writeDiffJson(const Comparison& comparison, const DiffTitles& titles);

/// The lines of one object and its fields as writeDiffText has them.
std::string nodeDiffText(const Comparison& comparison, const NodeChange& node);

std::string_view changeId(Change change);
std::string_view changeId(FieldChange::Kind kind);

} // namespace kubezu
