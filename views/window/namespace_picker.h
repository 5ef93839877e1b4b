#pragma once
#include "views/window/shell.h"

#include <QToolButton>

class QListWidget;
class QListWidgetItem;

namespace kubezu {

/// Which namespaces are seen: a button that names them and a list to tick, several at once.
class NamespacePicker : public QToolButton {
    Q_OBJECT
public:
    explicit NamespacePicker(Shell& shell, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void popUp();
    void fill(QListWidget& list) const;
    void take(QListWidgetItem& ticked, QListWidget& list);
    Shell& m_shell;
};

} // namespace kubezu
