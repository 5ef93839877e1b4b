#include "tests/unit/graph_view/sample_scene.h"
#include "views/graph_view/card_walk.h"
#include "views/graph_view/emphasis.h"
#include "views/graph_view/opening.h"
#include "views/graph_view/transition.h"

#include <QtTest>

#include <set>

using namespace kubezu;
using namespace kubezu::testing;

class TestCardWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walksTheChainAlongItsWires();
    void everyCardIsReachedByArrows();
    void readsEveryCardOncePanelByPanel();
    void opensWholeWhereThatIsReadable();
    void opensOnTheTellingPartOtherwise();
    void opensOnWhatIsWanted();
    void aTransitionMovesWhatStays();
    void aTransitionToTheSameIsNotNeeded();
    void selectionAndConceptsStandOut();
};

void TestCardWalk::walksTheChainAlongItsWires()
{
    const Content content = contentOf(kShop);
    const CardIndex deployment = cardOf(content, "Deployment"), replicas = cardOf(content, "ReplicaSet");
    const CardIndex pods = cardOf(content, "Pod"), service = cardOf(content, "Service"), ingress = cardOf(content, "Ingress");
    const PictureIndex& index = *content.index;
    QCOMPARE(walkFrom(index, deployment, Direction::Right), replicas);
    QCOMPARE(walkFrom(index, replicas, Direction::Right), pods);
    QCOMPARE(walkFrom(index, pods, Direction::Right), service);
    QCOMPARE(walkFrom(index, service, Direction::Right), ingress);
    QCOMPARE(walkFrom(index, ingress, Direction::Left), service);
    QCOMPARE(walkFrom(index, replicas, Direction::Left), deployment);
    QCOMPARE(walkFrom(index, kNoIndex, Direction::Left), kNoIndex);
}

void TestCardWalk::everyCardIsReachedByArrows()
{
    const Content content = contentOf(kShop + manyApps(12));
    std::set<CardIndex> seen{0};
    std::vector<CardIndex> open{0};
    while (!open.empty()) {
        const CardIndex card = open.back();
        open.pop_back();
        for (const Direction way : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const CardIndex next = walkFrom(*content.index, card, way);
            if (next != kNoIndex && seen.insert(next).second)
                open.push_back(next);
        }
    }
    QCOMPARE(seen.size(), content.picture().cards.size());
}

void TestCardWalk::readsEveryCardOncePanelByPanel()
{
    const Content content = contentOf(kShop + manyApps(30));
    const std::vector<CardIndex> order = readingOrder(*content.index);
    QCOMPARE(std::set<CardIndex>(order.begin(), order.end()).size(), content.picture().cards.size());
    std::set<std::uint32_t> left;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const std::uint32_t before = content.picture().cards[order[i - 1]].panel, now = content.picture().cards[order[i]].panel;
        if (before != now) {
            left.insert(before);
            QVERIFY(!left.contains(now));
        }
    }
}

void TestCardWalk::opensWholeWhereThatIsReadable()
{
    const Content content = contentOf(kShop);
    Camera camera;
    camera.setBounds(content.index->bounds());
    camera.setSize({1600, 1000});
    const View view = openingView(camera, *content.index, kNoIndex);
    QVERIFY(view.zoom >= kReadableZoom && view.zoom <= 1.0);
    for (CardIndex card = 0; card < content.picture().cards.size(); ++card)
        QVERIFY(view.sceneRect().contains(content.index->cardRect(card)));
}

void TestCardWalk::opensOnTheTellingPartOtherwise()
{
    const Content content = contentOf(manyApps(400));
    Camera camera;
    camera.setBounds(content.index->bounds());
    camera.setSize({1000, 700});
    const View view = openingView(camera, *content.index, kNoIndex);
    QVERIFY(view.zoom >= 0.8 && view.zoom <= 1.0);
    std::size_t workloads = 0;
    for (const CardIndex card : content.index->cardsIn(view.sceneRect()))
        workloads += content.picture().cards[card].face.category == Category::Workload ? 1U : 0U;
    QVERIFY(workloads >= 4);
}

void TestCardWalk::opensOnWhatIsWanted()
{
    const Content content = contentOf(manyApps(400));
    Camera camera;
    camera.setBounds(content.index->bounds());
    camera.setSize({1000, 700});
    const CardIndex wanted = cardOf(content, "Service", "app-399");
    QVERIFY(wanted != kNoIndex);
    const View view = openingView(camera, *content.index, wanted);
    QVERIFY(view.sceneRect().contains(content.index->cardRect(wanted)));
    QCOMPARE(view.zoom, 0.8);
}

void TestCardWalk::aTransitionMovesWhatStays()
{
    const GraphPtr graph = graphFrom(kShop);
    ViewState open;
    open.expanded.insert(graph->nodes[contentOf(kShop).picture().cards[cardOf(contentOf(kShop), "Pod")].node].id);
    const Content before{std::make_shared<const PictureIndex>(pictureOf(graph)), graph};
    const Content after{std::make_shared<const PictureIndex>(pictureOf(graph, open)), graph};
    QVERIFY(after.picture().cards.size() > before.picture().cards.size());
    const Transition change(before, after, before.index->bounds().united(after.index->bounds()));
    QVERIFY(change.isNeeded() && !change.isTooLarge());
    const Transition::Frame first = change.at(0), last = change.at(1);
    QCOMPARE(first.leaving->picture().cards.size(), before.picture().cards.size());
    QCOMPARE(last.arriving->picture().cards.size(), after.picture().cards.size());
    const auto rectOf = [](const PictureIndex& index, NodeIndex node) { return index.cardRect(index.cardOf(node)); };
    for (const Card& card : before.picture().cards) {
        QCOMPARE(rectOf(*first.leaving, card.node), rectOf(*before.index, card.node));
        if (after.index->cardOf(card.node) != kNoIndex && card.face.count == 1)
            QCOMPARE(rectOf(*last.arriving, card.node), rectOf(*after.index, card.node));
    }
}

void TestCardWalk::aTransitionToTheSameIsNotNeeded()
{
    const Content one = contentOf(kShop), two = contentOf(kShop);
    QVERIFY(!Transition(one, two, one.index->bounds()).isNeeded());
}

void TestCardWalk::selectionAndConceptsStandOut()
{
    const Content content = contentOf(kShop);
    const NodeIndex deployment = content.graph->findByName("Deployment/web"), service = content.graph->findByName("Service/web");
    Selection selection;
    selection.nodes = {content.graph->nodes[service].id};
    selection.edge = {content.graph->nodes[deployment].id, "/ConfigMap/shop/web-config", Relation::Env};
    ViewState view;
    view.hiddenClasses = {RelationClass::Identity};
    Emphasis plain = emphasisOf(content, view, selection, nullptr);
    QVERIFY(plain.selectedNodes.contains(service) && plain.selectedNodes.size() == 1);
    QVERIFY(content.hasWire(plain.selectedWire));
    QCOMPARE(content.picture().wires[plain.selectedWire].relation, Relation::Env);
    QVERIFY(plain.fixed.hiddenClasses.test(static_cast<std::size_t>(RelationClass::Identity)));
    QVERIFY(!plain.fixed.dim);

    ConceptHits hits;
    hits.byConcept["env"].edges = {content.picture().wires[plain.selectedWire].edges.front()};
    selection.conceptId = QStringLiteral("env");
    QVERIFY(!emphasisOf(content, view, selection, &hits).fixed.dim);
    selection.conceptPinned = true;
    const Emphasis lit = emphasisOf(content, view, selection, &hits);
    QVERIFY(lit.fixed.dim && lit.highlightedWires.contains(plain.selectedWire));
    QVERIFY(!lit.fixed.fades(deployment) && lit.fixed.fades(service));
    selection.conceptId = QStringLiteral("nowhere");
    QVERIFY(!emphasisOf(content, view, selection, &hits).fixed.dim);
    QCOMPARE(wireOf(content, {"a", "b", Relation::Env}), kNoIndex);
}

QTEST_MAIN(TestCardWalk)
#include "tst_card_walk.moc"
