#pragma once
#include "models/glossary/concept.h"
#include "views/graph_view/hover_words.h"

namespace kubezu {

class Workspace;

/// What the canvas tells of resources, with the concepts that they show.
class GraphTexts final : public CanvasTexts {
public:
    /// The workspace must outlive it.
    GraphTexts(const Workspace& workspace, Language language)
        : m_workspace(workspace),
          m_language(language) { }
    [[nodiscard]] HoverText ofCard(const Content& content, CardIndex card, const CardWords& words) const override;

private:
    const Workspace& m_workspace;
    Language m_language;
};

} // namespace kubezu
