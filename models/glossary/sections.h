#pragma once
#include <span>
#include <string_view>

namespace kubezu {

/// A chapter of the glossary, in the order of the notes; also the folder of its concept files.
struct Section {
    std::string_view id;
    std::string_view titleEn;
    std::string_view titleJa;
};

std::span<const Section> sections();

/// The row, or null.
const Section* findSection(std::string_view id);

} // namespace kubezu
