#pragma once
#include "views/common/appearance.h"

#include <QAbstractButton>

namespace kubezu {

/// Looks like a search field and opens the palette: the one place to search is there.
class SearchBox : public QAbstractButton {
    Q_OBJECT
public:
    SearchBox(Appearance& appearance, QWidget* parent = nullptr);
    /// The shortcut shown at the right.
    void setKey(const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int length(int pixels) const { return qRound(pixels * m_appearance.scale()); }
    Appearance& m_appearance;
    QString m_key;
};

} // namespace kubezu
