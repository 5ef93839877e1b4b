#include "views/resources/resource_delegate.h"

#include "models/adaptors/roles.h"
#include "views/theme/type_scale.h"

#include <QPainter>

namespace kubezu {
namespace {

constexpr int kRowHeight = 27;
constexpr double kGlyph = 16;
constexpr double kDot = 10;
constexpr double kGap = 8;
constexpr double kEdge = 12;

} // namespace

ResourceDelegate::ResourceDelegate(Appearance& appearance, QObject* parent)
    : RowDelegate(appearance, kRowHeight, parent) { }

double ResourceDelegate::paintRight(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto type = static_cast<RowType>(index.data(RowTypeRole).toInt());
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    QRectF box = QRectF(option.rect).adjusted(0, 0, -length(kEdge), 0);
    const auto glyph = [&] {
        const QRectF place(box.right() - length(kGlyph), box.center().y() - length(kGlyph) / 2, length(kGlyph), length(kGlyph));
        paintMark(painter, place, tokens(), mark);
        box.setRight(place.left() - length(kGap));
    };
    if (type == RowType::Resource) {
        if (mark != Mark::None)
            glyph();
        return box.right();
    }
    const QString count = QString::number(index.data(CountRole).toUInt());
    const QFont small = fontOf(TextRole::Secondary, scale());
    box.setRight(box.right() - paintText(painter, box, count, small, tokens().secondary, Qt::AlignRight) - length(kGap));
    const bool hidesWhatIsBroken = !(option.state & QStyle::State_Open) && (mark == Mark::Error || mark == Mark::Warning);
    if (hidesWhatIsBroken)
        glyph();
    return box.right();
}

void ResourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    const QStyleOptionViewItem option = paintGround(*painter, given, index);
    const auto type = static_cast<RowType>(index.data(RowTypeRole).toInt());
    QRectF box = option.rect;
    box.setRight(paintRight(*painter, option, index));
    const bool top = type == RowType::Namespace || type == RowType::ClusterWide || type == RowType::Missing;
    if (!top) {
        const auto category = static_cast<Category>(index.data(CategoryRole).toInt());
        const bool missing = index.data(OriginRole).toInt() == static_cast<int>(Origin::Missing);
        paintDot(*painter, {box.left() + length(kDot) / 2 + 2, box.center().y()}, length(kDot), tokens(), category, type == RowType::Kind, missing);
        box.setLeft(box.left() + length(kDot + kGap) + 2);
    } else {
        box.setLeft(box.left() + 2);
    }
    QFont font = fontOf(TextRole::Control, scale());
    font.setWeight(top ? QFont::DemiBold : type == RowType::Kind ? QFont::Medium
                                                                 : QFont::Normal);
    paintText(*painter, box, index.data().toString(), font, tokens().text);
}

} // namespace kubezu
