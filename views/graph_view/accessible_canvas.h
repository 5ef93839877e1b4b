#pragma once
#include "models/graph/picture.h"

namespace kubezu {

class GraphCanvas;

/// Makes every canvas readable for assistive technology: a list whose items are the cards in sight and the card of the keyboard.
/// Calling it again does nothing.
void installAccessibleCanvas();

/// Tells assistive technology that the keyboard has moved to a card (kNoIndex: to the canvas itself).
void announceFocus(GraphCanvas& canvas, CardIndex card);

} // namespace kubezu
