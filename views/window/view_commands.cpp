#include "views/window/view_commands.h"

#include "views/window/command_palette.h"
#include "views/window/docks.h"
#include "views/window/shell.h"

#include <QMainWindow>

namespace kubezu {
namespace {

constexpr auto kBefore = "window/before-presentation";
constexpr auto kSize = "appearance/font-size";
constexpr QLatin1String kFull(" full-screen"); ///< behind the text size that was

} // namespace

void openPalette(Shell& shell)
{
    shell.palette->open();
}

void focusFilter(Shell& shell)
{
    shell.docks->focusFilter();
}

void goBack(Shell& shell)
{
    shell.workspace.goBack();
}

void goForward(Shell& shell)
{
    shell.workspace.goForward();
}

void setLens(Shell& shell, Lens lens)
{
    ViewState view = shell.workspace.view();
    view.lens = lens;
    shell.workspace.setView(view);
}

void setGrouping(Shell& shell, Grouping grouping)
{
    ViewState view = shell.workspace.view();
    view.grouping = grouping;
    shell.workspace.setView(view);
}

void togglePredicted(Shell& shell)
{
    ViewState view = shell.workspace.view();
    view.predicted = !view.predicted;
    shell.workspace.setView(view);
}

bool showsPredicted(const Shell& shell)
{
    return shell.workspace.view().predicted;
}

void toggleMirrored(Shell& shell)
{
    toggleSetting(shell, "picture/mirrored");
}

bool isMirrored(const Shell& shell)
{
    return shell.settings.mirrored();
}

void showEverything(Shell& shell)
{
    ViewState view;
    view.grouping = shell.workspace.view().grouping;
    view.mirrored = shell.workspace.view().mirrored;
    view.expanded = shell.workspace.view().expanded;
    shell.workspace.setView(view);
}

void toggleSetting(Shell& shell, const char* key)
{
    shell.settings.set(key, shell.settings.flag(key) ? QStringLiteral("false") : QStringLiteral("true"));
}

void resetDocks(Shell& shell)
{
    shell.docks->reset();
}

void toggleFullScreen(Shell& shell)
{
    shell.window.setWindowState(shell.window.windowState() ^ Qt::WindowFullScreen);
}

bool isFullScreen(const Shell& shell)
{
    return shell.window.isFullScreen();
}

void togglePresentation(Shell& shell)
{
    if (isPresenting(shell)) {
        const bool wasFull = shell.settings.text(kBefore).endsWith(kFull);
        forgetPresentation(shell);
        shell.docks->unstash();
        if (!wasFull)
            shell.window.setWindowState(shell.window.windowState() & ~Qt::WindowFullScreen);
        return;
    }
    shell.settings.set(kBefore, shell.settings.text(kSize) + (shell.window.isFullScreen() ? kFull : QLatin1String()));
    shell.settings.set(kSize, QStringLiteral("projector"));
    shell.docks->stash();
    shell.window.setWindowState(shell.window.windowState() | Qt::WindowFullScreen);
}

bool isPresenting(const Shell& shell)
{
    return !shell.settings.text(kBefore).isEmpty();
}

void forgetPresentation(Shell& shell)
{
    const QString before = shell.settings.text(kBefore);
    if (before.isEmpty())
        return;
    shell.settings.set(kBefore, QString());
    shell.settings.set(kSize, before.section(u' ', 0, 0));
}

} // namespace kubezu
