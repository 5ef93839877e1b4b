#include "views/paint/change_painter.h"

#include "views/paint/text_paint.h"
#include "views/paint/text_ruler.h"
#include "views/theme/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr double kPillLeft = 8;
constexpr double kPillTop = -9;
constexpr double kPillHeight = 17;
constexpr double kPillSide = 6; ///< between border and sign, and between word and border
constexpr double kSign = 8;
constexpr double kSignGap = 4;

/// Ink on the ground of discs and pills.
QColor inkOn(const Tokens& tokens)
{
    return tokens.dark ? tokens.canvas : tokens.raised;
}

/// What came is a reference that leads nowhere.
bool isMissingNow(const CardFace& face)
{
    return face.change == Change::Added && face.origin == Origin::Missing;
}

void paintSign(QPainter& painter, Change change, const QRectF& box, const QColor& ink)
{
    const QPointF middle = box.center();
    const double half = box.width() / 2;
    painter.setPen(QPen(ink, std::max(1.2, box.width() * 0.2), Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    if (change == Change::Changed) {
        const double low = middle.y() + half * 0.8;
        painter.drawPolygon(QPolygonF({QPointF(middle.x(), middle.y() - half * 0.85), QPointF(middle.x() + half * 0.95, low), QPointF(middle.x() - half * 0.95, low)}));
        return;
    }
    painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()));
    if (change == Change::Added)
        painter.drawLine(QPointF(middle.x(), middle.y() - half), QPointF(middle.x(), middle.y() + half));
}

} // namespace

QColor changeColour(Change change, const Tokens& tokens)
{
    switch (change) {
    case Change::Added: return tokens.ok;
    case Change::Removed: return tokens.error;
    case Change::Changed: return tokens.warning;
    case Change::None: break;
    }
    return tokens.secondary;
}

void paintChangeDisc(QPainter& painter, Change change, const QRectF& box, const Tokens& tokens)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.panel, std::max(1.0, box.width() * 0.1)));
    painter.setBrush(changeColour(change, tokens));
    painter.drawEllipse(box);
    const double inset = box.width() * 0.28;
    paintSign(painter, change, box.adjusted(inset, inset, -inset, -inset), inkOn(tokens));
}

QString changeText(const CardFace& face, const CardWords& words)
{
    if (isMissingNow(face))
        return words.missingNow;
    if (face.change == Change::Changed && face.changes > 0)
        return words.changedFields.with(face.changes);
    return words.changes[static_cast<std::size_t>(face.change)];
}

QRectF changePill(const CardFace& face, const CardWords& words, double textScale, const TextRuler& ruler)
{
    const double s = textScale;
    const double width = (2 * kPillSide + kSign + kSignGap) * s + ruler.width(changeText(face, words));
    return {kPillLeft * s, kPillTop * s, std::ceil(width), kPillHeight * s};
}

void paintChangePill(QPainter& painter, const CardFace& face, const CardWords& words, const QRectF& pill, double textScale, const Tokens& tokens,
                     bool outlines)
{
    const double s = textScale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.panel, 1.2));
    painter.setBrush(isMissingNow(face) ? tokens.error : changeColour(face.change, tokens));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRectF sign(pill.left() + kPillSide * s, pill.center().y() - kSign * s / 2, kSign * s, kSign * s);
    paintSign(painter, face.change, sign, inkOn(tokens));
    const QFont font = fontOf(TextRole::CardBadge, s);
    drawLine(painter, {sign.right() + kSignGap * s, pill.center().y() + font.pixelSize() * 0.36}, font, changeText(face, words), inkOn(tokens), outlines);
}

QRectF changeDisc(double zoom, double textScale)
{
    const double side = std::clamp(16 * textScale, 11 / zoom, 22 / zoom);
    return {-side * 0.35, -side * 0.45, side, side};
}

} // namespace kubezu
