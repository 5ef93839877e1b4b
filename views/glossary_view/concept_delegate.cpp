#include "views/glossary_view/concept_delegate.h"

#include "models/adaptors/roles.h"
#include "models/glossary/search.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/concept_style.h"
#include "views/glossary_view/concept_words.h"
#include "views/theme/type_scale.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace kubezu {
namespace {

constexpr double kRow = 28;
constexpr double kTwoLines = 44;
constexpr double kDot = 9;

/// One line of plain text with ranges in another format, cut with an ellipsis.
void paintMarked(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour, const QVariantList& ranges,
                 const QTextCharFormat& mark)
{
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> formats;
    for (const QVariant& range : ranges) {
        const QPoint place = range.toPoint();
        const int length = std::min(place.y(), static_cast<int>(shown.size())) - place.x();
        if (length > 0)
            formats.append({place.x(), length, mark});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width() + 4);
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, {box.left(), box.center().y() - line.height() / 2});
}

} // namespace

ConceptDelegate::ConceptDelegate(Appearance& appearance, int inset, QObject* parent)
    : QStyledItemDelegate(parent),
      m_appearance(appearance),
      m_inset(inset)
{
}

double ConceptDelegate::length(double pixels) const
{
    return pixels * m_appearance.scale();
}

QString ConceptDelegate::secondLine(const QModelIndex& index) const
{
    const QVariant kind = index.data(MatchKindRole);
    return kind.isValid() ? matchWord(static_cast<MatchKind>(kind.toInt())) : QString();
}

QSize ConceptDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {qRound(length(120)), qRound(length(secondLine(index).isEmpty() ? kRow : kTwoLines))};
}

bool ConceptDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(TipRole).toString()), view);
    return true;
}

double ConceptDelegate::paintCount(QPainter& painter, const QRectF& box, const QModelIndex& index, bool group) const
{
    const Tokens& tokens = m_appearance.tokens();
    const std::uint32_t count = index.data(CountRole).toUInt();
    if (count == 0)
        return box.right();
    const QFont font = fontOf(TextRole::Secondary, m_appearance.scale());
    const QString text = QString::number(count);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    QRectF place(box.right() - width, box.top(), width, box.height());
    if (!group) {
        const double height = length(18);
        const QRectF pill(place.right() - width - length(14), box.center().y() - height / 2, width + length(14), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accentGround);
        painter.drawRoundedRect(pill, height / 2, height / 2);
        place = pill;
    }
    painter.setFont(font);
    painter.setPen(group ? tokens.secondary : tokens.accent);
    painter.drawText(place, Qt::AlignCenter, text);
    return place.left();
}

void ConceptDelegate::paintConcept(QPainter& painter, QRectF box, const QModelIndex& index) const
{
    const Tokens& tokens = m_appearance.tokens();
    const Hue hue = hueOf(tokens, static_cast<ConceptCategory>(index.data(CategoryRole).toInt()));
    const QString second = secondLine(index);
    QRectF name = box;
    if (!second.isEmpty())
        name.setHeight(box.height() * 0.55);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue.ink);
    const double radius = length(kDot) / 2;
    painter.drawEllipse(QPointF(name.left() + radius, name.center().y()), radius, radius);
    name.setLeft(name.left() + length(kDot + 9));
    QTextCharFormat mark;
    mark.setFontWeight(QFont::Bold);
    mark.setForeground(tokens.accent);
    paintMarked(painter, name, index.data().toString(), fontOf(TextRole::Control, m_appearance.scale()), tokens.text,
                index.data(NameRangesRole).toList(), mark);
    if (second.isEmpty())
        return;
    const QString before = second + QStringLiteral(": ");
    QVariantList ranges;
    for (const QVariant& range : index.data(MatchedRangesRole).toList())
        ranges.append(range.toPoint() + QPoint(static_cast<int>(before.size()), static_cast<int>(before.size())));
    const QRectF below(name.left(), name.bottom() - length(3), name.width(), box.bottom() - name.bottom());
    paintMarked(painter, below, before + index.data(MatchedRole).toString(), fontOf(TextRole::Secondary, m_appearance.scale()), tokens.secondary,
                ranges, mark);
}

void ConceptDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(option.rect).adjusted(length(m_inset), 0, -length(12), 0);
    const bool group = static_cast<RowType>(index.data(RowTypeRole).toInt()) != RowType::Concept;
    box.setRight(paintCount(*painter, box, index, group) - length(8));
    if (group) {
        QFont font = fontOf(TextRole::Control, m_appearance.scale());
        font.setWeight(QFont::DemiBold);
        paintMarked(*painter, box, index.data().toString(), font, m_appearance.tokens().text, {}, {});
    } else {
        paintConcept(*painter, box, index);
    }
    painter->restore();
}

} // namespace kubezu
