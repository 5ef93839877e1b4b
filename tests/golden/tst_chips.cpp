#include "models/workspace/concept_hits.h"
#include "tests/support/load.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

const fs::path kFixtures = fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden" / "chips";

/// "# chips Service/db: service, headless-service", or with `never`.
struct Expectation {
    bool wanted = true;
    std::string resource;
    std::vector<std::string> concepts;
};

/// KIND/NAME, of whatever group.
NodeIndex nodeOf(const Graph& graph, const std::string& resource)
{
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].key.kind + '/' + graph.nodes[i].key.name == resource)
            return i;
    }
    return kNoIndex;
}

std::vector<Expectation> expectationsOf(const std::string& text)
{
    std::vector<Expectation> all;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const bool wanted = line.starts_with("# chips ");
        if (!wanted && !line.starts_with("# never "))
            continue;
        const std::size_t colon = line.find(": ");
        Expectation made{wanted, line.substr(8, colon - 8), {}};
        std::istringstream names(line.substr(colon + 2));
        for (std::string name; std::getline(names, name, ',');)
            made.concepts.push_back(name.substr(name.find_first_not_of(' ')));
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace

/// Small manifests and the concepts that their cards must name, or must not.
class TstChips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreEnough()
    {
        std::size_t files = 0;
        for (const auto& entry : fs::directory_iterator(kFixtures))
            files += entry.path().extension() == ".yaml" ? 1U : 0U;
        QVERIFY(files >= 60);
    }

    void chips_data()
    {
        QTest::addColumn<QString>("file");
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(kFixtures))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        for (const std::string& name : names)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void chips()
    {
        QFETCH(QString, file);
        const std::string text = ContentFolder::bytes(kFixtures / file.toStdString());
        const GraphPtr graph = graphFrom(text);
        const std::vector<Expectation> expectations = expectationsOf(text);
        QVERIFY2(std::any_of(expectations.begin(), expectations.end(), [](const Expectation& each) { return each.wanted; }), "no # chips line");
        QString wrong;
        for (const Expectation& expected : expectations) {
            const NodeIndex node = nodeOf(*graph, expected.resource);
            QVERIFY2(node != kNoIndex, qPrintable(QString::fromStdString("no resource " + expected.resource)));
            const std::vector<const Concept*> shown = conceptsOfNode(*graph, node, *m_library);
            for (const std::string& id : expected.concepts) {
                QVERIFY2(m_library->find(id), qPrintable(QString::fromStdString("no concept " + id)));
                const bool found = std::any_of(shown.begin(), shown.end(), [&](const Concept* entry) { return entry->id == id; });
                if (found != expected.wanted)
                    wrong += QString::fromStdString("\n  " + expected.resource + (expected.wanted ? " lacks " : " must not show ") + id);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

private:
    const ContentFolder m_content = ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    std::shared_ptr<const Library> m_library = Library::build(m_content.files());
};

QTEST_APPLESS_MAIN(TstChips)
#include "tst_chips.moc"
