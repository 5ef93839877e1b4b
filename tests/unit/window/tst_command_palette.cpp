#include "models/adaptors/palette_model.h"
#include "tests/unit/window/window_fixture.h"
#include "views/common/search_field.h"
#include "views/window/command_palette.h"

#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QListView>

using namespace kubezu;
using namespace kubezu::testing;

class TestCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndClosesByKeyboard();
    void goesToAResource();
    void bringsBackWhatALensHides();
    void runsAnAction();
    void showsAConcept();
    void findsActionsInJapanese();
    void leavesDisabledActionsOut();
    void saysWhenThereIsNothing();
    void closesWhenTheKeyboardGoesElsewhere();
    void isQuickAtEachKey();

private:
    static CommandPalette* open(WindowFixture& fixture)
    {
        QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
        return fixture.find<CommandPalette>("palette");
    }
    static QListView* list(CommandPalette* palette) { return palette->findChild<QListView*>(); }
    static void type(CommandPalette* palette, const QString& text) { QTest::keyClicks(palette->findChild<SearchField*>(), text); }
    /// As an input method does.
    static void commit(CommandPalette* palette, const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(palette->findChild<SearchField*>(), &event);
    }
    static void press(CommandPalette* palette, Qt::Key key) { QTest::keyClick(palette->findChild<SearchField*>(), key); }
    /// Steps to the first row of a sort whose text begins so.
    static bool stepTo(CommandPalette* palette, PaletteEntry::Type sort, const QString& text)
    {
        for (int i = 0; i < list(palette)->model()->rowCount(); ++i) {
            const QModelIndex row = list(palette)->currentIndex();
            if (row.data(EntryTypeRole).toInt() == static_cast<int>(sort) && row.data().toString().startsWith(text))
                return true;
            press(palette, Qt::Key_Down);
        }
        return false;
    }
};

void TestCommandPalette::opensAndClosesByKeyboard()
{
    WindowFixture fixture;
    QWidget* before = QApplication::focusWidget();
    CommandPalette* palette = open(fixture);
    QVERIFY(palette->isVisible());
    QVERIFY(palette->findChild<SearchField*>()->hasFocus());
    QVERIFY(list(palette)->model()->rowCount() > 5); // actions, before anything is typed
    press(palette, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestCommandPalette::goesToAResource()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("deploy/web"));
    QVERIFY(stepTo(palette, PaletteEntry::Type::Resource, QStringLiteral("web")));
    press(palette, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    const NodeIndex node = fixture.workspace->currentNode();
    QVERIFY(node != kNoIndex);
    QCOMPARE(fixture.workspace->graph()->nodes[node].id, std::string("apps/Deployment/shop/web"));
}

void TestCommandPalette::bringsBackWhatALensHides()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    ViewState view = fixture.workspace->view();
    view.text = "nothing-has-this-name";
    fixture.workspace->setView(view);
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("deploy/web"));
    QVERIFY(stepTo(palette, PaletteEntry::Type::Resource, QStringLiteral("web")));
    press(palette, Qt::Key_Return);
    QVERIFY(fixture.workspace->view().text.empty());
    QVERIFY(fixture.workspace->currentNode() != kNoIndex);
}

void TestCommandPalette::runsAnAction()
{
    WindowFixture fixture;
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("theme: dark"));
    QVERIFY(stepTo(palette, PaletteEntry::Type::Action, QStringLiteral("Theme: Dark")));
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(fixture.settings->theme(), QStringLiteral("dark"));
    QVERIFY(fixture.appearance->tokens().dark);
}

void TestCommandPalette::showsAConcept()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("readiness probe"));
    QVERIFY(stepTo(palette, PaletteEntry::Type::Concept, QString()));
    press(palette, Qt::Key_Return);
    QCOMPARE(fixture.workspace->selection().conceptId, QStringLiteral("readiness-probe"));
    QVERIFY(fixture.workspace->selection().conceptPinned);
}

void TestCommandPalette::findsActionsInJapanese()
{
    WindowFixture fixture(QStringLiteral("ja"));
    CommandPalette* palette = open(fixture);
    commit(palette, QStringLiteral("設定"));
    QVERIFY(stepTo(palette, PaletteEntry::Type::Action, QStringLiteral("設定")));
    press(palette, Qt::Key_Return);
    QTRY_VERIFY(fixture.find<QWidget>("settings-dialog") != nullptr);
}

void TestCommandPalette::leavesDisabledActionsOut()
{
    WindowFixture fixture;
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("export"));
    QVERIFY(!stepTo(palette, PaletteEntry::Type::Action, QStringLiteral("Export")));
}

void TestCommandPalette::saysWhenThereIsNothing()
{
    WindowFixture fixture;
    CommandPalette* palette = open(fixture);
    type(palette, QStringLiteral("zzzqqqxxx"));
    QCOMPARE(list(palette)->model()->rowCount(), 0);
    QVERIFY(!list(palette)->isVisible());
    press(palette, Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void TestCommandPalette::closesWhenTheKeyboardGoesElsewhere()
{
    WindowFixture fixture;
    CommandPalette* palette = open(fixture);
    fixture.find<QPushButton>("language-button")->setFocus();
    QTRY_VERIFY(!palette->isVisible());
}

void TestCommandPalette::isQuickAtEachKey()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    CommandPalette* palette = open(fixture);
    QElapsedTimer timer;
    qint64 worst = 0;
    for (const QChar key : QStringLiteral("deployment rolling")) {
        timer.start();
        type(palette, QString(key));
        worst = std::max(worst, timer.nsecsElapsed());
    }
    // The budget is 2 ms; a shared machine gets room.
    QVERIFY2(worst < 60'000'000, qPrintable(QString::number(worst)));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
