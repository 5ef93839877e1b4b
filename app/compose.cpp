#include "app/compose.h"

#include "app/embedded/embedded.h"
#include "app/live_measure.h"
#include "models/picture/view_state.h"
#include "models/workspace/notes_desk.h"
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/study_view/study_page.h"
#include "views/window/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace kubezu {
namespace {

/// The user's settings, or for a run with --lang or --theme a copy that is thrown away with `scratch`.
QString settingsFile(const WindowOptions& options, const QTemporaryDir& scratch)
{
    if (options.language.isEmpty() && options.theme.isEmpty())
        return {};
    const QString copy = scratch.filePath(QStringLiteral("kubezu.ini"));
    QFile::copy(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/kubezu.ini"), copy);
    return copy;
}

/// Settings with what the command line says.
std::unique_ptr<Settings> settingsOf(const WindowOptions& options, const QTemporaryDir& scratch)
{
    auto settings = std::make_unique<Settings>(settingsFile(options, scratch));
    if (!options.language.isEmpty())
        settings->set("appearance/language", options.language);
    if (!options.theme.isEmpty())
        settings->set("appearance/theme", options.theme);
    return settings;
}

std::vector<SampleCard> cardsOf(const std::vector<SampleInfo>& samples)
{
    std::vector<SampleCard> cards;
    for (const SampleInfo& sample : samples) {
        SampleCard card;
        card.id = QString::fromStdString(sample.id);
        for (std::size_t language = 0; language < kLanguageCount; ++language) {
            card.titles[language] = QString::fromStdString(sample.titles[language]);
            card.descriptions[language] = QString::fromStdString(sample.descriptions[language]);
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace

struct Program::Parts {
    Parts(WindowOptions asked, std::future<std::shared_ptr<const Library>> glossary)
        : options(std::move(asked)),
          library(std::move(glossary)),
          settings(settingsOf(options, scratch)),
          appearance(*settings),
          measure(appearance),
          workspace(measure, Library::build({})),
          samples(loadSamples())
    {
        // Manifests are read while the window is made, unless the glossary is late: reading looks for its concepts.
        if (library.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
            begin();
        window = std::make_unique<MainWindow>(workspace, *settings, appearance, services());
    }

    ShellServices services();
    /// Takes the glossary and opens what is to be opened; once.
    void begin();
    void narrow();
    void openFirst();
    void endAfterFirstPicture();

    WindowOptions options;
    std::future<std::shared_ptr<const Library>> library;
    QTemporaryDir scratch; ///< samples, and settings of a run that keeps none
    std::unique_ptr<Settings> settings;
    Appearance appearance;
    LiveMeasure measure;
    Workspace workspace;
    std::vector<SampleInfo> samples;
    std::unique_ptr<MainWindow> window;
};

ShellServices Program::Parts::services()
{
    ShellServices services;
    services.samples = cardsOf(samples);
    services.study = {StudyPage::defaultFile(), &loadQuestions, StudyClock::system()};
    services.version = QStringLiteral(KUBEZU_VERSION);
    services.isScratch = [this](const QString& path) { return path == QLatin1String("-") || path.startsWith(scratch.path()); };
    services.extractSample = [this](const QString& id) {
        for (const SampleInfo& sample : samples) {
            if (QString::fromStdString(sample.id) == id)
                return extractSample(sample, scratch.path());
        }
        return QString();
    };
    return services;
}

void Program::Parts::begin()
{
    if (!library.valid())
        return;
    workspace.setLibrary(library.get());
    workspace.setCheckTexts(loadCheckTexts());
    workspace.notes().setCorrections(&loadCorrections);
    openFirst();
}

void Program::Parts::narrow()
{
    ViewState view = workspace.view();
    for (const LensInfo& lens : lenses()) {
        if (options.lens == QLatin1String(lens.id.data(), static_cast<qsizetype>(lens.id.size())))
            view.lens = lens.lens;
    }
    if (!options.nameSpace.isEmpty())
        view.namespaces = {options.nameSpace.toStdString()};
    workspace.setView(view);
}

void Program::Parts::openFirst()
{
    if (!options.nameSpace.isEmpty())
        workspace.setDefaultNamespace(options.nameSpace);
    if (options.rules)
        workspace.setRules(options.rules);
    QStringList paths = options.paths;
    if (paths.isEmpty() && options.notes.isEmpty() && settings->flag("session/reopen")) {
        for (const QString& path : settings->text("session/paths").split(u'\n', Qt::SkipEmptyParts)) {
            if (QFileInfo::exists(path))
                paths.append(path);
        }
    }
    if (!paths.isEmpty())
        workspace.open(paths);
    const QString notes = options.notes.isEmpty() && options.paths.isEmpty() && settings->flag("session/reopen") ? settings->text("session/notes") : options.notes;
    if (!notes.isEmpty() && (!options.notes.isEmpty() || QFileInfo::exists(notes)))
        workspace.notes().open(notes);
}

Program::Program(WindowOptions options, std::future<std::shared_ptr<const Library>> library)
    : d(std::make_unique<Parts>(std::move(options), std::move(library)))
{
    QObject::connect(&d->appearance, &Appearance::changed, &d->workspace, [this] {
        if (d->measure.follow(d->appearance))
            d->workspace.remeasure();
    });
    QObject::connect(
        &d->workspace, &Workspace::stateChanged, d->window.get(), [this] { d->narrow(); }, Qt::SingleShotConnection);
}

Program::~Program() = default;

/// For measuring (tests/bench/bench_start): says when the first picture is on the canvas, and ends.
void Program::Parts::endAfterFirstPicture()
{
    QObject::connect(
        &workspace, &Workspace::pictureChanged, window.get(), [this] {
            auto* canvas = window->findChild<QWidget*>(QStringLiteral("graphCanvas"));
            if (!canvas || !workspace.picture())
                return;
            canvas->repaint();
            std::puts("first picture");
            std::fflush(stdout);
            QCoreApplication::exit();
        },
        Qt::QueuedConnection);
}

void Program::start()
{
    if (qEnvironmentVariableIsSet("KUBEZU_EXIT_AFTER_FIRST_PICTURE"))
        d->endAfterFirstPicture();
    d->begin();
    d->window->show();
}

} // namespace kubezu
