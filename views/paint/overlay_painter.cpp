#include "views/paint/overlay_painter.h"

#include "views/paint/card_geometry.h"
#include "views/paint/text_paint.h"
#include "views/paint/wire_painter.h"
#include "views/theme/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr std::size_t kStrongWires = 200; ///< of a selection; more would only be a blot

class Overlay {
public:
    Overlay(QPainter& painter, const PictureIndex& index, const View& view, const PaintState& state, const PaintStyle& style)
        : m_painter(painter),
          m_index(index),
          m_view(view),
          m_state(state),
          m_style(style),
          m_tokens(*style.tokens),
          m_wires(m_tokens, style.textScale),
          m_visible(view.sceneRect())
    {
        const double margin = CardGeometry::kOverflow * style.textScale;
        m_visible.adjust(-margin, -margin, margin, margin);
    }

    void paint()
    {
        for (const WireIndex wire : m_state.highlightedWires.values())
            strongWire(wire);
        selectionWires();
        strongWire(m_state.selectedWire);
        strongWire(m_state.hoveredWire);
        cards();
        ring(m_state.hoveredCard, 0.0, 1.6, mixed(m_tokens.accent, m_tokens.panel, 0.25), Qt::SolidLine);
        ring(m_state.focusedCard, 6.5, 1.3, m_tokens.secondary, Qt::DashLine);
        const WireIndex named = m_state.hoveredWire != kNoIndex ? m_state.hoveredWire : m_state.selectedWire;
        if (named < m_index.picture().wires.size())
            pill(m_index.picture().wires[named]);
    }

private:
    void cards()
    {
        if (m_state.selectedNodes.empty() && m_state.highlightedNodes.empty())
            return;
        for (const CardIndex i : m_index.cardsIn(m_visible)) {
            const NodeIndex node = m_index.cardDot(i).node;
            if (m_state.highlightedNodes.contains(node)) {
                QColor halo = m_tokens.accent;
                halo.setAlpha(m_tokens.dark ? 110 : 80);
                ring(i, 3.0, 5.0, halo, Qt::SolidLine);
            }
            if (m_state.selectedNodes.contains(node))
                ring(i, 3.25, 2.5, m_tokens.accent, Qt::SolidLine);
        }
    }

    void selectionWires()
    {
        std::size_t left = kStrongWires;
        for (const NodeIndex node : m_state.selectedNodes.values()) {
            const CardIndex card = m_index.cardOf(node);
            if (card == kNoIndex)
                continue;
            for (const WireIndex wire : m_index.wiresOf(card)) {
                if (left-- == 0)
                    return;
                strongWire(wire);
            }
        }
    }

    void strongWire(WireIndex index)
    {
        if (index >= m_index.picture().wires.size() || !m_index.wireBox(index).adjusted(-1, -1, 1, 1).intersects(m_visible))
            return;
        const Wire& wire = m_index.picture().wires[index];
        if (!m_state.fixed.shows(wire.relation))
            return;
        m_wires.paint(m_painter, wire, m_view, detailAt(m_view.zoom, m_style.textScale), WireTone::Strong);
        m_wires.paintSign(m_painter, wire, m_view);
    }

    void ring(CardIndex card, double gap, double width, const QColor& colour, Qt::PenStyle pen)
    {
        if (card >= m_index.picture().cards.size())
            return;
        const double zoom = std::clamp(m_view.zoom, 0.4, 1.5);
        const double away = gap * zoom;
        QRectF box = m_view.toView(m_index.cardRect(card));
        box = QRectF(std::round(box.x()), std::round(box.y()), std::round(box.width()), std::round(box.height()));
        box.adjust(-away, -away, away, away);
        const double radius = CardGeometry::kRadius * m_style.textScale * m_view.zoom + away;
        m_painter.setPen(QPen(colour, std::max(1.2, width * zoom), pen));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box, radius, radius);
    }

    void pill(const Wire& wire)
    {
        const QFont font = fontOf(TextRole::Secondary, m_style.textScale);
        QString text = wireText(wire, m_style.words);
        if (wire.edges.size() > 1)
            text += QStringLiteral(" ×%1").arg(wire.edges.size());
        const double height = font.pixelSize() + 10;
        const QPointF centre = m_view.toView(middleOf(wire));
        const double width = widthOf(text, font) + 20;
        const QRectF box(std::round(centre.x() - width / 2) + 0.5, std::round(centre.y() - height / 2) + 0.5, width, height);
        const QColor colour = m_wires.colourOf(wire, WireTone::Strong);
        m_painter.setPen(QPen(colour, 1.2));
        m_painter.setBrush(m_tokens.raised);
        m_painter.drawRoundedRect(box, height / 2, height / 2);
        drawLine(m_painter, {box.x() + 10, box.center().y() + font.pixelSize() * 0.36}, font, text, m_tokens.text, false);
    }

    QPainter& m_painter;
    const PictureIndex& m_index;
    const View& m_view;
    const PaintState& m_state;
    const PaintStyle& m_style;
    const Tokens& m_tokens;
    WirePainter m_wires;
    QRectF m_visible;
};

} // namespace

void paintPictureOverlay(QPainter& painter, const PictureIndex& index, const View& view, const PaintState& state,
                         const PaintStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(QPoint(0, 0), view.size), Qt::IntersectClip);
    Overlay(painter, index, view, state, style).paint();
    painter.restore();
}

} // namespace kubezu
