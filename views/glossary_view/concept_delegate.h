#pragma once
#include <QStyledItemDelegate>

namespace kubezu {

class Appearance;

/// Rows of the index and of the search results: dot of the family, name with what matched marked, and below it the key that
/// matched where that is not the name.
class ConceptDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `inset`: room left of a row.
    ConceptDelegate(Appearance& appearance, int inset, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    /// The count at the right; gives where it begins.
    double paintCount(QPainter& painter, const QRectF& box, const QModelIndex& index, bool group) const;
    void paintConcept(QPainter& painter, QRectF box, const QModelIndex& index) const;
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;
    [[nodiscard]] double length(double pixels) const;
    Appearance& m_appearance;
    int m_inset;
};

} // namespace kubezu
