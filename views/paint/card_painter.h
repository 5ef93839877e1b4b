#pragma once
#include "views/paint/card_words.h"
#include "views/paint/lod.h"
#include "views/paint/text_ruler.h"
#include "views/theme/tokens.h"
#include "views/theme/type_scale.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <map>
#include <memory>
#include <utility>

class QPainter;

namespace kubezu {

/// Fonts of a card on the screen: whole pixels, so that glyphs are kept from one zoom to the next.
struct CardFont {
    QFont font;
    std::shared_ptr<const TextRuler> ruler;
};
struct CardFonts {
    CardFont name;
    CardFont kind;
    CardFont badge;
};

/// Makes fonts and keeps them: measuring one takes longer than drawing a card.
class CardFontShelf {
public:
    CardFonts fontsFor(double textScale, Detail detail, double zoom);

private:
    CardFont take(TextRole role, double textScale, double zoom, double smallest);
    std::map<std::pair<TextRole, int>, CardFont> m_fonts;
};

/// Draws the pieces of a card. Shapes are drawn in scene pixels with the piece's corner at the origin; texts in view
/// pixels (scene × zoom) with the card's corner at the origin.
class CardPainter {
public:
    CardPainter(const Tokens& tokens, const CardWords& words, double textScale, bool outlines);

    /// The cards that peek out behind a stack; corner of the card at the origin.
    void paintStack(QPainter& painter, const CardFace& face, QSizeF size) const;
    void paintBox(QPainter& painter, const CardFace& face, QSizeF size) const;
    void paintChipBox(QPainter& painter, const CardFace& face, QSizeF size, double zoom) const;
    /// Tile with the icon, in a square of `side`; without the tile for chips.
    void paintTile(QPainter& painter, const CardFace& face, double side) const;
    void paintIcon(QPainter& painter, const CardFace& face, double side) const;
    void paintMark(QPainter& painter, Mark mark, double side) const;
    void paintShared(QPainter& painter, double side) const;
    /// What became of it: a pill at `pill`, or a disc for smaller cards.
    void paintPill(QPainter& painter, const CardFace& face, const QRectF& pill) const;
    void paintDisc(QPainter& painter, Change change, const QRectF& box) const;
    /// Where the pill lies in the card, scene pixels.
    [[nodiscard]] QRectF pillRect(const CardFace& face) const;

    void paintKind(QPainter& painter, const CardFace& face, QSizeF size, const CardFonts& fonts, double zoom) const;
    /// Name, note and badge; at detail Name the name only.
    void paintText(QPainter& painter, const Card& card, QSizeF size, Detail detail, const CardFonts& fonts, double zoom) const;

    /// Everything at full detail, for vectors; corner of the card at the origin.
    void paintWhole(QPainter& painter, const Card& card, const CardFonts& fonts) const;

    [[nodiscard]] double scale() const { return m_scale; }

private:
    struct Paintwork {
        QColor ground, border, ink, tint;
        bool dashed;
    };
    [[nodiscard]] Paintwork paintworkOf(const CardFace& face) const;
    void paintEdge(QPainter& painter, const QRectF& box, const Paintwork& work, const QColor& ground, double width) const;
    void strike(QPainter& painter, const CardFace& face, QPointF baseline, double width, const CardFont& font) const;
    void paintNameOnly(QPainter& painter, const Card& card, QSizeF size, const CardFonts& fonts, double zoom) const;

    Tokens m_tokens;
    const CardWords& m_words;
    double m_scale;
    bool m_outlines;
    mutable std::unique_ptr<const TextRuler> m_pillRuler; ///< made for the first pill
};

/// Where pieces stand within a card of that size, scene pixels.
QRectF tileRect(double textScale);
QRectF markRect(QSizeF card, double textScale, double zoom);
QRectF chipIconRect(QSizeF card, double textScale, double zoom);
QRectF chipMarkRect(QSizeF card, double zoom);
QRectF sharedRect(const CardFace& face, QSizeF card, double textScale);

/// Icon and colour of a mark.
std::string_view markIcon(Mark mark);
QColor markColour(Mark mark, const Tokens& tokens);

} // namespace kubezu
