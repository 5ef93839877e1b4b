#pragma once

#include <QString>
#include <QStringList>

namespace kubezu {

struct Shell;

// What the File menu does.
void openFiles(Shell& shell);
void openFolder(Shell& shell);
void addFiles(Shell& shell);
void openClipboard(Shell& shell);
/// Opens paths the user chose (dialog, drop, recent list).
void openPaths(Shell& shell, const QStringList& paths);
void openSample(Shell& shell, const QString& id);
void reload(Shell& shell);
void closeSet(Shell& shell);
void exportPicture(Shell& shell);
void copyPicture(Shell& shell);
void quit(Shell& shell);

} // namespace kubezu
