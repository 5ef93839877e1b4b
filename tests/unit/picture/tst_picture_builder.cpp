#include "tests/unit/picture/pictures.h"

#include <QTest>

#include <map>
#include <set>

using namespace kubezu;
using namespace kubezu::testing;

/// Geometry: nothing overlaps, nothing jumps, nothing is lost without being counted.
class TestPictureBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardsStandApartInsideTheirPanels();
    void countsWhatItLeavesOut();
    void isDeterministic();
    void nothingElseMovesWhenOneApplicationGrows();
    void comingBackToALensKeepsPlaces();
    void stops();
    void emptyGraph();

private:
    static std::map<std::string, layout::Rect> places(const Graph& graph, const Picture& picture)
    {
        std::map<std::string, layout::Rect> rects;
        for (const Card& card : picture.cards)
            rects[graph.nodes[card.node].id] = card.rect;
        return rects;
    }
    static std::string landscape()
    {
        std::string text;
        for (int i = 0; i < 12; ++i)
            text += app("app" + std::to_string(i), "      volumes: [{name: v, configMap: {name: c" + std::to_string(i) + "}}]\n", 2,
                        i % 2 ? "one" : "two");
        return text;
    }
    FixedMeasure m_measure;
};

void TestPictureBuilder::cardsStandApartInsideTheirPanels()
{
    const GraphPtr graph = graphFrom(landscape());
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    const PicturePtr picture = builder.build(*graph, {}, memory);
    QCOMPARE(picture->panels.size(), std::size_t{2});
    for (std::size_t i = 0; i < picture->cards.size(); ++i) {
        const layout::Rect& a = picture->cards[i].rect;
        const layout::Rect& panel = picture->panels[picture->cards[i].panel].rect;
        QVERIFY(a.x >= panel.x && a.y >= panel.y && a.x + a.width <= panel.x + panel.width && a.y + a.height <= panel.y + panel.height);
        for (std::size_t j = 0; j < i; ++j) {
            const layout::Rect& b = picture->cards[j].rect;
            QVERIFY(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
        }
    }
    for (const Wire& wire : picture->wires)
        QVERIFY(wire.points.size() >= 4 && wire.points.size() % 3 == 1);
}

void TestPictureBuilder::countsWhatItLeavesOut()
{
    const GraphPtr graph = graphFrom(landscape());
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    ViewState view;
    view.namespaces = {"one"};
    const PicturePtr picture = builder.build(*graph, view, memory);
    QCOMPARE(picture->totalNodes, static_cast<std::uint32_t>(graph->nodes.size()));
    std::set<NodeIndex> drawn;
    for (const Card& card : picture->cards)
        drawn.insert(card.node);
    QCOMPARE(picture->hiddenNodes, picture->totalNodes - static_cast<std::uint32_t>(drawn.size()));
    QVERIFY(picture->hiddenNodes > 0);
}

void TestPictureBuilder::isDeterministic()
{
    const GraphPtr graph = graphFrom(landscape());
    PictureBuilder first(m_measure);
    PictureBuilder second(m_measure);
    PictureMemory memory;
    PictureMemory other;
    QVERIFY(places(*graph, *first.build(*graph, {}, memory)) == places(*graph, *second.build(*graph, {}, other)));
}

void TestPictureBuilder::nothingElseMovesWhenOneApplicationGrows()
{
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    const GraphPtr before = graphFrom(landscape());
    const auto old = places(*before, *builder.build(*before, {}, memory));
    const GraphPtr after = graphFrom(landscape() + "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: b, namespace: one}\n"
                                                   "spec: {minAvailable: 1, selector: {matchLabels: {app: app3}}}\n");
    const auto now = places(*after, *builder.build(*after, {}, memory));
    for (const auto& [id, rect] : old) {
        if (id.find("app3") == std::string::npos && id.find("/c3") == std::string::npos)
            QVERIFY2(now.at(id) == rect, id.c_str());
    }
}

void TestPictureBuilder::comingBackToALensKeepsPlaces()
{
    const GraphPtr graph = graphFrom(landscape());
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    ViewState view;
    const auto old = places(*graph, *builder.build(*graph, view, memory));
    view.lens = Lens::Config;
    builder.build(*graph, view, memory);
    view.lens = Lens::Everything;
    QVERIFY(places(*graph, *builder.build(*graph, view, memory)) == old);
}

void TestPictureBuilder::stops()
{
    const GraphPtr graph = graphFrom(landscape());
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!builder.build(*graph, {}, memory, stop.get_token()));
}

void TestPictureBuilder::emptyGraph()
{
    const GraphPtr graph = graphFrom("");
    PictureBuilder builder(m_measure);
    PictureMemory memory;
    QCOMPARE(builder.build(*graph, {}, memory)->cards.size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestPictureBuilder)
#include "tst_picture_builder.moc"
