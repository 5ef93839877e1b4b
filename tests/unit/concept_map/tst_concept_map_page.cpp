#include "tests/unit/panels/desk.h"
#include "views/concept_map_view/concept_map_page.h"
#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/legend_entry.h"

#include <QMenu>
#include <QToolButton>

using namespace kubezu;
using namespace kubezu::tests;

/// The map of the real glossary, driven by mouse and keyboard.
class TestConceptMapPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsWithASection();
    void followsTheEntry();
    void clickOpensTheEntryAndStays();
    void enterOpensConnections();
    void goesBack();
    void switchesTypes();
    void showsASection();
    void tellsOfConcepts();

private:
    [[nodiscard]] bool shows(const char* id) const
    {
        const GraphPtr& graph = m_page->canvas().content().graph;
        return graph && graph->find(id) != kNoIndex;
    }
    [[nodiscard]] QPoint pointOf(const char* id) const
    {
        GraphCanvas& canvas = m_page->canvas();
        const CardIndex card = canvas.content().index->cardOf(canvas.content().graph->find(id));
        return canvas.view().toView(canvas.content().index->cardRect(card).center()).toPoint();
    }
    [[nodiscard]] std::size_t count() const { return m_page->canvas().content().picture().cards.size(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ConceptMapPage> m_page;
};

void TestConceptMapPage::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->settings.set("appearance/reduced-motion", QStringLiteral("true"));
    m_page = std::make_unique<ConceptMapPage>(m_desk->workspace, *m_desk->appearance);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->canvas().setFocus();
}

void TestConceptMapPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestConceptMapPage::beginsWithASection()
{
    QTRY_VERIFY(shows("kubectl"));
    QVERIFY(m_page->view().centre.empty());
}

void TestConceptMapPage::followsTheEntry()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    QCOMPARE(m_page->view().centre, std::string("deployment"));
    QTRY_VERIFY(m_page->canvas().paintState().selectedNodes.contains(m_page->canvas().content().graph->find("deployment")));
}

void TestConceptMapPage::clickOpensTheEntryAndStays()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    const std::size_t before = count();
    QTest::mouseClick(&m_page->canvas(), Qt::LeftButton, {}, pointOf("replicaset"));
    QCOMPARE(m_desk->workspace.selection().conceptId, QStringLiteral("replicaset"));
    QCOMPARE(m_page->view().centre, std::string("deployment"));
    QCOMPARE(count(), before);
}

void TestConceptMapPage::enterOpensConnections()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    const std::size_t before = count();
    QTest::mouseClick(&m_page->canvas(), Qt::LeftButton, {}, pointOf("replicaset"));
    QTest::keyClick(&m_page->canvas(), Qt::Key_Return);
    QTRY_VERIFY(count() > before);
    QVERIFY(shows("pod-counting"));
    QTest::keyClick(&m_page->canvas(), Qt::Key_Return); // again closes
    QTRY_COMPARE(count(), before);
}

void TestConceptMapPage::goesBack()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    m_desk->workspace.selectConcept(QStringLiteral("secret"), false);
    QTRY_VERIFY(shows("secret-type"));
    QTest::keyClick(&m_page->canvas(), Qt::Key_Backspace);
    QTRY_VERIFY(shows("replicaset"));
    QCOMPARE(m_page->view().centre, std::string("deployment"));
}

void TestConceptMapPage::switchesTypes()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    const auto entries = m_page->findChildren<LegendEntry*>();
    QVERIFY(!entries.isEmpty());
    LegendEntry* creates = nullptr;
    for (LegendEntry* entry : entries) {
        if (entry->accessibleName() == QStringLiteral("Creates"))
            creates = entry;
    }
    QVERIFY(creates != nullptr);
    QTest::mouseClick(creates, Qt::LeftButton);
    QVERIFY(m_page->view().hidden.test(static_cast<std::size_t>(ConceptRelationType::Creates)));
    QTRY_VERIFY([this] {
        const auto& wires = m_page->canvas().content().picture().wires;
        return std::none_of(wires.begin(), wires.end(), [](const Wire& wire) { return wire.look == lookOf(ConceptRelationType::Creates); });
    }());
}

void TestConceptMapPage::showsASection()
{
    auto* button = m_page->findChild<QToolButton*>(QStringLiteral("map-sections"));
    QVERIFY(button != nullptr);
    for (QAction* action : button->menu()->actions()) {
        if (action->data().toString() == QStringLiteral("workload-api"))
            action->trigger();
    }
    QTRY_VERIFY(shows("cronjob"));
    QCOMPARE(m_page->view().section, std::string("workload-api"));
    QVERIFY(shows("statefulset"));
}

void TestConceptMapPage::tellsOfConcepts()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTRY_VERIFY(shows("replicaset"));
    GraphCanvas& canvas = m_page->canvas();
    const CardIndex card = canvas.content().index->cardOf(canvas.content().graph->find("replicaset"));
    const HoverText text = canvas.texts().ofCard(canvas.content(), card, canvas.style().words);
    QCOMPARE(text.heading, QStringLiteral("ReplicaSet"));
    QVERIFY(!text.rows.empty() && !text.rows.front().text.isEmpty());
    QVERIFY(!canvas.content().picture().wires.empty());
    QVERIFY(canvas.texts().ofWire(canvas.content(), 0, canvas.style().words).heading.contains(QStringLiteral("→")));
}

QTEST_MAIN(TestConceptMapPage)
#include "tst_concept_map_page.moc"
