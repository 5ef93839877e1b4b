#include <QAbstractItemModelTester>
#include <QTest>

#include "models/adaptors/palette_model.h"
#include "tests/unit/adaptors/content_library.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

int type(const QModelIndex& index)
{
    return index.data(EntryTypeRole).toInt();
}

int rowOf(const QAbstractItemModel& model, PaletteEntry::Type wanted, const QString& id)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (type(index) == static_cast<int>(wanted) && index.data(EntryIdRole).toString() == id)
            return row;
    }
    return -1;
}

} // namespace

class TestPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsActionsFirst();
    void mixesAll();
    void takesFilters();
    void forgetsTheOldGraph();
};

void TestPalette::listsActionsFirst()
{
    PaletteModel model(contentLibrary());
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setActions({{QStringLiteral("open"), QStringLiteral("Open…"), QStringLiteral("Ctrl+O")}, {QStringLiteral("quit"), QStringLiteral("Quit"), {}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(ShortcutRole).toString(), QStringLiteral("Ctrl+O"));
    model.setQuery(QStringLiteral("qui"));
    QCOMPARE(model.index(0, 0).data(EntryIdRole).toString(), QStringLiteral("quit"));
}

void TestPalette::mixesAll()
{
    PaletteModel model(contentLibrary());
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setGraph(graphOfText(shop()));
    model.setActions({{QStringLiteral("go"), QStringLiteral("Go to the web"), {}}});
    model.setQuery(QStringLiteral("web"));
    const int service = rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("/Service/shop/web"));
    QVERIFY(service >= 0);
    QVERIFY(service < rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("/ConfigMap/shop/web-config")));
    QVERIFY(rowOf(model, PaletteEntry::Type::Action, QStringLiteral("go")) > service);
    model.setQuery(QStringLiteral("deployment"));
    QCOMPARE(model.index(0, 0).data(EntryIdRole).toString(), QStringLiteral("deployment"));
    QCOMPARE(type(model.index(0, 0)), static_cast<int>(PaletteEntry::Type::Concept));
    QVERIFY(rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("apps/Deployment/shop/web")) > 0);
}

void TestPalette::takesFilters()
{
    PaletteModel model(contentLibrary());
    model.setGraph(graphOfText(shop()));
    model.setQuery(QStringLiteral("deploy/web"));
    QCOMPARE(model.index(0, 0).data(EntryIdRole).toString(), QStringLiteral("apps/Deployment/shop/web"));
    QCOMPARE(model.index(0, 0).data(KindRole).toString(), QStringLiteral("Deployment"));
    QCOMPARE(model.index(0, 0).data(PlaceRole).toString(), QStringLiteral("shop"));
}

void TestPalette::forgetsTheOldGraph()
{
    PaletteModel model(contentLibrary());
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setGraph(graphOfText(shop()));
    model.setQuery(QStringLiteral("web-config"));
    QVERIFY(rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("/ConfigMap/shop/web-config")) >= 0);
    model.setGraph(graphOfText(service("a", "b")));
    QCOMPARE(rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("/ConfigMap/shop/web-config")), -1);
    model.setGraph(nullptr);
    QCOMPARE(rowOf(model, PaletteEntry::Type::Resource, QStringLiteral("/Service/shop/a")), -1);
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
