#pragma once
#include "models/glossary/concept.h"
#include "views/theme/tokens.h"

#include <QWidget>

#include <string_view>

namespace kubezu {

class Appearance;

/// Colours of a concept's family; what no kind stands for is neutral.
Hue hueOf(const Tokens& tokens, ConceptCategory category);

/// Icon of the kind that the concept is, else one for its family.
std::string_view iconIdOf(const Concept& entry);

/// The tinted tile with the icon, beside the name.
class ConceptTile : public QWidget {
    Q_OBJECT
public:
    explicit ConceptTile(Appearance& appearance, QWidget* parent = nullptr);
    void setConcept(const Concept* entry);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    std::string_view m_icon;
    ConceptCategory m_category = ConceptCategory::Basics;
};

} // namespace kubezu
