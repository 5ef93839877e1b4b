#pragma once
#include "views/paint/card_painter.h"

#include <QImage>
#include <QPointF>

#include <string>
#include <unordered_map>

namespace kubezu {

/// Cards as images: boxes, tiles, marks and kinds, each once however many cards show it, and texts that are drawn a second
/// time. Holds one zoom.
class SpriteCache {
public:
    SpriteCache(const CardPainter& bright, const CardPainter& faded)
        : m_bright(bright),
          m_faded(faded) { }

    /// Says at which zoom and detail the next cards are drawn; forgets images of another zoom.
    void settle(double zoom, double devicePixelRatio, Detail detail);
    void clear();

    /// Draw a card whose top left corner is `at`, in logical pixels.
    void drawStack(QPainter& painter, const Card& card, QPointF at, bool isFaded);
    void drawBody(QPainter& painter, const Card& card, QPointF at, bool isFaded);
    void drawText(QPainter& painter, const Card& card, QPointF at, bool isFaded);

    [[nodiscard]] std::size_t bytes() const { return m_spriteBytes + m_labelBytes; }

private:
    [[nodiscard]] const CardPainter& painterFor(bool isFaded) const { return isFaded ? m_faded : m_bright; }
    void startKey(char what, bool isFaded);
    template <typename Value>
    void put(Value value);
    void putBox(const CardFace& face);
    void putIcon(const CardFace& face);
    void putSize(const Card& card);
    [[nodiscard]] QImage blank(QSizeF pixels) const;
    [[nodiscard]] QPointF snapped(QPointF point) const;
    /// Draws the image under the key just made; `draw` makes it, in scene pixels with `box` at its place in the card.
    template <typename Draw>
    void drawPiece(QPainter& painter, QPointF at, const QRectF& box, const Draw& draw);
    void drawKind(QPainter& painter, const Card& card, QPointF at, bool isFaded);
    void drawChip(QPainter& painter, const Card& card, QPointF at, bool isFaded);
    void drawDisc(QPainter& painter, Change change, QPointF at, bool isFaded);
    void drawMark(QPainter& painter, Mark mark, QPointF at, const QRectF& box, bool isFaded);

    const CardPainter& m_bright;
    const CardPainter& m_faded;
    CardFontShelf m_shelf;
    CardFonts m_fonts;
    std::unordered_map<std::string, QImage> m_sprites;
    std::unordered_map<std::string, QImage> m_labels; ///< a null image: seen once
    std::string m_key;
    double m_zoom = 0;
    double m_ratio = 1;
    Detail m_detail = Detail::Full;
    std::size_t m_spriteBytes = 0;
    std::size_t m_labelBytes = 0;
};

} // namespace kubezu
