#pragma once
#include "models/glossary/binding.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/resource_key.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Every content file carries both; the view chooses.
enum class Language : std::uint8_t { English,
                                     Japanese };
inline constexpr std::size_t kLanguageCount = 2;

/// "en", "ja": the word in content files and on the command line.
std::string_view languageId(Language language);
std::optional<Language> languageFromId(std::string_view id);

/// Colour family of a concept: those of the kinds, and two for what no kind stands for.
enum class ConceptCategory : std::uint8_t {
    Workload,
    Network,
    Configuration,
    Storage,
    Identity,
    Scheduling,
    Operations,
    Basics,
};
inline constexpr std::size_t kConceptCategoryCount = 8;
std::string_view conceptCategoryId(ConceptCategory category);
/// "Workloads", "ワークロード": the heading of an index.
std::string_view conceptCategoryTitle(ConceptCategory category, Language language);
/// The category of kinds that has its colour; none for what no kind stands for.
std::optional<Category> kindCategoryOf(ConceptCategory category);
std::optional<ConceptCategory> conceptCategoryFromId(std::string_view id);

/// How one concept stands to another; the direction is from the concept that names it to its target.
enum class ConceptRelationType : std::uint8_t {
    IsA,
    PartOf,
    Creates,
    Owns,
    Selects,
    RoutesTo,
    ConfiguredBy,
    References,
    ResolvesTo,
    ImplementedBy,
    ReplacedBy,
    Contrasts,
};
inline constexpr std::size_t kConceptRelationTypeCount = 12;
std::string_view conceptRelationTypeId(ConceptRelationType type);
std::optional<ConceptRelationType> conceptRelationTypeFromId(std::string_view id);

struct ConceptRelation {
    ConceptRelationType type = ConceptRelationType::IsA;
    std::string target; ///< id of a concept
};

/// The words in one language. Paragraphs are lines; list items are lines that begin with "- "; code is in backticks.
/// See blocksOf() for drawing.
struct ConceptText {
    std::string what;
    std::string why;
    std::string shows;
    std::string trap;
};

/// One entry of the glossary as content/concepts/<section>/<id>.md has it.
struct Concept {
    std::string id;
    std::string section;
    int order = 0;
    ConceptCategory category = ConceptCategory::Basics;
    std::array<std::string, kLanguageCount> names;
    std::vector<std::string> yomi;
    std::vector<std::string> aliases;
    std::vector<GroupKind> kinds;   ///< canonical
    std::vector<std::string> edges; ///< relation ids of models/relations
    std::vector<Binding> bindings;
    std::vector<ConceptRelation> relations;
    std::string since; ///< "1.33" or empty, like the two below
    std::string deprecated;
    std::string removed;
    std::string authority; ///< https address, may be empty
    std::string kubectl;   ///< a command line, may be empty
    std::array<ConceptText, kLanguageCount> texts;
    std::string manifest; ///< YAML, may be empty
    std::string file;     ///< name under which it was read

    [[nodiscard]] const std::string& name(Language language) const { return names[static_cast<std::size_t>(language)]; }
    [[nodiscard]] const ConceptText& text(Language language) const { return texts[static_cast<std::size_t>(language)]; }
    /// Not in the learner's notes: what lies beside them.
    [[nodiscard]] bool isNeighbour() const { return order >= 1000; }
};

} // namespace kubezu
