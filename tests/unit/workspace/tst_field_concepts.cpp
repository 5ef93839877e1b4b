#include "models/workspace/field_concepts.h"
#include "tests/support/load.h"
#include "tests/unit/adaptors/content_library.h"

#include <QTest>

#include <algorithm>

using namespace kubezu;

namespace {

const std::string kManifest = "apiVersion: v1\n"       // 1
                              "kind: Service\n"        // 2
                              "metadata:\n"            // 3
                              "  name: db\n"           // 4
                              "spec:\n"                // 5
                              "  clusterIP: None\n"    // 6
                              "  selector:\n"          // 7
                              "    app: db\n"          // 8
                              "  # a remark\n"         // 9
                              "  ports:\n"             // 10
                              "    - name: mysql\n"    // 11
                              "      port: 3306\n"     // 12
                              "---\n"                  // 13
                              "apiVersion: v1\n"       // 14
                              "kind: Pod\n"            // 15
                              "metadata:\n"            // 16
                              "  name: db\n"           // 17
                              "  labels: {app: db}\n"  // 18
                              "spec:\n"                // 19
                              "  containers:\n"        // 20
                              "    - name: db\n"       // 21
                              "      image: a:1\n"     // 22
                              "      livenessProbe:\n" // 23
                              "        httpGet:\n"     // 24
                              "          port: 80\n";  // 25

} // namespace

/// From a line of the YAML to the concepts that it shows.
class TstFieldConcepts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("conceptId");
        QTest::newRow("kind") << "/Service/default/db" << 2 << "service";
        QTest::newRow("value") << "/Service/default/db" << 6 << "headless-service";
        QTest::newRow("key of a map") << "/Service/default/db" << 7 << "label-selector";
        QTest::newRow("inside a map") << "/Service/default/db" << 8 << "label-selector";
        QTest::newRow("probe") << "/Pod/default/db" << 23 << "liveness-probe";
        QTest::newRow("method") << "/Pod/default/db" << 24 << "httpget-probe";
        QTest::newRow("inside a method") << "/Pod/default/db" << 25 << "httpget-probe";
    }

    void lines()
    {
        QFETCH(QString, node);
        QFETCH(int, line);
        QFETCH(QString, conceptId);
        QVERIFY2(has(node, line, conceptId), qPrintable(all(node, line)));
    }

    void whatIsNotAField()
    {
        QVERIFY(at(QStringLiteral("/Service/default/db"), 9).empty());  // a remark
        QVERIFY(at(QStringLiteral("/Service/default/db"), 99).empty()); // beyond the end
        QVERIFY(!has(QStringLiteral("/Service/default/db"), 4, QStringLiteral("headless-service")));
    }

private:
    [[nodiscard]] std::vector<const Concept*> at(const QString& node, int line) const
    {
        return FieldConcepts(*m_graph, m_graph->find(node.toStdString()), *m_library, kManifest, 1).at(static_cast<std::size_t>(line) - 1);
    }
    [[nodiscard]] bool has(const QString& node, int line, const QString& id) const
    {
        const auto found = at(node, line);
        return std::any_of(found.begin(), found.end(), [&](const Concept* entry) { return entry->id == id.toStdString(); });
    }
    [[nodiscard]] QString all(const QString& node, int line) const
    {
        QString ids;
        for (const Concept* entry : at(node, line))
            ids += QString::fromStdString(entry->id) + QLatin1Char(' ');
        return ids;
    }

    const GraphPtr m_graph = testing::graphFrom(kManifest);
    const std::shared_ptr<const Library> m_library = tests::contentLibrary();
};

QTEST_APPLESS_MAIN(TstFieldConcepts)
#include "tst_field_concepts.moc"
