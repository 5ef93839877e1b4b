#include "tests/unit/picture/pictures.h"

#include "models/compare/comparison.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

/// Which cards and wires a view draws.
class TestScene : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chainMeetsAtThePods();
    void stacksOpenOnDemand();
    void fewShareOneCard();
    void manyGetACardEach();
    void manyLeavesBecomeAStack();
    void wideSelectorsSayTheirNumber();
    void lensesKeepTheirTheme();
    void hiddenClassTakesItsCardsAlong();
    void focusKeepsTheNeighbourhood();
    void filterFindsByEveryKey_data();
    void filterFindsByEveryKey();
    void columnsFollowTheChain();
    void changesOnlyKeepsTheirNeighbourhood();
};

void TestScene::chainMeetsAtThePods()
{
    const GraphPtr graph = graphFrom(app("web"));
    const Scene scene = buildScene(*graph, {});
    QCOMPARE(QString::fromStdString(wiresText(*graph, scene)),
             QStringLiteral("Deployment web -owns-> ReplicaSet web-‹hash›\n"
                            "ReplicaSet web-‹hash› -owns-> Pod web-‹hash›-‹id›\n"
                            "Service web -selects-> Pod web-‹hash›-‹id›\n"));
}

void TestScene::stacksOpenOnDemand()
{
    const GraphPtr graph = graphFrom(app("web", {}, 3));
    ViewState view;
    QVERIFY(cardsText(*graph, buildScene(*graph, view)).find("Pod web-‹hash›-‹id› ×3\n") != std::string::npos);
    view.expanded = {"/Pod/default/web-‹hash›-‹id›"};
    const Scene open = buildScene(*graph, view);
    QCOMPARE(open.cards.size(), std::size_t{6});
    QCOMPARE(std::count_if(open.cards.begin(), open.cards.end(), [](const SceneCard& card) { return card.face.expanded; }), 3);
}

void TestScene::fewShareOneCard()
{
    const std::string uses = "      volumes: [{name: v, configMap: {name: cfg}}]\n";
    const GraphPtr graph = graphFrom(app("a", uses) + app("b", uses) + named("ConfigMap", "cfg"));
    const Scene scene = buildScene(*graph, {});
    QCOMPARE(scene.components.size(), std::size_t{1});
    QVERIFY(cardsText(*graph, scene).find("shared") == std::string::npos);
}

void TestScene::manyGetACardEach()
{
    const std::string uses = "      volumes: [{name: v, configMap: {name: cfg}}]\n";
    const GraphPtr graph = graphFrom(app("a", uses) + app("b", uses) + app("c", uses) + app("d", uses) + named("ConfigMap", "cfg"));
    const Scene scene = buildScene(*graph, {});
    QCOMPARE(scene.components.size(), std::size_t{4});
    const std::string cards = cardsText(*graph, scene);
    std::size_t copies = 0;
    for (std::size_t at = cards.find("ConfigMap cfg shared"); at != std::string::npos; at = cards.find("ConfigMap cfg shared", at + 1))
        ++copies;
    QCOMPARE(copies, std::size_t{4});
    for (const Wire& wire : scene.wires)
        QCOMPARE(scene.cards[wire.from].component, scene.cards[wire.to].component);
}

void TestScene::manyLeavesBecomeAStack()
{
    std::string volumes = "      volumes:\n";
    for (int i = 0; i < 9; ++i)
        volumes += "      - {name: v" + std::to_string(i) + ", configMap: {name: part-" + std::to_string(i) + "}}\n";
    const GraphPtr graph = graphFrom(app("a", volumes));
    ViewState view;
    const Scene closed = buildScene(*graph, view);
    QVERIFY(cardsText(*graph, closed).find("ConfigMap part-‹…› ×9\n") != std::string::npos);
    for (const Wire& wire : closed.wires) {
        if (wire.relation == Relation::Mounts) {
            QCOMPARE(wire.edges.size(), std::size_t{9});
            QVERIFY(wire.missing);
        }
    }
    view.expanded = {"/ConfigMap/default/part-3"};
    QCOMPARE(buildScene(*graph, view).cards.size(), closed.cards.size() + 8);
}

void TestScene::wideSelectorsSayTheirNumber()
{
    std::string text = "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny}\nspec: {podSelector: {}}\n";
    for (int i = 0; i < 6; ++i)
        text += app("app" + std::to_string(i));
    const GraphPtr graph = graphFrom(text);
    const Scene scene = buildScene(*graph, {});
    const auto policy = std::find_if(scene.cards.begin(), scene.cards.end(),
                                     [&](const SceneCard& card) { return graph->nodes[card.node].key.kind == "NetworkPolicy"; });
    QVERIFY(policy != scene.cards.end());
    QCOMPARE(QString::fromStdString(policy->face.note), QStringLiteral("→ 6"));
    QVERIFY(wiresText(*graph, scene).find("NetworkPolicy") == std::string::npos);
}

void TestScene::lensesKeepTheirTheme()
{
    const GraphPtr graph = graphFrom(app("web", "      volumes: [{name: v, configMap: {name: cfg}}]\n") + named("ConfigMap", "cfg"));
    ViewState view;
    view.lens = Lens::Config;
    QCOMPARE(QString::fromStdString(wiresText(*graph, buildScene(*graph, view))), QStringLiteral("Deployment web -mounts-> ConfigMap cfg\n"));
    view.lens = Lens::Traffic;
    const std::string cards = cardsText(*graph, buildScene(*graph, view));
    QVERIFY(cards.find("ConfigMap") == std::string::npos);
    QVERIFY(cards.find("EndpointSlice") != std::string::npos);
}

void TestScene::hiddenClassTakesItsCardsAlong()
{
    const GraphPtr graph = graphFrom(app("web", "      serviceAccountName: robot\n") + named("ServiceAccount", "robot"));
    ViewState view;
    QVERIFY(cardsText(*graph, buildScene(*graph, view)).find("ServiceAccount robot") != std::string::npos);
    view.hiddenClasses = {RelationClass::Identity};
    const Scene scene = buildScene(*graph, view);
    QVERIFY(cardsText(*graph, scene).find("ServiceAccount robot") == std::string::npos);
    QCOMPARE(std::count(scene.shown.begin(), scene.shown.end(), false), 2); // with the predicted EndpointSlice
}

void TestScene::focusKeepsTheNeighbourhood()
{
    const GraphPtr graph = graphFrom(app("a") + app("b"));
    ViewState view;
    view.focus = "/Service/default/a";
    const std::string cards = cardsText(*graph, buildScene(*graph, view));
    QVERIFY(cards.find("Deployment a") != std::string::npos);
    QVERIFY(cards.find(" b") == std::string::npos);
}

void TestScene::filterFindsByEveryKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cards");
    QTest::newRow("name") << QStringLiteral("alpha") << 4;
    QTest::newRow("kind") << QStringLiteral("deployment") << 2;
    QTest::newRow("short name") << QStringLiteral("deploy") << 2;
    QTest::newRow("short name of another word") << QStringLiteral("svc") << 2;
    QTest::newRow("two words") << QStringLiteral("svc beta") << 1;
    QTest::newRow("namespace") << QStringLiteral("ns:other") << 4;
    QTest::newRow("nothing") << QStringLiteral("nowhere") << 0;
    QTest::newRow("blanks") << QStringLiteral("   ") << 8;
}

void TestScene::filterFindsByEveryKey()
{
    QFETCH(QString, text);
    QFETCH(int, cards);
    const GraphPtr graph = graphFrom(app("alpha") + app("beta", {}, 2, "other"));
    ViewState view;
    view.text = text.toStdString();
    QCOMPARE(static_cast<int>(buildScene(*graph, view).cards.size()), cards);
}

void TestScene::columnsFollowTheChain()
{
    const GraphPtr graph = graphFrom(app("web")
                                     + "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: "
                                       "{service: {name: web, port: {number: 80}}}}\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
                                       "metadata: {name: web}\nspec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n");
    ViewState view;
    for (const bool mirrored : {false, true}) {
        view.mirrored = mirrored;
        const Scene scene = buildScene(*graph, view);
        const auto column = [&](std::string_view kind) {
            for (const SceneCard& card : scene.cards) {
                if (graph->nodes[card.node].key.kind == kind)
                    return mirrored ? -card.column : card.column;
            }
            return -1000;
        };
        QVERIFY(column("Deployment") < column("ReplicaSet"));
        QVERIFY(column("ReplicaSet") < column("Pod"));
        QVERIFY(column("Pod") < column("Service"));
        QVERIFY(column("Service") < column("Ingress"));
        QCOMPARE(column("HorizontalPodAutoscaler"), column("Deployment"));
    }
}

void TestScene::changesOnlyKeepsTheirNeighbourhood()
{
    const std::string uses = "      volumes: [{name: v, configMap: {name: cfg}}]\n";
    const std::string rest = named("ConfigMap", "cfg") + app("far") + named("ConfigMap", "alone");
    const ComparisonPtr made = compare(graphFrom(app("web", uses, 2) + app("gone") + rest), graphFrom(app("web", uses, 3) + rest));
    const GraphPtr graph = mergeGraphs(*made).graph;
    ViewState view;
    view.changesOnly = true;
    const Scene scene = buildScene(*graph, view);
    QCOMPARE(QString::fromStdString(cardsText(*graph, scene)),
             QStringLiteral("ConfigMap cfg\nDeployment gone\nDeployment web\nPod gone-‹hash›-‹id› ×2\nPod web-‹hash›-‹id› ×3\nReplicaSet gone-‹hash›\n"
                            "ReplicaSet web-‹hash›\nService gone\nService web\n"));
    for (const SceneCard& card : scene.cards) {
        if (card.face.name.starts_with("gone"))
            QCOMPARE(card.face.change, Change::Removed);
    }
    QVERIFY(std::any_of(scene.wires.begin(), scene.wires.end(), [](const Wire& wire) { return wire.change == Change::Removed; }));
    view.changesOnly = false;
    QVERIFY(buildScene(*graph, view).cards.size() > scene.cards.size());
    // A class of relations that is switched off takes nothing along that changed.
    view.hiddenClasses = {RelationClass::Configuration};
    const ComparisonPtr configs = compare(graphFrom(app("web", uses)), graphFrom(app("web", uses) + named("ConfigMap", "cfg")));
    QVERIFY(cardsText(*mergeGraphs(*configs).graph, buildScene(*mergeGraphs(*configs).graph, view)).find("ConfigMap cfg") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestScene)
#include "tst_scene.moc"
