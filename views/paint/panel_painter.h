#pragma once
#include "views/paint/card_words.h"
#include "views/paint/paint_state.h"
#include "views/theme/tokens.h"

class QPainter;

namespace kubezu {

/// Draws the ground and the panels in view coordinates.
class PanelPainter {
public:
    PanelPainter(const Tokens& tokens, const CardWords& words, double textScale, bool outlines)
        : m_tokens(tokens),
          m_words(words),
          m_scale(textScale),
          m_outlines(outlines) { }

    /// Canvas with its dots, which are fixed to the scene.
    void paintGround(QPainter& painter, const View& view, const QRectF& target) const;
    void paintBox(QPainter& painter, const Panel& panel, const View& view) const;
    /// Title within the header; from afar as a pill over the upper border, painted after the cards.
    void paintTitle(QPainter& painter, const Panel& panel, const View& view) const;
    /// True when titles are pills at this zoom.
    [[nodiscard]] bool usesPills(double zoom) const { return zoom * m_scale < 0.62; }

private:
    [[nodiscard]] QString remark(const Panel& panel) const;
    void paintPill(QPainter& painter, const Panel& panel, const QRectF& box) const;

    const Tokens& m_tokens;
    const CardWords& m_words;
    double m_scale;
    bool m_outlines;
};

} // namespace kubezu
