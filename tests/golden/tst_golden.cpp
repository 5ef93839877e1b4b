#include "models/exporters/diff_exporter.h"
#include "models/exporters/exporter.h"
#include "models/review/check.h"
#include "models/review/review.h"
#include "tests/support/load.h"
#include "tests/support/source_tree.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

const fs::path kFixtures = fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden" / "fixtures";
const fs::path kDiffs = fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden" / "diffs";

bool isRebaseline()
{
    const char* wish = std::getenv("REBASELINE");
    return wish && *wish == '1';
}

/// Compares with the expected file, or writes it; the first line that differs is named.
void compare(const std::string& made, const fs::path& expected)
{
    if (isRebaseline()) {
        std::ofstream(expected, std::ios::binary) << made;
        return;
    }
    const std::string wanted = readAll(expected);
    if (made == wanted)
        return;
    const auto [a, b] = std::mismatch(made.begin(), made.end(), wanted.begin(), wanted.end());
    static_cast<void>(b);
    const auto line = 1 + std::count(made.begin(), a, '\n');
    const fs::path actual = fs::temp_directory_path() / ("kubezu-golden-" + expected.parent_path().filename().string() + '-' + expected.filename().string());
    std::ofstream(actual, std::ios::binary) << made;
    const std::string message = expected.string() + " differs from line " + std::to_string(line) + " on; diff it with " + actual.string()
        + ", and if the new one is right, run the test with REBASELINE=1";
    QFAIL(message.c_str());
}

std::string problemsText(const Graph& graph)
{
    std::string text;
    for (const Problem& problem : review(graph).problems) {
        text += problem.where.file + ':' + std::to_string(problem.where.line) + ": " + std::string(problem.check->id);
        for (const std::string& argument : problem.arguments)
            text += ' ' + argument;
        text += '\n';
    }
    return text;
}

} // namespace

class TstGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exports_data()
    {
        QTest::addColumn<QString>("folder");
        for (const auto& entry : fs::directory_iterator(kFixtures)) {
            if (entry.is_directory())
                QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
        }
    }

    void exports()
    {
        QFETCH(QString, folder);
        const fs::path fixture = folder.toStdString();
        const GraphPtr graph = graphFromPaths({(fixture / "input").string()});
        compare(writeJson(*graph, {}), fixture / "graph.json");
        ExportOptions options;
        options.predicted = true;
        compare(writeDot(*graph, options), fixture / "graph.dot");
        compare(writeMermaid(*graph, options), fixture / "graph.mmd");
        compare(problemsText(*graph), fixture / "problems.txt");
    }

    void diffs_data()
    {
        QTest::addColumn<QString>("folder");
        for (const auto& entry : fs::directory_iterator(kDiffs))
            QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
    }

    void diffs()
    {
        QFETCH(QString, folder);
        const fs::path fixture = folder.toStdString();
        const ComparisonPtr made = kubezu::compare(graphFromPaths({(fixture / "before").string()}), graphFromPaths({(fixture / "after").string()}));
        for (const DiffExporter& format : diffExporters()) {
            const std::string text = format.write(*made, {"before", "after"});
            QVERIFY2(text.find("Q0FOQVJZ") == std::string::npos, "a Secret's value is shown");
            compare(text, fixture / ("diff." + std::string(format.id)));
        }
        compare(writeDot(*mergeGraphs(*made).graph, {}), fixture / "diff.dot");
        compare(writeMermaid(*mergeGraphs(*made).graph, {}), fixture / "diff.mmd");
    }
};

QTEST_APPLESS_MAIN(TstGolden)
#include "tst_golden.moc"
