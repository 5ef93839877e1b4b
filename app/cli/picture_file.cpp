#include "app/cli/picture_file.h"

#include "app/embedded/embedded.h"
#include "models/picture/picture_builder.h"
#include "views/common/picture_words.h"
#include "views/paint/card_metrics.h"
#include "views/paint/picture_exporters.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QTranslator>

#include <array>
#include <cstdlib>

namespace kubezu {
namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

PictureTitle titleOf(const Picture& picture, const CardWords& words, const std::string& title)
{
    PictureTitle page;
    page.title = QString::fromStdString(title);
    page.legend = legendOf(picture, words, word(QT_TRANSLATE_NOOP("Export", "written")), word(QT_TRANSLATE_NOOP("Export", "predicted")),
                           word(QT_TRANSLATE_NOOP("Export", "missing")));
    return page;
}

} // namespace

Language languageFrom(std::string_view id)
{
    if (const std::optional<Language> named = languageFromId(id))
        return *named;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value && *value != '\0')
            return std::string_view(value).starts_with("ja") ? Language::Japanese : Language::English;
    }
    return Language::English;
}

Result<std::string> drawPicture(const Graph& graph, const Problems& problems, const ViewState& view, const PictureWish& wish)
{
    // Never a display, not even where there is one; and what Qt says about the environment is no message of ours.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    std::array<char, 7> name{"kubezu"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments.data());
    initEmbedded();
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/kubezu_") + QLatin1String(languageId(wish.language).data())))
        QCoreApplication::installTranslator(&translator);

    PaintStyle style;
    style.tokens = &tokensOf(themeFromName(QString::fromStdString(wish.theme)));
    style.words = pictureWords();
    const CardMetrics metrics(1.0, style.words);
    PictureBuilder builder(metrics);
    PictureMemory memory;
    const PicturePtr picture = builder.build(graph, view, memory, {}, problems);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const QString failed = findPictureFormat(wish.format)->write(picture, style, titleOf(*picture, style.words, wish.title), bytes);
    if (!failed.isEmpty())
        return Error{ErrorCode::WriteFailed, failed.toStdString(), {}, {}, {}};
    return bytes.data().toStdString();
}

} // namespace kubezu
