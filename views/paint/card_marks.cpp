#include "views/paint/card_geometry.h"
#include "views/paint/card_painter.h"

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

using G = CardGeometry;

} // namespace

CardFont CardFontShelf::take(TextRole role, double textScale, double zoom, double smallest)
{
    const int pixels = static_cast<int>(std::max(smallest, std::floor(pixelSize(role, textScale) * zoom + 1e-6)));
    CardFont& entry = m_fonts[{role, pixels}];
    if (!entry.ruler) {
        entry.font = fontOf(role, textScale);
        entry.font.setPixelSize(pixels);
        entry.ruler = std::make_shared<const TextRuler>(entry.font);
    }
    return entry;
}

CardFonts CardFontShelf::fontsFor(double textScale, Detail detail, double zoom)
{
    const double name = detail == Detail::Name ? kMinimumTextPixels + 2 : kMinimumTextPixels;
    return {take(TextRole::CardName, textScale, zoom, name), take(TextRole::CardKind, textScale, zoom, kMinimumTextPixels),
            take(TextRole::CardBadge, textScale, zoom, kMinimumTextPixels)};
}

QRectF tileRect(double textScale)
{
    return QRectF(G::kTileLeft * textScale, G::kTileTop * textScale, G::kTile * textScale, G::kTile * textScale);
}

QRectF markRect(QSizeF card, double textScale, double zoom)
{
    const double side = std::max(G::kMark * textScale, 10 / zoom);
    const double inset = G::kMarkInset * textScale;
    return {card.width() - inset - side, std::max(0.0, std::min(inset, card.height() / 2 - side / 2)), side, side};
}

QRectF chipIconRect(QSizeF card, double textScale, double zoom)
{
    const double side = std::min(card.height() * 0.72, std::max(G::kIcon * textScale, 14 / zoom));
    return {card.width() / 2 - side / 2, card.height() / 2 - side / 2, side, side};
}

QRectF chipMarkRect(QSizeF card, double zoom)
{
    const double side = std::min(card.height() * 0.5, 10 / zoom);
    return {card.width() - side * 1.25, side * 0.2, side, side};
}

QRectF sharedRect(const CardFace& face, QSizeF card, double textScale)
{
    const double side = G::kShared * textScale;
    const double right = face.mark == Mark::None ? card.width() - G::kRight * textScale : markRect(card, textScale, 1).left() - 4 * textScale;
    return {right - side, (G::kKindBaseline - 4) * textScale - side / 2, side, side};
}

std::string_view markIcon(Mark mark)
{
    switch (mark) {
    case Mark::Ok: return "circle-tick";
    case Mark::Warning: return "triangle-exclamation";
    case Mark::Error: return "octagon-cross";
    case Mark::Progressing: return "hourglass";
    case Mark::Unknown: return "ring-question";
    case Mark::None: break;
    }
    return {};
}

QColor markColour(Mark mark, const Tokens& tokens)
{
    switch (mark) {
    case Mark::Ok: return tokens.ok;
    case Mark::Warning: return tokens.warning;
    case Mark::Error: return tokens.error;
    case Mark::Progressing: return tokens.accent;
    default: return tokens.secondary;
    }
}

} // namespace kubezu
