#pragma once
#include "views/window/shell.h"

#include <QDialog>

class QTableWidget;

namespace kubezu {

/// Every action that has keys, with a field to find one.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(Shell& shell, QWidget* parent);

private:
    void fill(QTableWidget& table) const;
    Shell& m_shell;
};

} // namespace kubezu
