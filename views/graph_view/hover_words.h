#pragma once
#include "views/graph_view/index_loader.h"
#include "views/paint/card_words.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kubezu {

/// One line of a hover card: what it tells, and what it is.
struct HoverRow {
    QString label;
    QString text;
};

/// What a hover card says; plain text, safe to show.
struct HoverText {
    QString heading;
    std::vector<HoverRow> rows;
    QString hint;
    [[nodiscard]] bool isEmpty() const { return heading.isEmpty(); }
};

/// What a card is: kind, name, namespace, state of being with its cause, place.
HoverText hoverTextOfCard(const Content& content, CardIndex card, const CardWords& words);

/// Why a wire is there: relation, ends, rule, field, place, namespace rule, optional, permitted.
HoverText hoverTextOfWire(const Content& content, WireIndex wire, const CardWords& words);

/// What a canvas tells of its cards and wires. This one knows resources and relations.
class CanvasTexts {
public:
    CanvasTexts() = default;
    virtual ~CanvasTexts() = default;
    CanvasTexts(const CanvasTexts&) = delete;
    CanvasTexts& operator=(const CanvasTexts&) = delete;
    [[nodiscard]] virtual HoverText ofCard(const Content& content, CardIndex card, const CardWords& words) const;
    [[nodiscard]] virtual HoverText ofWire(const Content& content, WireIndex wire, const CardWords& words) const;
    /// How a screen reader names a card.
    [[nodiscard]] virtual QString spoken(const Content& content, CardIndex card, const CardWords& words) const;
};

/// "Deployment web".
QString titleOf(const GraphNode& node);

/// "Deployment web, written, no problem": how a screen reader names a card.
QString spokenName(const Content& content, CardIndex card, const CardWords& words);

/// "written", "predicted", "missing", "live"
QString originWord(Origin origin);
/// "no problem", "warning", "error", "in progress", "unknown"
QString markWord(Mark mark);

} // namespace kubezu
