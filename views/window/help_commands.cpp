#include "views/window/help_commands.h"

#include "views/window/about_dialog.h"
#include "views/window/dialogs.h"
#include "views/window/file_commands.h"
#include "views/window/settings_dialog.h"
#include "views/window/shortcuts_dialog.h"

namespace kubezu {

void showSettings(Shell& shell)
{
    showDialog<SettingsDialog>(shell, "settings-dialog");
}

void showShortcuts(Shell& shell)
{
    showDialog<ShortcutsDialog>(shell, "shortcuts-dialog");
}

void showAbout(Shell& shell)
{
    showDialog<AboutDialog>(shell, "about-dialog");
}

void openTour(Shell& shell)
{
    openSample(shell, QStringLiteral("notes-tour"));
}

} // namespace kubezu
