#pragma once
#include "models/base/error.h"
#include "models/glossary/concept.h"
#include "models/glossary/name_index.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// A concept file as whoever loaded it (resources, a folder, a test) hands it over.
struct ContentFile {
    std::string name;
    std::string_view bytes;
};

/// A neighbour in the concept map: written here (outgoing) or at the other concept (incoming).
struct SeeAlso {
    ConceptRelationType type = ConceptRelationType::IsA;
    bool incoming = false;
    const Concept* other = nullptr;
};

/// A relation whose target does not exist.
struct DanglingLink {
    std::string from;
    ConceptRelationType type = ConceptRelationType::IsA;
    std::string target;
};

/// The whole glossary, immutable once built, so it may be read from any thread. Pointers live as long as the library.
class Library {
public:
    /// Reads what can be read; the reasons for the rest are in errors(). Of two files with one id the first by name counts.
    static std::shared_ptr<const Library> build(std::span<const ContentFile> files);

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    /// All concepts in the order of the notes: section, order, id.
    [[nodiscard]] const std::vector<Concept>& concepts() const { return m_concepts; }
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }
    [[nodiscard]] const std::vector<DanglingLink>& danglingLinks() const { return m_dangling; }

    /// The concept, or null.
    [[nodiscard]] const Concept* find(std::string_view id) const;
    [[nodiscard]] std::vector<const Concept*> inSection(std::string_view sectionId) const;
    /// Concepts that name the kind itself (Deployment also under `extensions`).
    [[nodiscard]] std::vector<const Concept*> ofKind(std::string_view group, std::string_view kind) const;
    /// Concepts that an edge of this relation shows.
    [[nodiscard]] std::vector<const Concept*> ofRelation(std::string_view relationId) const;
    /// Concepts that a resource shows: that of its kind first, then those whose bindings hold, in the order of the notes.
    [[nodiscard]] std::vector<const Concept*> ofResource(std::string_view group, std::string_view kind, Value root) const;
    /// True when ofResource() would list the concept; for "in this graph".
    [[nodiscard]] static bool shows(const Concept& entry, std::string_view group, std::string_view kind, Value root);

    /// By English name, A–Z.
    [[nodiscard]] const std::vector<IndexGroup>& englishIndex() const { return m_englishIndex; }
    /// By first reading (or Japanese name where there is none): あかさたなはまやらわ, then A–Z.
    [[nodiscard]] const std::vector<IndexGroup>& japaneseIndex() const { return m_japaneseIndex; }
    /// Outgoing relations as written, then incoming ones; each concept and type once.
    [[nodiscard]] const std::vector<SeeAlso>& seeAlso(const Concept& entry) const;

private:
    Library() = default;
    void read(std::span<const ContentFile> files);
    void indexConcepts();
    void link();

    std::vector<Concept> m_concepts;
    std::vector<Error> m_errors;
    std::vector<DanglingLink> m_dangling;
    std::unordered_map<std::string_view, std::size_t> m_byId;
    std::unordered_map<GroupKind, std::vector<std::size_t>> m_byKind;
    std::unordered_map<GroupKind, std::vector<std::size_t>> m_boundToKind; ///< concepts with a binding about the kind
    std::vector<std::vector<SeeAlso>> m_seeAlso;
    std::vector<IndexGroup> m_englishIndex;
    std::vector<IndexGroup> m_japaneseIndex;
};

} // namespace kubezu
