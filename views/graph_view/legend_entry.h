#pragma once
#include "views/paint/picture_painter.h"

#include <QAbstractButton>

#include <vector>

namespace kubezu {

/// One row of the legend: a sample and a word. Checkable ones switch what they show on and off.
class LegendEntry : public QAbstractButton {
    Q_OBJECT
public:
    /// A line of a relation.
    LegendEntry(Relation relation, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent);
    /// A line that is no relation of resources.
    LegendEntry(const WireLook& look, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent);
    /// A box of a state of being.
    LegendEntry(Origin origin, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent);
    /// The sign of what became of something.
    LegendEntry(Change change, const QString& word, const PaintStyle& style, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LegendEntry(const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent);
    void paintBox(QPainter& painter, const QRectF& box) const;
    [[nodiscard]] double sampleWidth() const;

    bool m_isLine = true;
    Relation m_relation = Relation::Uses;
    std::optional<WireLook> m_look;
    Origin m_origin = Origin::Written;
    Change m_change = Change::None;
    const Tokens& m_tokens;
    double m_scale;
};

/// Places entries in lines from `top` on, no wider than `width`; answers how wide and how far down they reach.
QSize flowEntries(const std::vector<QWidget*>& entries, int top, int width, double scale);
/// Room around them, pixels at text size 1.
inline constexpr double kLegendPadding = 6;

} // namespace kubezu
