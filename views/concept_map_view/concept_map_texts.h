#pragma once
#include "models/glossary/library.h"
#include "views/graph_view/hover_words.h"

namespace kubezu {

/// Sentence form of each type ("is a", "routes to"), in the order of ConceptRelationType.
std::vector<QString> conceptLinkWords();

/// What the canvas tells of concepts and what holds them together.
class ConceptMapTexts final : public CanvasTexts {
public:
    ConceptMapTexts(std::shared_ptr<const Library> library, Language language)
        : m_library(std::move(library)),
          m_language(language) { }
    [[nodiscard]] HoverText ofCard(const Content& content, CardIndex card, const CardWords& words) const override;
    [[nodiscard]] HoverText ofWire(const Content& content, WireIndex wire, const CardWords& words) const override;
    [[nodiscard]] QString spoken(const Content& content, CardIndex card, const CardWords& words) const override;

private:
    [[nodiscard]] const Concept* conceptOf(const Content& content, CardIndex card) const;
    std::shared_ptr<const Library> m_library;
    Language m_language;
};

} // namespace kubezu
