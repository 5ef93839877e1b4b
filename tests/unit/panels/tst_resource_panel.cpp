#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTreeView>

#include "models/adaptors/roles.h"
#include "tests/unit/panels/desk.h"
#include "views/resources/resource_panel.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

QModelIndex rowOf(const QTreeView& tree, NodeIndex node, const QModelIndex& parent = {})
{
    const QAbstractItemModel& model = *tree.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(NodeRole).toUInt() == node)
            return index;
        const QModelIndex below = rowOf(tree, node, index);
        if (below.isValid())
            return below;
    }
    return {};
}

} // namespace

class TestResourcePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void clickSelects();
    void selectionIsFollowed();
    void filterKeepsSelectionAndExpansion();
    void reloadKeepsEverything();
    void keyboard();
    void menu();
    void speaksJapanese();

private:
    [[nodiscard]] QTreeView* tree() const { return m_panel->findChild<QTreeView*>(); }
    [[nodiscard]] QLineEdit* field() const { return m_panel->findChild<QLineEdit*>(); }
    void click(NodeIndex node, Qt::KeyboardModifiers keys = {}) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ResourcePanel> m_panel;
};

void TestResourcePanel::init()
{
    m_desk = std::make_unique<Desk>();
    m_panel = std::make_unique<ResourcePanel>(m_desk->workspace, *m_desk->appearance);
    m_panel->resize(280, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(m_desk->openFile(shop()));
}

void TestResourcePanel::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

void TestResourcePanel::click(NodeIndex node, Qt::KeyboardModifiers keys) const
{
    const QModelIndex index = rowOf(*tree(), node);
    tree()->scrollTo(index);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, keys, tree()->visualRect(index).center());
}

void TestResourcePanel::clickSelects()
{
    const NodeIndex web = m_desk->node("apps/Deployment/shop/web");
    const NodeIndex api = m_desk->node("apps/Deployment/shop/api");
    click(web);
    QCOMPARE(m_desk->workspace.currentNode(), web);
    click(api, Qt::ControlModifier);
    QCOMPARE(m_desk->workspace.selectedNodes().size(), std::size_t(2));
    QCOMPARE(m_desk->workspace.currentNode(), api);
    QVERIFY(wordsOn(*m_panel).contains(QLatin1String("6")));
}

void TestResourcePanel::selectionIsFollowed()
{
    const NodeIndex other = m_desk->node("/ConfigMap/tools/other");
    m_desk->workspace.selectNode(other);
    QCOMPARE(tree()->currentIndex().data(NodeRole).toUInt(), other);
    QVERIFY(tree()->viewport()->rect().intersects(tree()->visualRect(tree()->currentIndex())));
    m_desk->workspace.clearSelection();
    QVERIFY(tree()->selectionModel()->selectedIndexes().isEmpty());
}

void TestResourcePanel::filterKeepsSelectionAndExpansion()
{
    const NodeIndex web = m_desk->node("apps/Deployment/shop/web");
    click(web);
    const QModelIndex config = rowOf(*tree(), m_desk->node("/ConfigMap/shop/web-config"));
    QVERIFY(!tree()->isExpanded(config.parent()));
    QTest::keyClicks(field(), QStringLiteral("cm web"));
    QCOMPARE(tree()->model()->rowCount(), 1);
    QVERIFY(wordsOn(*m_panel).contains(QStringLiteral("1 of 6")));
    QVERIFY(tree()->isExpanded(rowOf(*tree(), m_desk->node("/ConfigMap/shop/web-config")).parent()));
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(m_desk->workspace.currentNode(), web);
    QCOMPARE(tree()->currentIndex().data(NodeRole).toUInt(), web);
    QVERIFY(!tree()->isExpanded(rowOf(*tree(), m_desk->node("/ConfigMap/shop/web-config")).parent()));
    QTest::keyClicks(field(), QStringLiteral("nothing-like-it"));
    QVERIFY(!tree()->isVisible());
    QVERIFY(wordsOn(*m_panel).contains(QStringLiteral("Nothing fits the filter")));
}

void TestResourcePanel::reloadKeepsEverything()
{
    const NodeIndex web = m_desk->node("apps/Deployment/shop/web");
    click(web);
    const QModelIndex before = rowOf(*tree(), web);
    tree()->collapse(before.parent().siblingAtRow(0));
    const int offset = tree()->verticalScrollBar()->value();
    QVERIFY(m_desk->rewrite(shop() + service("zebra", "web")));
    QCOMPARE(tree()->currentIndex().data(NodeRole).toUInt(), m_desk->node("apps/Deployment/shop/web"));
    QVERIFY(!tree()->isExpanded(tree()->currentIndex().parent().siblingAtRow(0)));
    QCOMPARE(tree()->verticalScrollBar()->value(), offset);
    QVERIFY(wordsOn(*m_panel).contains(QLatin1String("7")));
}

void TestResourcePanel::keyboard()
{
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(tree()->hasFocus());
    click(m_desk->node("apps/Deployment/shop/api"));
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(m_desk->workspace.currentNode(), m_desk->node("apps/Deployment/shop/web"));
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("web"));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(m_desk->workspace.view().focus, std::string("apps/Deployment/shop/web"));
}

void TestResourcePanel::menu()
{
    const NodeIndex web = m_desk->node("apps/Deployment/shop/web");
    const QModelIndex index = rowOf(*tree(), web);
    Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(index).center());
    auto* menu = m_panel->findChild<QMenu*>();
    QVERIFY(menu);
    QList<QAction*> actions = menu->actions();
    QCOMPARE(actions.size(), 4);
    actions[3]->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kubectl get deploy web -n shop -o yaml"));
    actions[0]->trigger();
    QCOMPARE(m_desk->workspace.view().focus, std::string("apps/Deployment/shop/web"));
    menu->close();
}

void TestResourcePanel::speaksJapanese()
{
    m_desk->settings.set("appearance/language", QStringLiteral("ja"));
    m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
    QVERIFY(!tree()->grab().isNull());
    QVERIFY(tree()->model()->rowCount() > 0);
}

QTEST_MAIN(TestResourcePanel)
#include "tst_resource_panel.moc"
