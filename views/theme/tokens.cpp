#include "views/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Hue hueOf(QRgb ink, QRgb tint)
{
    return {rgb(ink), rgb(tint)};
}

Tokens light()
{
    Tokens t;
    t.id = ThemeId::Light;
    t.canvas = rgb(0xF6F7F9);
    t.canvasDot = rgb(0xE1E5EB);
    t.panel = rgb(0xFCFDFE);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sunken = rgb(0xF2F4F7);
    t.hover = rgb(0xEEF1F6);
    t.line = rgb(0xDCE1E8);
    t.lineStrong = rgb(0xCBD3DD);
    t.faint = rgb(0x8A94A3);
    t.secondary = rgb(0x566272);
    t.text = rgb(0x1A2330);
    t.accent = rgb(0x1F5FD0);
    t.accentGround = rgb(0xE6EEFC);
    t.onAccent = rgb(0xFFFFFF);
    t.ok = rgb(0x1E7A3C);
    t.warning = rgb(0x9A5B00);
    t.error = rgb(0xC0262D);
    t.errorGround = rgb(0xFDECEC);
    t.shadow = QColor(22, 34, 51, 18);
    t.categories = {hueOf(0x007C59, 0xE2F6EC), hueOf(0x316CA5, 0xE4F2FF), hueOf(0x8C5087, 0xFAEAF8),
                    hueOf(0x935A11, 0xFCEDDF), hueOf(0x6E5BA1, 0xF1EDFF), hueOf(0x9E4C4E, 0xFFEAE9),
                    hueOf(0x6D6E0A, 0xF1F2DF)};
    return t;
}

Tokens dark()
{
    Tokens t;
    t.id = ThemeId::Dark;
    t.dark = true;
    t.canvas = rgb(0x141922);
    t.canvasDot = rgb(0x232B37);
    t.panel = rgb(0x171D27);
    t.surface = rgb(0x1B212B);
    t.raised = rgb(0x222A36);
    t.sunken = rgb(0x171C25);
    t.hover = rgb(0x2A3341);
    t.line = rgb(0x303A48);
    t.lineStrong = rgb(0x3C4858);
    t.faint = rgb(0x74808F);
    t.secondary = rgb(0xA3AEBD);
    t.text = rgb(0xE6EBF2);
    t.accent = rgb(0x7FB0FF);
    t.accentGround = rgb(0x22324E);
    t.onAccent = rgb(0x0E1622);
    t.ok = rgb(0x6CCB8B);
    t.warning = rgb(0xE8B25A);
    t.error = rgb(0xFF8A8A);
    t.errorGround = rgb(0x3A2025);
    t.shadow = QColor(0, 0, 0, 70);
    t.categories = {hueOf(0x75CCA7, 0x153528), hueOf(0x85BCF5, 0x1C2F44), hueOf(0xDCA0D6, 0x3B2539),
                    hueOf(0xE4AA71, 0x3D2914), hueOf(0xBCABF1, 0x2F2942), hueOf(0xF19D9D, 0x422424),
                    hueOf(0xBBBD70, 0x2F3014)};
    return t;
}

Tokens highContrast()
{
    Tokens t;
    t.id = ThemeId::HighContrast;
    t.dark = true;
    t.canvas = rgb(0x000000);
    t.canvasDot = rgb(0x262626);
    t.panel = rgb(0x000000);
    t.surface = rgb(0x000000);
    t.raised = rgb(0x000000);
    t.sunken = rgb(0x101010);
    t.hover = rgb(0x262626);
    t.line = rgb(0x9A9A9A);
    t.lineStrong = rgb(0xFFFFFF);
    t.faint = rgb(0xC8C8C8);
    t.secondary = rgb(0xE4E4E4);
    t.text = rgb(0xFFFFFF);
    t.accent = rgb(0xFFE04A);
    t.accentGround = rgb(0x332C00);
    t.onAccent = rgb(0x000000);
    t.ok = rgb(0x7CF29A);
    t.warning = rgb(0xFFC65C);
    t.error = rgb(0xFFA3A3);
    t.errorGround = rgb(0x330000);
    t.shadow = QColor(0, 0, 0, 0);
    t.categories = {hueOf(0x8AF0C4, 0x002B1C), hueOf(0xA6D4FF, 0x00243F), hueOf(0xFFBDF8, 0x33102F),
                    hueOf(0xFFC48A, 0x331C00), hueOf(0xD6C8FF, 0x1F1740), hueOf(0xFFB8B8, 0x381010),
                    hueOf(0xE0E27E, 0x262700)};
    return t;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Hue& Tokens::hue(RelationClass family) const
{
    static constexpr std::array<Category, 8> kCategories{
        Category::Workload,      // Ownership
        Category::Network,       // Selection
        Category::Network,       // Traffic
        Category::Configuration, // Configuration
        Category::Storage,       // Storage
        Category::Identity,      // Identity
        Category::Scheduling,    // Scaling
        Category::Extension,     // Extension
    };
    return hue(kCategories[static_cast<std::size_t>(family)]);
}

const Tokens& tokensOf(ThemeId theme)
{
    static const std::array<Tokens, 3> all{light(), dark(), highContrast()};
    return all[static_cast<std::size_t>(theme)];
}

QString themeName(ThemeId theme)
{
    switch (theme) {
    case ThemeId::Dark: return QStringLiteral("dark");
    case ThemeId::HighContrast: return QStringLiteral("high-contrast");
    case ThemeId::Light: break;
    }
    return QStringLiteral("light");
}

ThemeId themeFromName(const QString& name)
{
    for (const ThemeId theme : {ThemeId::Dark, ThemeId::HighContrast}) {
        if (themeName(theme) == name)
            return theme;
    }
    return ThemeId::Light;
}

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto part = [t](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * t)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()), part(a.alpha(), b.alpha())};
}

Tokens faded(const Tokens& tokens)
{
    Tokens t = tokens;
    const double strength = tokens.id == ThemeId::HighContrast ? 0.62 : 0.74;
    for (QColor* colour : {&t.line, &t.lineStrong, &t.faint, &t.secondary, &t.text, &t.accent, &t.accentGround, &t.ok,
                           &t.warning, &t.error, &t.errorGround, &t.raised})
        *colour = mixed(*colour, tokens.panel, strength);
    for (Hue& hue : t.categories) {
        hue.ink = mixed(hue.ink, tokens.panel, strength);
        hue.tint = mixed(hue.tint, tokens.panel, strength);
    }
    t.shadow = QColor(0, 0, 0, 0);
    return t;
}

QColor healthGround(const Tokens& tokens, const QColor& health)
{
    return mixed(tokens.raised, health, tokens.dark ? 0.09 : 0.05);
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<TextPair> textPairs(const Tokens& t)
{
    std::vector<TextPair> pairs;
    const auto add = [&pairs](const char16_t* name, const QColor& text, const QColor& ground) {
        pairs.push_back({QString::fromUtf16(name), text, ground});
    };
    for (const QColor& ground : {t.canvas, t.panel, t.surface, t.raised, t.sunken, t.hover, t.accentGround}) {
        add(u"text on a ground", t.text, ground);
        add(u"secondary on a ground", t.secondary, ground);
    }
    for (const QColor& ground : {t.panel, t.surface, t.raised, t.canvas}) {
        add(u"accent on a ground", t.accent, ground);
        add(u"ok", t.ok, ground);
        add(u"warning", t.warning, ground);
        add(u"error", t.error, ground);
    }
    for (const QColor& health : {t.ok, t.warning, t.error}) {
        add(u"text on a live card", t.text, healthGround(t, health));
        add(u"secondary on a live card", t.secondary, healthGround(t, health));
        add(u"mark on a live card", health, healthGround(t, health));
    }
    for (const QColor& change : {t.ok, t.warning, t.error})
        add(u"word on the pill of a change", t.dark ? t.canvas : t.raised, change);
    add(u"accent on its ground", t.accent, t.accentGround);
    add(u"error on its ground", t.error, t.errorGround);
    add(u"text on error ground", t.text, t.errorGround);
    add(u"secondary on error ground", t.secondary, t.errorGround);
    add(u"text on the accent", t.onAccent, t.accent);
    for (const Hue& hue : t.categories) {
        add(u"category ink on its tint", hue.ink, hue.tint);
        add(u"category ink on raised", hue.ink, t.raised);
        add(u"category ink on panel", hue.ink, t.panel);
    }
    return pairs;
}

} // namespace kubezu
