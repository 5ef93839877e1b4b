#pragma once
#include "models/graph/picture.h"
#include "views/theme/tokens.h"

#include <QStyledItemDelegate>

class QPainter;

namespace kubezu {

class Appearance;

/// Base of the delegates of this module: ground and selection from the style sheet, plain tooltips, rows of one height.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(Appearance& appearance, int height, QObject* parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

protected:
    /// The row without its text; gives the option as the style sees it.
    QStyleOptionViewItem paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] const Tokens& tokens() const;
    [[nodiscard]] double scale() const;
    /// A length at the text size.
    [[nodiscard]] double length(double pixels) const { return pixels * scale(); }

private:
    Appearance& m_appearance;
    int m_height;
};

/// Ring or dot of a category; missing things have a dashed red ring.
void paintDot(QPainter& painter, const QPointF& centre, double diameter, const Tokens& tokens, Category category, bool filled, bool missing = false);

/// Status glyph; nothing for Mark::None.
void paintMark(QPainter& painter, const QRectF& box, const Tokens& tokens, Mark mark);

/// Text on one line, cut with an ellipsis where the box ends (`cut` says at which side). Gives the width it took.
double paintText(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour,
                 Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode cut = Qt::ElideRight);

} // namespace kubezu
