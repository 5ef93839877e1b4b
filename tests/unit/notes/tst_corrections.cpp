#include "models/notes/corrections.h"

#include <QTest>

using namespace kubezu;

namespace {

const std::string kGood = R"(id: C07
concepts: [pod]
claims:
  - 再起動
verdict: wrong
en:
  short: A Pod is not restarted.
  text: Its containers are.
ja:
  short: Pod は再起動されない。
  text: されるのはコンテナ。
source: https://kubernetes.io/docs/
versions:
  - {from: "1.34", until: "1.34", verdict: incomplete, en: {short: a, text: b}, ja: {short: c, text: d}}
  - {from: "1.36", verdict: outdated, en: {short: e, text: f}, ja: {short: g, text: h}}
)";

std::string with(const std::string& part, const std::string& other)
{
    std::string text = kGood;
    const std::size_t at = text.find(part);
    if (at == std::string::npos)
        qFatal("the test is wrong");
    return text.replace(at, part.size(), other);
}

std::string complaint(const std::string& bytes)
{
    const Result<Correction> read = readCorrection(bytes, "C07.yaml");
    return read.ok() ? std::string() : describe(read.error());
}

} // namespace

class TstCorrections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void versionsDecide()
    {
        const Result<Correction> read = readCorrection(kGood, "C07.yaml");
        QVERIFY2(read.ok(), complaint(kGood).c_str());
        const Correction& correction = read.value();
        QVERIFY(correction.at(33).verdict == Verdict::Wrong);
        QVERIFY(correction.at(34).verdict == Verdict::Incomplete);
        QCOMPARE(correction.at(34).in(Language::Japanese).shortText, std::string("c"));
        QVERIFY(correction.at(35).verdict == Verdict::Wrong);
        QVERIFY(correction.at(36).verdict == Verdict::Outdated);
        QVERIFY(correction.at(99).verdict == Verdict::Outdated);
    }

    void mistakesAreToldWithTheirLine_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("place");
        QTest::newRow("verdict") << "verdict: wrong"
                                 << "verdict: bad"
                                 << "C07.yaml:5:";
        QTest::newRow("order of keys") << "id: C07\nconcepts: [pod]"
                                       << "concepts: [pod]\nid: C07"
                                       << "C07.yaml:1:";
        QTest::newRow("unknown key") << "source:"
                                     << "sauce:"
                                     << "C07.yaml:12:";
        QTest::newRow("empty text") << "  text: Its containers are."
                                    << "  text: ''"
                                    << "C07.yaml:8:";
        QTest::newRow("no concept") << "[pod]"
                                    << "[]"
                                    << "C07.yaml:2:";
        QTest::newRow("http") << "https://"
                              << "http://"
                              << "C07.yaml:12:";
        QTest::newRow("a claim twice") << "  - 再起動"
                                       << "  - a\n  - a"
                                       << "C07.yaml:5:";
        QTest::newRow("overlap") << "until: \"1.34\""
                                 << "until: \"1.36\""
                                 << "C07.yaml:15:";
        QTest::newRow("open overlap") << "until: \"1.34\", "
                                      << ""
                                      << "C07.yaml:15:";
        QTest::newRow("until before from") << "until: \"1.34\""
                                           << "until: \"1.3\""
                                           << "C07.yaml:14:";
        QTest::newRow("version") << "\"1.36\""
                                 << "\"v1.36\""
                                 << "C07.yaml:15:";
        QTest::newRow("syntax") << "[pod]"
                                << "[pod"
                                << "C07.yaml:";
    }

    void mistakesAreToldWithTheirLine()
    {
        QFETCH(QString, part);
        QFETCH(QString, other);
        QFETCH(QString, place);
        const std::string told = complaint(with(part.toStdString(), other.toStdString()));
        QVERIFY2(told.starts_with(place.toStdString()), told.c_str());
    }

    void anyBytesGiveAnAnswer()
    {
        QVERIFY(!complaint("").empty());
        QVERIFY(!complaint("- a\n").empty());
        QVERIFY(!complaint(std::string(20'000, '[')).empty());
        QVERIFY(complaint(std::string(kMaxCorrectionBytes + 1, 'a')).find("32 KiB") != std::string::npos);
    }

    void theSetIsSortedAndKeepsWhatIsRight()
    {
        const std::string second = with("id: C07", "id: C2");
        const std::vector<ContentFile> files{{"C07.yaml", kGood}, {"bad.yaml", "x"}, {"C2.yaml", second}};
        const auto set = Corrections::build(files);
        QCOMPARE(set->all().size(), std::size_t{2});
        QCOMPARE(set->all().front().id, std::string("C2"));
        QCOMPARE(set->errors().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TstCorrections)
#include "tst_corrections.moc"
