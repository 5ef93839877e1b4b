#pragma once
#include "models/notes/correction.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace kubezu {

class Appearance;
class PlainLabel;
class Prose;
class VerdictChip;

/// What is so beside what the learner wrote: verdict, one line (of a mere remark only when asked), and when asked the rest with its
/// source, which opens only by a click. The learner's own words are not in it.
class CorrectionCard : public QFrame {
    Q_OBJECT
public:
    explicit CorrectionCard(Appearance& appearance, QWidget* parent = nullptr);

    /// `correction` must outlive the card or the next call.
    void setCorrection(const Correction& correction, int target);
    /// Where it belongs, beside the verdict; empty: nowhere.
    void setPlace(const QString& place);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    /// The card that belongs to the current line.
    void setCurrent(bool current);

Q_SIGNALS:
    void expandedChanged(bool expanded);
    /// The card was clicked beside its buttons.
    void pressed();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void dress();
    Appearance& m_appearance;
    VerdictChip* m_chip;
    PlainLabel* m_place;
    PlainLabel* m_short;
    QToolButton* m_more;
    Prose* m_text;
    QPushButton* m_source;
    bool m_current = false;
};

} // namespace kubezu
