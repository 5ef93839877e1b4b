#pragma once
#include "models/picture/view_state.h"
#include "views/graph_view/index_loader.h"
#include "views/paint/picture_painter.h"

#include <QToolButton>

namespace kubezu {

/// "12 of 43 hidden": says what the picture leaves out, and the ways to see it. Hides itself when nothing is left out.
class HiddenBar : public QToolButton {
    Q_OBJECT
public:
    explicit HiddenBar(QWidget* parent);
    void setStyle(const PaintStyle& style);
    void follow(const Content& content, const ViewState& view);
    /// True when there is something to say.
    [[nodiscard]] bool isNeeded() const { return m_nodes > 0 || m_lines > 0; }

Q_SIGNALS:
    /// The view that the user chose.
    void viewAsked(const kubezu::ViewState& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showMenu();

    ViewState m_view;
    std::uint32_t m_nodes = 0;
    std::uint32_t m_total = 0;
    std::uint32_t m_lines = 0; ///< edges of classes that are switched off
};

} // namespace kubezu
