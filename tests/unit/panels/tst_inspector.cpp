#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBlock>
#include <QTreeView>

#include "models/adaptors/roles.h"
#include "tests/unit/panels/desk.h"
#include "views/resources/code_view.h"
#include "views/resources/inspector.h"
#include "views/resources/problem_words.h"
#include "views/resources/problems_view.h"
#include "views/resources/relations_view.h"

using namespace kubezu;
using namespace kubezu::tests;

class TestInspector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsEmpty();
    void summaryOfNode();
    void summaryOfEdge();
    void summaryOfMissing();
    void summaryOfPredicted();
    void conceptOpens();
    void yamlMarksTheLine();
    void yamlHidesSecrets();
    void yamlExplainsWhatIsNotWritten();
    void findsInYaml();
    void relations();
    void problems();
    void remembersTheTab();
    void hostileNames();
    void japaneseAndLarge();

private:
    [[nodiscard]] QTabWidget* tabs() const { return m_inspector->findChild<QTabWidget*>(); }
    [[nodiscard]] CodeView* code() const { return m_inspector->findChild<CodeView*>(); }
    template <typename T>
    [[nodiscard]] QTreeView* listIn() const
    {
        return m_inspector->findChild<T*>()->template findChild<QTreeView*>();
    }
    void clickRow(QTreeView* list, const QModelIndex& index, bool twice = false) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Inspector> m_inspector;
};

void TestInspector::init()
{
    m_desk = std::make_unique<Desk>();
    m_inspector = std::make_unique<Inspector>(m_desk->workspace, m_desk->settings, *m_desk->appearance);
    m_inspector->resize(1000, 320);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

void TestInspector::cleanup()
{
    m_inspector.reset();
    m_desk.reset();
}

void TestInspector::clickRow(QTreeView* list, const QModelIndex& index, bool twice) const
{
    list->scrollTo(index);
    const QPoint at = list->visualRect(index).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    if (twice)
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
}

void TestInspector::startsEmpty()
{
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
    m_inspector->setTab(Inspector::SummaryTab);
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("Nothing is selected")));
}

void TestInspector::summaryOfNode()
{
    QVERIFY(m_desk->open(shop()));
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    const QString words = wordsOn(*m_inspector);
    for (const char* word : {"Deployment web", "Runs a number of interchangeable Pods", "example/web:1", "app=web", "Images", "Concepts in it", "test.yaml : 1"})
        QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    QCOMPARE(tabs()->tabText(Inspector::ProblemsTab), QStringLiteral("Problems 1"));
}

void TestInspector::summaryOfEdge()
{
    QVERIFY(m_desk->open(shop()));
    const EdgeIndex edge = m_desk->edge("apps/Deployment/shop/web", Relation::Env);
    m_desk->workspace.selectEdge(edge);
    const QString words = wordsOn(*m_inspector);
    for (const char* word : {"ConfigMap web-config", "pod-envfrom-configmap", "spec.template.spec.containers[0].envFrom[0].configMapRef.name", "own namespace, shop", "Required."})
        QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    QVERIFY(words.contains(QStringLiteral("test.yaml : %1").arg(m_desk->workspace.graph()->edges[edge].place.line)));
}

void TestInspector::summaryOfMissing()
{
    QVERIFY(m_desk->open(shop()));
    m_desk->workspace.selectNode(m_desk->node("/ConfigMap/shop/absent-config"));
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("it is not in what is open")));
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("Who refers to it")));
    QAbstractButton* link = nullptr;
    for (QAbstractButton* button : m_inspector->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->accessibleName().startsWith(QLatin1String("Deployment api")))
            link = button;
    }
    QVERIFY(link);
    link->click();
    QCOMPARE(m_desk->workspace.selectedEdge(), m_desk->edge("apps/Deployment/shop/api", Relation::Env));
}

void TestInspector::summaryOfPredicted()
{
    QVERIFY(m_desk->open(shop()));
    const GraphPtr graph = m_desk->workspace.graph();
    int seen = 0;
    for (NodeIndex i = 0; i < graph->nodes.size(); ++i) {
        if (graph->nodes[i].origin != Origin::Predicted)
            continue;
        m_desk->workspace.selectNode(i);
        QVERIFY2(wordsOn(*m_inspector).contains(QStringLiteral("Not written:")), graph->nodes[i].id.c_str());
        ++seen;
    }
    QVERIFY(seen > 3);
}

void TestInspector::conceptOpens()
{
    QVERIFY(m_desk->open(shop()));
    m_desk->workspace.selectNode(m_desk->node("/Service/shop/web"));
    const QList<QAbstractButton*> buttons = m_inspector->findChildren<QAbstractButton*>();
    const auto link = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
        return button->isVisible() && button->accessibleName() == QLatin1String("ClusterIP Service");
    });
    QVERIFY(link != buttons.end());
    (*link)->click();
    QCOMPARE(m_desk->workspace.selection().conceptId, QStringLiteral("clusterip-service"));
    QVERIFY(m_desk->workspace.selection().conceptPinned);
}

void TestInspector::yamlMarksTheLine()
{
    QVERIFY(m_desk->open(shop()));
    m_inspector->setTab(Inspector::YamlTab);
    const EdgeIndex edge = m_desk->edge("apps/Deployment/shop/api", Relation::Env);
    m_desk->workspace.selectEdge(edge);
    QCOMPARE(code()->markedLine(), m_desk->workspace.graph()->edges[edge].place.line);
    QVERIFY(!code()->markedRect().isNull());
    QVERIFY(code()->textCursor().block().text().contains(QLatin1String("absent-config")));
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("env → ConfigMap absent-config · pod-envfrom-configmap")));
    m_desk->workspace.selectNode(m_desk->node("/Service/shop/web"));
    QCOMPARE(code()->markedLine(), 0U);
    QVERIFY(code()->toPlainText().contains(QLatin1String("kind: Service")));
    QVERIFY(code()->isReadOnly());
}

void TestInspector::yamlHidesSecrets()
{
    QVERIFY(m_desk->open(object("v1", "Secret", "s", "type: Opaque\nstringData:\n  password: hunter2-hunter2\n")));
    m_desk->workspace.selectNode(m_desk->node("/Secret/shop/s"));
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!wordsOn(*m_inspector).contains(QLatin1String("hunter2")));
    }
    QVERIFY(code()->toPlainText().contains(QLatin1String("password:")));
    QVERIFY(!code()->toPlainText().contains(QLatin1String("hunter2")));
}

void TestInspector::yamlExplainsWhatIsNotWritten()
{
    QVERIFY(m_desk->open(shop()));
    m_inspector->setTab(Inspector::YamlTab);
    m_desk->workspace.selectNode(m_desk->node("/ConfigMap/shop/absent-config"));
    QVERIFY(!code()->isVisible());
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("Not written here")));
    m_desk->workspace.selectNode(m_desk->node("/ConfigMap/shop/web-config"));
    QVERIFY(code()->isVisible());
}

void TestInspector::findsInYaml()
{
    QVERIFY(m_desk->open(shop()));
    m_inspector->setTab(Inspector::YamlTab);
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    code()->setFocus();
    QTest::keyClick(code(), Qt::Key_F, Qt::ControlModifier);
    auto* field = m_inspector->findChild<QLineEdit*>();
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("web"));
    QCOMPARE(code()->textCursor().selectedText(), QStringLiteral("web"));
    const int first = code()->textCursor().position();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(code()->textCursor().position() > first);
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral(" found")));
    QTest::keyClick(field, Qt::Key_Escape); // empties the field
    QTest::keyClick(code(), Qt::Key_Escape);
    QVERIFY(!field->isVisible());
}

void TestInspector::relations()
{
    QVERIFY(m_desk->open(shop()));
    m_inspector->setTab(Inspector::RelationsTab);
    const NodeIndex config = m_desk->node("/ConfigMap/shop/web-config");
    m_desk->workspace.selectNode(config);
    QTreeView* list = listIn<RelationsView>();
    QCOMPARE(list->model()->rowCount(), 1);
    const QModelIndex edge = list->model()->index(0, 0, list->model()->index(0, 0));
    clickRow(list, edge);
    QCOMPARE(m_desk->workspace.selectedEdge(), m_desk->edge("apps/Deployment/shop/web", Relation::Env));
    QCOMPARE(list->model()->rowCount(), 1); // the list stays that of the ConfigMap
    QCOMPARE(list->currentIndex().data(EdgeRole).toUInt(), m_desk->workspace.selectedEdge());
    clickRow(list, list->currentIndex(), true);
    QCOMPARE(m_desk->workspace.currentNode(), m_desk->node("apps/Deployment/shop/web"));
    QCOMPARE(m_desk->workspace.selectedEdge(), kNoIndex);
    QVERIFY(list->model()->rowCount() > 1);
}

void TestInspector::problems()
{
    QVERIFY(m_desk->open(shop() + service("lonely", "nobody")));
    m_inspector->setTab(Inspector::ProblemsTab);
    QTreeView* list = listIn<ProblemsView>();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Deployment api refers to ConfigMap absent-config, which is not here."));
    clickRow(list, list->model()->index(0, 0));
    QCOMPARE(m_desk->workspace.selectedEdge(), m_desk->edge("apps/Deployment/shop/api", Relation::Env));
    clickRow(list, list->model()->index(1, 0), true);
    QCOMPARE(m_desk->workspace.currentNode(), m_desk->node("/Service/shop/lonely"));
    QCOMPARE(tabs()->currentIndex(), static_cast<int>(Inspector::YamlTab));
}

void TestInspector::remembersTheTab()
{
    m_inspector->setTab(Inspector::RelationsTab);
    m_inspector = std::make_unique<Inspector>(m_desk->workspace, m_desk->settings, *m_desk->appearance);
    QCOMPARE(tabs()->currentIndex(), static_cast<int>(Inspector::RelationsTab));
}

/// Nothing that a manifest says is ever rich text, a mnemonic or a control character.
void TestInspector::hostileNames()
{
    QVERIFY(m_desk->open("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: \"<img src='/dev/zero'>&x\\u202E\"\n  labels: {\"<b>\": \"a\\u0007b\"}\n"));
    m_desk->workspace.selectNode(0);
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
    m_inspector->setTab(Inspector::SummaryTab);
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("<img src='/dev/zero'>&x⟦U+202E⟧")));
    for (const QLabel* label : m_inspector->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestInspector::japaneseAndLarge()
{
    QVERIFY(m_desk->open(shop()));
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    m_desk->settings.set("appearance/language", QStringLiteral("ja"));
    m_desk->settings.set("appearance/theme", QStringLiteral("dark"));
    m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
    QVERIFY(wordsOn(*m_inspector).contains(QStringLiteral("入れ替えのきく Pod")));
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
