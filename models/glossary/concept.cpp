#include "models/glossary/concept.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::array<std::string_view, kLanguageCount> kLanguages{"en", "ja"};

constexpr std::array<std::string_view, kConceptCategoryCount> kCategories{
    "workload", "network", "configuration", "storage", "identity", "scheduling", "operations", "basics"};

constexpr std::array<std::array<std::string_view, kConceptCategoryCount>, kLanguageCount> kCategoryTitles{{
    {"Workloads", "Network", "Configuration", "Storage", "Identity and access", "Scheduling and resources", "Operations", "Basics"},
    {"ワークロード", "ネットワーク", "設定", "ストレージ", "身元と権限", "スケジューリングとリソース", "操作", "基礎"},
}};

constexpr std::array<std::string_view, kConceptRelationTypeCount> kRelationTypes{
    "is-a", "part-of", "creates", "owns", "selects", "routes-to",
    "configured-by", "references", "resolves-to", "implemented-by", "replaced-by", "contrasts"};

/// The enum value whose word in the table is `id`.
template <typename Enum, std::size_t Size>
std::optional<Enum> fromWord(const std::array<std::string_view, Size>& words, std::string_view id)
{
    const auto found = std::find(words.begin(), words.end(), id);
    if (found == words.end())
        return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

} // namespace

std::string_view languageId(Language language)
{
    return kLanguages[static_cast<std::size_t>(language)];
}

std::optional<Language> languageFromId(std::string_view id)
{
    return fromWord<Language>(kLanguages, id);
}

std::string_view conceptCategoryId(ConceptCategory category)
{
    return kCategories[static_cast<std::size_t>(category)];
}

std::string_view conceptCategoryTitle(ConceptCategory category, Language language)
{
    return kCategoryTitles[static_cast<std::size_t>(language)][static_cast<std::size_t>(category)];
}

std::optional<Category> kindCategoryOf(ConceptCategory category)
{
    switch (category) {
    case ConceptCategory::Workload: return Category::Workload;
    case ConceptCategory::Network: return Category::Network;
    case ConceptCategory::Configuration: return Category::Configuration;
    case ConceptCategory::Storage: return Category::Storage;
    case ConceptCategory::Identity: return Category::Identity;
    case ConceptCategory::Scheduling: return Category::Scheduling;
    case ConceptCategory::Operations:
    case ConceptCategory::Basics: break;
    }
    return std::nullopt;
}

std::optional<ConceptCategory> conceptCategoryFromId(std::string_view id)
{
    return fromWord<ConceptCategory>(kCategories, id);
}

std::string_view conceptRelationTypeId(ConceptRelationType type)
{
    return kRelationTypes[static_cast<std::size_t>(type)];
}

std::optional<ConceptRelationType> conceptRelationTypeFromId(std::string_view id)
{
    return fromWord<ConceptRelationType>(kRelationTypes, id);
}

} // namespace kubezu
