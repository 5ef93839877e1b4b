#pragma once
#include "views/window/shell.h"

#include <QStyledItemDelegate>

namespace kubezu {

/// A row of the palette: icon, name, where it is, what sort of thing it is, shortcut. Paints plain text only.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(const Shell& shell, QObject* parent)
        : QStyledItemDelegate(parent),
          m_shell(shell) { }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintIcon(QPainter& painter, const QRectF& tile, const QModelIndex& index) const;
    [[nodiscard]] QString placeText(const QModelIndex& index) const;
    [[nodiscard]] int length(int pixels) const { return qRound(pixels * m_shell.appearance.scale()); }
    const Shell& m_shell;
};

} // namespace kubezu
