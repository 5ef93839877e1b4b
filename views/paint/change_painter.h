#pragma once
#include "models/graph/picture.h"
#include "views/paint/card_words.h"
#include "views/theme/tokens.h"

#include <QRectF>

class QPainter;

namespace kubezu {

class TextRuler;

/// What became of a thing, said by form, word and colour: plus, minus or delta, on a disc or before a word on a pill.
QColor changeColour(Change change, const Tokens& tokens);

/// A disc with the sign.
void paintChangeDisc(QPainter& painter, Change change, const QRectF& box, const Tokens& tokens);

/// "added", "3 changes"; empty where nothing changed.
QString changeText(const CardFace& face, const CardWords& words);

/// Where the pill of a card lies, scene pixels with the card's corner at the origin: on its upper edge. `ruler` measures the font of
/// badges at that text scale.
QRectF changePill(const CardFace& face, const CardWords& words, double textScale, const TextRuler& ruler);
void paintChangePill(QPainter& painter, const CardFace& face, const CardWords& words, const QRectF& pill, double textScale, const Tokens& tokens,
                     bool outlines);

/// Where the disc of a card lies that is seen from further away.
QRectF changeDisc(double zoom, double textScale);

} // namespace kubezu
