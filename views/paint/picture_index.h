#pragma once
#include "models/graph/picture.h"
#include "views/paint/box_grid.h"
#include "views/paint/wire_shape.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <span>
#include <vector>

namespace kubezu {

using PictureRef = std::shared_ptr<const Picture>;
using WireIndex = std::uint32_t;  ///< index into Picture::wires
using PanelIndex = std::uint32_t; ///< index into Picture::panels

/// What a far view needs of a card, packed, so that 150,000 of them are read without touching their texts.
struct CardDot {
    NodeIndex node = kNoIndex;
    Category category = Category::Extension;
    bool faint = false; ///< predicted, or missing for a harmless reason
    bool fault = false; ///< missing, or marked as an error
    Change change = Change::None;
};

/// The same of a wire: a straight line.
struct WireDot {
    float ax = 0, ay = 0, bx = 0, by = 0;
    CardIndex from = kNoIndex;
    CardIndex to = kNoIndex;
    Relation relation = Relation::Uses;
    bool missing = false;
    Change change = Change::None;
};

/// A picture and its grids: culling, hit tests, who is wired to whom. Immutable, may be built on any thread.
class PictureIndex {
public:
    PictureIndex();
    explicit PictureIndex(PictureRef picture);

    [[nodiscard]] const Picture& picture() const { return *m_picture; }
    [[nodiscard]] const PictureRef& pictureRef() const { return m_picture; }
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    [[nodiscard]] const QRectF& cardRect(CardIndex card) const { return m_cards.box(card); }
    [[nodiscard]] const QRectF& wireBox(WireIndex wire) const { return m_wires.box(wire); }

    [[nodiscard]] const CardDot& cardDot(CardIndex card) const { return m_cardDots[card]; }
    [[nodiscard]] const WireDot& wireDot(WireIndex wire) const { return m_wireDots[wire]; }

    /// Topmost card at a scene point, or kNoIndex.
    [[nodiscard]] CardIndex hitCard(QPointF point) const;
    /// Nearest wire not further than `tolerance` (scene pixels), or kNoIndex.
    [[nodiscard]] WireIndex hitWire(QPointF point, double tolerance) const;
    /// Panel whose title strip or ground holds the point, or kNoIndex.
    [[nodiscard]] PanelIndex hitPanel(QPointF point) const;
    /// In paint order.
    [[nodiscard]] std::vector<CardIndex> cardsIn(const QRectF& area) const { return m_cards.touching(area); }
    [[nodiscard]] std::vector<WireIndex> wiresIn(const QRectF& area) const { return m_wires.touching(area); }
    /// Wires that begin or end at a card.
    [[nodiscard]] std::span<const WireIndex> wiresOf(CardIndex card) const;
    /// First card of a node, or kNoIndex.
    [[nodiscard]] CardIndex cardOf(NodeIndex node) const;

private:
    void linkWires();

    PictureRef m_picture;
    BoxGrid m_cards;
    BoxGrid m_wires;
    std::vector<CardDot> m_cardDots;
    std::vector<WireDot> m_wireDots;
    std::vector<std::uint32_t> m_linkStarts;
    std::vector<WireIndex> m_links;
    std::vector<CardIndex> m_cardOfNode;
    QRectF m_bounds;
};

inline QPointF toQt(const layout::Point& p)
{
    return {p.x, p.y};
}
inline QRectF toQt(const layout::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

} // namespace kubezu
