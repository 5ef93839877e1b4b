#include "views/common/appearance.h"

#include "views/common/picture_words.h"
#include "views/theme/stylesheet.h"
#include "views/theme/type_scale.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QTemporaryDir>
#include <QTranslator>

#include <array>
#include <optional>

namespace kubezu {
namespace {

/// Whether the desktop is dark: its palette, which ours covers otherwise.
bool askSystemIsDark()
{
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Language languageOf(const QString& choice)
{
    const QString id = choice == QLatin1String("system") ? QLocale::system().uiLanguages().value(0) : choice;
    return id.startsWith(QLatin1String("ja")) ? Language::Japanese : Language::English;
}

} // namespace

struct Appearance::Private {
    bool systemIsDark = false;
    std::optional<ThemeId> theme;
    std::optional<Language> language;
    double scale = 0;
    QTemporaryDir images;                   ///< arrows and ticks, which a style sheet takes from files only
    std::array<QTranslator, 3> translators; ///< of the program, of Qt's own words as we need them, of Qt as installed

    /// True when something is different now.
    bool follow(const Settings& settings);
    void speak(Language wanted);
    void dress(ThemeId wanted, double wantedScale);
};

bool Appearance::Private::follow(const Settings& settings)
{
    const Language wantedLanguage = languageOf(settings.language());
    const ThemeId system = systemIsDark ? ThemeId::Dark : ThemeId::Light;
    const ThemeId wantedTheme = settings.theme() == QLatin1String("system") ? system : themeFromName(settings.theme());
    const double wantedScale = settings.fontScale();
    const bool otherWords = language != wantedLanguage;
    const bool otherLook = theme != wantedTheme || scale != wantedScale;
    if (otherWords)
        speak(wantedLanguage);
    if (otherLook)
        dress(wantedTheme, wantedScale);
    return otherWords || otherLook;
}

void Appearance::Private::speak(Language wanted)
{
    language = wanted;
    for (QTranslator& translator : translators)
        QCoreApplication::removeTranslator(&translator);
    const bool japanese = wanted == Language::Japanese;
    QLocale::setDefault(japanese ? QLocale(QLocale::Japanese, QLocale::Japan) : QLocale(QLocale::English, QLocale::UnitedStates));
    const QString suffix = japanese ? QStringLiteral("ja") : QStringLiteral("en");
    const QString own = QStringLiteral(":/i18n");
    // The last one installed is asked first.
    if (japanese && translators[2].load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translators[2]);
    else if (translators[1].load(QStringLiteral("qt_words_") + suffix, own))
        QCoreApplication::installTranslator(&translators[1]);
    if (translators[0].load(QStringLiteral("kubezu_") + suffix, own))
        QCoreApplication::installTranslator(&translators[0]);
}

void Appearance::Private::dress(ThemeId wanted, double wantedScale)
{
    theme = wanted;
    scale = wantedScale;
    const Tokens& tokens = tokensOf(wanted);
    QApplication::setPalette(paletteOf(tokens));
    QApplication::setFont(fontOf(TextRole::Control, scale));
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!application)
        return;
    const bool drawn = images.isValid() && writeStyleImages(images.path(), tokens);
    application->setStyleSheet(styleSheetOf(tokens, scale, drawn ? images.path() : QString()));
}

Appearance::Appearance(Settings& settings, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      d(std::make_unique<Private>())
{
    connect(&settings, &Settings::changed, this, &Appearance::follow);
    apply();
}

Appearance::~Appearance() = default;

const Tokens& Appearance::tokens() const
{
    return tokensOf(*d->theme);
}

double Appearance::scale() const
{
    return d->scale;
}

Language Appearance::language() const
{
    return *d->language;
}

bool Appearance::reducedMotion() const
{
    return m_settings.reducedMotion();
}

void Appearance::apply()
{
    d->systemIsDark = askSystemIsDark();
    const bool different = d->follow(m_settings);
    QApplication::setPalette(paletteOf(tokens()));
    if (different)
        Q_EMIT changed();
}

void Appearance::follow(const QString& key)
{
    const bool different = key.startsWith(QLatin1String("appearance/")) && d->follow(m_settings);
    if (different || key == QLatin1String("appearance/reduced-motion"))
        Q_EMIT changed();
}

PaintStyle Appearance::paintStyle() const
{
    return {&tokens(), pictureWords(), scale()};
}

} // namespace kubezu
