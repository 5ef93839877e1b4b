#include "views/resources/row_painting.h"

#include "models/adaptors/roles.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace kubezu {

RowDelegate::RowDelegate(Appearance& appearance, int height, QObject* parent)
    : QStyledItemDelegate(parent),
      m_appearance(appearance),
      m_height(height)
{
}

const Tokens& RowDelegate::tokens() const
{
    return m_appearance.tokens();
}

double RowDelegate::scale() const
{
    return m_appearance.scale();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), qRound(length(m_height))};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(TipRole).toString()), view);
    return true;
}

QStyleOptionViewItem RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, &painter, option.widget);
    return ground;
}

void paintDot(QPainter& painter, const QPointF& centre, double diameter, const Tokens& tokens, Category category, bool filled, bool missing)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = missing ? tokens.error : tokens.hue(category).ink;
    const double radius = diameter / 2;
    if (filled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, radius, radius);
    } else {
        const double stroke = diameter / 5;
        QPen pen(ink, stroke);
        if (missing)
            pen.setDashPattern({1.6, 1.2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius - stroke / 2, radius - stroke / 2);
    }
    painter.restore();
}

void paintMark(QPainter& painter, const QRectF& box, const Tokens& tokens, Mark mark)
{
    switch (mark) {
    case Mark::None: return;
    case Mark::Ok: return drawIcon(painter, "circle-tick", box, tokens.ok);
    case Mark::Warning: return drawIcon(painter, "triangle-exclamation", box, tokens.warning);
    case Mark::Error: return drawIcon(painter, "octagon-cross", box, tokens.error);
    case Mark::Progressing: return drawIcon(painter, "hourglass", box, tokens.accent);
    case Mark::Unknown: return drawIcon(painter, "ring-question", box, tokens.secondary);
    }
}

double paintText(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour,
                 Qt::Alignment alignment, Qt::TextElideMode cut)
{
    if (text.isEmpty() || box.width() <= 0)
        return 0;
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, cut, box.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace kubezu
