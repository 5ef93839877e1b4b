#include "models/exporters/exporter.h"
#include "tests/support/load.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

/// Manifests of other people, beside the repository where the project keeps them; not part of it.
const fs::path kCorpus = fs::path(KUBEZU_SOURCE_DIR) / ".." / "shared" / "corpus";

std::vector<fs::path> sets()
{
    std::vector<fs::path> folders;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator(kCorpus, absent)) {
        if (entry.is_directory())
            folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace

class TstCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySetIsReadAndRelated_data()
    {
        if (!fs::exists(kCorpus))
            QSKIP("no corpus beside the repository");
        QTest::addColumn<QString>("folder");
        for (const fs::path& folder : sets())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void everySetIsReadAndRelated()
    {
        QFETCH(QString, folder);
        const GraphPtr graph = graphFromPaths({folder.toStdString()});
        QVERIFY2(!graph->snapshot->resources.empty(), "no resource was found");
        QVERIFY2(!graph->edges.empty(), "no relation was found");
        for (const GraphEdge& edge : graph->edges) {
            QVERIFY(edge.from < graph->nodes.size() && edge.to < graph->nodes.size());
            QVERIFY(edge.predicted || (edge.rule && !edge.path.empty()));
        }
    }

    void exportsAreTheSameTwice_data() { everySetIsReadAndRelated_data(); }

    void exportsAreTheSameTwice()
    {
        QFETCH(QString, folder);
        const GraphPtr first = graphFromPaths({folder.toStdString()});
        const GraphPtr second = graphFromPaths({folder.toStdString()});
        ExportOptions options;
        options.predicted = true;
        for (const TextExporter& format : textExporters()) {
            const std::string text = format.write(*first, options);
            QVERIFY2(!text.empty() && text.back() == '\n', format.id.data());
            QVERIFY2(text == format.write(*second, options), format.id.data());
        }
    }
};

QTEST_APPLESS_MAIN(TstCorpus)
#include "tst_corpus.moc"
