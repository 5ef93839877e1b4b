#include "models/glossary/search.h"

#include "content_folder.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace kubezu;

namespace {

std::shared_ptr<const Library> realLibrary()
{
    const auto content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    return Library::build(content.files());
}

QString show(const std::vector<SearchHit>& hits)
{
    QStringList list;
    for (const SearchHit& hit : hits)
        list << QString::fromStdString(hit.entry->id) + QLatin1Char('=') + QString::number(hit.score);
    return list.mid(0, 8).join(QLatin1Char(' '));
}

/// The text with what is marked in brackets.
QString marked(std::string_view text, const std::vector<TextRange>& ranges)
{
    std::string shown;
    std::size_t at = 0;
    for (const TextRange& range : ranges) {
        shown.append(text.substr(at, range.begin - at)).append("[").append(text.substr(range.begin, range.end - range.begin)).append("]");
        at = range.end;
    }
    return QString::fromStdString(shown.append(text.substr(at)));
}

bool lists(const std::vector<SearchHit>& hits, std::string_view id)
{
    return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.entry->id == id; });
}

/// Study §4.3: query → first hit, by the ids of study §1.1.
struct Vector {
    const char* id;
    std::vector<const char*> queries;
};

const std::vector<Vector>& vectors()
{
    static const std::vector<Vector> kVectors{
        {"service", {"さーびす", "サービス", "ｻｰﾋﾞｽ", "Ｓｅｒｖｉｃｅ", "sabisu", "saabisu", "sa-bisu", "svc", "SVC", "servce"}},
        {"ingress", {"いんぐれす", "inguresu", "ing", "ingres"}},
        {"container", {"こんてな", "kontena"}},
        {"deployment", {"でぷろい", "deploy", "depuroimento"}},
        {"environment-variable", {"環境", "かんきょう", "かんきょうへんすう", "kankyo", "kankyou", "env"}},
        {"statefulset", {"sts"}},
        {"daemonset", {"ds"}},
        {"replicaset", {"rs"}},
        {"pod", {"po"}},
        {"persistent-volume", {"pv"}},
        {"persistent-volume-claim", {"pvc"}},
        {"configmap", {"cm", "こんふぃぐ", "konfigu"}},
        {"cronjob", {"cj"}},
        {"loadbalancer-service", {"ロードバランサ", "ろーどばらんさ"}},
        {"load-balancing", {"負荷", "ふか"}},
        {"headless-service", {"へっどれす", "headles"}},
        {"rolling-update", {"rolingupdate", "rolling-update"}},
        {"restart-policy", {"restart policy", "さいきどう", "saikidou", "再起"}},
        {"liveness-probe", {"livenessProbe", "liveness_probe"}},
        {"readiness-probe", {"readness"}},
        {"nodeport-service", {"nodport"}},
        {"namespace", {"ns"}},
        {"virtual-ip", {"vip", "かそうip"}},
        {"kubectl-port-forward", {"ポートフォワード", "portforward"}},
        {"job", {"jobu", "zyobu"}},
        {"secret", {"secert"}},
        {"hpa", {"hpa"}},
    };
    return kVectors;
}

std::shared_ptr<const Library> libraryOf(const std::vector<testing::Sample>& samples)
{
    testing::ContentFolder content;
    for (const testing::Sample& sample : samples)
        content.add(sample.id + ".md", testing::conceptFile(sample));
    return Library::build(content.files());
}

const Search& fixture()
{
    static const Search kSearch(libraryOf({{.id = "service", .section = "service-apis", .order = 51, .en = "Service", .ja = "Service", .yomi = "さーびす", .aliases = "svc", .kinds = "/Service", .bindings = "\n  - {kind: /Service, path: spec.selector}\n", .kubectl = "kubectl get svc", .whatEn = "A stable address for Pods that come and go."},
                                           {.id = "loadbalancer", .section = "service-apis", .order = 67, .en = "LoadBalancer Service", .ja = "ロードバランサー (外部)", .yomi = "ろーどばらんさー", .aliases = "MetalLB"}}));
    return kSearch;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptanceVectors_data();
    void acceptanceVectors();
    void ambiguousWordsListAll();
    void nonsenseFindsNothing();
    void saysWhichKeyMatched_data();
    void saysWhichKeyMatched();
    void marksTheName_data();
    void marksTheName();
    void tiersComeInOrder();
    void notesComeBeforeNeighbours();
    void fieldsAreFound_data();
    void fieldsAreFound();
    void commandsAreFound();
    void kindsNarrow();
    void wordsMayStandApart();
    void textsAreSearchedLast();
    void limitIsKept();
    void anyQueryIsAnswered();

private:
    std::shared_ptr<const Library> m_library = realLibrary();
    Search m_search{m_library};
};

void TestSearch::acceptanceVectors_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("query");
    for (const Vector& vector : vectors()) {
        for (const char* query : vector.queries)
            QTest::newRow(query) << QString::fromUtf8(vector.id) << QString::fromUtf8(query);
    }
}

void TestSearch::acceptanceVectors()
{
    QFETCH(QString, id);
    QFETCH(QString, query);
    QVERIFY2(m_library->find(id.toStdString()) != nullptr, "the concept of this vector is missing in content/concepts");
    const auto hits = m_search.find(query.toStdString());
    QVERIFY(!hits.empty());
    QVERIFY2(hits.front().entry->id == id.toStdString(), qPrintable(show(hits)));
}

void TestSearch::ambiguousWordsListAll()
{
    const auto balancing = m_search.find("lb");
    QVERIFY2(lists(balancing, "load-balancing") && lists(balancing, "loadbalancer-service"), qPrintable(show(balancing)));
    const auto probes = m_search.find("プローブ");
    QVERIFY2(lists(probes, "liveness-probe") && lists(probes, "readiness-probe") && lists(probes, "startup-probe"), qPrintable(show(probes)));
}

void TestSearch::nonsenseFindsNothing()
{
    const auto hits = m_search.find("sisutemu");
    QVERIFY2(hits.empty(), qPrintable(show(hits)));
}

void TestSearch::saysWhichKeyMatched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("matched");
    const auto row = [](const char* query, MatchKind kind, const char* matched) {
        QTest::newRow(query) << QString::fromUtf8(query) << static_cast<int>(kind) << QString::fromUtf8(matched);
    };
    row("service", MatchKind::Name, "[Service]");
    row("svc", MatchKind::Alias, "[svc]");
    row("さーびす", MatchKind::Reading, "[さーびす]");
    row("sabisu", MatchKind::Romaji, "[さーびす]");
    row("servi", MatchKind::Prefix, "[Servi]ce");
    row("さーびs", MatchKind::Romaji, "[さーびす]");
    row("ervic", MatchKind::Substring, "S[ervic]e");
    row("servcie", MatchKind::Typo, "Service");
    row("stable address", MatchKind::Body, "A [stable address] for Pods that come and go.");
    row("spec.selector", MatchKind::Field, "[spec.selector]");
    row("cmd:get svc", MatchKind::Command, "kubectl [get svc]");
}

/// One concept of our own, so that the texts of the content may change.
void TestSearch::saysWhichKeyMatched()
{
    QFETCH(QString, query);
    QFETCH(int, kind);
    QFETCH(QString, matched);
    const auto hits = fixture().find(query.toStdString());
    QVERIFY(!hits.empty());
    QCOMPARE(hits.front().entry->id, std::string("service"));
    QCOMPARE(static_cast<int>(hits.front().kind), kind);
    QCOMPARE(marked(hits.front().matched, hits.front().matchedRanges), matched);
}

void TestSearch::marksTheName_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("ja");
    const auto row = [](const char* query, const char* en, const char* ja) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(en) << QString::fromUtf8(ja);
    };
    row("ろーど", "LoadBalancer Service", "[ロード]バランサー (外部)");
    row("ﾊﾞﾗﾝｻ", "LoadBalancer Service", "ロード[バランサー] (外部)");
    row("baransa", "LoadBalancer Service", "ロード[バランサ]ー (外部)");
    row("外部", "LoadBalancer Service", "ロードバランサー ([外部])");
    row("load balancer", "[LoadBalancer] Service", "ロードバランサー (外部)");
    row("lbs", "[L]oad[B]alancer [S]ervice", "ロードバランサー (外部)");
    row("balancer service", "Load[Balancer Service]", "ロードバランサー (外部)");
    row("service load", "[Load]Balancer [Service]", "ロードバランサー (外部)");
    row("metallb", "LoadBalancer Service", "ロードバランサー (外部)");
}

void TestSearch::marksTheName()
{
    QFETCH(QString, query);
    const auto hits = fixture().find(query.toStdString());
    QVERIFY(!hits.empty());
    const SearchHit& hit = hits.front();
    QCOMPARE(hit.entry->id, std::string("loadbalancer"));
    QTEST(marked(hit.entry->name(Language::English), hit.rangesIn(Language::English)), "en");
    QTEST(marked(hit.entry->name(Language::Japanese), hit.rangesIn(Language::Japanese)), "ja");
}

void TestSearch::tiersComeInOrder()
{
    const auto library = libraryOf({{.id = "e", .order = 1, .en = "Xpodx"}, {.id = "d", .order = 2, .en = "Podium"}, {.id = "c", .order = 3, .en = "C", .yomi = "ぽd"}, {.id = "b", .order = 4, .en = "B", .aliases = "pod"}, {.id = "a", .order = 5, .en = "Pod"}, {.id = "f", .order = 6, .en = "F", .whatEn = "Runs a pod."}});
    QCOMPARE(show(Search(library).find("pod")), QStringLiteral("a=1000 b=980 c=900 d=794 e=594 f=190"));
}

void TestSearch::notesComeBeforeNeighbours()
{
    const auto library = libraryOf({{.id = "near", .section = "neighbours", .order = 1000, .en = "Probe"},
                                    {.id = "long", .order = 50, .en = "Long name", .ja = "Probe"},
                                    {.id = "short", .order = 60, .en = "Short", .ja = "Probe"}});
    QCOMPARE(show(Search(library).find("probe")), QStringLiteral("short=1000 long=1000 near=1000"));
}

void TestSearch::fieldsAreFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* query, const char* id) { QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(id); };
    row("$.spec.externalIPs", "external-ip-service");
    row("spec.externalIPs", "external-ip-service");
    row("spec.externalIPs[0]", "external-ip-service");
    row("field:externalips", "external-ip-service");
    row("field: externalIPs", "external-ip-service");
    row("spec.template.spec.containers[0].livenessProbe", "liveness-probe");
    row("$.spec.template.spec.containers[*].readinessProbe.httpGet", "httpget-probe");
}

void TestSearch::fieldsAreFound()
{
    QFETCH(QString, query);
    QFETCH(QString, id);
    const auto hits = m_search.find(query.toStdString());
    QVERIFY(!hits.empty());
    QVERIFY2(hits.front().entry->id == id.toStdString(), qPrintable(show(hits)));
    QVERIFY(hits.front().kind == MatchKind::Field);
}

void TestSearch::commandsAreFound()
{
    const auto hits = m_search.find("kubectl rollout");
    QVERIFY2(lists(hits, "kubectl-rollout-restart"), qPrintable(show(hits)));
    QVERIFY(std::any_of(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.kind == MatchKind::Command; }));
    const auto logs = m_search.find("cmd:logs");
    QVERIFY2(!logs.empty() && logs.front().entry->id == "kubectl-logs", qPrintable(show(logs)));
    QVERIFY(std::all_of(logs.begin(), logs.end(), [](const SearchHit& hit) { return hit.kind == MatchKind::Command; }));
    QVERIFY(m_search.find("cmd:").empty());
    QVERIFY(m_search.find("field:").empty());
}

void TestSearch::kindsNarrow()
{
    for (const char* query : {"svc:headless", "Service:headless", "ｓｖｃ：headless"}) {
        const auto hits = m_search.find(query);
        QVERIFY2(!hits.empty() && hits.front().entry->id == "headless-service", qPrintable(show(hits)));
        QVERIFY(!lists(hits, "statefulset"));
    }
    const auto all = m_search.find("svc:");
    QVERIFY2(!all.empty() && all.front().entry->id == "service", qPrintable(show(all)));
}

void TestSearch::wordsMayStandApart()
{
    const auto hits = m_search.find("環境 secret");
    QVERIFY2(!hits.empty() && hits.front().entry->id == "secret-env", qPrintable(show(hits)));
}

void TestSearch::textsAreSearchedLast()
{
    const auto hits = m_search.find("secret");
    QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; }));
    QCOMPARE(hits.front().entry->id, std::string("secret"));
    QVERIFY(std::any_of(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.kind == MatchKind::Body; }));
}

void TestSearch::limitIsKept()
{
    QCOMPARE(m_search.find("pod", 3).size(), std::size_t{3});
    QVERIFY(m_search.find("pod", 0).empty());
    for (const char* query : {"", "   ", "-", "ー・", "\"\"", "$", ".", ":"})
        QVERIFY2(m_search.find(query).empty(), query);
}

/// Any bytes: an answer whose marks lie inside what they mark, at character boundaries.
void TestSearch::anyQueryIsAnswered()
{
    std::mt19937 random(11);
    const std::string_view alphabet = "aepos.:$[]'- k\xE3\x82\xAB\x81\x99\xEF\xBE\x9E\xE7\x92\xB0\xFF\xC0";
    const auto check = [](std::string_view text, const std::vector<TextRange>& ranges) {
        std::size_t before = 0;
        for (const TextRange& range : ranges) {
            const auto boundary = [&](std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; };
            if (range.begin < before || range.begin >= range.end || range.end > text.size() || !boundary(range.begin) || !boundary(range.end))
                return false;
            before = range.end;
        }
        return true;
    };
    for (int round = 0; round < 1500; ++round) {
        std::string query;
        for (std::size_t i = random() % 12; i > 0; --i)
            query += alphabet[random() % alphabet.size()];
        for (const SearchHit& hit : m_search.find(query, 10)) {
            QVERIFY2(check(hit.matched, hit.matchedRanges), query.c_str());
            QVERIFY2(check(hit.entry->names[0], hit.nameRanges[0]) && check(hit.entry->names[1], hit.nameRanges[1]), query.c_str());
        }
    }
    QVERIFY(m_search.find(std::string(100000, 'z')).empty());
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
