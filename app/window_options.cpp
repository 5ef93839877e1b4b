#include "app/window_options.h"

#include "models/base/text.h"
#include "models/picture/view_state.h"
#include "models/relations/user_rules.h"
#include "models/workspace/notes_desk.h"

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

/// The rules of a file, or none; complains where the file is wrong.
RuleBookPtr readBook(const QString& path, QString& wrong)
{
    Result<RuleBookPtr> read = readRuleFile(path.toStdString());
    if (read.ok())
        return std::move(read).value();
    if (wrong.isEmpty())
        wrong = QString::fromStdString(visible(describe(read.error())) + (read.error().hint.empty() ? "" : "; " + read.error().hint));
    return nullptr;
}

} // namespace

WindowOptions windowOptions(const QStringList& arguments)
{
    const QString nameSpace = QStringLiteral("namespace");
    const QString language = QStringLiteral("lang");
    const QString theme = QStringLiteral("theme");
    const QString lens = QStringLiteral("lens");
    const QString rules = QStringLiteral("rules");
    const QString notes = QStringLiteral("notes");
    QCommandLineParser parser;
    parser.addOptions({{{QStringLiteral("n"), nameSpace}, QString(), QStringLiteral("NS")},
                       {language, QString(), QStringLiteral("LANG")},
                       {theme, QString(), QStringLiteral("THEME")},
                       {lens, QString(), QStringLiteral("LENS")},
                       {rules, QString(), QStringLiteral("FILE")},
                       {notes, QString(), QStringLiteral("FILE")}});
    WindowOptions options;
    if (!parser.parse(arguments)) {
        options.wrong = parser.errorText();
        return options;
    }
    for (const QString& path : parser.positionalArguments()) {
        const bool isNotes = NotesDesk::isNotesPath(path);
        if (isNotes && !options.notes.isEmpty())
            options.wrong = QStringLiteral("one file of notes at a time: %1 or %2").arg(options.notes, path);
        (isNotes ? options.notes : options.paths.emplaceBack()) = path;
    }
    if (parser.isSet(notes))
        options.notes = parser.value(notes);
    options.nameSpace = parser.value(nameSpace);
    options.language = chosen(parser, language, {QStringLiteral("en"), QStringLiteral("ja")}, options.wrong);
    options.theme = chosen(parser, theme, {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")}, options.wrong);
    options.lens = chosen(parser, lens, lensIds(), options.wrong);
    if (parser.isSet(rules))
        options.rules = readBook(parser.value(rules), options.wrong);
    return options;
}

} // namespace kubezu
