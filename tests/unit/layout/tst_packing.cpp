#include "tests/unit/layout/checks.h"
#include "tests/unit/layout/samples.h"

#include <QtTest>

using namespace kubezu::layout;

namespace {

constexpr double gap = 32;

std::vector<PackItem> randomItems(std::uint32_t seed, std::uint32_t count)
{
    samples::Dice dice(seed);
    std::vector<PackItem> items(count);
    for (PackItem& item : items)
        item.size = {100.0 + dice.below(900), 60.0 + dice.below(500)};
    return items;
}

void keep(std::vector<PackItem>& items, const Packing& packing)
{
    for (std::size_t item = 0; item < items.size(); ++item) {
        items[item].hasPrevious = true;
        items[item].previous = packing.slots[item];
    }
}

QString problemOf(const std::vector<PackItem>& items, const Packing& packing)
{
    for (std::size_t a = 0; a < items.size(); ++a) {
        const Rect& slot = packing.slots[a];
        if (slot.x < 0 || slot.y < 0 || slot.width < items[a].size.width || slot.height < items[a].size.height)
            return QStringLiteral("slot %1").arg(a);
        if (slot.x + slot.width > packing.bounds.width || slot.y + slot.height > packing.bounds.height)
            return QStringLiteral("bounds %1").arg(a);
        for (std::size_t b = a + 1; b < items.size(); ++b) {
            if (checks::overlap(slot, packing.slots[b], gap, gap))
                return QStringLiteral("too near: %1 and %2").arg(a).arg(b);
        }
    }
    return {};
}

} // namespace

class TestPacking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const Packing packing = pack({}, 1.6, gap);
        QVERIFY(packing.slots.empty());
        QCOMPARE(packing.bounds, Size());
    }

    void isDenseAndKeepsAspect()
    {
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            const std::vector<PackItem> items = randomItems(seed, 20 + seed);
            const Packing packing = pack(items, 1.6, gap);
            QCOMPARE(problemOf(items, packing), QString());
            const double aspect = packing.bounds.width / packing.bounds.height;
            QVERIFY2(aspect > 1.0 && aspect < 2.4, qPrintable(QString::number(aspect)));
            QCOMPARE(packing.slots.front(), (Rect{0, 0, items.front().size.width, items.front().size.height}));
            double filled = 0;
            for (const PackItem& item : items)
                filled += (item.size.width + gap) * (item.size.height + gap);
            const double share = filled / ((packing.bounds.width + gap) * (packing.bounds.height + gap));
            QVERIFY2(share > 0.7, qPrintable(QString::number(share)));
        }
    }

    void nothingMovesWhenNothingGrows()
    {
        std::vector<PackItem> items = randomItems(1, 60);
        const Packing first = pack(items, 1.6, gap);
        keep(items, first);
        for (PackItem& item : items)
            item.size.width -= 12;
        QCOMPARE(pack(items, 1.6, gap).slots, first.slots);
    }

    void whatGrowsMovesAlone()
    {
        for (std::uint32_t seed = 0; seed < 50; ++seed) {
            std::vector<PackItem> items = randomItems(seed, 40);
            const Packing first = pack(items, 1.6, gap);
            keep(items, first);
            items[7].size.height += 300;
            const Packing second = pack(items, 1.6, gap);
            QCOMPARE(problemOf(items, second), QString());
            for (std::size_t item = 0; item < items.size(); ++item)
                QVERIFY(item == 7 || second.slots[item] == first.slots[item]);
        }
    }

    void newItemsTakeFreePlaces()
    {
        std::vector<PackItem> items = randomItems(3, 40);
        const Packing first = pack(items, 1.6, gap);
        keep(items, first);
        const Rect freed = first.slots[5];
        items[5].hasPrevious = false;
        items[5].size = {freed.width - 8, freed.height - 8};
        const Packing second = pack(items, 1.6, gap);
        QCOMPARE(problemOf(items, second), QString());
        QVERIFY(second.slots[5].y <= freed.y);
        QCOMPARE(second.bounds, first.bounds);
    }

    void hundredsOfChanges()
    {
        samples::Dice dice(9);
        std::vector<PackItem> items = randomItems(9, 30);
        for (int round = 0; round < 200; ++round) {
            const Packing packing = pack(items, 1.6, gap);
            QCOMPARE(problemOf(items, packing), QString());
            keep(items, packing);
            const std::uint32_t changed = dice.below(static_cast<std::uint32_t>(items.size()));
            if (dice.chance(30))
                items.erase(items.begin() + changed);
            else if (dice.chance(50))
                items.push_back(randomItems(static_cast<std::uint32_t>(round), 1).front());
            else
                items[changed].size.width += 40;
        }
    }

    void overlappingPreviousSlotsAreResolved()
    {
        std::vector<PackItem> items = randomItems(2, 3);
        for (PackItem& item : items) {
            item.hasPrevious = true;
            item.previous = {0, 0, 1200, 800};
        }
        QCOMPARE(problemOf(items, pack(items, 1.6, gap)), QString());
    }
};

QTEST_APPLESS_MAIN(TestPacking)
#include "tst_packing.moc"
