#pragma once
#include "models/kube/kind_catalog.h"
#include "models/relations/relation.h"

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace kubezu {

enum class ThemeId : std::uint8_t { Light,
                                    Dark,
                                    HighContrast };

/// One hue: ink for lines, icons and text, tint for the ground below them.
struct Hue {
    QColor ink;
    QColor tint;
};

/// Every colour of the program. Text colours reach 4.5:1 on every ground they are used on (7:1 in high contrast).
struct Tokens {
    ThemeId id = ThemeId::Light;
    bool dark = false;
    QColor canvas;     ///< ground of the picture
    QColor canvasDot;  ///< the dots on it
    QColor panel;      ///< ground of a namespace panel
    QColor surface;    ///< ground of docks, bars, the window
    QColor raised;     ///< ground of cards, fields, menus
    QColor sunken;     ///< ground of segmented buttons, code blocks
    QColor hover;      ///< ground under the pointer
    QColor line;       ///< hairlines and borders
    QColor lineStrong; ///< borders of cards and fields that must be seen
    QColor faint;      ///< predicted outlines, disabled text, marks; never text that must be read
    QColor secondary;  ///< secondary text
    QColor text;
    QColor accent;
    QColor accentGround; ///< selected rows, chips
    QColor onAccent;     ///< text on the accent
    QColor ok;
    QColor warning;
    QColor error;
    QColor errorGround;
    QColor shadow;                 ///< translucent
    std::array<Hue, 7> categories; ///< in the order of Category

    [[nodiscard]] const Hue& hue(Category category) const { return categories[static_cast<std::size_t>(category)]; }
    /// Category hue of a class of relations: ownership is workload green, traffic network blue, and so on.
    [[nodiscard]] const Hue& hue(RelationClass family) const;
};

/// The tokens of a theme; they live as long as the program.
const Tokens& tokensOf(ThemeId theme);

/// Stable id of a theme, "light", "dark", "high-contrast", and back (light for what is unknown).
QString themeName(ThemeId theme);
ThemeId themeFromName(const QString& name);

/// Every colour moved towards the ground of the picture: what stays out of focus is drawn with these.
Tokens faded(const Tokens& tokens);

/// The colour between two, t = 0 gives a.
QColor mixed(const QColor& a, const QColor& b, double t);

/// Ground of a live card of that health (ok, warning, error).
QColor healthGround(const Tokens& tokens, const QColor& health);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

/// A text colour on a ground that the program really uses.
struct TextPair {
    QString name;
    QColor text;
    QColor ground;
};

/// All pairs used by the stylesheet and the painter; the contrast test walks over them.
std::vector<TextPair> textPairs(const Tokens& tokens);

} // namespace kubezu
