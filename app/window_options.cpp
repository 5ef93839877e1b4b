#include "app/window_options.h"

#include "models/picture/view_state.h"

#include <QCommandLineParser>

namespace kubezu {
namespace {

QStringList lensIds()
{
    QStringList ids;
    for (const LensInfo& lens : lenses())
        ids.append(QString::fromUtf8(lens.id.data(), static_cast<qsizetype>(lens.id.size())));
    return ids;
}

/// The value of an option if it is one of the choices; complains otherwise.
QString chosen(const QCommandLineParser& parser, const QString& option, const QStringList& choices, QString& wrong)
{
    const QString value = parser.value(option);
    if (!value.isEmpty() && !choices.contains(value) && wrong.isEmpty())
        wrong = QStringLiteral("--%1 takes %2").arg(option, choices.join(QStringLiteral(", ")));
    return value;
}

} // namespace

WindowOptions windowOptions(const QStringList& arguments)
{
    const QString nameSpace = QStringLiteral("namespace");
    const QString language = QStringLiteral("lang");
    const QString theme = QStringLiteral("theme");
    const QString lens = QStringLiteral("lens");
    QCommandLineParser parser;
    parser.addOptions({{{QStringLiteral("n"), nameSpace}, QString(), QStringLiteral("NS")},
                       {language, QString(), QStringLiteral("LANG")},
                       {theme, QString(), QStringLiteral("THEME")},
                       {lens, QString(), QStringLiteral("LENS")}});
    WindowOptions options;
    if (!parser.parse(arguments)) {
        options.wrong = parser.errorText();
        return options;
    }
    options.paths = parser.positionalArguments();
    options.nameSpace = parser.value(nameSpace);
    options.language = chosen(parser, language, {QStringLiteral("en"), QStringLiteral("ja")}, options.wrong);
    options.theme = chosen(parser, theme, {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")}, options.wrong);
    options.lens = chosen(parser, lens, lensIds(), options.wrong);
    return options;
}

} // namespace kubezu
