#pragma once
#include "models/glossary/concept.h"
#include "views/paint/picture_painter.h"

#include <QFrame>

#include <bitset>
#include <vector>

namespace kubezu {

/// What the lines of the concept map mean; each type that occurs is a switch. Lies over the canvas.
class LinkLegend : public QFrame {
    Q_OBJECT
public:
    using Types = std::bitset<kConceptRelationTypeCount>;
    explicit LinkLegend(QWidget* parent);
    void setStyle(const PaintStyle& style);
    void follow(const Types& present, const Types& hidden);
    /// Arranges itself for this much width and takes the size it needs.
    void arrange(int width);

Q_SIGNALS:
    void typeSwitched(kubezu::ConceptRelationType type, bool shown);
    void rearranged();

private:
    void rebuild();
    PaintStyle m_style;
    Types m_present;
    Types m_hidden;
    std::vector<QWidget*> m_entries;
};

} // namespace kubezu
