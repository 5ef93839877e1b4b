#include "views/window/compare_commands.h"

#include "views/window/dialogs.h"
#include "views/window/file_commands.h"
#include "views/window/revision_dialog.h"
#include "views/window/shell.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CompareCommands", text);
}

} // namespace

void compareWithFile(Shell& shell)
{
    askForPath(shell, false, words(QT_TRANSLATE_NOOP("CompareCommands", "Compare with the manifests of before")),
               [&shell](const QString& path) { shell.workspace.compareWith(path); });
}

void compareWithFolder(Shell& shell)
{
    askForPath(shell, true, words(QT_TRANSLATE_NOOP("CompareCommands", "Compare with the folder of before")),
               [&shell](const QString& path) { shell.workspace.compareWith(path); });
}

void compareWithRevision(Shell& shell)
{
    showDialog<RevisionDialog>(shell, "revision-dialog");
}

void compareWithOpened(Shell& shell)
{
    shell.workspace.compareWithOpened();
}

void endComparison(Shell& shell)
{
    shell.workspace.endComparison();
}

void toggleChangesOnly(Shell& shell)
{
    ViewState view = shell.workspace.view();
    view.changesOnly = !view.changesOnly;
    shell.workspace.setView(view);
}

bool canCompareWithRevision(const Shell& shell)
{
    return shell.workspace.isOpen() && shell.workspace.isInGit();
}

bool canCompareWithOpened(const Shell& shell)
{
    return shell.workspace.hasReloaded();
}

bool isComparing(const Shell& shell)
{
    return shell.workspace.comparison() != nullptr;
}

bool showsChangesOnly(const Shell& shell)
{
    return isComparing(shell) && shell.workspace.view().changesOnly;
}

} // namespace kubezu
