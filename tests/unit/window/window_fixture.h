#pragma once
#include "app/embedded/embedded.h"
#include "views/common/appearance.h"
#include "views/graph_view/graph_page.h"
#include "views/paint/card_metrics.h"
#include "views/window/actions.h"
#include "views/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace kubezu::testing {

/// The whole window over settings of its own, offscreen.
class WindowFixture {
public:
    explicit WindowFixture(const QString& language = QStringLiteral("en"))
    {
        initEmbedded();
        library = loadLibrary();
        settings = std::make_unique<Settings>(iniFile());
        settings->set("appearance/language", language);
        settings->set("appearance/theme", QStringLiteral("light"));
        settings->set("appearance/reduced-motion", QStringLiteral("true"));
        appearance = std::make_unique<Appearance>(*settings);
        workspace = std::make_unique<Workspace>(metrics, library);
        makeWindow();
    }

    [[nodiscard]] QString iniFile() const { return folder.filePath(QStringLiteral("kubezu.ini")); }
    [[nodiscard]] static QString shopFolder() { return QStringLiteral(KUBEZU_SOURCE_DIR "/content/samples/shop"); }

    /// Closes the window and shows another one, as at the next start.
    void restart()
    {
        window->close();
        restartAfterKill();
    }

    /// The same without a chance to say goodbye.
    void restartAfterKill()
    {
        window.reset();
        workspace = std::make_unique<Workspace>(metrics, library);
        makeWindow();
    }

    bool openShop()
    {
        workspace->open({shopFolder()});
        return QTest::qWaitFor([this] { return workspace->isOpen() && workspace->picture() != nullptr && !workspace->isBusy(); }, 10000);
    }

    [[nodiscard]] QAction* action(const char* id) { return window->shell().actions->action(id); }
    template <typename T>
    [[nodiscard]] T* find(const char* name)
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    CardMetrics metrics;
    std::shared_ptr<const Library> library;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;

private:
    void makeWindow()
    {
        ShellServices services;
        services.version = QStringLiteral("test");
        services.study = {folder.filePath(QStringLiteral("study.sqlite")), &loadQuestions, StudyClock::system()};
        services.samples = {{QStringLiteral("shop"), {QStringLiteral("A small shop"), QStringLiteral("小さな店")}, {QStringLiteral("Whole"), QStringLiteral("全部")}},
                            {QStringLiteral("gone"), {QStringLiteral("Gone"), QStringLiteral("無い")}, {QString(), QString()}}};
        services.extractSample = [](const QString& id) { return id == QLatin1String("shop") ? shopFolder() : QString(); };
        services.isScratch = [](const QString& path) { return path.contains(QLatin1String("scratch")); };
        window = std::make_unique<MainWindow>(*workspace, *settings, *appearance, std::move(services));
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
    }
};

inline bool writeFile(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace kubezu::testing
