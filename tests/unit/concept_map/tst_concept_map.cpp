#include "models/concept_map/columns.h"
#include "models/concept_map/concept_map.h"
#include "models/glossary/sections.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace kubezu;

namespace {

/// Cards of one size are enough for what stands where.
class EvenMeasure final : public CardMeasure {
public:
    [[nodiscard]] CardText measure(const CardFace& face) const override { return {{160, 56}, {face.name}}; }
};

std::string_view noIcon(const Concept&)
{
    return "book";
}

std::set<std::string> idsOf(const ConceptMap& map)
{
    std::set<std::string> ids;
    for (const GraphNode& node : map.graph->nodes)
        ids.insert(node.id);
    return ids;
}

} // namespace

class TestConceptMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void centresOnAnEntry();
    void opensFurther();
    void leavesOutWhatIsSwitchedOff();
    void countsWhatIsNotDrawn();
    void everyConceptIsReachableFromItsSection();
    void drawsEveryRelationInItsOwnWay();
    void readsFromLeftToRight();
    void keepsCardsApart();
    void speaksTheLanguage();
    void survivesUnknownNames();

private:
    [[nodiscard]] ConceptMap mapOf(const ConceptMapView& view, Language language = Language::English) const
    {
        return conceptMap(*m_library, view, language, EvenMeasure(), &noIcon);
    }
    [[nodiscard]] std::set<std::string> neighboursOf(const std::string& id) const
    {
        std::set<std::string> ids{id};
        for (const SeeAlso& link : m_library->seeAlso(*m_library->find(id)))
            ids.insert(link.other->id);
        return ids;
    }

    const testing::ContentFolder m_content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    std::shared_ptr<const Library> m_library = Library::build(m_content.files());
};

void TestConceptMap::centresOnAnEntry()
{
    const ConceptMap map = mapOf({"deployment", {}, {}, {}});
    QCOMPARE(idsOf(map), neighboursOf("deployment"));
    QVERIFY(idsOf(map).contains("replicaset"));
    QCOMPARE(map.picture->cards.size(), map.graph->nodes.size());
    for (const Wire& wire : map.picture->wires) {
        QVERIFY(wire.look.has_value());
        QVERIFY(wire.points.size() >= 4);
    }
}

void TestConceptMap::opensFurther()
{
    const std::set<std::string> before = idsOf(mapOf({"deployment", {}, {}, {}}));
    const std::set<std::string> after = idsOf(mapOf({"deployment", {}, {"replicaset"}, {}}));
    std::set<std::string> wanted = before;
    wanted.merge(neighboursOf("replicaset"));
    QCOMPARE(after, wanted);
    QVERIFY(after.size() > before.size());
    // What is not there cannot be opened.
    QCOMPARE(idsOf(mapOf({"deployment", {}, {"secret-tls"}, {}})), before);
}

void TestConceptMap::leavesOutWhatIsSwitchedOff()
{
    ConceptMapView view{"deployment", {}, {}, {}};
    view.hidden.set(static_cast<std::size_t>(ConceptRelationType::Creates));
    const ConceptMap map = mapOf(view);
    for (const Wire& wire : map.picture->wires)
        QVERIFY(wire.look->word != static_cast<std::uint8_t>(ConceptRelationType::Creates));
    QVERIFY(map.present.test(static_cast<std::size_t>(ConceptRelationType::Creates))); // can be switched on again
    view.hidden.set();
    QCOMPARE(idsOf(mapOf(view)), std::set<std::string>{"deployment"});
}

void TestConceptMap::countsWhatIsNotDrawn()
{
    const ConceptMap map = mapOf({"deployment", {}, {}, {}});
    const auto badgeOf = [&](const std::string& id) {
        return map.picture->cards[map.graph->find(id)].face.badge;
    };
    QCOMPARE(badgeOf("deployment").kind, Badge::Kind::None);
    std::set<std::string> undrawn = neighboursOf("replicaset");
    for (const std::string& id : idsOf(map))
        undrawn.erase(id);
    QCOMPARE(badgeOf("replicaset").text, "+" + std::to_string(undrawn.size()));
}

void TestConceptMap::everyConceptIsReachableFromItsSection()
{
    std::set<std::string> reached;
    for (const Section& section : sections()) {
        const ConceptMap map = mapOf({{}, std::string(section.id), {}, {}});
        QCOMPARE(map.picture->cards.size(), m_library->inSection(section.id).size());
        reached.merge(idsOf(map));
    }
    QCOMPARE(reached.size(), m_library->concepts().size());
}

void TestConceptMap::drawsEveryRelationInItsOwnWay()
{
    std::set<std::pair<RelationClass, LineStyle>> looks;
    for (std::size_t i = 0; i < kConceptRelationTypeCount; ++i) {
        const WireLook& look = lookOf(static_cast<ConceptRelationType>(i));
        QCOMPARE(std::size_t{look.word}, i);
        QVERIFY2(looks.emplace(look.family, look.style).second, "two types look alike");
    }
}

void TestConceptMap::readsFromLeftToRight()
{
    using concept_map::Link;
    const std::vector<concept_map::Place> places = concept_map::placeConcepts(
        5, {Link{0, 1, ConceptRelationType::Creates}, Link{1, 2, ConceptRelationType::Creates}, Link{3, 1, ConceptRelationType::Selects}}, 1);
    QCOMPARE(places[0].column, 0);
    QCOMPARE(places[3].column, 0);
    QCOMPARE(places[1].column, 1);
    QCOMPARE(places[2].column, 2);
    QVERIFY(places[4].component != places[0].component);
    // Thirty concepts of one kind are no tower.
    std::vector<Link> star;
    for (std::uint32_t i = 1; i <= 30; ++i)
        star.push_back({i, 0, ConceptRelationType::IsA});
    std::map<int, int> heights;
    for (const concept_map::Place& place : concept_map::placeConcepts(31, star, 0))
        ++heights[place.column];
    QCOMPARE(heights.size(), std::size_t{5});
    QCOMPARE(heights.rbegin()->second, 1); // what they point to stands on their right
    for (const auto& [column, height] : heights)
        QVERIFY(height <= 8);
}

void TestConceptMap::keepsCardsApart()
{
    for (const Section& section : sections()) {
        const PicturePtr picture = mapOf({{}, std::string(section.id), {}, {}}).picture;
        for (std::size_t a = 0; a < picture->cards.size(); ++a) {
            for (std::size_t b = a + 1; b < picture->cards.size(); ++b) {
                const layout::Rect& left = picture->cards[a].rect;
                const layout::Rect& right = picture->cards[b].rect;
                QVERIFY(left.x + left.width <= right.x || right.x + right.width <= left.x || left.y + left.height <= right.y
                        || right.y + right.height <= left.y);
            }
        }
    }
}

void TestConceptMap::speaksTheLanguage()
{
    const auto faceOf = [&](Language language) { return mapOf({"label", {}, {}, {}}, language).picture->cards[0].face; };
    QVERIFY(faceOf(Language::English).kindLabel != faceOf(Language::Japanese).kindLabel);
}

void TestConceptMap::survivesUnknownNames()
{
    QVERIFY(mapOf({"no-such-concept", "no-such-section", {"neither"}, {}}).isEmpty());
}

QTEST_APPLESS_MAIN(TestConceptMap)
#include "tst_concept_map.moc"
