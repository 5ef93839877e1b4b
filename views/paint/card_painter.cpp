#include "views/paint/card_painter.h"

#include "views/paint/card_geometry.h"
#include "views/paint/change_painter.h"
#include "views/paint/text_paint.h"
#include "views/theme/icons.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kubezu {
namespace {

using G = CardGeometry;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Dashes and gaps of about `wish` together that come out even around a rounded box, in units of the pen.
QList<qreal> evenDashes(const QRectF& box, double radius, double width, double wish)
{
    const double around = 2 * (box.width() + box.height()) - (8 - 2 * std::numbers::pi) * radius;
    const double period = around / std::max(4.0, std::round(around / wish));
    return {period * 0.6 / width, period * 0.4 / width};
}

bool isFault(const CardFace& face)
{
    return face.origin == Origin::Missing && !isHarmless(face.cause);
}

void place(QPainter& painter, QPointF corner, const auto& draw)
{
    painter.translate(corner);
    draw();
    painter.translate(-corner);
}

} // namespace

CardPainter::CardPainter(const Tokens& tokens, const CardWords& words, double textScale, bool outlines)
    : m_tokens(tokens),
      m_words(words),
      m_scale(textScale),
      m_outlines(outlines)
{
}

CardPainter::Paintwork CardPainter::paintworkOf(const CardFace& face) const
{
    const Tokens& t = m_tokens;
    const Hue& hue = t.hue(face.category);
    switch (face.origin) {
    case Origin::Missing:
        if (isHarmless(face.cause))
            return {t.raised, t.error, hue.ink, hue.tint, true};
        return {t.errorGround, t.error, t.error, mixed(t.errorGround, t.error, t.dark ? 0.16 : 0.10), true};
    case Origin::Predicted:
        return {mixed(t.raised, t.panel, 0.5), t.faint, hue.ink, hue.tint, true};
    case Origin::Live:
        if (face.mark == Mark::Ok || face.mark == Mark::Warning || face.mark == Mark::Error) {
            const QColor health = markColour(face.mark, t);
            return {healthGround(t, health), mixed(t.lineStrong, health, 0.45), hue.ink, hue.tint, false};
        }
        break;
    case Origin::Written: break;
    }
    switch (face.change) {
    case Change::Removed: return {mixed(t.raised, t.panel, 0.6), mixed(t.panel, t.error, 0.55), t.secondary, t.sunken, false};
    case Change::Added:
    case Change::Changed: return {t.raised, changeColour(face.change, t), hue.ink, hue.tint, false};
    case Change::None: break;
    }
    return {t.raised, t.lineStrong, hue.ink, hue.tint, false};
}

void CardPainter::paintEdge(QPainter& painter, const QRectF& box, const Paintwork& work, const QColor& ground, double width) const
{
    const double inset = width / 2;
    const QRectF edge = box.adjusted(inset, inset, -inset, -inset);
    const double radius = G::kRadius * m_scale - inset;
    QPen pen(work.border, width);
    if (work.dashed) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(evenDashes(edge, radius, width, std::max(8.5 * m_scale, 5.5 * width)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(edge, radius, radius);
}

void CardPainter::paintStack(QPainter& painter, const CardFace& face, QSizeF size) const
{
    Paintwork work = paintworkOf(face);
    work.border = mixed(work.border, m_tokens.panel, 0.35);
    for (int i = G::kStackCards; i > 0; --i) {
        const double step = G::kStack * m_scale * i;
        paintEdge(painter, QRectF(QPointF(step, -step), size), work, mixed(work.ground, m_tokens.panel, 0.4), 1.2 * m_scale);
    }
}

void CardPainter::paintBox(QPainter& painter, const CardFace& face, QSizeF size) const
{
    const double s = m_scale;
    const Paintwork work = paintworkOf(face);
    const QRectF box(QPointF(0, 0), size);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!work.dashed && m_tokens.shadow.alpha() > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tokens.shadow);
        painter.drawRoundedRect(box.translated(0, 1.5), G::kRadius * s, G::kRadius * s);
    }
    paintEdge(painter, box, work, work.ground, (work.dashed ? 1.5 : 1.2) * s);
    if (face.expanded) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(work.ink);
        painter.drawRoundedRect(QRectF(3 * s, size.height() * 0.3, 2.5 * s, size.height() * 0.4), 1.2 * s, 1.2 * s);
    }
}

void CardPainter::paintChipBox(QPainter& painter, const CardFace& face, QSizeF size, double zoom) const
{
    Paintwork work = paintworkOf(face);
    if (!work.dashed)
        work.border = mixed(work.ink, work.tint, 0.45);
    paintEdge(painter, QRectF(QPointF(0, 0), size), work, work.dashed ? work.ground : work.tint, std::max(m_scale, 1 / zoom));
}

void CardPainter::paintTile(QPainter& painter, const CardFace& face, double side) const
{
    const double radius = side * G::kTileRadius / G::kTile;
    const double icon = side * G::kIcon / G::kTile;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paintworkOf(face).tint);
    painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius);
    place(painter, QPointF(1, 1) * (side - icon) / 2, [&] { paintIcon(painter, face, icon); });
}

void CardPainter::paintIcon(QPainter& painter, const CardFace& face, double side) const
{
    drawIcon(painter, face.icon, QRectF(0, 0, side, side), paintworkOf(face).ink, iconLetters(text(face.kindLabel)));
}

void CardPainter::paintMark(QPainter& painter, Mark mark, double side) const
{
    drawIcon(painter, markIcon(mark), QRectF(0, 0, side, side), markColour(mark, m_tokens));
}

void CardPainter::paintShared(QPainter& painter, double side) const
{
    drawIcon(painter, "link", QRectF(0, 0, side, side), m_tokens.secondary);
}

void CardPainter::paintPill(QPainter& painter, const CardFace& face, const QRectF& pill) const
{
    paintChangePill(painter, face, m_words, pill, m_scale, m_tokens, m_outlines);
}

void CardPainter::paintDisc(QPainter& painter, Change change, const QRectF& box) const
{
    paintChangeDisc(painter, change, box, m_tokens);
}

QRectF CardPainter::pillRect(const CardFace& face) const
{
    if (!m_pillRuler)
        m_pillRuler = std::make_unique<const TextRuler>(fontOf(TextRole::CardBadge, m_scale));
    return changePill(face, m_words, m_scale, *m_pillRuler);
}

/// The name of what is gone is struck through.
void CardPainter::strike(QPainter& painter, const CardFace& face, QPointF baseline, double width, const CardFont& font) const
{
    if (face.change != Change::Removed)
        return;
    const double y = std::round(baseline.y() - font.font.pixelSize() * 0.3) + 0.5;
    painter.setPen(QPen(m_tokens.text, std::max(1.0, font.font.pixelSize() * 0.09)));
    painter.drawLine(QPointF(baseline.x() - 1, y), QPointF(baseline.x() + width + 1, y));
}

void CardPainter::paintKind(QPainter& painter, const CardFace& face, QSizeF size, const CardFonts& fonts, double zoom) const
{
    double right = size.width() - G::kRight * m_scale + 2;
    if (face.shared)
        right = sharedRect(face, size, m_scale).left() - 2;
    else if (face.mark != Mark::None)
        right = markRect(size, m_scale, zoom).left() - 2;
    const QPointF at(G::kTextLeft * m_scale * zoom, G::kKindBaseline * m_scale * zoom);
    drawLine(painter, at, fonts.kind.font, fonts.kind.ruler->fitted(text(face.kindLabel), right * zoom - at.x()),
             isFault(face) ? m_tokens.text : m_tokens.secondary, m_outlines);
}

void CardPainter::paintText(QPainter& painter, const Card& card, QSizeF size, Detail detail, const CardFonts& fonts, double zoom) const
{
    if (detail == Detail::Name) {
        paintNameOnly(painter, card, size, fonts, zoom);
        return;
    }
    const double s = m_scale * zoom;
    const double left = G::kTextLeft * s;
    const double room = size.width() * zoom - left - 4 * s;
    double baseline = G::kNameBaseline * s;
    if (card.nameLines.empty())
        drawLine(painter, {left, baseline}, fonts.name.font, fonts.name.ruler->fitted(text(card.face.name), room), m_tokens.text, m_outlines);
    for (std::size_t i = 0; i < card.nameLines.size(); ++i) {
        baseline = (G::kNameBaseline + G::kLine * static_cast<double>(i)) * s;
        drawLine(painter, {left, baseline}, fonts.name.font, text(card.nameLines[i]), m_tokens.text, m_outlines);
        strike(painter, card.face, {left, baseline}, fonts.name.ruler->width(text(card.nameLines[i])), fonts.name);
    }
    const QString note = noteText(card.face, m_words);
    if (!note.isEmpty()) {
        drawLine(painter, {left, baseline + G::kNoteLine * s}, fonts.kind.font, fonts.kind.ruler->fitted(note, room),
                 isFault(card.face) ? m_tokens.error : m_tokens.secondary, m_outlines);
    }
    const QString badge = badgeText(card.face, m_words);
    if (!badge.isEmpty()) {
        const double width = fonts.badge.ruler->width(badge);
        drawLine(painter, {size.width() * zoom - (G::kRight - 1) * s - width, size.height() * zoom - G::kBadgeBottom * s}, fonts.badge.font,
                 badge, m_tokens.secondary, m_outlines);
    }
}

void CardPainter::paintNameOnly(QPainter& painter, const Card& card, QSizeF size, const CardFonts& fonts, double zoom) const
{
    const double left = (G::kTextLeft - 2) * m_scale * zoom;
    const double mark = card.face.mark == Mark::None ? 0 : size.width() - markRect(size, m_scale, zoom).left();
    const double room = size.width() * zoom - left - std::max(5 * m_scale, mark) * zoom;
    const double line = fonts.name.font.pixelSize() * 1.2;
    QStringList lines;
    bool fits = !card.nameLines.empty() && line * static_cast<double>(card.nameLines.size()) <= size.height() * zoom;
    for (const std::string& part : card.nameLines)
        fits = fits && fonts.name.ruler->width(lines.emplace_back(text(part))) <= room;
    if (!fits)
        lines = {fonts.name.ruler->fitted(text(card.face.name), room)};
    double baseline = size.height() * zoom / 2 - line * static_cast<double>(lines.size() - 1) / 2 + fonts.name.font.pixelSize() * 0.36;
    for (const QString& part : lines) {
        drawLine(painter, {left, baseline}, fonts.name.font, part, m_tokens.text, m_outlines);
        strike(painter, card.face, {left, baseline}, fonts.name.ruler->width(part), fonts.name);
        baseline += line;
    }
}

void CardPainter::paintWhole(QPainter& painter, const Card& card, const CardFonts& fonts) const
{
    const QSizeF size(card.rect.width, card.rect.height);
    paintBox(painter, card.face, size);
    place(painter, tileRect(m_scale).topLeft(), [&] { paintTile(painter, card.face, G::kTile * m_scale); });
    if (card.face.mark != Mark::None) {
        const QRectF mark = markRect(size, m_scale, 1);
        place(painter, mark.topLeft(), [&] { paintMark(painter, card.face.mark, mark.width()); });
    }
    if (card.face.shared) {
        const QRectF link = sharedRect(card.face, size, m_scale);
        place(painter, link.topLeft(), [&] { paintShared(painter, link.width()); });
    }
    paintKind(painter, card.face, size, fonts, 1);
    paintText(painter, card, size, Detail::Full, fonts, 1);
    if (card.face.change != Change::None)
        paintPill(painter, card.face, pillRect(card.face));
}

} // namespace kubezu
