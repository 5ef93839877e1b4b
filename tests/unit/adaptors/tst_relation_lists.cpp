#include "models/review/review.h"
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <QTest>

#include "models/adaptors/problem_list_model.h"
#include "models/adaptors/relation_list_model.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QStringList lines(const RelationListModel& model)
{
    QStringList all;
    for (int g = 0; g < model.rowCount(); ++g) {
        const QModelIndex group = model.index(g, 0);
        all << group.data().toString();
        for (int r = 0; r < model.rowCount(group); ++r) {
            QStringList cells;
            for (int c = 0; c < model.columnCount(); ++c)
                cells << model.index(r, c, group).data().toString();
            all << cells.join(QLatin1Char('|'));
        }
    }
    return all;
}

} // namespace

class TestRelationLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsByDirectionAndRelation();
    void keepsRowsOfTheSameNode();
    void findsEdges();
    void listsProblems();
    void keepsProblems();
};

void TestRelationLists::groupsByDirectionAndRelation()
{
    RelationListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    const GraphPtr graph = graphOfText(shop());
    model.setNode(graph, graph->find("apps/Deployment/shop/api"));
    const QStringList all = lines(model);
    QVERIFY(all.contains(QStringLiteral("→ env")));
    const auto env = all.indexOf(QStringLiteral("→ env"));
    QVERIFY(all[env + 1].startsWith(QStringLiteral("ConfigMap absent-config|spec.template.spec.containers[0].envFrom[0].configMapRef.name|test.yaml:")));
    QVERIFY(all[env + 1].endsWith(QStringLiteral("|missing")));
    QVERIFY(all.contains(QStringLiteral("→ owns")));
    model.setNode(graph, graph->find("apps/Deployment/shop/web"));
    QVERIFY(lines(model).contains(QStringLiteral("← selects")));
    QCOMPARE(model.edgeCount(), static_cast<std::uint32_t>(graph->outgoing[graph->find("apps/Deployment/shop/web")].size() + graph->incoming[graph->find("apps/Deployment/shop/web")].size()));
    model.setNode(graph, kNoIndex);
    QCOMPARE(model.rowCount(), 0);
    model.setNode(nullptr, kNoIndex);
    QCOMPARE(model.rowCount(), 0);
}

void TestRelationLists::keepsRowsOfTheSameNode()
{
    RelationListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    const GraphPtr graph = graphOfText(shop());
    model.setNode(graph, graph->find("apps/Deployment/shop/web"));
    QPersistentModelIndex selects;
    for (int g = 0; g < model.rowCount(); ++g) {
        if (model.index(g, 0).data().toString() == QStringLiteral("← selects"))
            selects = model.index(0, 0, model.index(g, 0));
    }
    QVERIFY(selects.isValid());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const GraphPtr next = graphOfText(object("v1", "ConfigMap", "before") + shop() + service("extra", "web"));
    model.setNode(next, next->find("apps/Deployment/shop/web"));
    QCOMPARE(resets.size(), 0);
    QVERIFY(selects.isValid());
    QCOMPARE(selects.data().toString(), QStringLiteral("Service web"));
    QCOMPARE(selects.row(), 1);
    QCOMPARE(model.rowCount(selects.parent()), 2);
    model.setNode(next, next->find("/Service/shop/web"));
    QCOMPARE(resets.size(), 1);
}

void TestRelationLists::findsEdges()
{
    RelationListModel model;
    const GraphPtr graph = graphOfText(shop());
    const NodeIndex node = graph->find("apps/Deployment/shop/web");
    model.setNode(graph, node);
    for (const EdgeIndex edge : graph->outgoing[node]) {
        QCOMPARE(model.indexOfEdge(edge).data(EdgeRole).toUInt(), edge);
        QCOMPARE(model.indexOfEdge(edge).data(NodeRole).toUInt(), graph->edges[edge].to);
        QVERIFY(model.indexOfEdge(edge).data(OutgoingRole).toBool());
    }
}

void TestRelationLists::listsProblems()
{
    ProblemListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    const GraphPtr graph = graphOfText(shop() + service("lonely", "nobody"));
    model.setProblems(graph, review(*graph).problems, true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(Severity::Error), std::size_t(1));
    QCOMPARE(model.count(Severity::Warning), std::size_t(1));
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(first.data(SeverityRole).toInt(), static_cast<int>(Severity::Error));
    QCOMPARE(first.data(CheckRole).toString(), QStringLiteral("missing-target"));
    QCOMPARE(first.data().toString(), QStringLiteral("missing-target: ConfigMap absent-config"));
    QCOMPARE(first.data(NodeRole).toUInt(), graph->find("apps/Deployment/shop/api"));
    QVERIFY(first.data(PlaceRole).toString().startsWith(QStringLiteral("test.yaml:")));
    model.setWords([](const Problem&) { return QStringLiteral("words"); });
    QCOMPARE(first.data().toString(), QStringLiteral("words"));
}

void TestRelationLists::keepsProblems()
{
    ProblemListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    GraphPtr graph = graphOfText(shop() + service("lonely", "nobody"));
    model.setProblems(graph, review(*graph).problems, true);
    const QPersistentModelIndex lonely = model.index(1, 0);
    graph = graphOfText(object("v1", "ConfigMap", "absent-config") + shop() + service("lonely", "nobody"));
    model.setProblems(graph, review(*graph).problems, false);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(lonely.isValid());
    QCOMPARE(lonely.row(), 0);
    QCOMPARE(lonely.data(NodeRole).toUInt(), graph->find("/Service/shop/lonely"));
}

QTEST_GUILESS_MAIN(TestRelationLists)
#include "tst_relation_lists.moc"
