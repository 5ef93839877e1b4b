#include "app/compose.h"
#include "app/embedded/embedded.h"
#include "app/window_options.h"
#ifdef KUBEZU_HAS_CLI
#include "app/cli/cli.h"
#endif

#include <QApplication>

#include <cstdio>
#include <future>

namespace {

int runWindow(int argc, char** argv)
{
    using namespace kubezu;
    initEmbedded();
    // The glossary is read while Qt finds its screen and fonts and the window is made.
    std::future<std::shared_ptr<const Library>> library = std::async(std::launch::async, loadLibrary);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kubezu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KUBEZU_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kubezu"));
    QGuiApplication::setDesktopFileName(QStringLiteral("kubezu"));
    const WindowOptions options = windowOptions(QCoreApplication::arguments());
    if (!options.wrong.isEmpty()) {
        std::fprintf(stderr, "kubezu: %s\nRun 'kubezu --help' for what there is.\n", qPrintable(options.wrong));
        return 2;
    }
    Program program(options, std::move(library));
    program.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
#ifdef KUBEZU_HAS_CLI
    if (kubezu::isVerb(argc, argv))
        return kubezu::runCli(argc, argv);
#endif
    return runWindow(argc, argv);
}
