#include "views/paint/card_metrics.h"

#include "tests/unit/paint/sample_pictures.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace kubezu;

class TestCardMetrics : public QObject {
    Q_OBJECT

    static CardFace faceOf(const char* name, const char* kind = "Service")
    {
        CardFace face;
        face.kindLabel = kind;
        face.name = name;
        return face;
    }
    static QString joined(const CardText& text)
    {
        QString all;
        for (const std::string& line : text.nameLines)
            all += QString::fromStdString(line);
        return all;
    }

private Q_SLOTS:
    void smallCardsHaveTheLeastSize()
    {
        const CardText text = CardMetrics().measure(faceOf("web"));
        QCOMPARE(text.size.width, 152.0);
        QCOMPARE(text.size.height, 56.0);
        QCOMPARE(text.nameLines.size(), std::size_t(1));
        const CardText large = CardMetrics(1.6).measure(faceOf("web"));
        QVERIFY(large.size.width >= 152 * 1.6 && large.size.height >= 56 * 1.6);
    }
    void emptyNamesAreNoProblem()
    {
        QCOMPARE(CardMetrics().measure(faceOf("", "")).size.height, 56.0);
    }
    void longNamesBreakWhereTheyMay()
    {
        const CardText text = CardMetrics().measure(faceOf("checkout-payment-gateway-adapter-blue.internal"));
        QVERIFY(text.nameLines.size() >= 2);
        QCOMPARE(joined(text), QStringLiteral("checkout-payment-gateway-adapter-blue.internal"));
        for (std::size_t i = 0; i + 1 < text.nameLines.size(); ++i)
            QVERIFY(text.nameLines[i].back() == '-' || text.nameLines[i].back() == '.');
        QVERIFY(text.size.width <= 232 && text.size.height > 56);
    }
    void whatHasNoBreakIsBrokenAnywhere()
    {
        const CardText text = CardMetrics().measure(faceOf("thisnamehasnobreakcharacteratallbutislong"));
        QCOMPARE(text.nameLines.size(), std::size_t(2));
        QCOMPARE(joined(text), QStringLiteral("thisnamehasnobreakcharacteratallbutislong"));
    }
    void afterThreeLinesComesAnEllipsis()
    {
        const CardText text = CardMetrics().measure(faceOf(std::string(253, 'w').c_str()));
        QCOMPARE(text.nameLines.size(), std::size_t(3));
        QVERIFY(QString::fromStdString(text.nameLines.back()).endsWith(u'…'));
        const CardText huge = CardMetrics().measure(faceOf(std::string(200000, 'x').c_str()));
        QCOMPARE(huge.nameLines.size(), std::size_t(3));
    }
    void japaneseNamesBreakBetweenCharacters()
    {
        const QString name = QStringLiteral("日本語の設定名はとても長いので折り返されます");
        CardFace face = faceOf("", "設定");
        face.name = name.toStdString();
        const CardText text = CardMetrics().measure(face);
        QVERIFY(text.nameLines.size() >= 2);
        QCOMPARE(joined(text), name);
        QVERIFY(text.size.width <= 232);
    }
    void brokenUtf8IsShownSomehow()
    {
        const CardText text = CardMetrics().measure(faceOf("a\xff\xfe-b"));
        QVERIFY(!text.nameLines.empty());
    }
    void badgesAndNotesFindRoom()
    {
        CardFace face = faceOf("a-name-that-fills-it");
        const CardText plain = CardMetrics().measure(face);
        face.badge = {Badge::Kind::Text, 0, "3–10"};
        QVERIFY(CardMetrics().measure(face).size.width > plain.size.width);
        face.cause = MissingCause::Absent;
        face.note = "web.yaml:58";
        QVERIFY(CardMetrics().measure(face).size.height > plain.size.height);
    }
    void marksWidenOnlyLongKinds()
    {
        CardFace face = faceOf("x", "Service · ClusterIP");
        const double width = CardMetrics().measure(face).size.width;
        face.mark = Mark::Ok;
        QVERIFY(CardMetrics().measure(face).size.width > width);
        face.kindLabel = "Pod";
        QCOMPARE(CardMetrics().measure(face).size.width, 152.0);
    }
    void anotherThreadMeasuresTheSame()
    {
        const CardMetrics metrics;
        const CardFace face = faceOf("checkout-payment-gateway-adapter", "Deployment");
        CardText there;
        std::thread([&] { there = metrics.measure(face); }).join();
        const CardText here = CardMetrics().measure(face);
        QCOMPARE(there.size.width, here.size.width);
        QCOMPARE(there.nameLines.size(), here.nameLines.size());
    }
    void countedWordsKnowOne()
    {
        CardFace face;
        face.badge = {Badge::Kind::Rules, 1, ""};
        QCOMPARE(badgeText(face, {}), QStringLiteral("1 rule"));
        face.badge.number = 2;
        QCOMPARE(badgeText(face, {}), QStringLiteral("2 rules"));
        face.count = 5;
        QVERIFY(badgeText(face, {}).endsWith(QStringLiteral("×5")));
    }
};

QTEST_MAIN(TestCardMetrics)
#include "tst_card_metrics.moc"
