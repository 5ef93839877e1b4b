#pragma once
#include "views/resources/row_painting.h"

namespace kubezu {

/// Rows of the resource tree: a dot for each kind, a ring for each resource, counts and status at the right.
class ResourceDelegate : public RowDelegate {
    Q_OBJECT
public:
    ResourceDelegate(Appearance& appearance, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// Count and mark; gives where they begin.
    double paintRight(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace kubezu
