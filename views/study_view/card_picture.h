#pragma once
#include "models/glossary/concept.h"
#include "views/common/appearance.h"

#include <QImage>
#include <QSize>

#include <string>

namespace kubezu {

/// What a study card's picture is made of.
struct CardPictureWish {
    std::string manifest;
    Concept answer; ///< its kind and its words are not shown
    PaintStyle style;
    QSize room;       ///< pixels of the screen
    double ratio = 1; ///< device pixels a pixel
};

/// Draws the manifest as the program would, with the answer covered by question marks. Null where nothing can be read. Takes some
/// milliseconds: call it on a worker.
QImage cardPicture(const CardPictureWish& wish);

/// Whether a name says the answer: it holds a word of the concept's id or English name.
bool givesAway(const std::string& name, const Concept& answer);

} // namespace kubezu
