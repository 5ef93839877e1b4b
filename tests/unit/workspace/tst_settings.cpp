#include "models/workspace/settings.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreSound();
    void startsWithDefaults();
    void remembers();
    void tellsOnlyRealChanges();
    void refusesUnknownChoices();
    void survivesAnyBytes_data();
    void survivesAnyBytes();
    void keepsRecentPathsShort();
    void scalesTheFont();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
};

void TestSettings::rowsAreSound()
{
    QSet<QString> keys;
    for (const SettingRow& row : settingRows()) {
        const QString key = QString::fromLatin1(row.key);
        QVERIFY2(!keys.contains(key), row.key);
        keys.insert(key);
        const QStringList choices = QString::fromLatin1(row.choices).split(u' ', Qt::SkipEmptyParts);
        const QString fallback = QString::fromLatin1(row.fallback);
        if (row.kind == SettingRow::Kind::Choice)
            QVERIFY2(choices.size() > 1 && choices.contains(fallback), row.key);
        if (row.kind == SettingRow::Kind::Flag)
            QVERIFY2(fallback == QLatin1String("true") || fallback == QLatin1String("false"), row.key);
    }
}

void TestSettings::startsWithDefaults()
{
    const Settings settings(file("none.ini"));
    for (const SettingRow& row : settingRows())
        QCOMPARE(settings.text(row.key), QString::fromLatin1(row.fallback));
    QCOMPARE(settings.language(), QStringLiteral("system"));
    QVERIFY(!settings.reducedMotion());
    QVERIFY(settings.recent().isEmpty());
}

void TestSettings::remembers()
{
    const QByteArray bytes("\x00\xff,;\"\n=", 7);
    {
        Settings settings(file("kept.ini"));
        settings.set("appearance/theme", QStringLiteral("dark"));
        settings.set("picture/mirrored", QStringLiteral("true"));
        settings.set("session/paths", QStringLiteral("/a, b;c\n/日本語"));
        settings.setBytes("window/state", bytes);
    }
    const Settings again(file("kept.ini"));
    QCOMPARE(again.theme(), QStringLiteral("dark"));
    QVERIFY(again.mirrored());
    QCOMPARE(again.text("session/paths"), QStringLiteral("/a, b;c\n/日本語"));
    QCOMPARE(again.bytes("window/state"), bytes);
}

void TestSettings::tellsOnlyRealChanges()
{
    Settings settings(file("told.ini"));
    const QSignalSpy spy(&settings, &Settings::changed);
    settings.set("appearance/theme", QStringLiteral("system"));
    QCOMPARE(spy.size(), 0);
    settings.set("appearance/theme", QStringLiteral("light"));
    settings.set("appearance/theme", QStringLiteral("light"));
    settings.setBytes("window/state", "x");
    settings.setBytes("window/state", "x");
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("appearance/theme"));
}

void TestSettings::refusesUnknownChoices()
{
    Settings settings(file("refused.ini"));
    settings.set("appearance/theme", QStringLiteral("pink"));
    settings.set("picture/legend", QStringLiteral("maybe"));
    QCOMPARE(settings.theme(), QStringLiteral("system"));
    QVERIFY(settings.flag("picture/legend"));
}

void TestSettings::survivesAnyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x00\x01\xfe\xff[[[===", 10);
    QTest::newRow("half a file") << QByteArray("[appearance]\ntheme=da");
    QTest::newRow("edited by hand") << QByteArray("[appearance]\ntheme=dark, light\nfont-size=huge\nlanguage=@Invalid()\n[picture]\nmirrored=1\n");
    QTest::newRow("foreign variant") << QByteArray("[window]\nstate=@Variant(\\0\\0\\0\\x7f)\n[appearance]\ntheme=@Rect(1 2 3 4)\n");
}

void TestSettings::survivesAnyBytes()
{
    QFETCH(QByteArray, bytes);
    const QString path = file("bad.ini");
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    out.write(bytes);
    out.close();
    Settings settings(path);
    for (const SettingRow& row : settingRows()) {
        if (row.kind != SettingRow::Kind::Hidden)
            QCOMPARE(settings.text(row.key), QString::fromLatin1(row.fallback));
    }
    QVERIFY(settings.recent().isEmpty());
    settings.set("appearance/theme", QStringLiteral("light"));
    QCOMPARE(settings.theme(), QStringLiteral("light"));
}

void TestSettings::keepsRecentPathsShort()
{
    Settings settings(file("recent.ini"));
    for (int i = 0; i < 40; ++i)
        settings.addRecent(QStringLiteral("/tmp/%1").arg(i));
    settings.addRecent(QStringLiteral("/tmp/x/../35/"));
    const QStringList recent = settings.recent();
    QCOMPARE(recent.size(), 12);
    QCOMPARE(recent.at(0), QStringLiteral("/tmp/35"));
    QCOMPARE(recent.at(1), QStringLiteral("/tmp/39"));
    QCOMPARE(recent.count(QStringLiteral("/tmp/35")), 1);
}

void TestSettings::scalesTheFont()
{
    Settings settings(file("font.ini"));
    QCOMPARE(settings.fontScale(), 1.0);
    settings.set("appearance/font-size", QStringLiteral("large"));
    QCOMPARE(settings.fontScale(), 1.25);
    settings.set("appearance/font-size", QStringLiteral("projector"));
    QCOMPARE(settings.fontScale(), 1.6);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
