#pragma once
#include "models/glossary/concept.h"

#include <QAbstractButton>

#include <optional>

namespace kubezu {

class Appearance;

/// A pill to press: a concept in the colours of its family, or (without one) in the accent. Text is data, drawn plainly.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    Chip(Appearance& appearance, const QString& text, std::optional<ConceptCategory> category, QWidget* parent = nullptr);
    void setCaption(const QString& text);
    [[nodiscard]] QString caption() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    QString m_text;
    std::optional<ConceptCategory> m_category;
};

} // namespace kubezu
