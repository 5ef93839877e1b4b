#pragma once
#include "views/common/appearance.h"

#include <QLineEdit>

class QAction;
class QTimer;

namespace kubezu {

/// A line to search or filter with: icon, clear button, Escape clears. `edited` comes once per pause in typing.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    /// `pause` in milliseconds; 0 tells every change at once.
    explicit SearchField(Appearance& appearance, QWidget* parent = nullptr, int pause = 0);

Q_SIGNALS:
    void edited(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    Appearance& m_appearance;
    QAction* m_icon;
    QTimer* m_pause;
};

} // namespace kubezu
