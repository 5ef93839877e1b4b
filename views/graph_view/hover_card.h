#pragma once
#include "views/graph_view/hover_words.h"

#include <QFrame>

class QGridLayout;

namespace kubezu {

/// A small card near the pointer that tells what lies under it. Lets mouse events through.
class HoverCard : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget* parent);
    /// Shows the text beside a point of the parent, whole within it.
    void tell(const HoverText& text, QPoint at, double scale);
    [[nodiscard]] const HoverText& text() const { return m_text; }

private:
    void fill(double scale);
    void place(QPoint at);

    HoverText m_text;
    QWidget* m_body = nullptr;
};

} // namespace kubezu
