#pragma once
#include "models/picture/view_state.h"

namespace kubezu {

struct Shell;

// What the View and Edit menus do.
void openPalette(Shell& shell);
void focusFilter(Shell& shell);
void goBack(Shell& shell);
void goForward(Shell& shell);
void setLens(Shell& shell, Lens lens);
void setGrouping(Shell& shell, Grouping grouping);
void togglePredicted(Shell& shell);
bool showsPredicted(const Shell& shell);
/// The side traffic comes from, now and for whatever is opened later.
void toggleMirrored(Shell& shell);
bool isMirrored(const Shell& shell);
/// Lens, filter, namespaces, focus and what was hidden by hand are given up.
void showEverything(Shell& shell);
void toggleSetting(Shell& shell, const char* key);
void resetDocks(Shell& shell);
void toggleFullScreen(Shell& shell);
bool isFullScreen(const Shell& shell);
/// Large type on the whole screen without panels; the same again brings all back.
void togglePresentation(Shell& shell);
bool isPresenting(const Shell& shell);
/// Undoes what a presentation left behind that ended with the program.
void forgetPresentation(Shell& shell);

} // namespace kubezu
