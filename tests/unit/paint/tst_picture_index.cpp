#include "views/paint/picture_index.h"

#include "tests/unit/paint/sample_pictures.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace kubezu;

class TestPictureIndex : public QObject {
    Q_OBJECT

    static std::vector<std::uint32_t> slow(const BoxGrid& grid, const QRectF& area)
    {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = 0; i < grid.size(); ++i) {
            const QRectF& b = grid.box(i);
            if (b.left() <= area.right() && area.left() <= b.right() && b.top() <= area.bottom() && area.top() <= b.bottom())
                found.push_back(i);
        }
        return found;
    }

private Q_SLOTS:
    void gridAnswersLikeBruteForce_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("spread");
        QTest::newRow("none") << 1 << 0 << 100.0;
        QTest::newRow("one") << 2 << 1 << 100.0;
        QTest::newRow("few, close") << 3 << 40 << 300.0;
        QTest::newRow("many") << 4 << 2000 << 9000.0;
        QTest::newRow("sparse") << 5 << 300 << 4e6;
    }
    void gridAnswersLikeBruteForce()
    {
        QFETCH(int, seed);
        QFETCH(int, count);
        QFETCH(double, spread);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto upTo = [&random](double limit) { return static_cast<double>(random() % 100001) / 100000.0 * limit; };
        std::vector<QRectF> boxes;
        for (int i = 0; i < count; ++i) {
            const bool long_ = i % 37 == 0; // some go over many cells
            boxes.emplace_back(upTo(spread) - spread / 2, upTo(spread) - spread / 2, upTo(long_ ? spread : 250), upTo(long_ ? spread : 80));
        }
        const BoxGrid grid(boxes);
        for (int i = 0; i < 300; ++i) {
            const double size = i % 3 == 0 ? 0 : upTo(i % 3 == 1 ? spread / 20 : spread);
            const QRectF area(upTo(spread * 1.2) - spread * 0.6, upTo(spread * 1.2) - spread * 0.6, size, size * 0.7);
            QCOMPARE(grid.touching(area), slow(grid, area));
        }
    }
    void whatIsNotANumberDoesNotBreakTheGrid()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
        const BoxGrid grid({QRectF(nan, 0, 10, 10), QRectF(0, 0, inf, 5), QRectF(100, 100, 50, 50)});
        QCOMPARE(grid.touching(QRectF(120, 120, 1, 1)), std::vector<std::uint32_t>{2});
    }
    void pointsHitTheirCards()
    {
        const PictureIndex index(samples::shopPicture());
        for (CardIndex i = 0; i < index.picture().cards.size(); ++i) {
            const QRectF box = index.cardRect(i);
            const CardIndex hit = index.hitCard(box.center());
            QVERIFY(hit != kNoIndex && index.cardRect(hit).contains(box.center()));
            QCOMPARE(index.cardOf(index.picture().cards[i].node), i);
        }
        QCOMPARE(index.hitCard({-500, -500}), CardIndex(kNoIndex));
        QCOMPARE(index.hitCard({nan(""), 0}), CardIndex(kNoIndex));
    }
    void pointsNearWiresHitThem()
    {
        const PictureIndex index(samples::shopPicture());
        for (WireIndex i = 0; i < index.picture().wires.size(); ++i) {
            const QPointF middle = middleOf(index.picture().wires[i]);
            QVERIFY(distanceToWire(index.picture().wires[i], middle) < 0.5);
            QVERIFY(index.hitWire(middle + QPointF(0.5, 0.5), 4) != kNoIndex);
        }
        QCOMPARE(index.hitWire({-500, -500}, 8), WireIndex(kNoIndex));
    }
    void wiresKnowTheirCards()
    {
        const PictureIndex index(samples::randomPicture(500));
        std::size_t ends = 0;
        for (CardIndex card = 0; card < 500; ++card) {
            for (const WireIndex wire : index.wiresOf(card)) {
                const Wire& w = index.picture().wires[wire];
                QVERIFY(w.from == card || w.to == card);
                ++ends;
            }
        }
        QCOMPARE(ends, 2 * index.picture().wires.size());
        QVERIFY(index.wiresOf(100000).empty());
    }
    void emptyAndBrokenPicturesAreHarmless()
    {
        QCOMPARE(PictureIndex().hitCard({0, 0}), CardIndex(kNoIndex));
        Picture picture;
        Wire wire;
        wire.from = 7;
        wire.points = {{0, 0}, {1, 1}};
        picture.wires = {wire};
        const PictureIndex index(std::make_shared<const Picture>(picture));
        QCOMPARE(index.hitWire({100, 100}, 5), WireIndex(kNoIndex));
    }
    void panelsAreHit()
    {
        const PictureIndex index(samples::shopPicture());
        QCOMPARE(index.hitPanel({500, 20}), PanelIndex(0));
        QCOMPARE(index.hitPanel({500, 700}), PanelIndex(1));
        QCOMPARE(index.hitPanel({5000, 700}), PanelIndex(kNoIndex));
    }
    void indexSetsHoldWhatIsPutIn()
    {
        IndexSet set;
        for (const std::uint32_t i : {5U, 700U, 5U, 63U, 64U})
            set.insert(i);
        QCOMPARE(set.size(), std::size_t(4));
        QCOMPARE(set.values(), (std::vector<std::uint32_t>{5, 63, 64, 700}));
        set.remove(700);
        set.insert(kNoIndex);
        QVERIFY(!set.contains(700) && !set.contains(kNoIndex) && set.contains(64));
        IndexSet same;
        for (const std::uint32_t i : {64U, 63U, 5U})
            same.insert(i);
        QVERIFY(set == same);
        set.clear();
        QVERIFY(set.empty());
    }
};

QTEST_MAIN(TestPictureIndex)
#include "tst_picture_index.moc"
