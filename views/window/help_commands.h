#pragma once

namespace kubezu {

struct Shell;

// What the Help menu does, and the settings.
void showSettings(Shell& shell);
void showShortcuts(Shell& shell);
void showAbout(Shell& shell);
/// Opens the sample that walks through the notes.
void openTour(Shell& shell);

} // namespace kubezu
