#pragma once
#include "models/picture/view_state.h"
#include "views/graph_view/index_loader.h"
#include "views/paint/picture_painter.h"

#include <QFrame>

#include <optional>
#include <vector>

class QToolButton;

namespace kubezu {

class LegendEntry;

/// One class of relations as the legend shows it.
struct LegendClass {
    RelationClass family = RelationClass::Ownership;
    Relation sample = Relation::Owns; ///< the one that is drawn most
    std::vector<Relation> relations;  ///< those that occur, in the order of the enum
    std::size_t wires = 0;
    friend bool operator==(const LegendClass&, const LegendClass&) = default;
};

/// The classes of a picture, and those that are switched off, which only the graph still knows.
std::vector<LegendClass> legendClasses(const Content& content, const ViewState& view);

/// What the lines and boxes of the picture mean; each class of relations is a switch. Lies over the canvas, folds to a button.
class Legend : public QFrame {
    Q_OBJECT
public:
    explicit Legend(QWidget* parent);

    void setStyle(const PaintStyle& style);
    /// Follows picture and view; only builds anew when something is different.
    void follow(const Content& content, const ViewState& view);
    /// Arranges itself for this much width and takes the size it needs.
    void arrange(int width);
    void setFolded(bool folded);
    /// There is little room: folds by itself until the user has said otherwise.
    void setCrowded(bool crowded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

Q_SIGNALS:
    void classSwitched(kubezu::RelationClass family, bool shown);
    void predictedSwitched(bool shown);
    /// Another size is wanted.
    void rearranged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addClasses();
    void addOrigins();
    void addChanges();
    void updateFold();
    [[nodiscard]] QString wordOf(const LegendClass& entry) const;

    PaintStyle m_style;
    std::vector<LegendClass> m_classes;
    std::set<RelationClass> m_off;
    std::vector<Origin> m_origins;
    std::vector<Change> m_changes;
    bool m_predicted = true;
    bool m_folded = false;
    std::optional<bool> m_foldWish; ///< of the user
    std::vector<QWidget*> m_lines;
    std::vector<QWidget*> m_boxes;
    QToolButton* m_fold;
};

} // namespace kubezu
