#pragma once
#include "views/theme/tokens.h"

#include <QPalette>
#include <QString>

namespace kubezu {

/// Palette for everything the style sheet does not reach.
QPalette paletteOf(const Tokens& tokens);

/// Style sheet of the whole application; plain Qt widgets look like the house. Variants are chosen by the dynamic
/// property `role`: QPushButton/QToolButton "primary", "ghost", "segment"; QFrame "segments" (holds segment buttons),
/// "card"; QLabel "title", "heading", "secondary", "code", "chip"; QTabWidget and QTabBar need none.
/// Set the property before the widget is shown, or polish it again.
/// `imageFolder` is where writeStyleImages() put arrows and ticks; without it combo boxes have no arrow and boxes no frame.
QString styleSheetOf(const Tokens& tokens, double scale, const QString& imageFolder = {});

/// Draws the few images a style sheet can only take from files (arrows, ticks) into a folder that exists, in the colours
/// of the theme; names carry the theme, so themes do not disturb each other. False when a file cannot be written.
bool writeStyleImages(const QString& folder, const Tokens& tokens);

} // namespace kubezu
