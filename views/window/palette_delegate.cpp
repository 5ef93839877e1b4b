#include "views/window/palette_delegate.h"

#include "models/adaptors/palette_model.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"
#include "views/window/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QPainter>

namespace kubezu {
namespace {

using Type = PaletteEntry::Type;

Type typeOf(const QModelIndex& index)
{
    return static_cast<Type>(index.data(EntryTypeRole).toInt());
}

QString typeWord(Type type)
{
    switch (type) {
    case Type::Resource: return QCoreApplication::translate("Palette", "Resource");
    case Type::Action: return QCoreApplication::translate("Palette", "Action");
    case Type::Concept: return QCoreApplication::translate("Palette", "Concept");
    }
    return {};
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {length(200), length(34)};
}

QString PaletteDelegate::placeText(const QModelIndex& index) const
{
    if (typeOf(index) != Type::Resource)
        return {};
    const QString place = index.data(PlaceRole).toString();
    const QString kind = index.data(KindRole).toString();
    return place.isEmpty() ? kind : kind + QStringLiteral(" · ") + place;
}

void PaletteDelegate::paintIcon(QPainter& painter, const QRectF& tile, const QModelIndex& index) const
{
    const Tokens& tokens = m_shell.appearance.tokens();
    const QRectF inner = tile.adjusted(length(4), length(4), -length(4), -length(4));
    switch (typeOf(index)) {
    case Type::Resource: {
        const QString kind = index.data(KindRole).toString();
        const KindInfo* info = findKindInAnyGroup(kind.toStdString());
        const Hue& hue = tokens.hue(static_cast<Category>(index.data(CategoryRole).toInt()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue.tint);
        painter.drawRoundedRect(tile, length(6), length(6));
        drawIcon(painter, info != nullptr ? info->icon : std::string_view(), inner, hue.ink, iconLetters(kind));
        break;
    }
    case Type::Concept: drawIcon(painter, "book", inner, tokens.accent); break;
    case Type::Action:
        if (const QAction* action = m_shell.actions->find(index.data(EntryIdRole).toString()))
            action->icon().paint(&painter, inner.toRect());
        break;
    }
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_shell.appearance.tokens();
    const double scale = m_shell.appearance.scale();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect;
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? tokens.accentGround : tokens.hover);
        painter->drawRoundedRect(box, length(6), length(6));
    }
    const int side = length(26);
    paintIcon(*painter, QRectF(box.left() + length(6), box.top() + (box.height() - side) / 2.0, side, side), index);

    // From the right: shortcut, sort.
    int right = box.right() - length(10);
    painter->setFont(fontOf(TextRole::Secondary, scale));
    painter->setPen(tokens.secondary);
    for (const QString& text : {index.data(ShortcutRole).toString(), typeWord(typeOf(index))}) {
        if (text.isEmpty())
            continue;
        const int width = painter->fontMetrics().horizontalAdvance(text);
        painter->drawText(QRect(right - width, box.top(), width + 1, box.height()), Qt::AlignVCenter, text);
        right -= width + length(14);
    }
    // From the left: name, place.
    int left = box.left() + side + length(16);
    painter->setFont(fontOf(TextRole::CardName, scale));
    painter->setPen(tokens.text);
    const QString name = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, right - left);
    painter->drawText(QRect(left, box.top(), right - left, box.height()), Qt::AlignVCenter, name);
    left += painter->fontMetrics().horizontalAdvance(name) + length(10);
    painter->setFont(fontOf(TextRole::Secondary, scale));
    painter->setPen(tokens.secondary);
    const QString place = painter->fontMetrics().elidedText(placeText(index), Qt::ElideRight, std::max(0, right - left));
    painter->drawText(QRect(left, box.top(), std::max(0, right - left), box.height()), Qt::AlignVCenter, place);
    painter->restore();
}

} // namespace kubezu
