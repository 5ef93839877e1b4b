#include "views/paint/svg_format.h"

#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kubezu {
namespace {

void appendPoint(QByteArray& out, double x, double y)
{
    appendNumber(out, x);
    out.append(' ');
    appendNumber(out, y);
}

QByteArray opacity(const char* name, const QColor& colour)
{
    if (colour.alpha() == 255)
        return {};
    QByteArray text(name);
    appendNumber(text, colour.alphaF());
    return text + '"';
}

} // namespace

void appendNumber(QByteArray& out, double value)
{
    if (!std::isfinite(value))
        value = 0;
    const auto hundredths = static_cast<long long>(std::llround(std::clamp(value, -1e12, 1e12) * 100));
    char digits[32];
    char* end = digits;
    const long long whole = std::abs(hundredths) / 100, part = std::abs(hundredths) % 100;
    if (hundredths < 0)
        *end++ = '-';
    end = std::to_chars(end, digits + sizeof digits - 4, whole).ptr;
    if (part != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + part / 10);
        if (part % 10 != 0)
            *end++ = static_cast<char>('0' + part % 10);
    }
    out.append(digits, end - digits);
}

QByteArray pathData(const QPainterPath& path)
{
    QByteArray out;
    out.reserve(path.elementCount() * 10);
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const bool ends = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        switch (e.type) {
        case QPainterPath::MoveToElement:
            out.append('M');
            start = e;
            break;
        case QPainterPath::LineToElement:
            if (ends && start == QPointF(e)) {
                out.append('Z');
                continue;
            }
            out.append('L');
            break;
        case QPainterPath::CurveToElement: out.append('C'); break;
        case QPainterPath::CurveToDataElement: out.append(' '); break;
        }
        appendPoint(out, e.x, e.y);
        if (ends && e.type == QPainterPath::CurveToDataElement && start == QPointF(e))
            out.append('Z');
    }
    return out;
}

QByteArray transformAttribute(const QTransform& t)
{
    if (t.isIdentity())
        return {};
    QByteArray text(" transform=\"");
    if (t.type() <= QTransform::TxTranslate) {
        text += "translate(";
        appendPoint(text, t.dx(), t.dy());
        return text + ")\"";
    }
    text += "matrix(";
    for (const double value : {t.m11(), t.m12(), t.m21(), t.m22()})
        text += QByteArray::number(value, 'g', 6) + ' ';
    appendPoint(text, t.dx(), t.dy());
    return text + ")\"";
}

QByteArray fillAttribute(const QColor& colour)
{
    return " fill=\"" + colour.name(QColor::HexRgb).toLatin1() + '"' + opacity(" fill-opacity=\"", colour);
}

QByteArray strokeAttributes(const QPen& pen)
{
    QByteArray text = " stroke=\"" + pen.color().name(QColor::HexRgb).toLatin1() + '"' + opacity(" stroke-opacity=\"", pen.color());
    text += " stroke-width=\"";
    appendNumber(text, std::max(pen.widthF(), 0.01));
    text += '"';
    if (pen.capStyle() == Qt::RoundCap)
        text += " stroke-linecap=\"round\"";
    if (pen.joinStyle() == Qt::RoundJoin)
        text += " stroke-linejoin=\"round\"";
    if (pen.style() == Qt::SolidLine)
        return text;
    text += " stroke-dasharray=\"";
    for (const double part : pen.dashPattern()) {
        appendNumber(text, part * pen.widthF());
        text += ' ';
    }
    text.chop(1);
    return text + '"';
}

} // namespace kubezu
