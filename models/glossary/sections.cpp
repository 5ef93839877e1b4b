#include "models/glossary/sections.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::array<Section, 7> kSections{{
    {"operations", "Operations", "操作"},
    {"annotations-and-labels", "Annotations and labels", "アノテーションとラベル"},
    {"workload-api", "Workload API", "Workload API"},
    {"service-apis", "Service APIs", "Service APIs"},
    {"config-and-storage", "Config and storage", "Config & Storage"},
    {"reference", "Reference", "リファレンス"},
    {"neighbours", "Beside the notes", "ノートの周辺"},
}};

} // namespace

std::span<const Section> sections()
{
    return kSections;
}

const Section* findSection(std::string_view id)
{
    for (const Section& row : kSections) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

} // namespace kubezu
