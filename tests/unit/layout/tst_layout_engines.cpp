#include "tests/unit/layout/checks.h"
#include "tests/unit/layout/samples.h"

#include <QtTest>

#include <array>
#include <thread>

using namespace kubezu::layout;

namespace {

void verify(Engine& engine, const Request& request, const char* name, int seed = 0)
{
    const Spacing spacing;
    const Placement placement = engine.place(request, spacing, {});
    const std::string problem = checks::all(request, placement, spacing);
    QVERIFY2(problem.empty(), qPrintable(QStringLiteral("%1 %2: %3").arg(QLatin1String(name)).arg(seed).arg(QString::fromStdString(problem))));
    QVERIFY2(checks::same(placement, engine.place(request, spacing, {})), "the same request gave another placement");
}

double middle(const Placement& placement, std::uint32_t box)
{
    return placement.boxes[box].y + placement.boxes[box].height / 2;
}

std::array<Engine*, 2> bothEngines()
{
    return {&dotEngine(), &layeredEngine()};
}

} // namespace

class TestLayoutEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typicalComponentsKeepAllRules()
    {
        for (Engine* engine : bothEngines()) {
            verify(*engine, samples::shop(), "shop");
            verify(*engine, samples::fullApp(), "full app");
            verify(*engine, samples::sharedConfig(), "shared config");
            verify(*engine, samples::sharedConfig(9), "shared config, 9 apps");
            verify(*engine, samples::callGraph(), "call graph");
            verify(*engine, samples::identities(), "identities");
            verify(*engine, samples::longLines(), "long lines");
            verify(*engine, samples::star(14), "star");
            for (int seed = 0; seed < 60; ++seed)
                verify(*engine, samples::randomApps(static_cast<std::uint32_t>(seed), 1 + seed % 9), "apps", seed);
        }
    }

    void randomGraphsInsideTheGuard()
    {
        for (int seed = 0; seed < 200; ++seed) {
            const auto boxes = static_cast<std::uint32_t>(1 + seed % 97);
            const std::uint32_t lines = boxes * static_cast<std::uint32_t>(seed % 5) / 2;
            const Request request = samples::randomGraph(static_cast<std::uint32_t>(seed), boxes, lines, 1 + static_cast<std::uint32_t>(seed % 7));
            QVERIFY(dotEngine().accepts(request));
            verify(dotEngine(), request, "inside the guard", seed);
        }
    }

    void randomGraphsOutsideTheGuard()
    {
        for (int seed = 0; seed < 40; ++seed) {
            const auto boxes = static_cast<std::uint32_t>(50 + seed * 12);
            const Request request = samples::randomGraph(static_cast<std::uint32_t>(seed), boxes, boxes * 3, 1 + static_cast<std::uint32_t>(seed % 7));
            QVERIFY(!dotEngine().accepts(request));
            QCOMPARE(&engineFor(request), &layeredEngine());
            verify(engineFor(request), request, "outside the guard", seed);
        }
    }

    void emptyAndSingle()
    {
        for (Engine* engine : bothEngines()) {
            verify(*engine, {}, "empty");
            samples::Builder one;
            one.link(one.add(3), 0);
            verify(*engine, one.request(), "one box with a line to itself");
            samples::Builder loose;
            for (int box = 0; box < 30; ++box)
                loose.add(box % 2);
            verify(*engine, loose.request(), "boxes without lines");
        }
    }

    void spinesStandOnOneRow()
    {
        for (Engine* engine : bothEngines()) {
            for (const Request& request : {samples::callGraph(), samples::sharedConfig(5), samples::shop(), samples::randomApps(3, 8)}) {
                const Placement placement = engine->place(request, {}, {});
                for (std::size_t line = 0; line < request.lines.size(); ++line) {
                    if (request.lines[line].weight < 3)
                        continue;
                    QCOMPARE(middle(placement, request.lines[line].from), middle(placement, request.lines[line].to));
                    QCOMPARE(placement.routes[line].points.size(), std::size_t(4));
                    QCOMPARE(placement.routes[line].points.front().y, placement.routes[line].points.back().y);
                }
            }
        }
    }

    void satellitesStandNextToTheirBox()
    {
        const Placement placement = dotEngine().place(samples::shop(), {}, {});
        QCOMPARE(placement.boxes[12].y + placement.boxes[12].height + Spacing().betweenRows, placement.boxes[0].y);
        QCOMPARE(placement.boxes[0].y + placement.boxes[0].height + Spacing().betweenRows, placement.boxes[13].y);
    }

    void longColumnsAreFolded()
    {
        const Placement placement = layeredEngine().place(samples::star(600), {}, {});
        QVERIFY(placement.bounds.width / placement.bounds.height > 0.5);
        QVERIFY(placement.bounds.width / placement.bounds.height < 3);
        verify(layeredEngine(), samples::star(600), "star of 600");
        verify(layeredEngine(), samples::star(300, 2, 0), "star of 300 to the left");
        verify(layeredEngine(), samples::callGraph(120), "120 apps");
    }

    void hugeComponentsArePlaced()
    {
        const Request request = samples::randomGraph(5, 6000, 9000, 6);
        const Placement placement = layeredEngine().place(request, {}, {});
        QCOMPARE(checks::boxes(request, placement, {}), std::string());
        QCOMPARE(checks::ends(request, placement), std::string());
        QCOMPARE(checks::bands(request, placement), std::string());
    }

    void stoppingStillGivesAValidPlacement()
    {
        std::stop_source source;
        source.request_stop();
        for (Engine* engine : bothEngines()) {
            const Request request = samples::randomApps(11, 30);
            const Placement placement = engine->place(request, {}, source.get_token());
            QCOMPARE(checks::all(request, placement, {}), std::string());
        }
    }

    void guardOfDot()
    {
        const auto request = [](std::uint32_t boxes, std::uint32_t lines) { return samples::randomGraph(1, boxes, lines, 5); };
        QVERIFY(dotEngine().accepts(request(200, 400)));
        QVERIFY(!dotEngine().accepts(request(200, 401)));
        QVERIFY(dotEngine().accepts(request(400, 480)));
        QVERIFY(!dotEngine().accepts(request(400, 481)));
        QVERIFY(!dotEngine().accepts(request(401, 100)));
        QCOMPARE(&engineFor(request(10, 10)), &dotEngine());
    }

    void otherSpacingIsKept()
    {
        const Spacing spacing{90, 37};
        const Request request = samples::randomApps(4, 6);
        for (Engine* engine : bothEngines())
            QCOMPARE(checks::all(request, engine->place(request, spacing, {}), spacing), std::string());
    }

    /// A dot that always failed would go unnoticed otherwise: the fallback keeps all rules, too.
    void dotTakesPart()
    {
        int different = 0;
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            const Request request = samples::randomGraph(seed, 60, 90, 5);
            different += checks::same(dotEngine().place(request, {}, {}), layeredEngine().place(request, {}, {})) ? 0 : 1;
        }
        QVERIFY2(different >= 15, qPrintable(QString::number(different)));
    }

    /// Callers at the same time only wait for each other.
    void threadsTakeTurns()
    {
        const Request request = samples::randomGraph(1, 120, 200, 6);
        const Placement expected = dotEngine().place(request, {}, {});
        std::array<bool, 3> good{};
        std::vector<std::thread> threads;
        for (bool& result : good) {
            threads.emplace_back([&request, &expected, &result] {
                result = true;
                for (int round = 0; round < 20; ++round)
                    result = result && checks::same(dotEngine().place(request, {}, {}), expected);
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(std::all_of(good.begin(), good.end(), [](bool result) { return result; }));
    }
};

QTEST_APPLESS_MAIN(TestLayoutEngines)
#include "tst_layout_engines.moc"
