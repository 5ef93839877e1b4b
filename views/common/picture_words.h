#pragma once
#include "models/picture/view_state.h"
#include "views/paint/card_words.h"

#include <QString>

namespace kubezu {

/// Every word that a picture shows, in the language of the window.
CardWords pictureWords();

/// "Traffic", "Namespace": for menus, buttons and titles.
QString lensWord(Lens lens);
QString groupingWord(Grouping grouping);

} // namespace kubezu
