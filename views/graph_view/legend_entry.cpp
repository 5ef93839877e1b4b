#include "views/graph_view/legend_entry.h"

#include "views/paint/change_painter.h"
#include "views/paint/wire_painter.h"
#include "views/theme/type_scale.h"

#include <QPainter>

#include <cmath>

namespace kubezu {
namespace {

constexpr double kLine = 30;
constexpr double kBox = 22;
constexpr double kDisc = 15;
constexpr double kGap = 8;
constexpr double kSide = 7;
constexpr double kHeight = 26;

} // namespace

LegendEntry::LegendEntry(const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent)
    : QAbstractButton(parent),
      m_tokens(*style.tokens),
      m_scale(style.textScale)
{
    // The text of a button may hold a shortcut mark.
    setText(QString(word).replace(QLatin1Char('&'), QLatin1String("&&")));
    setAccessibleName(word);
    setCheckable(isSwitch);
    setChecked(isSwitch);
    setFont(fontOf(TextRole::Secondary, m_scale));
    setFocusPolicy(isSwitch ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    if (isSwitch)
        setCursor(Qt::PointingHandCursor);
}

LegendEntry::LegendEntry(Relation relation, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent)
    : LegendEntry(word, isSwitch, style, parent)
{
    m_relation = relation;
}

LegendEntry::LegendEntry(const WireLook& look, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent)
    : LegendEntry(word, isSwitch, style, parent)
{
    m_look = look;
}

LegendEntry::LegendEntry(Origin origin, const QString& word, bool isSwitch, const PaintStyle& style, QWidget* parent)
    : LegendEntry(word, isSwitch, style, parent)
{
    m_isLine = false;
    m_origin = origin;
}

LegendEntry::LegendEntry(Change change, const QString& word, const PaintStyle& style, QWidget* parent)
    : LegendEntry(word, false, style, parent)
{
    m_isLine = false;
    m_change = change;
}

double LegendEntry::sampleWidth() const
{
    return (m_isLine ? kLine : m_change != Change::None ? kDisc
                                                        : kBox)
        * m_scale;
}

QSize LegendEntry::sizeHint() const
{
    const double text = QFontMetricsF(fontOf(TextRole::Secondary, m_scale)).horizontalAdvance(accessibleName());
    return {static_cast<int>(std::ceil(2 * kSide * m_scale + sampleWidth() + kGap * m_scale + text)),
            static_cast<int>(kHeight * m_scale)};
}

void LegendEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool off = isCheckable() && !isChecked();
    const QRectF all = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isCheckable() && (underMouse() || hasFocus())) {
        painter.setPen(hasFocus() ? QPen(m_tokens.accent, 1.4) : Qt::NoPen);
        painter.setBrush(underMouse() ? m_tokens.hover : Qt::transparent);
        painter.drawRoundedRect(all, 5 * m_scale, 5 * m_scale);
    }
    const double left = kSide * m_scale;
    const double middle = std::round(height() / 2.0);
    painter.setOpacity(off ? 0.35 : 1.0);
    if (m_look)
        WirePainter(m_tokens, m_scale).paintSample(painter, *m_look, {left, middle}, {left + sampleWidth(), middle});
    else if (m_isLine)
        WirePainter(m_tokens, m_scale).paintSample(painter, m_relation, {left, middle}, {left + sampleWidth(), middle});
    else if (m_change != Change::None)
        paintChangeDisc(painter, m_change, QRectF(left, middle - sampleWidth() / 2, sampleWidth(), sampleWidth()), m_tokens);
    else
        paintBox(painter, QRectF(left + 0.5, middle - 6.5 * m_scale, sampleWidth(), 13 * m_scale));
    painter.setOpacity(1.0);
    QFont font = fontOf(TextRole::Secondary, m_scale);
    font.setStrikeOut(off);
    painter.setFont(font);
    painter.setPen(off ? m_tokens.secondary : m_tokens.text);
    painter.drawText(QRectF(left + sampleWidth() + kGap * m_scale, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     accessibleName());
}

void LegendEntry::paintBox(QPainter& painter, const QRectF& box) const
{
    const bool missing = m_origin == Origin::Missing;
    QPen pen(missing ? m_tokens.error : (m_origin == Origin::Predicted ? m_tokens.faint : m_tokens.lineStrong), 1.5);
    if (missing || m_origin == Origin::Predicted)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(missing ? m_tokens.errorGround : (m_origin == Origin::Live ? healthGround(m_tokens, m_tokens.ok) : m_tokens.raised));
    painter.drawRoundedRect(box, 4 * m_scale, 4 * m_scale);
}

QSize flowEntries(const std::vector<QWidget*>& entries, int top, int width, double scale)
{
    constexpr double kBetween = 4;
    const int pad = static_cast<int>(kLegendPadding * scale);
    const int gap = static_cast<int>(kBetween * scale);
    int x = pad, y = top, widest = 0, bottom = top;
    for (QWidget* entry : entries) {
        const QSize size = entry->sizeHint();
        if (x > pad && x + size.width() + pad > width) {
            x = pad;
            y = bottom;
        }
        entry->setGeometry(QRect(QPoint(x, y), size));
        widest = std::max(widest, x + size.width());
        bottom = std::max(bottom, y + size.height());
        x += size.width() + gap;
    }
    return {widest + pad, bottom};
}

} // namespace kubezu
