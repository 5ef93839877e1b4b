#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QSignalSpy>
#include <QTest>

#include "models/adaptors/concept_index_model.h"
#include "models/adaptors/search_model.h"
#include "tests/unit/adaptors/content_library.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

int leaves(const QAbstractItemModel& model)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += model.rowCount(model.index(row, 0));
    return count;
}

} // namespace

class TestGlossaryModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsSections();
    void listsLetters();
    void listsCategoriesAndKinds();
    void countsPlacesInTheGraph();
    void keepsRowsOverReload();
    void searches();
    void convertsRanges();

private:
    std::shared_ptr<const Library> m_library;
};

void TestGlossaryModels::initTestCase()
{
    m_library = contentLibrary();
    QVERIFY(m_library->find("deployment"));
}

void TestGlossaryModels::listsSections()
{
    ConceptIndexModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(leaves(model), static_cast<int>(m_library->concepts().size()));
    QCOMPARE(model.conceptCount(), static_cast<std::uint32_t>(m_library->concepts().size()));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Operations"));
    model.setLanguage(Language::Japanese);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("操作"));
    const QModelIndex deployment = model.indexOfConcept("deployment");
    QCOMPARE(deployment.data(ConceptIdRole).toString(), QStringLiteral("deployment"));
    QCOMPARE(deployment.parent().data().toString(), QStringLiteral("Workload API"));
}

void TestGlossaryModels::listsCategoriesAndKinds()
{
    ConceptIndexModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setOrder(ConceptIndexModel::Order::Category);
    QCOMPARE(leaves(model), static_cast<int>(m_library->concepts().size()));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Workloads"));
    model.setLanguage(Language::Japanese);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("ワークロード"));
    model.setOrder(ConceptIndexModel::Order::Kind);
    const auto conceptsOf = [&](const QString& kind) {
        QStringList ids;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; parent.data().toString() == kind && row < model.rowCount(parent); ++row)
                ids.append(model.index(row, 0, parent).data(ConceptIdRole).toString());
        }
        return ids;
    };
    QVERIFY(conceptsOf(QStringLiteral("Service")).contains(QStringLiteral("headless-service")));
    QVERIFY(conceptsOf(QStringLiteral("Pod")).contains(QStringLiteral("liveness-probe")));
    QVERIFY(!conceptsOf(QStringLiteral("Service")).contains(QStringLiteral("liveness-probe")));
}

void TestGlossaryModels::listsLetters()
{
    ConceptIndexModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setOrder(ConceptIndexModel::Order::English);
    QCOMPARE(leaves(model), static_cast<int>(m_library->concepts().size()));
    QCOMPARE(model.indexOfConcept("deployment").parent().data().toString(), QStringLiteral("D"));
    model.setOrder(ConceptIndexModel::Order::Japanese);
    QCOMPARE(leaves(model), static_cast<int>(m_library->concepts().size()));
    QCOMPARE(model.indexOfConcept("deployment").parent().data().toString(), QStringLiteral("た"));
}

void TestGlossaryModels::countsPlacesInTheGraph()
{
    ConceptIndexModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    const GraphPtr graph = graphOfText(shop());
    model.setHits(std::make_shared<ConceptHits>(findConcepts(*graph, *m_library)));
    QCOMPARE(model.indexOfConcept("deployment").data(CountRole).toInt(), 2);
    model.setSeenOnly(true);
    QVERIFY(model.indexOfConcept("deployment").isValid());
    QVERIFY(!model.indexOfConcept("statefulset").isValid());
    QVERIFY(model.conceptCount() < m_library->concepts().size());
    model.setHits(nullptr);
    QCOMPARE(model.rowCount(), 0);
    model.setSeenOnly(false);
    QCOMPARE(leaves(model), static_cast<int>(m_library->concepts().size()));
}

void TestGlossaryModels::keepsRowsOverReload()
{
    ConceptIndexModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    GraphPtr graph = graphOfText(shop());
    model.setHits(std::make_shared<ConceptHits>(findConcepts(*graph, *m_library)));
    model.setSeenOnly(true);
    const QPersistentModelIndex service = model.indexOfConcept("service");
    QVERIFY(service.isValid());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    graph = graphOfText(service.isValid() ? object("v1", "Secret", "s") + tests::service("web", "web") : std::string());
    model.setHits(std::make_shared<ConceptHits>(findConcepts(*graph, *m_library)));
    QCOMPARE(resets.size(), 0);
    QVERIFY(service.isValid());
    QVERIFY(!model.indexOfConcept("deployment").isValid());
    model.setLibrary(contentLibrary());
    QCOMPARE(resets.size(), 1);
    QVERIFY(model.indexOfConcept("service").isValid());
}

void TestGlossaryModels::searches()
{
    SearchModel model(m_library);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setQuery(QStringLiteral("deploy"));
    QVERIFY(model.rowCount() > 0);
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(first.data(ConceptIdRole).toString(), QStringLiteral("deployment"));
    QCOMPARE(first.data(MatchedRole).toString(), QStringLiteral("deploy"));
    model.setQuery(QStringLiteral("でぷろい"));
    QCOMPARE(model.index(0, 0).data(ConceptIdRole).toString(), QStringLiteral("deployment"));
    model.setLibrary(m_library);
    QCOMPARE(model.index(0, 0).data(ConceptIdRole).toString(), QStringLiteral("deployment"));
    model.setQuery(QString());
    QCOMPARE(model.rowCount(), 0);
}

void TestGlossaryModels::convertsRanges()
{
    const std::string text = "あa𠮷b";
    const QVariantList ranges = characterRanges(text, {{0, 3}, {4, 8}, {8, 99}});
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[0].toPoint(), QPoint(0, 1));
    QCOMPARE(ranges[1].toPoint(), QPoint(2, 4));
}

QTEST_GUILESS_MAIN(TestGlossaryModels)
#include "tst_glossary_models.moc"
