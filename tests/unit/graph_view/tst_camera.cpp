#include "views/graph_view/camera.h"
#include "views/graph_view/camera_motion.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace kubezu;

namespace {

Camera cameraOver(const QRectF& bounds, QSize size = {1000, 600})
{
    Camera camera;
    camera.setBounds(bounds);
    camera.setSize(size);
    return camera;
}

bool near(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
}

} // namespace

class TestCamera : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zoomKeepsThePointUnderThePointer();
    void zoomIsLimited();
    void panFollowsTheHand();
    void thePictureNeverLeavesTheView();
    void fitsIntoWhatOverlaysLeave();
    void revealsByTheSmallestMove();
    void movesBetweenViewsAroundAFixedPoint();
    void glidesAndArrives();
    void reducedMotionArrivesAtOnce();
    void aFlickRunsOut();
};

void TestCamera::zoomKeepsThePointUnderThePointer()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setView(camera.placed({2000, 1500}, {500, 300}, 1.0));
    const QPointF at(123, 456), scene = camera.view().toScene(at);
    for (const double factor : {1.2, 0.7, 2.0}) {
        camera.setView(camera.zoomed(factor, at));
        QVERIFY(near(camera.view().toScene(at), scene));
    }
}

void TestCamera::zoomIsLimited()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setView(camera.zoomed(1000, {10, 10}));
    QCOMPARE(camera.view().zoom, Camera::kMaximumZoom);
    camera.setView(camera.zoomed(1e-6, {10, 10}));
    QCOMPARE(camera.view().zoom, camera.minimumZoom());
    QVERIFY(camera.view().toView(camera.bounds()).width() < 1000);
}

void TestCamera::panFollowsTheHand()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setView(camera.placed({2000, 1500}, {500, 300}, 2.0));
    const QPointF scene = camera.view().toScene({500, 300});
    camera.setView(camera.panned({40, -30}));
    QVERIFY(near(camera.view().toView(scene), {540, 270}));
}

void TestCamera::thePictureNeverLeavesTheView()
{
    Camera camera = cameraOver({0, 0, 400, 300});
    for (const QPointF push : {QPointF(1e6, 0), QPointF(-1e6, 0), QPointF(0, 1e6), QPointF(0, -1e6)}) {
        camera.setView(camera.panned(push));
        const QRectF seen = camera.view().toView(camera.bounds()).intersected(QRectF(0, 0, 1000, 600));
        QVERIFY(seen.width() >= Camera::kKept - 1e-6 && seen.height() >= Camera::kKept - 1e-6);
    }
}

void TestCamera::fitsIntoWhatOverlaysLeave()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setInsets({0, 40, 0, 100});
    const View view = camera.fitted(camera.bounds(), 1.0);
    const QRectF box = view.toView(camera.bounds());
    QVERIFY(camera.freeRect().contains(box));
    QVERIFY(box.height() > 400);
    QCOMPARE(camera.fitted(QRectF(0, 0, 10, 10), 1.25).zoom, 1.25);
}

void TestCamera::revealsByTheSmallestMove()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setView(camera.placed({0, 0}, {0, 0}, 1.0));
    QCOMPARE(camera.revealed({200, 200, 100, 50}), camera.view());
    const View right = camera.revealed({1200, 200, 100, 50});
    QVERIFY(QRectF(0, 0, 1000, 600).contains(right.toView(QRectF(1200, 200, 100, 50))));
    QCOMPARE(right.origin.y(), camera.view().origin.y());
    QCOMPARE(right.zoom, 1.0);
}

void TestCamera::movesBetweenViewsAroundAFixedPoint()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    camera.setView(camera.placed({2000, 1500}, {500, 300}, 1.0));
    const View a = camera.view(), b = camera.zoomed(3, {250, 150});
    const QPointF scene = a.toScene({250, 150});
    for (const double part : {0.0, 0.25, 0.5, 0.9, 1.0})
        QVERIFY(near(between(a, b, part).toView(scene), {250, 150}));
    QCOMPARE(between(a, b, 0), a);
    QCOMPARE(between(a, b, 1), b);
    QVERIFY(eased(0.0) == 0.0 && eased(1.0) == 1.0 && eased(0.5) > 0.5);
}

void TestCamera::glidesAndArrives()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    CameraMotion motion(camera);
    QSignalSpy moved(&motion, &CameraMotion::moved);
    QSignalSpy rested(&motion, &CameraMotion::rested);
    const View goal = camera.placed({3000, 2000}, {500, 300}, 2.0);
    motion.glideTo(goal, 120);
    QVERIFY(motion.isMoving() && motion.isZooming());
    QCOMPARE(motion.destination(), goal);
    QTRY_COMPARE(rested.count(), 1);
    QCOMPARE(camera.view(), goal);
    QVERIFY(moved.count() >= 2);
    QVERIFY(!motion.isMoving());
}

void TestCamera::reducedMotionArrivesAtOnce()
{
    Camera camera = cameraOver({0, 0, 4000, 3000});
    CameraMotion motion(camera);
    motion.setReduced(true);
    const View goal = camera.placed({3000, 2000}, {500, 300}, 2.0);
    motion.glideTo(goal);
    QCOMPARE(camera.view(), goal);
    motion.flick({5000, 0});
    QVERIFY(!motion.isMoving());
}

void TestCamera::aFlickRunsOut()
{
    Camera camera = cameraOver({0, 0, 40000, 3000});
    camera.setView(camera.placed({20000, 1500}, {500, 300}, 1.0));
    CameraMotion motion(camera);
    const double before = camera.view().origin.x();
    motion.flick({-900, 0});
    QTRY_VERIFY(!motion.isMoving());
    const double way = camera.view().origin.x() - before;
    QVERIFY2(way > 80 && way < 500, qPrintable(QString::number(way)));
}

QTEST_GUILESS_MAIN(TestCamera)
#include "tst_camera.moc"
