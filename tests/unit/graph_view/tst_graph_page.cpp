#include "views/common/appearance.h"
#include "views/graph_view/breadcrumb.h"
#include "views/graph_view/context_menu.h"
#include "views/graph_view/empty_note.h"
#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/graph_page.h"
#include "views/graph_view/hidden_bar.h"
#include "views/graph_view/legend.h"
#include "views/graph_view/legend_entry.h"
#include "views/graph_view/minimap.h"
#include "views/paint/card_metrics.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace kubezu;

namespace {

constexpr auto kManifest = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, envFrom: [{configMapRef: {name: web-config}}]}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web-config, namespace: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: lonely, namespace: attic}
)";

/// A page over a workspace that has a manifest open.
struct Stage {
    Stage()
    {
        settings.set("appearance/reduced-motion", QStringLiteral("true"));
        settings.set("appearance/theme", QStringLiteral("light"));
        QFile file(folder.filePath(QStringLiteral("web.yaml")));
        if (file.open(QIODevice::WriteOnly))
            file.write(kManifest);
        file.close();
        page.resize(1100, 760);
        page.show();
        page.canvas().setFocus();
    }
    [[nodiscard]] bool open()
    {
        workspace.open({folder.path()});
        return QTest::qWaitFor([this] { return !content().picture().cards.empty(); }, 15000);
    }
    [[nodiscard]] const Content& content() { return page.canvas().content(); }
    [[nodiscard]] NodeIndex node(const char* name) const { return workspace.graph()->findByName(name); }
    [[nodiscard]] QPoint at(NodeIndex node)
    {
        return page.canvas().view().toView(content().index->cardRect(content().index->cardOf(node))).center().toPoint();
    }
    template <typename T>
    [[nodiscard]] T& part()
    {
        return *page.findChild<T*>();
    }
    /// The picture that follows a change of the view.
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor([this] { return !workspace.isBusy() && page.canvas().content().index->pictureRef() == workspace.picture(); }, 15000);
    }
    [[nodiscard]] bool isDrawn(const char* name)
    {
        const NodeIndex index = node(name);
        return index != kNoIndex && content().index->cardOf(index) != kNoIndex;
    }

    QTemporaryDir folder;
    CardMetrics metrics;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Appearance appearance{settings};
    Workspace workspace{metrics, Library::build({})};
    GraphPage page{workspace, settings, appearance};
};

QAction* actionNamed(const QMenu& menu, const char* text)
{
    for (QAction* action : menu.actions()) {
        if (action->text() == QLatin1String(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestGraphPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clicksSelectInTheWorkspace();
    void aSelectionFromElsewhereIsMarkedAndRevealed();
    void focusNarrowsAndEscapeGivesUp();
    void stacksOpenAndClose();
    void theLegendSwitchesClasses();
    void theFilterThatMatchesNothingHasAWayOut();
    void whatIsHiddenIsCounted();
    void theMapMovesTheCamera();
    void theMenuOfACard();
    void closingClears();
    void aReloadKeepsTheCamera();
};

void TestGraphPage::clicksSelectInTheWorkspace()
{
    Stage stage;
    QVERIFY(stage.open());
    const NodeIndex service = stage.node("Service/web"), config = stage.node("ConfigMap/web-config");
    QTest::mouseClick(&stage.page.canvas(), Qt::LeftButton, {}, stage.at(service));
    QCOMPARE(stage.workspace.currentNode(), service);
    QVERIFY(stage.page.canvas().paintState().selectedNodes.contains(service));
    QTest::mouseClick(&stage.page.canvas(), Qt::LeftButton, Qt::ControlModifier, stage.at(config));
    QCOMPARE(stage.workspace.selectedNodes().size(), std::size_t{2});
    QTest::mouseClick(&stage.page.canvas(), Qt::LeftButton, Qt::ControlModifier, stage.at(config));
    QCOMPARE(stage.workspace.selectedNodes().size(), std::size_t{1});
    Q_EMIT stage.page.canvas().wirePicked(0);
    QVERIFY(stage.workspace.selectedEdge() != kNoIndex);
    QCOMPARE(stage.page.canvas().paintState().selectedWire, 0U);
    Q_EMIT stage.page.canvas().groundPicked();
    QVERIFY(stage.workspace.selectedNodes().empty());
    QCOMPARE(stage.workspace.selectedEdge(), kNoIndex);
}

void TestGraphPage::aSelectionFromElsewhereIsMarkedAndRevealed()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.page.canvas().zoomBy(4, {5, 5});
    const NodeIndex lonely = stage.node("ConfigMap/attic/lonely");
    stage.workspace.selectNode(lonely);
    QVERIFY(stage.page.canvas().paintState().selectedNodes.contains(lonely));
    const QRectF box = stage.content().index->cardRect(stage.content().index->cardOf(lonely));
    QVERIFY(stage.page.canvas().view().sceneRect().intersects(box));
}

void TestGraphPage::focusNarrowsAndEscapeGivesUp()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.workspace.selectNode(stage.node("Deployment/web"));
    QTest::keyClick(&stage.page.canvas(), Qt::Key_F);
    QVERIFY(!stage.workspace.view().focus.empty());
    QVERIFY(stage.settles());
    QVERIFY(!stage.isDrawn("ConfigMap/attic/lonely"));
    QVERIFY(stage.part<Breadcrumb>().isVisible());
    QCOMPARE(stage.part<Breadcrumb>().words().last(), QStringLiteral("focus: Deployment web"));
    QTest::keyClick(&stage.page.canvas(), Qt::Key_Escape);
    QVERIFY(stage.workspace.view().focus.empty());
    QVERIFY(!stage.workspace.selectedNodes().empty());
    QTest::keyClick(&stage.page.canvas(), Qt::Key_Escape);
    QVERIFY(stage.workspace.selectedNodes().empty());
    QVERIFY(stage.settles());
    QVERIFY(stage.isDrawn("ConfigMap/attic/lonely"));
    QVERIFY(stage.part<Breadcrumb>().isHidden());
}

void TestGraphPage::stacksOpenAndClose()
{
    Stage stage;
    QVERIFY(stage.open());
    const std::size_t closed = stage.content().picture().cards.size();
    stage.page.expandAll();
    QVERIFY(stage.settles());
    QCOMPARE(stage.content().picture().cards.size(), closed + 2);
    stage.page.collapseAll();
    QVERIFY(stage.settles());
    QCOMPARE(stage.content().picture().cards.size(), closed);
    const auto& cards = stage.content().picture().cards;
    const auto stack = std::find_if(cards.begin(), cards.end(), [](const Card& card) { return card.face.count > 1; });
    QVERIFY(stack != cards.end());
    Q_EMIT stage.page.canvas().stackToggled(stack->node);
    QVERIFY(stage.settles());
    QCOMPARE(stage.content().picture().cards.size(), closed + 2);
}

void TestGraphPage::theLegendSwitchesClasses()
{
    Stage stage;
    QVERIFY(stage.open());
    Legend& legend = stage.part<Legend>();
    QVERIFY(legend.isVisible());
    const auto entryOf = [&legend](const char* word) {
        for (LegendEntry* entry : legend.findChildren<LegendEntry*>()) {
            if (!entry->isHidden() && entry->accessibleName() == QLatin1String(word))
                return entry;
        }
        return static_cast<LegendEntry*>(nullptr);
    };
    for (const char* word : {"owns", "selects", "env", "written", "predicted"})
        QVERIFY2(entryOf(word), word);
    QVERIFY(!entryOf("written")->isCheckable());
    QTest::mouseClick(entryOf("env"), Qt::LeftButton);
    QVERIFY(stage.workspace.view().hiddenClasses.contains(RelationClass::Configuration));
    QVERIFY(stage.settles());
    QVERIFY(entryOf("env") && !entryOf("env")->isChecked());
    QVERIFY(stage.part<HiddenBar>().isVisible());
    QTest::mouseClick(entryOf("env"), Qt::LeftButton);
    QVERIFY(!stage.workspace.view().hiddenClasses.contains(RelationClass::Configuration));
    QVERIFY(stage.settles());
    QTest::mouseClick(entryOf("predicted"), Qt::LeftButton);
    QVERIFY(!stage.workspace.view().predicted);
    QVERIFY(stage.settles());
    QVERIFY(entryOf("predicted") && !entryOf("predicted")->isChecked());
    legend.setFolded(true);
    QVERIFY(legend.width() < 200);
    stage.page.setLegendVisible(false);
    QVERIFY(legend.isHidden());
}

void TestGraphPage::theFilterThatMatchesNothingHasAWayOut()
{
    Stage stage;
    QVERIFY(stage.open());
    ViewState view = stage.workspace.view();
    view.text = "<b>nothing</b>";
    stage.workspace.setView(view);
    QVERIFY(stage.settles());
    EmptyNote& note = stage.part<EmptyNote>();
    QVERIFY(note.isVisible());
    QTest::mouseClick(note.findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(stage.workspace.view().text.empty());
    QVERIFY(stage.settles());
    QVERIFY(note.isHidden());
    QVERIFY(!stage.content().picture().cards.empty());
}

void TestGraphPage::whatIsHiddenIsCounted()
{
    Stage stage;
    QVERIFY(stage.open());
    ViewState view = stage.workspace.view();
    view.namespaces = {"shop"};
    stage.workspace.setView(view);
    QVERIFY(stage.settles());
    HiddenBar& bar = stage.part<HiddenBar>();
    QVERIFY(bar.isVisible());
    const Picture& picture = stage.content().picture();
    QCOMPARE(bar.text(), QStringLiteral("%1 of %2 hidden").arg(picture.hiddenNodes).arg(picture.totalNodes));
    QVERIFY(picture.hiddenNodes > 0);
}

void TestGraphPage::theMapMovesTheCamera()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.page.fitAll();
    Minimap& map = stage.part<Minimap>();
    QVERIFY(map.isHidden());
    stage.page.canvas().zoomBy(5, {550, 380});
    QVERIFY(map.isVisible());
    const View before = stage.page.canvas().view();
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(12, 12));
    QVERIFY(stage.page.canvas().view().origin != before.origin);
    QCOMPARE(stage.page.canvas().view().zoom, before.zoom);
    stage.page.setMinimapVisible(false);
    QVERIFY(map.isHidden());
}

void TestGraphPage::theMenuOfACard()
{
    Stage stage;
    QVERIFY(stage.open());
    ContextMenu& menus = stage.part<ContextMenu>();
    QMenu menu;
    menus.fill(menu, {stage.content().index->cardOf(stage.node("Deployment/web")), kNoIndex});
    QVERIFY(actionNamed(menu, "Copy as kubectl"));
    const QMenu& lines = *actionNamed(menu, "Copy as kubectl")->menu();
    lines.actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kubectl get deploy web -n shop -o yaml"));
    QVERIFY(actionNamed(lines, "kubectl rollout restart deploy/web -n shop"));
    actionNamed(lines, "kubectl rollout restart deploy/web -n shop")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kubectl rollout restart deploy/web -n shop"));
    actionNamed(menu, "Copy Id")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("apps/Deployment/shop/web"));
    actionNamed(menu, "Hide")->trigger();
    QVERIFY(stage.settles());
    QVERIFY(!stage.isDrawn("Deployment/web"));
    QMenu ground;
    menus.fill(ground, {});
    QVERIFY(actionNamed(ground, "Show All"));
    actionNamed(ground, "Show All")->trigger();
    QVERIFY(stage.settles());
    QVERIFY(stage.isDrawn("Deployment/web"));
}

void TestGraphPage::closingClears()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.workspace.close();
    QVERIFY(stage.content().picture().cards.empty());
    QVERIFY(stage.part<Legend>().isHidden());
    QVERIFY(stage.part<EmptyNote>().isHidden());
    QVERIFY(!stage.page.grab().isNull());
}

void TestGraphPage::aReloadKeepsTheCamera()
{
    Stage stage;
    QVERIFY(stage.open());
    stage.page.canvas().zoomBy(1.5, {300, 300});
    const View before = stage.page.canvas().view();
    QSignalSpy changed(&stage.workspace, &Workspace::pictureChanged);
    stage.workspace.reload();
    QTRY_VERIFY(changed.count() > 0);
    QVERIFY(stage.settles());
    QCOMPARE(stage.page.canvas().view(), before);
}

QTEST_MAIN(TestGraphPage)
#include "tst_graph_page.moc"
