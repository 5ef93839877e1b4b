#include "tests/unit/window/window_fixture.h"
#include "views/window/export_dialog.h"
#include "views/window/export_job.h"

#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace kubezu;
using namespace kubezu::testing;

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEveryFormat();
    void replacesOnlyWhenAskedTwice();
    void tellsWhatCannotBeWritten();
    void copiesThePicture();

private:
    static ExportDialog* dialogOf(WindowFixture& fixture)
    {
        [[maybe_unused]] const bool enabled = QTest::qWaitFor([&] { return fixture.action("export")->isEnabled(); });
        QTest::keyClick(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
        return fixture.find<ExportDialog>("export-dialog");
    }
    static QString message(ExportDialog* dialog) { return dialog->findChild<QLabel*>(QStringLiteral("message"))->text(); }
    static void save(ExportDialog* dialog)
    {
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("save")), Qt::LeftButton);
    }
};

void TestExport::writesEveryFormat()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    ExportDialog* dialog = dialogOf(fixture);
    QVERIFY(dialog != nullptr);
    QVERIFY(!dialog->isModal());
    auto* format = dialog->findChild<QComboBox*>(QStringLiteral("format"));
    auto* path = dialog->findChild<QLineEdit*>(QStringLiteral("path"));
    QCOMPARE(format->count(), 6);
    path->setText(fixture.folder.filePath(QStringLiteral("out.svg")));
    for (int row = 0; row < format->count(); ++row) {
        format->setCurrentIndex(row);
        const QString file = path->text();
        save(dialog);
        QTRY_VERIFY2_WITH_TIMEOUT(message(dialog).startsWith(QLatin1String("Written")), qPrintable(message(dialog)), 20000);
        QVERIFY2(QFileInfo(file).size() > 100, qPrintable(file));
    }
    QVERIFY(!QImage(fixture.folder.filePath(QStringLiteral("out.png"))).isNull());
}

void TestExport::replacesOnlyWhenAskedTwice()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    const QString file = fixture.folder.filePath(QStringLiteral("mine.svg"));
    QVERIFY(writeFile(file, "mine"));
    ExportDialog* dialog = dialogOf(fixture);
    dialog->findChild<QLineEdit*>(QStringLiteral("path"))->setText(file);
    save(dialog);
    QTest::qWait(50);
    QCOMPARE(QFileInfo(file).size(), 4);
    save(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 100, 20000);
}

void TestExport::tellsWhatCannotBeWritten()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    ExportDialog* dialog = dialogOf(fixture);
    dialog->findChild<QLineEdit*>(QStringLiteral("path"))->setText(QStringLiteral("/proc/no/such/place.svg"));
    save(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(message(dialog).startsWith(QLatin1String("Cannot be written")), 20000);
}

void TestExport::copiesThePicture()
{
    WindowFixture fixture;
    QVERIFY(fixture.openShop());
    QApplication::clipboard()->clear();
    QTRY_VERIFY(fixture.action("copy-picture")->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::clipboard()->image().isNull(), 20000);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
