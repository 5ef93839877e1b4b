#include "tests/unit/window/window_fixture.h"
#include "views/window/start_page.h"
#include "views/window/way_card.h"

#include <QFileDialog>
#include <QLabel>

using namespace kubezu;
using namespace kubezu::testing;

class TestStartPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReachedByKeyboard();
    void opensASample();
    void tellsWhenASampleCannotBeWritten();
    void listsWhatWasOpen();
    void speaksBothLanguages();
    void asksForFilesWithoutBlocking();
};

namespace {

QString textOf(const QWidget& card)
{
    QStringList words;
    for (const QLabel* label : card.findChildren<QLabel*>())
        words.append(label->text());
    return words.join(u' ');
}

} // namespace

void TestStartPage::isReachedByKeyboard()
{
    WindowFixture fixture;
    auto* folder = fixture.find<WayCard>("way-folder");
    QTRY_VERIFY(folder->hasFocus());
    QSet<QString> reached;
    for (int i = 0; i < 6; ++i) {
        reached.insert(QApplication::focusWidget()->objectName());
        QTest::keyClick(fixture.window.get(), Qt::Key_Tab);
    }
    for (const char* name : {"way-folder", "way-files", "sample-shop", "sample-gone"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
}

void TestStartPage::opensASample()
{
    WindowFixture fixture;
    auto* card = fixture.find<WayCard>("sample-shop");
    QVERIFY(!card->accessibleName().isEmpty());
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
    QCOMPARE(fixture.workspace->title(), QStringLiteral("A small shop"));
    QVERIFY(!fixture.find<StartPage>("start-page")->isVisible());
}

void TestStartPage::tellsWhenASampleCannotBeWritten()
{
    WindowFixture fixture;
    QTest::mouseClick(fixture.find<WayCard>("sample-gone"), Qt::LeftButton);
    QVERIFY(!fixture.workspace->isBusy());
    bool told = false;
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QLatin1String("Cannot be written")));
    QVERIFY(told);
}

void TestStartPage::listsWhatWasOpen()
{
    WindowFixture fixture;
    fixture.settings->addRecent(QStringLiteral("/somewhere/<b>&shop</b>"));
    fixture.settings->addRecent(WindowFixture::shopFolder());
    QPushButton* shop = nullptr;
    for (QPushButton* button : fixture.find<StartPage>("start-page")->findChildren<QPushButton*>()) {
        if (button->text().startsWith(QLatin1String("shop ")))
            shop = button;
    }
    QVERIFY(shop != nullptr);
    QTest::mouseClick(shop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
}

void TestStartPage::speaksBothLanguages()
{
    WindowFixture fixture;
    const auto* card = fixture.find<WayCard>("sample-shop");
    const auto* folder = fixture.find<WayCard>("way-folder");
    QVERIFY(textOf(*card).contains(QLatin1String("A small shop")));
    const QString english = textOf(*folder);
    fixture.settings->set("appearance/language", QStringLiteral("ja"));
    QVERIFY(textOf(*card).contains(QStringLiteral("小さな店")));
    QVERIFY(textOf(*folder) != english);
    fixture.settings->set("appearance/language", QStringLiteral("en"));
    QCOMPARE(textOf(*folder), english);
}

void TestStartPage::asksForFilesWithoutBlocking()
{
    WindowFixture fixture;
    QTest::mouseClick(fixture.find<WayCard>("way-files"), Qt::LeftButton);
    auto* dialog = fixture.window->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->filesSelected({WindowFixture::shopFolder() + QStringLiteral("/web.yaml")});
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->isOpen(), 10000);
}

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
