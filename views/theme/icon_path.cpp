#include "views/theme/icon_path.h"

#include <QTransform>

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <span>

namespace kubezu {
namespace {

/// Number of arguments of a command, or -1.
int argumentsOf(char command)
{
    switch (command) {
    case 'M':
    case 'L': return 2;
    case 'H':
    case 'V': return 1;
    case 'C': return 6;
    case 'Q': return 4;
    case 'A': return 7;
    case 'O': return 3;
    case 'R': return 5;
    case 'Z': return 0;
    default: return -1;
    }
}

/// SVG's endpoint arc with rotation 0, as Qt's centre arc in a stretched space.
void arcTo(QPainterPath& path, double rx, double ry, bool large, bool sweep, QPointF end)
{
    const QPointF start = path.currentPosition();
    const double dx = (start.x() - end.x()) / 2 / rx;
    const double dy = (start.y() - end.y()) / 2 / ry;
    const double half = dx * dx + dy * dy;
    const double grow = half > 1 ? std::sqrt(half) : 1.0;
    rx *= grow;
    ry *= grow;
    const double away = half >= 1 || half <= 0 ? 0.0 : std::sqrt(1 / half - 1) * (large == sweep ? -1 : 1);
    const QPointF centre((start.x() + end.x()) / 2 + away * dy * rx, (start.y() + end.y()) / 2 - away * dx * ry);
    const auto angle = [&](QPointF p) {
        return std::atan2(-(p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx) * 180 / std::numbers::pi;
    };
    const double from = angle(start);
    double length = angle(end) - from;
    if (sweep && length > 0)
        length -= 360;
    if (!sweep && length < 0)
        length += 360;
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), from, length);
}

void apply(QPainterPath& path, char command, std::span<const double> a)
{
    switch (command) {
    case 'M': path.moveTo(a[0], a[1]); break;
    case 'L': path.lineTo(a[0], a[1]); break;
    case 'H': path.lineTo(a[0], path.currentPosition().y()); break;
    case 'V': path.lineTo(path.currentPosition().x(), a[0]); break;
    case 'C': path.cubicTo(a[0], a[1], a[2], a[3], a[4], a[5]); break;
    case 'Q': path.quadTo(a[0], a[1], a[2], a[3]); break;
    case 'A': arcTo(path, a[0], a[1], a[3] != 0, a[4] != 0, {a[5], a[6]}); break;
    case 'O': path.addEllipse(QPointF(a[0], a[1]), a[2], a[2]); break;
    case 'R': path.addRoundedRect(a[0], a[1], a[2], a[3], a[4], a[4]); break;
    case 'Z': path.closeSubpath(); break;
    default: break;
    }
}

void skipSpace(std::string_view& text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == ','))
        text.remove_prefix(1);
}

} // namespace

QPainterPath readIconPath(std::string_view text, bool* ok)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    bool good = true;
    for (skipSpace(text); !text.empty() && good; skipSpace(text)) {
        const char command = text.front();
        const int count = argumentsOf(command);
        good = count >= 0;
        text.remove_prefix(1);
        std::array<double, 7> arguments{};
        for (std::size_t i = 0; good && i < static_cast<std::size_t>(count); ++i) {
            skipSpace(text);
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), arguments[i]);
            good = error == std::errc();
            text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        }
        if (good)
            apply(path, command, arguments);
    }
    if (ok != nullptr)
        *ok = good;
    return path;
}

} // namespace kubezu
