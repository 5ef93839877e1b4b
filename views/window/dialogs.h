#pragma once
#include "views/window/shell.h"

#include <QDialog>
#include <QMainWindow>

namespace kubezu {

/// Shows a dialog of the window without blocking; one that is open already comes to the front.
template <typename Dialog>
Dialog* showDialog(Shell& shell, const char* name)
{
    auto* dialog = shell.window.findChild<Dialog*>(QString::fromLatin1(name));
    if (dialog == nullptr) {
        dialog = new Dialog(shell, &shell.window);
        dialog->setObjectName(QString::fromLatin1(name));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace kubezu
