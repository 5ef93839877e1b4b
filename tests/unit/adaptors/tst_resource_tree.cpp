#include "models/review/review.h"
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <QTest>

#include "models/adaptors/resource_filter.h"
#include "models/adaptors/resource_tree_model.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QString dump(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, QLatin1Char(' ')) + index.data().toString();
        const int count = index.data(CountRole).toInt();
        text += count > 0 ? QStringLiteral(" %1\n").arg(count) : QStringLiteral("\n");
        text += dump(model, index, depth + 1);
    }
    return text;
}

void set(ResourceTreeModel& model, const std::string& yaml, bool fresh)
{
    const GraphPtr graph = graphOfText(yaml);
    model.setState(graph, review(*graph).problems, fresh);
}

QModelIndex find(const QAbstractItemModel& model, const QString& text, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == text)
            return index;
        const QModelIndex below = find(model, text, index);
        if (below.isValid())
            return below;
    }
    return {};
}

} // namespace

class TestResourceTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsByNamespaceAndKind();
    void marksWhatIsBroken();
    void keepsRowsOverReload();
    void findsNodes();
    void filters_data();
    void filters();
    void filterFollowsReloads();
    void endsEmpty();
};

void TestResourceTree::groupsByNamespaceAndKind()
{
    ResourceTreeModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    set(model, shop(), true);
    QCOMPARE(dump(model), QStringLiteral("shop 4\n Service 1\n  web\n Deployment 2\n  api\n  web\n ConfigMap 1\n  web-config\n"
                                         "tools 1\n ConfigMap 1\n  other\n"
                                         "Cluster-wide 1\n StorageClass 1\n  fast\n"
                                         "Missing 1\n ConfigMap absent-config\n"));
    QCOMPARE(model.resourceCount(), 6U);
    model.setWords({QStringLiteral("クラスタ全体"), QStringLiteral("不足"), {}});
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("クラスタ全体"));
}

void TestResourceTree::marksWhatIsBroken()
{
    ResourceTreeModel model;
    set(model, shop(), true);
    QCOMPARE(find(model, QStringLiteral("api")).data(MarkRole).toInt(), static_cast<int>(Mark::Error));
    QCOMPARE(find(model, QStringLiteral("Deployment")).data(MarkRole).toInt(), static_cast<int>(Mark::Error));
    QCOMPARE(find(model, QStringLiteral("tools")).data(MarkRole).toInt(), static_cast<int>(Mark::None));
    QCOMPARE(find(model, QStringLiteral("ConfigMap absent-config")).data(OriginRole).toInt(), static_cast<int>(Origin::Missing));
    QVERIFY(!find(model, QStringLiteral("web-config")).data(TipRole).toString().contains(QLatin1Char('<')));
}

void TestResourceTree::keepsRowsOverReload()
{
    ResourceTreeModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    set(model, shop(), true);
    const QPersistentModelIndex api = find(model, QStringLiteral("api"));
    const QPersistentModelIndex config = find(model, QStringLiteral("web-config"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    set(model, shop() + service("alpha", "web") + object("v1", "ConfigMap", "absent-config"), false);
    QCOMPARE(resets.size(), 0);
    QVERIFY(api.isValid());
    QCOMPARE(api.data().toString(), QStringLiteral("api"));
    QCOMPARE(api.data(MarkRole).toInt(), static_cast<int>(Mark::Ok));
    QCOMPARE(config.row(), 1);
    const GraphPtr more = model.graph();
    QCOMPARE(config.data(NodeRole).toUInt(), more->find("/ConfigMap/shop/web-config"));

    const std::string less = deployment("api", "web-config");
    set(model, less, false);
    QCOMPARE(dump(model), QStringLiteral("shop 1\n Deployment 1\n  api\nMissing 1\n ConfigMap web-config\n"));
    QVERIFY(api.isValid());
    QVERIFY(!config.isValid());
    ResourceTreeModel another;
    set(another, less, true);
    QCOMPARE(dump(model), dump(another));
}

void TestResourceTree::findsNodes()
{
    ResourceTreeModel model;
    set(model, shop(), true);
    const GraphPtr graph = model.graph();
    for (NodeIndex i = 0; i < graph->nodes.size(); ++i) {
        const QModelIndex index = model.indexOfNode(i);
        QCOMPARE(index.isValid(), graph->nodes[i].origin != Origin::Predicted);
        if (index.isValid())
            QCOMPARE(index.data(NodeRole).toUInt(), i);
    }
    QVERIFY(!model.indexOfNode(kNoIndex).isValid());
}

void TestResourceTree::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 6;
    QTest::newRow("name") << QStringLiteral("web") << 3;
    QTest::newRow("case") << QStringLiteral("WEB") << 3;
    QTest::newRow("kind") << QStringLiteral("deployment") << 2;
    QTest::newRow("short name") << QStringLiteral("svc") << 1;
    QTest::newRow("kind and name") << QStringLiteral("deploy/web") << 1;
    QTest::newRow("label") << QStringLiteral("app=api") << 1;
    QTest::newRow("label without value") << QStringLiteral("app=") << 2;
    QTest::newRow("namespace") << QStringLiteral("ns:tools") << 1;
    QTest::newRow("two words") << QStringLiteral("cm web") << 1;
    QTest::newRow("no such thing") << QStringLiteral("zzz") << 0;
}

void TestResourceTree::filters()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    ResourceTreeModel model;
    ResourceFilter filter(model);
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    set(model, shop(), true);
    filter.setText(text);
    QCOMPARE(static_cast<int>(filter.matchCount()), count);
    int leaves = 0;
    for (const QChar c : dump(filter))
        leaves += c == QLatin1Char('\n') ? 1 : 0;
    QCOMPARE(leaves == 0, count == 0);
    filter.setText(QString());
    QCOMPARE(dump(filter), dump(model));
}

void TestResourceTree::filterFollowsReloads()
{
    ResourceTreeModel model;
    ResourceFilter filter(model);
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    set(model, shop(), true);
    filter.setText(QStringLiteral("api"));
    QCOMPARE(dump(filter), QStringLiteral("shop 1\n Deployment 1\n  api\n"));
    const QPersistentModelIndex api = find(filter, QStringLiteral("api"));
    set(model, shop() + service("api", "api") + object("v1", "ConfigMap", "api", {}, "tools"), false);
    QCOMPARE(dump(filter), QStringLiteral("shop 2\n Service 1\n  api\n Deployment 1\n  api\ntools 1\n ConfigMap 1\n  api\n"));
    QVERIFY(api.isValid());
    set(model, service("other", "web"), false);
    QCOMPARE(dump(filter), QString());
    set(model, shop(), true);
    QCOMPARE(dump(filter), QStringLiteral("shop 1\n Deployment 1\n  api\n"));
}

void TestResourceTree::endsEmpty()
{
    ResourceTreeModel model;
    ResourceFilter filter(model);
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    set(model, shop(), true);
    filter.setText(QStringLiteral("web"));
    model.setState(nullptr, {}, true);
    QCOMPARE(filter.rowCount(), 0);
    QCOMPARE(filter.matchCount(), 0U);
}

QTEST_GUILESS_MAIN(TestResourceTree)
#include "tst_resource_tree.moc"
