#include "views/theme/stylesheet.h"
#include "views/theme/tokens.h"
#include "views/theme/type_scale.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextReachesItsContrast_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("ratio");
        QTest::newRow("light") << int(ThemeId::Light) << 4.5;
        QTest::newRow("dark") << int(ThemeId::Dark) << 4.5;
        QTest::newRow("high contrast") << int(ThemeId::HighContrast) << 7.0;
    }
    void everyTextReachesItsContrast()
    {
        QFETCH(int, theme);
        QFETCH(double, ratio);
        for (const TextPair& pair : textPairs(tokensOf(static_cast<ThemeId>(theme)))) {
            const double seen = contrastRatio(pair.text, pair.ground);
            QVERIFY2(seen >= ratio, qPrintable(QStringLiteral("%1: %2 on %3 is %4").arg(pair.name, pair.text.name(), pair.ground.name()).arg(seen)));
        }
    }
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }
    void themesHaveNames()
    {
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast}) {
            QCOMPARE(themeFromName(themeName(theme)), theme);
            QCOMPARE(tokensOf(theme).id, theme);
        }
        QCOMPARE(themeFromName(QStringLiteral("nonsense")), ThemeId::Light);
    }
    void relationsHaveTheHueOfTheirClass()
    {
        const Tokens& t = tokensOf(ThemeId::Light);
        QCOMPARE(t.hue(RelationClass::Ownership).ink, t.hue(Category::Workload).ink);
        QCOMPARE(t.hue(RelationClass::Selection).ink, t.hue(Category::Network).ink);
        QCOMPARE(t.hue(RelationClass::Storage).ink, t.hue(Category::Storage).ink);
        QCOMPARE(t.hue(RelationClass::Scaling).ink, t.hue(Category::Scheduling).ink);
        QCOMPARE(t.hue(RelationClass::Extension).ink, t.hue(Category::Extension).ink);
    }
    void styleSheetHasNoHoles()
    {
        for (const double scale : {kScaleNormal, kScaleLarge, kScaleProjector}) {
            const QString sheet = styleSheetOf(tokensOf(ThemeId::Dark), scale);
            QVERIFY(!sheet.contains(u'@'));
            QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
            QVERIFY(!sheet.contains(QStringLiteral("url(")));
        }
    }
    void imagesOfTheStyleSheetExist()
    {
        QTemporaryDir folder;
        QVERIFY(writeStyleImages(folder.path(), tokensOf(ThemeId::Dark)));
        const QString sheet = styleSheetOf(tokensOf(ThemeId::Dark), 1.0, folder.path());
        QVERIFY(!sheet.contains(u'@'));
        const QRegularExpression url(QStringLiteral("url\\(\"([^\"]+)\"\\)"));
        int count = 0;
        for (auto it = url.globalMatch(sheet); it.hasNext(); ++count)
            QVERIFY(QFile::exists(it.next().captured(1)));
        QVERIFY(count >= 7);
        QVERIFY(!writeStyleImages(folder.filePath(QStringLiteral("missing")), tokensOf(ThemeId::Dark)));
    }
    void typeGrowsWithTheScale()
    {
        QCOMPARE(pixelSize(TextRole::Title, 1.0), 18);
        QCOMPARE(pixelSize(TextRole::CardName, 1.0), 13);
        QCOMPARE(pixelSize(TextRole::CardName, 1.6), 21);
        QCOMPARE(fontOf(TextRole::Code).styleHint(), QFont::Monospace);
        QVERIFY(!sansFamilies().isEmpty());
    }
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
