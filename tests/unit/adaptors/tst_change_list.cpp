#include <QAbstractItemModelTester>

#include <QTest>

#include "models/adaptors/change_list_model.h"
#include "models/adaptors/roles.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

ComparedSets compared(const std::string& before, const std::string& after, GraphPtr& graph)
{
    ComparedSets sets;
    sets.comparison = compare(graphOfText(before), graphOfText(after));
    MergedGraph merged = mergeGraphs(*sets.comparison);
    graph = merged.graph;
    sets.changes = std::move(merged.changes);
    return sets;
}

QStringList lines(const ChangeListModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

} // namespace

class TestChangeList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsThenRelations()
    {
        ChangeListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        GraphPtr graph;
        const ComparedSets sets = compared(shop(), deployment("web", "other-config") + service("web", "web"), graph);
        model.show(&sets, graph->find("apps/Deployment/shop/web"));
        QCOMPARE(lines(model), QStringList({QStringLiteral("spec.template.spec.containers[name=main].envFrom[0].configMapRef.name: web-config → other-config"), QStringLiteral("env → ConfigMap other-config: spec.template.spec.containers[0].envFrom[0].configMapRef.name"), QStringLiteral("env → ConfigMap web-config: spec.template.spec.containers[0].envFrom[0].configMapRef.name")}));
        QCOMPARE(model.index(0).data(PlaceRole).toString(), QStringLiteral("test.yaml:19 → test.yaml:19"));
        QCOMPARE(model.index(1).data(ChangeRole).toInt(), static_cast<int>(Change::Added));
        QCOMPARE(model.index(2).data(ChangeRole).toInt(), static_cast<int>(Change::Removed));
        model.show(&sets, kNoIndex);
        QCOMPARE(model.rowCount(), 0);
        model.show(nullptr, 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void secretsStayMasked()
    {
        ChangeListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ChangeWords words;
        words.confidential = QStringLiteral("confidential");
        model.setWords(words);
        GraphPtr graph;
        const ComparedSets sets = compared(object("v1", "Secret", "s", "data: {k: Q0FOQVJZMQ==}\n"), object("v1", "Secret", "s", "data: {k: Q0FOQVJZMg==}\n"), graph);
        model.show(&sets, graph->find("/Secret/shop/s"));
        QCOMPARE(lines(model), QStringList(QStringLiteral("data.k: confidential")));
        for (int role = Qt::DisplayRole; role <= AfterRole; ++role)
            QVERIFY(!model.index(0).data(role).toString().contains(QLatin1String("Q0FO")));
    }
};

QTEST_GUILESS_MAIN(TestChangeList)
#include "tst_change_list.moc"
