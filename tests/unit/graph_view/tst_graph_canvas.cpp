#include "tests/unit/graph_view/sample_scene.h"
#include "views/graph_view/canvas_hover.h"
#include "views/graph_view/graph_canvas.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// A canvas on the screen with a picture.
struct Stage {
    explicit Stage(const std::string& yaml, QSize size = {1000, 700})
        : graph(graphFrom(yaml))
    {
        canvas.setReducedMotion(true);
        canvas.resize(size);
        canvas.show();
        canvas.setPicture(pictureOf(graph), graph, Arrival::Fresh);
        canvas.activateWindow();
        canvas.setFocus();
    }

    [[nodiscard]] const Content& content() const { return canvas.content(); }
    [[nodiscard]] QPoint at(CardIndex card) const { return canvas.view().toView(content().index->cardRect(card)).center().toPoint(); }
    [[nodiscard]] NodeIndex node(CardIndex card) const { return content().picture().cards[card].node; }
    [[nodiscard]] QPoint onWire(WireIndex wire) const { return canvas.view().toView(middleOf(content().picture().wires[wire])).toPoint(); }
    /// A place with neither card nor wire.
    [[nodiscard]] QPoint ground() const
    {
        for (int y = 3; y < canvas.height(); y += 7) {
            for (int x = 3; x < canvas.width(); x += 7) {
                if (canvas.targetAt(QPointF(x, y)).isGround())
                    return {x, y};
            }
        }
        return {};
    }
    void wheel(QPoint point, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers, Qt::ScrollPhase phase = Qt::NoScrollPhase)
    {
        QWheelEvent event(point, canvas.mapToGlobal(point), pixels, angle, Qt::NoButton, modifiers, phase, false);
        QCoreApplication::sendEvent(&canvas, &event);
    }
    /// The pointer comes to rest there.
    void hover(QPoint point)
    {
        QMouseEvent move(QEvent::MouseMove, point, canvas.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&canvas, &move);
    }
    void drag(Qt::MouseButton button, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&canvas, button, modifiers, from);
        for (const QPoint point : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, canvas.mapToGlobal(point), Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, button, modifiers, to);
    }

    GraphPtr graph;
    GraphCanvas canvas;
};

} // namespace

class TestGraphCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensReadable();
    void clicksBecomeIntents();
    void aRubberBandPicksWhatItTouches();
    void dragsPan();
    void wheelsZoomAtThePointer();
    void touchpadsPan();
    void doubleClicksOpenZoomAndFit();
    void arrowsWalkAndSelect();
    void tabGoesThroughAllCardsAndLeaves();
    void keysZoomAndFocus();
    void theFocusedCardIsInSight();
    void hoverTellsWhyAWireIsThere();
    void namesAreNeverMarkup();
    void aRefreshKeepsTheCamera();
    void aRefreshAnimatesAndEnds();
    void largePicturesComeFromAWorker();
    void cardsAreReadableToAssistiveTechnology();
    void paintsWhatThePainterPaints();
};

void TestGraphCanvas::opensReadable()
{
    Stage stage(kShop);
    QVERIFY(stage.canvas.view().zoom >= 0.6);
    Stage many(manyApps(300));
    QVERIFY(many.canvas.view().zoom >= 0.8 && many.canvas.view().zoom <= 1.0);
    QVERIFY(!many.content().index->cardsIn(many.canvas.view().sceneRect()).empty());
}

void TestGraphCanvas::clicksBecomeIntents()
{
    Stage stage(kShop);
    QSignalSpy nodes(&stage.canvas, &GraphCanvas::nodePicked), wires(&stage.canvas, &GraphCanvas::wirePicked);
    QSignalSpy ground(&stage.canvas, &GraphCanvas::groundPicked);
    const CardIndex service = cardOf(stage.content(), "Service");
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.at(service));
    QCOMPARE(nodes.count(), 1);
    QCOMPARE(nodes[0][0].value<NodeIndex>(), stage.node(service));
    QCOMPARE(nodes[0][1].toBool(), false);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, Qt::ControlModifier, stage.at(service));
    QCOMPARE(nodes[1][1].toBool(), true);
    const WireIndex routes = wireOfRelation(stage.content(), Relation::Routes);
    QVERIFY(routes != kNoIndex);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.onWire(routes));
    QCOMPARE(wires.count(), 1);
    QCOMPARE(wires[0][0].value<WireIndex>(), routes);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.ground());
    QCOMPARE(ground.count(), 1);
}

void TestGraphCanvas::aRubberBandPicksWhatItTouches()
{
    Stage stage(kShop);
    std::vector<NodeIndex> picked;
    bool added = true;
    connect(&stage.canvas, &GraphCanvas::nodesPicked, this, [&](const std::vector<NodeIndex>& nodes, bool more) {
        picked = nodes;
        added = more;
    });
    const View before = stage.canvas.view();
    stage.drag(Qt::LeftButton, {1, 1}, {998, 698}, Qt::ShiftModifier);
    QVERIFY(!added);
    QCOMPARE(picked.size(), stage.content().picture().cards.size());
    QCOMPARE(stage.canvas.view(), before);
}

void TestGraphCanvas::dragsPan()
{
    Stage stage(manyApps(300));
    const QPoint from = stage.ground();
    for (const Qt::MouseButton button : {Qt::LeftButton, Qt::MiddleButton}) {
        const QPointF scene = stage.canvas.view().toScene(from);
        stage.drag(button, from, from + QPoint(60, 40));
        const QPointF now = stage.canvas.view().toView(scene);
        QVERIFY((now - from - QPointF(60, 40)).manhattanLength() < 0.5);
        stage.drag(button, from + QPoint(60, 40), from);
    }
}

void TestGraphCanvas::wheelsZoomAtThePointer()
{
    Stage stage(manyApps(300));
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier)}) {
        const QPointF scene = stage.canvas.view().toScene({300, 200});
        const double zoom = stage.canvas.view().zoom;
        stage.wheel({300, 200}, {}, {0, 120}, modifiers);
        QVERIFY(stage.canvas.view().zoom > zoom * 1.1);
        QVERIFY((stage.canvas.view().toView(scene) - QPointF(300, 200)).manhattanLength() < 0.01);
    }
    const View before = stage.canvas.view();
    stage.wheel({300, 200}, {}, {0, -120}, Qt::ShiftModifier);
    QCOMPARE(stage.canvas.view().zoom, before.zoom);
    QVERIFY(stage.canvas.view().origin.x() > before.origin.x());
    QCOMPARE(stage.canvas.view().origin.y(), before.origin.y());
}

void TestGraphCanvas::touchpadsPan()
{
    Stage stage(manyApps(300));
    const View before = stage.canvas.view();
    stage.wheel({300, 200}, {-14, -30}, {-28, -60}, {}, Qt::ScrollUpdate);
    QCOMPARE(stage.canvas.view().zoom, before.zoom);
    QVERIFY((stage.canvas.view().origin - before.origin - QPointF(14, 30) / before.zoom).manhattanLength() < 0.01);
}

void TestGraphCanvas::doubleClicksOpenZoomAndFit()
{
    Stage stage(kShop);
    QSignalSpy stacks(&stage.canvas, &GraphCanvas::stackToggled);
    const CardIndex pods = cardOf(stage.content(), "Pod"), service = cardOf(stage.content(), "Service");
    QTest::mouseDClick(&stage.canvas, Qt::LeftButton, {}, stage.at(pods));
    QCOMPARE(stacks.count(), 1);
    QCOMPARE(stacks[0][0].value<NodeIndex>(), stage.node(pods));
    QTest::mouseDClick(&stage.canvas, Qt::LeftButton, {}, stage.at(service));
    QVERIFY(stage.canvas.view().zoom >= 1.25);
    QVERIFY(stage.canvas.view().sceneRect().contains(stage.content().index->cardRect(service)));
    QTest::mouseDClick(&stage.canvas, Qt::LeftButton, {}, stage.ground());
    QVERIFY(stage.canvas.view().sceneRect().contains(stage.content().index->bounds()));
}

void TestGraphCanvas::arrowsWalkAndSelect()
{
    Stage stage(kShop);
    QSignalSpy nodes(&stage.canvas, &GraphCanvas::nodePicked);
    stage.canvas.setFocusedCard(cardOf(stage.content(), "Deployment"), true);
    QTest::keyClick(&stage.canvas, Qt::Key_Right);
    QCOMPARE(stage.canvas.focusedCard(), cardOf(stage.content(), "ReplicaSet"));
    QCOMPARE(nodes.last()[0].value<NodeIndex>(), stage.node(cardOf(stage.content(), "ReplicaSet")));
    QTest::keyClick(&stage.canvas, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stage.canvas.focusedCard(), cardOf(stage.content(), "Pod"));
    QCOMPARE(nodes.count(), 1);
}

void TestGraphCanvas::tabGoesThroughAllCardsAndLeaves()
{
    QWidget window;
    QWidget after(&window);
    after.setFocusPolicy(Qt::StrongFocus);
    Stage stage(kShop);
    stage.canvas.setParent(&window);
    QWidget::setTabOrder(&stage.canvas, &after);
    window.resize(1000, 700);
    window.show();
    stage.canvas.show();
    stage.canvas.resize(900, 700);
    after.setGeometry(910, 0, 80, 80);
    window.activateWindow();
    stage.canvas.setFocus();
    QTRY_VERIFY(stage.canvas.hasFocus());
    std::vector<CardIndex> seen;
    for (std::size_t i = 0; i < stage.content().picture().cards.size(); ++i) {
        QTest::keyClick(&stage.canvas, Qt::Key_Tab);
        seen.push_back(stage.canvas.focusedCard());
    }
    std::sort(seen.begin(), seen.end());
    QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    QVERIFY(stage.canvas.hasFocus());
    QTest::keyClick(&stage.canvas, Qt::Key_Tab);
    QVERIFY(after.hasFocus());
    stage.canvas.setParent(nullptr);
}

void TestGraphCanvas::keysZoomAndFocus()
{
    Stage stage(kShop);
    QSignalSpy focused(&stage.canvas, &GraphCanvas::focusAsked);
    QTest::keyClick(&stage.canvas, Qt::Key_1);
    QVERIFY(qFuzzyCompare(stage.canvas.view().zoom, 1.0));
    QTest::keyClick(&stage.canvas, Qt::Key_Plus);
    QVERIFY(stage.canvas.view().zoom > 1.2);
    QTest::keyClick(&stage.canvas, Qt::Key_Minus);
    QVERIFY(qAbs(stage.canvas.view().zoom - 1.0) < 1e-9);
    QTest::keyClick(&stage.canvas, Qt::Key_0);
    QVERIFY(stage.canvas.view().sceneRect().contains(stage.content().index->bounds()));
    QTest::keyClick(&stage.canvas, Qt::Key_Home);
    const CardIndex first = stage.canvas.focusedCard();
    QVERIFY(stage.content().hasCard(first));
    QTest::keyClick(&stage.canvas, Qt::Key_F);
    QCOMPARE(focused.count(), 1);
    QCOMPARE(focused[0][0].value<NodeIndex>(), stage.node(first));
    QTest::keyClick(&stage.canvas, Qt::Key_Space);
}

void TestGraphCanvas::theFocusedCardIsInSight()
{
    Stage stage(manyApps(300));
    QTest::keyClick(&stage.canvas, Qt::Key_End);
    for (int i = 0; i < 30; ++i) {
        const CardIndex card = stage.canvas.focusedCard();
        QVERIFY(stage.content().hasCard(card));
        QVERIFY(stage.canvas.view().sceneRect().contains(stage.content().index->cardRect(card)));
        QTest::keyClick(&stage.canvas, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Left);
    }
}

void TestGraphCanvas::hoverTellsWhyAWireIsThere()
{
    Stage stage(kShop);
    const WireIndex env = wireOfRelation(stage.content(), Relation::Env);
    QVERIFY(env != kNoIndex);
    stage.hover(stage.onWire(env));
    QTRY_VERIFY(!stage.canvas.hover().text().isEmpty());
    const HoverText text = stage.canvas.hover().text();
    QString all = text.heading;
    for (const HoverRow& row : text.rows)
        all += QLatin1Char('\n') + row.text;
    QVERIFY2(all.contains(QStringLiteral("envFrom")) && all.contains(QStringLiteral("test.yaml:")) && all.contains(QStringLiteral("shop")), qPrintable(all));
    QVERIFY2(text.heading.startsWith(QStringLiteral("Deployment web → ")), qPrintable(text.heading));
    QCOMPARE(stage.canvas.paintState().hoveredWire, env);
    stage.hover(stage.ground());
    QTRY_VERIFY(stage.canvas.hover().text().isEmpty());
}

void TestGraphCanvas::namesAreNeverMarkup()
{
    Stage stage(kShop);
    const CardIndex odd = cardOf(stage.content(), "ConfigMap", "<b>x</b>");
    QVERIFY(odd != kNoIndex);
    stage.hover(stage.at(odd));
    QTRY_COMPARE(stage.canvas.hover().text().heading, QStringLiteral("ConfigMap <b>x</b>"));
    for (const QLabel* label : stage.canvas.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGraphCanvas::aRefreshKeepsTheCamera()
{
    Stage stage(kShop);
    stage.canvas.zoomBy(1.3, {200, 200});
    const View before = stage.canvas.view();
    const CardIndex service = cardOf(stage.content(), "Service");
    stage.canvas.setFocusedCard(service, false);
    const GraphPtr next = graphFrom(std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: aaa, namespace: shop}\n---\n") + kShop);
    stage.canvas.setPicture(pictureOf(next), next, Arrival::Refreshed);
    QCOMPARE(stage.canvas.view(), before);
    QCOMPARE(stage.content().graph, next);
    QCOMPARE(stage.canvas.focusedCard(), cardOf(stage.content(), "Service"));
    stage.canvas.setPicture(nullptr, nullptr, Arrival::Fresh);
    QVERIFY(stage.content().picture().cards.empty());
    stage.canvas.grab();
}

void TestGraphCanvas::aRefreshAnimatesAndEnds()
{
    Stage stage(kShop);
    QVERIFY(QTest::qWaitForWindowExposed(&stage.canvas));
    stage.canvas.setReducedMotion(false);
    const GraphPtr next = graphFrom(std::string(kShop) + "---\napiVersion: v1\nkind: Service\nmetadata: {name: b, namespace: shop}\nspec: {selector: {app: web}}\n");
    stage.canvas.setPicture(pictureOf(next), next, Arrival::Refreshed);
    const QImage during = stage.canvas.grab().toImage();
    QTRY_VERIFY(!stage.canvas.isChanging());
    const QImage after = stage.canvas.grab().toImage();
    QVERIFY(during != after);
    QCOMPARE(stage.canvas.grab().toImage(), after);
}

void TestGraphCanvas::largePicturesComeFromAWorker()
{
    auto picture = std::make_shared<Picture>();
    for (std::uint32_t i = 0; i < IndexLoader::kLarge + 10; ++i) {
        Card card;
        card.rect = {i % 200 * 180.0, i / 200 * 80.0, 152, 56};
        card.face.name = "n";
        picture->cards.push_back(card);
    }
    picture->bounds = {0, 0, 36000, 9000};
    GraphCanvas canvas;
    canvas.resize(800, 600);
    QSignalSpy changed(&canvas, &GraphCanvas::contentChanged);
    canvas.setPicture(picture, nullptr, Arrival::Fresh);
    QCOMPARE(changed.count(), 0);
    const auto small = std::make_shared<Picture>();
    canvas.setPicture(small, nullptr, Arrival::Fresh);
    QCOMPARE(changed.count(), 1);
    canvas.setPicture(picture, nullptr, Arrival::Fresh);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(canvas.content().picture().cards.size(), picture->cards.size());
    QVERIFY(canvas.view().zoom >= 0.8);
}

void TestGraphCanvas::cardsAreReadableToAssistiveTechnology()
{
    Stage stage(kShop);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&stage.canvas);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), static_cast<int>(stage.content().picture().cards.size()));
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* card = list->child(i);
        QVERIFY(card && card->isValid());
        QCOMPARE(list->indexOfChild(card), i);
        QCOMPARE(card->parent(), list);
        QVERIFY(!card->rect().isEmpty());
        names.append(card->text(QAccessible::Name));
    }
    QVERIFY2(names.contains(QStringLiteral("Service web, written, no problem")), qPrintable(names.join(QLatin1Char('\n'))));
    const QPoint at = stage.canvas.mapToGlobal(stage.at(cardOf(stage.content(), "Service")));
    QAccessibleInterface* service = list->childAt(at.x(), at.y());
    QVERIFY(service);
    QSignalSpy picked(&stage.canvas, &GraphCanvas::nodePicked);
    service->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(picked.count(), 1);
    stage.canvas.setPicture(pictureOf(stage.graph), stage.graph, Arrival::Refreshed);
    QVERIFY(!service->isValid());
    QVERIFY(list->child(0)->isValid());
}

void TestGraphCanvas::paintsWhatThePainterPaints()
{
    Stage stage(kShop);
    const QImage screen = stage.canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QImage plain(stage.canvas.size(), QImage::Format_RGB32);
    QPainter painter(&plain);
    PicturePainter(PaintStyle{}).paint(painter, *stage.content().index, snapped(stage.canvas.view(), 1.0), {});
    painter.end();
    int different = 0;
    for (int y = 0; y < plain.height(); y += 3) {
        for (int x = 0; x < plain.width(); x += 3)
            different += screen.pixel(x, y) != plain.pixel(x, y) ? 1 : 0;
    }
    QVERIFY2(different < plain.width() * plain.height() / 9 / 100, qPrintable(QString::number(different)));
}

QTEST_MAIN(TestGraphCanvas)
#include "tst_graph_canvas.moc"
