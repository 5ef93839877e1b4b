#include "models/review/check.h"
#include "models/review/review.h"
#include "tests/support/load.h"

#include <QTest>

#include <filesystem>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

std::vector<std::filesystem::path> sampleFolders()
{
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(KUBEZU_SOURCE_DIR "/content/samples")) {
        if (entry.is_directory())
            folders.push_back(entry.path());
    }
    return folders;
}

} // namespace

class TstSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySampleIsWhole_data()
    {
        QTest::addColumn<QString>("folder");
        for (const auto& folder : sampleFolders())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void everySampleIsWhole()
    {
        QFETCH(QString, folder);
        const GraphPtr graph = graphFromPaths({folder.toStdString()});
        QVERIFY(!graph->snapshot->resources.empty());
        QVERIFY(!graph->edges.empty());
        std::string problems;
        for (const Problem& problem : review(*graph).problems) {
            problems += problem.where.file + ':' + std::to_string(problem.where.line) + ": " + std::string(problem.check->id) + ' '
                + (problem.arguments.empty() ? std::string() : problem.arguments.front()) + '\n';
        }
        QVERIFY2(problems.empty(), problems.c_str());
    }
};

QTEST_APPLESS_MAIN(TstSamples)
#include "tst_samples.moc"
