#pragma once
#include "models/adaptors/tree_model.h"
#include "models/workspace/concept_hits.h"

#include <memory>

namespace kubezu {

/// The glossary's table of contents: by the sections of the notes, by A–Z, by 五十音, by category, or by the
/// kinds that show them (a concept may stand under several). GUI thread.
class ConceptIndexModel : public TreeModel {
    Q_OBJECT
public:
    enum class Order : std::uint8_t { Sections,
                                      English,
                                      Japanese,
                                      Category,
                                      Kind };

    explicit ConceptIndexModel(std::shared_ptr<const Library> library, QObject* parent = nullptr);

    void setLibrary(std::shared_ptr<const Library> library);
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /// Language of names and section titles.
    void setLanguage(Language language);
    /// Where the open graph shows the concepts; null for none.
    void setHits(std::shared_ptr<const ConceptHits> hits);
    /// Only what the open graph shows.
    void setSeenOnly(bool seenOnly);
    [[nodiscard]] bool isSeenOnly() const { return m_seenOnly; }
    /// Concepts in the index now.
    [[nodiscard]] std::uint32_t conceptCount() const { return m_concepts; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QModelIndex indexOfConcept(std::string_view id) const;

private:
    void rebuild(bool fresh);
    void addSections(TreeItem& root);
    void addLetters(TreeItem& root, const std::vector<IndexGroup>& groups);
    void addCategories(TreeItem& root);
    void addKinds(TreeItem& root);
    void addConcept(TreeItem& group, const Concept& entry);
    [[nodiscard]] std::uint32_t hitsOf(const Concept& entry) const;
    [[nodiscard]] QString groupText(const TreeItem& item) const;

    std::shared_ptr<const Library> m_library;
    std::shared_ptr<const ConceptHits> m_hits;
    Order m_order = Order::Sections;
    Language m_language = Language::English;
    bool m_seenOnly = false;
    std::uint32_t m_concepts = 0; ///< rows; under kinds a concept may have several
};

} // namespace kubezu
