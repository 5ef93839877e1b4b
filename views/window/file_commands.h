#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace kubezu {

struct Shell;

// What the File menu does.
void openFiles(Shell& shell);
void openFolder(Shell& shell);
void addFiles(Shell& shell);
void openNotes(Shell& shell);
void closeNotes(Shell& shell);
void openClipboard(Shell& shell);
/// Opens paths the user chose (dialog, drop, recent list): notes as notes, everything else as manifests.
void openPaths(Shell& shell, const QStringList& paths);
/// Asks for one file or folder without blocking; `use` gets what was chosen.
void askForPath(Shell& shell, bool folder, const QString& title, std::function<void(const QString&)> use);
void openSample(Shell& shell, const QString& id);
void reload(Shell& shell);
void closeSet(Shell& shell);
void exportPicture(Shell& shell);
void copyPicture(Shell& shell);
void quit(Shell& shell);

} // namespace kubezu
