#pragma once
#include "views/window/shell.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QPushButton>

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

/// The one button of a dialog in which everything holds at once.
inline QDialogButtonBox* closeButtons(QDialog& dialog, QWidget* parent)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, parent);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::close);
    return buttons;
}

} // namespace kubezu
