#include "models/workspace/notes_desk.h"
#include "tests/unit/window/window_fixture.h"
#include "views/common/banner.h"
#include "views/window/docks.h"
#include "views/window/namespace_picker.h"

#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>

using namespace kubezu;
using namespace kubezu::testing;

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndSaysWhatIsOpen();
    void takesDroppedFolders();
    void ignoresForeignDrops();
    void takesNotesBesideManifests();
    void opensCopiedText();
    void switchesLanguageAtRunTime();
    void remembersTheLayout();
    void remembersNothingWhenToldSo();
    void remembersRecentButNotScratch();
    void lensesFollowKeysAndButtons();
    void choosesSeveralNamespaces();
    void tellsFailuresWithWaysOut();
    void offersToBuildKustomizations();
    void showsNamesAsText();
    void presentsAndComesBack();
    void closesTheSet();
};

namespace {

bool drop(QWidget& target, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
    return event.isAccepted();
}

Banner* banner(MainWindow& window, const char* name)
{
    for (Banner* each : window.findChildren<Banner*>()) {
        if (each->property("name").toString() == QLatin1String(name))
            return each;
    }
    return nullptr;
}

} // namespace

void TestMainWindow::opensAndSaysWhatIsOpen()
{
    WindowFixture fixture;
    QVERIFY(!fixture.find<QDockWidget>("dock-resources")->isVisible());
    QVERIFY(!fixture.action("export")->isEnabled());
    QVERIFY(fixture.openShop());
    QVERIFY(fixture.window->windowTitle().startsWith(QLatin1String("shop")));
    QVERIFY(fixture.find<QLabel>("counts")->text().contains(QLatin1String("resources")));
    QVERIFY(fixture.find<QDockWidget>("dock-resources")->isVisible());
    QTRY_VERIFY(fixture.action("export")->isEnabled());
    QVERIFY(fixture.window->shell().canvas->isVisible());
}

void TestMainWindow::takesDroppedFolders()
{
    WindowFixture fixture;
    QVERIFY(drop(*fixture.window, {QUrl::fromLocalFile(WindowFixture::shopFolder())}));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    QCOMPARE(fixture.workspace->paths(), QStringList(WindowFixture::shopFolder()));
}

void TestMainWindow::takesNotesBesideManifests()
{
    WindowFixture fixture;
    const QString notes = fixture.folder.filePath(QStringLiteral("n.md"));
    QVERIFY(writeFile(notes, "- Pod\n"));
    NotesDesk& desk = fixture.workspace->notes();
    QVERIFY(!fixture.action("close-notes")->isEnabled());
    QVERIFY(drop(*fixture.window, {QUrl::fromLocalFile(notes), QUrl::fromLocalFile(WindowFixture::shopFolder())}));
    QTRY_VERIFY(desk.notes() && fixture.workspace->isOpen());
    QCOMPARE(desk.path(), notes);
    QCOMPARE(fixture.workspace->paths(), QStringList{WindowFixture::shopFolder()});
    QCOMPARE(fixture.settings->text("session/notes"), notes);
    QVERIFY(fixture.settings->recent().contains(notes));
    fixture.settings->set("review/target", QStringLiteral("1.36"));
    QCOMPARE(desk.target(), 36);
    QTRY_VERIFY(fixture.action("close-notes")->isEnabled());
    fixture.action("close-notes")->trigger();
    QVERIFY(!desk.notes() && fixture.workspace->isOpen());
    QVERIFY(fixture.settings->text("session/notes").isEmpty());
}

void TestMainWindow::ignoresForeignDrops()
{
    WindowFixture fixture;
    QVERIFY(!drop(*fixture.window, {QUrl(QStringLiteral("https://example.com/a.yaml"))}));
    QVERIFY(!drop(*fixture.window, {}));
    QVERIFY(!fixture.workspace->isBusy());
}

void TestMainWindow::opensCopiedText()
{
    WindowFixture fixture;
    QApplication::clipboard()->setText(QStringLiteral("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: copied}\n"));
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    QVERIFY(fixture.workspace->graph()->find("/ConfigMap/default/copied") != kNoIndex);
    QVERIFY(fixture.settings->recent().isEmpty());
    QApplication::clipboard()->setText(QString());
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(fixture.find<QLabel>("counts")->text().contains(QLatin1String("clipboard")));
}

void TestMainWindow::switchesLanguageAtRunTime()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    auto* button = fixture.find<QPushButton>("language-button");
    QCOMPARE(button->text(), QStringLiteral("日本語"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), QStringLiteral("English"));
    QCOMPARE(fixture.action("lens-traffic")->text(), QStringLiteral("トラフィック"));
    QCOMPARE(fixture.find<QDockWidget>("dock-resources")->windowTitle(), QStringLiteral("リソース"));
    QVERIFY(fixture.find<QLabel>("counts")->text().contains(QStringLiteral("リソース")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(fixture.action("lens-traffic")->text(), QStringLiteral("Traffic"));
}

void TestMainWindow::remembersTheLayout()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    fixture.window->resize(1300, 850);
    fixture.action("panel-inspector")->trigger();
    QVERIFY(!fixture.find<QDockWidget>("dock-inspector")->isVisible());
    fixture.window->addDockWidget(Qt::LeftDockWidgetArea, fixture.find<QDockWidget>("dock-glossary"));
    fixture.restart();
    QVERIFY(fixture.openShop());
    QVERIFY(!fixture.find<QDockWidget>("dock-inspector")->isVisible());
    QCOMPARE(fixture.window->dockWidgetArea(fixture.find<QDockWidget>("dock-glossary")), Qt::LeftDockWidgetArea);
    QTRY_VERIFY(!fixture.action("panel-inspector")->isChecked());
    fixture.action("panels-reset")->trigger();
    QVERIFY(fixture.find<QDockWidget>("dock-inspector")->isVisible());
    QCOMPARE(fixture.window->dockWidgetArea(fixture.find<QDockWidget>("dock-glossary")), Qt::RightDockWidgetArea);
}

void TestMainWindow::remembersNothingWhenToldSo()
{
    WindowFixture fixture;
    fixture.settings->set("session/layout", QStringLiteral("false"));
    QVERIFY(fixture.openShop());
    fixture.action("panel-glossary")->trigger();
    fixture.restart();
    QVERIFY(fixture.openShop());
    QVERIFY(fixture.find<QDockWidget>("dock-glossary")->isVisible());
}

void TestMainWindow::remembersRecentButNotScratch()
{
    WindowFixture fixture;
    const QString scratch = fixture.folder.filePath(QStringLiteral("scratch/a.yaml"));
    QVERIFY(writeFile(scratch, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"));
    fixture.workspace->open({scratch});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    QVERIFY(fixture.settings->recent().isEmpty());
    QVERIFY(fixture.settings->text("session/paths").isEmpty());
    QVERIFY(fixture.openShop());
    QTRY_COMPARE(fixture.settings->recent(), QStringList(WindowFixture::shopFolder()));
    QCOMPARE(fixture.settings->text("session/paths"), WindowFixture::shopFolder());
    fixture.restart();
    QCOMPARE(fixture.settings->text("session/paths"), WindowFixture::shopFolder());
    QVERIFY(!fixture.workspace->isOpen()); // what to open is for others to decide
}

void TestMainWindow::lensesFollowKeysAndButtons()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    QTRY_VERIFY(fixture.action("lens-config")->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(fixture.workspace->view().lens, Lens::Config);
    QTRY_VERIFY(fixture.action("lens-config")->isChecked() && !fixture.action("lens-everything")->isChecked());
    for (QToolButton* button : fixture.find<QFrame>("lens-bar")->findChildren<QToolButton*>()) {
        if (button->defaultAction() == fixture.action("lens-traffic"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(fixture.workspace->view().lens, Lens::Traffic);
    QTRY_VERIFY(fixture.action("back")->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.workspace->view().lens, Lens::Config);
    // A chosen one stays chosen when it is chosen again.
    fixture.action("lens-config")->trigger();
    QTest::qWait(10);
    QVERIFY(fixture.action("lens-config")->isChecked());
}

void TestMainWindow::choosesSeveralNamespaces()
{
    WindowFixture fixture;
    const QString file = fixture.folder.filePath(QStringLiteral("two.yaml"));
    QByteArray text;
    for (const char* ns : {"a", "b", "c"})
        text += QByteArray("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: ") + ns + "}\n";
    QVERIFY(writeFile(file, text));
    fixture.workspace->open({file});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    auto* picker = fixture.find<NamespacePicker>("namespace-picker");
    QTest::mouseClick(picker, Qt::LeftButton);
    auto* list = picker->findChild<QListWidget*>();
    QVERIFY(list != nullptr);
    QCOMPARE(list->count(), 4);
    for (const int row : {1, 3})
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(list->item(row)).center());
    QCOMPARE(fixture.workspace->view().namespaces, (std::set<std::string>{"a", "c"}));
    QVERIFY(picker->text().contains(QLatin1String("2 selected")));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(list->item(0)).center());
    QVERIFY(fixture.workspace->view().namespaces.empty());
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(fixture.workspace->view().namespaces, (std::set<std::string>{"b"}));
}

void TestMainWindow::tellsFailuresWithWaysOut()
{
    WindowFixture fixture;
    fixture.workspace->open({QStringLiteral("/nowhere/<b>x</b>.yaml")});
    Banner* error = banner(*fixture.window, "error");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), 10000);
    QVERIFY(!error->text().isEmpty());
    QVERIFY(!error->findChildren<QPushButton*>().isEmpty());
    QTest::mouseClick(error->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(!error->isVisible());
}

void TestMainWindow::offersToBuildKustomizations()
{
    WindowFixture fixture;
    QVERIFY(writeFile(fixture.folder.filePath(QStringLiteral("k/kustomization.yaml")), "resources: [a.yaml]\n"));
    QVERIFY(writeFile(fixture.folder.filePath(QStringLiteral("k/a.yaml")), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"));
    fixture.workspace->open({fixture.folder.filePath(QStringLiteral("k"))});
    Banner* offer = banner(*fixture.window, "offer");
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 10000);
    QCOMPARE(offer->findChildren<QPushButton*>().size(), 1);
}

void TestMainWindow::showsNamesAsText()
{
    WindowFixture fixture;
    const QString file = fixture.folder.filePath(QStringLiteral("<img src=x>&.yaml"));
    QVERIFY(writeFile(file, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"));
    fixture.workspace->open({file});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    for (const QWidget* widget : fixture.window->findChildren<QWidget*>())
        QVERIFY2(!widget->toolTip().contains(QLatin1String("<img")), qPrintable(widget->toolTip()));
}

void TestMainWindow::presentsAndComesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    fixture.action("present")->trigger();
    QCOMPARE(fixture.appearance->scale(), 1.6);
    QVERIFY(!fixture.find<QDockWidget>("dock-resources")->isVisible());
    QVERIFY(fixture.window->isFullScreen());
    fixture.action("present")->trigger();
    QCOMPARE(fixture.appearance->scale(), 1.0);
    QVERIFY(fixture.find<QDockWidget>("dock-resources")->isVisible());
    QVERIFY(!fixture.window->isFullScreen());
    // A presentation that was killed leaves nothing behind.
    fixture.action("present")->trigger();
    fixture.window.reset();
    fixture.restartAfterKill();
    QCOMPARE(fixture.appearance->scale(), 1.0);
}

void TestMainWindow::closesTheSet()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    QTRY_VERIFY(fixture.action("close")->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!fixture.workspace->isOpen());
    QVERIFY(fixture.find<QWidget>("start-page")->isVisible());
    QVERIFY(!fixture.find<QDockWidget>("dock-resources")->isVisible());
    QCOMPARE(fixture.window->windowTitle(), QStringLiteral("Kubezu"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
