#include "models/exporters/diff_exporter.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::array<DiffExporter, 2> kExporters{{
    {"text", ".diff", writeDiffText},
    {"json", ".json", writeDiffJson},
}};

} // namespace

std::span<const DiffExporter> diffExporters()
{
    return kExporters;
}

const DiffExporter* findDiffExporter(std::string_view id)
{
    for (const DiffExporter& row : kExporters) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

std::string_view changeId(Change change)
{
    switch (change) {
    case Change::None: return "same";
    case Change::Added: return "added";
    case Change::Removed: return "removed";
    case Change::Changed: return "changed";
    }
    return "same";
}

std::string_view changeId(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added: return "added";
    case FieldChange::Kind::Removed: return "removed";
    case FieldChange::Kind::Changed: return "changed";
    case FieldChange::Kind::Reordered: return "reordered";
    }
    return "changed";
}

} // namespace kubezu
