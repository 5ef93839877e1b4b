#include "models/graph/kubectl_line.h"
#include "tests/support/load.h"
#include "views/graph_view/view_changes.h"

#include <QtTest>

using namespace kubezu;
using namespace kubezu::testing;

class TestViewChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void narrowingsStandInOrderAndGoAlone();
    void showingAllHidesNothing();
    void aStackOpensAndCloses();
    void kubectlLines_data();
    void kubectlLines();
};

void TestViewChanges::narrowingsStandInOrderAndGoAlone()
{
    ViewState view;
    view.lens = Lens::Traffic;
    view.namespaces = {"shop"};
    view.text = "web";
    view.focus = "/Service/shop/web";
    using N = Narrowing;
    QVERIFY(narrowingsOf(view) == (std::vector<N>{N::Lens, N::Namespaces, N::Filter, N::Focus}));
    QVERIFY(narrowingsOf(without(view, N::Filter)) == (std::vector<N>{N::Lens, N::Namespaces, N::Focus}));
    QVERIFY(narrowingsOf(upTo(view, N::Namespaces)) == (std::vector<N>{N::Lens, N::Namespaces}));
    QVERIFY(leadsElsewhere(view, without(view, N::Focus)));
    QVERIFY(!leadsElsewhere(view, withClass(view, RelationClass::Identity, false)));
}

void TestViewChanges::showingAllHidesNothing()
{
    ViewState view;
    view.lens = Lens::Storage;
    view.text = "x";
    view.hidden = {"/Pod/a/b"};
    view.hiddenClasses = {RelationClass::Traffic};
    view.predicted = false;
    view.grouping = Grouping::Kind;
    ViewState all;
    all.grouping = Grouping::Kind;
    QVERIFY(showingAll(view) == all);
}

void TestViewChanges::aStackOpensAndCloses()
{
    const GraphPtr graph = graphFrom("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {replicas: 3, serviceName: db, "
                                     "selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}\n");
    const ViewState open = withAllStacks({}, *graph, true);
    QCOMPARE(open.expanded.size(), std::size_t{1});
    const NodeIndex pods = graph->find(*open.expanded.begin());
    QVERIFY(withStack({}, *graph, pods, true) == open);
    QVERIFY(withStack(open, *graph, pods, false) == ViewState{});
    QVERIFY(withAllStacks(open, *graph, false) == ViewState{});
    QVERIFY(withStack(open, *graph, kNoIndex, false) == open);
}

void TestViewChanges::kubectlLines_data()
{
    QTest::addColumn<QString>("apiVersion");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* api, const char* kind, const char* name, const char* line) {
        QTest::newRow(line) << QString::fromUtf8(api) << QString::fromUtf8(kind) << QString::fromUtf8(name) << QString::fromUtf8(line);
    };
    row("apps/v1", "Deployment", "web", "kubectl get deploy web -n shop -o yaml");
    row("v1", "Secret", "token", "kubectl get secrets token -n shop -o yaml");
    row("v1", "Node", "n1", "kubectl get no n1 -o yaml");
    row("acme.io/v1", "Widget", "w.1", "kubectl get widget.acme.io w.1 -n shop -o yaml");
    row("v1", "Pod", "a; rm -rf ~", "kubectl get po 'a; rm -rf ~' -n shop -o yaml");
    row("v1", "Pod", "it's", "kubectl get po 'it'\\''s' -n shop -o yaml");
    row("v1", "Pod", "-all", "kubectl get po -n shop -o yaml -- '-all'");
    row("v1", "Pod", "a\nb", "kubectl get po 'a b' -n shop -o yaml");
}

void TestViewChanges::kubectlLines()
{
    QFETCH(QString, apiVersion);
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QString, line);
    Graph graph;
    GraphNode node;
    const QString group = apiVersion.contains(QLatin1Char('/')) ? apiVersion.section(QLatin1Char('/'), 0, 0) : QString();
    node.kind = findKind(group.toStdString(), kind.toStdString());
    node.key = {group.toStdString(), kind.toStdString(), node.kind && !node.kind->namespaced ? "" : "shop", name.toStdString()};
    QCOMPARE(QString::fromStdString(kubectlGet(graph, node)), line);
}

QTEST_GUILESS_MAIN(TestViewChanges)
#include "tst_view_changes.moc"
