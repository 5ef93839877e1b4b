#include "models/glossary/library.h"
#include "models/glossary/sections.h"

#include "content_folder.h"
#include "sample_value.h"

#include <QTest>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace kubezu;
using testing::mapOf;
using testing::Sample;

namespace {

Sample named(std::string id, int order, std::string section = "workload-api")
{
    Sample sample;
    sample.id = std::move(id);
    sample.order = order;
    sample.section = std::move(section);
    sample.en = sample.id;
    sample.ja = sample.id;
    return sample;
}

std::shared_ptr<const Library> libraryOf(const std::vector<Sample>& samples)
{
    testing::ContentFolder content;
    for (const Sample& sample : samples)
        content.add(sample.section + '/' + sample.id + ".md", testing::conceptFile(sample));
    return Library::build(content.files());
}

QString ids(const std::vector<const Concept*>& entries)
{
    QStringList list;
    for (const Concept* entry : entries)
        list << QString::fromStdString(entry->id);
    return list.join(QLatin1Char(' '));
}

QString show(const std::vector<IndexGroup>& index)
{
    QStringList list;
    for (const IndexGroup& group : index)
        list << QString::fromStdString(group.heading) + QLatin1Char(':') + ids(group.entries);
    return list.join(QLatin1Char('|'));
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersAsTheNotes();
    void keepsTheGoodFiles();
    void indexesByName();
    void indexesByReading();
    void linksBothWays();
    void findsByKindAndEdge();
    void resourceShowsConcepts();
    void isReadFromManyThreads();
    void enumsHaveWords();
};

void TestLibrary::ordersAsTheNotes()
{
    const auto library = libraryOf({named("zone", 1001, "neighbours"), named("b", 20), named("a", 21), named("kubectl", 1, "operations")});
    QVERIFY(library->errors().empty());
    std::vector<const Concept*> all;
    for (const Concept& entry : library->concepts())
        all.push_back(&entry);
    QCOMPARE(ids(all), QStringLiteral("kubectl b a zone"));
    QCOMPARE(ids(library->inSection("workload-api")), QStringLiteral("b a"));
    QVERIFY(library->inSection("nowhere").empty());
    QVERIFY(library->find("a") != nullptr);
    QVERIFY(library->find("none") == nullptr);
    QCOMPARE(std::string(findSection("neighbours")->titleJa), std::string("ノートの周辺"));
}

void TestLibrary::keepsTheGoodFiles()
{
    testing::ContentFolder content;
    content.add("b.md", testing::conceptFile(named("same", 2)));
    content.add("a.md", testing::conceptFile(named("same", 1)));
    content.add("bad.md", "no concept");
    content.add("good.md", testing::conceptFile(named("good", 3)));
    const auto library = Library::build(content.files());
    QCOMPARE(library->concepts().size(), std::size_t{2});
    QCOMPARE(library->errors().size(), std::size_t{2});
    QCOMPARE(library->errors().front().where.file, std::string("b.md"));
    QVERIFY(library->errors().front().detail.find("a.md") != std::string::npos);
    QCOMPARE(library->errors().back().where.file, std::string("bad.md"));
    QVERIFY(Library::build({})->concepts().empty());
}

void TestLibrary::indexesByName()
{
    const auto library = libraryOf({named("service", 1), named("secret", 2), named("annotation", 3), named("9p", 4)});
    QCOMPARE(show(library->englishIndex()), QStringLiteral("A:annotation|S:secret service|#:9p"));
}

void TestLibrary::indexesByReading()
{
    std::vector<Sample> samples;
    const auto add = [&](const char* id, const char* ja, const char* yomi) {
        samples.push_back(named(id, static_cast<int>(samples.size())));
        samples.back().ja = ja;
        samples.back().yomi = yomi;
    };
    add("outside", "外部", "がいぶ");
    add("environment", "環境", "かんきょう");
    add("pod", "Pod", "ぽっど");
    add("host", "ホスト", "");
    add("etcd", "etcd", "");
    add("server", "サーバー", "");
    add("kanji", "値", "");
    add("virtual", "仮想", "ゔぁーちゃる");
    QCOMPARE(show(libraryOf(samples)->japaneseIndex()), QStringLiteral("あ:virtual|か:outside environment|さ:server|は:host pod|E:etcd|#:kanji"));
}

void TestLibrary::linksBothWays()
{
    Sample deployment = named("deployment", 1);
    deployment.relations = "\n  - {type: creates, to: replicaset}\n  - {type: is-a, to: nothing}\n";
    const auto library = libraryOf({deployment, named("replicaset", 2)});
    QCOMPARE(library->danglingLinks().size(), std::size_t{1});
    QCOMPARE(library->danglingLinks().front().target, std::string("nothing"));
    const auto& out = library->seeAlso(*library->find("deployment"));
    QCOMPARE(out.size(), std::size_t{1});
    QVERIFY(!out.front().incoming && out.front().other->id == "replicaset" && out.front().type == ConceptRelationType::Creates);
    const auto& in = library->seeAlso(*library->find("replicaset"));
    QCOMPARE(in.size(), std::size_t{1});
    QVERIFY(in.front().incoming && in.front().other->id == "deployment");
    QVERIFY(library->seeAlso(Concept()).empty());
}

void TestLibrary::findsByKindAndEdge()
{
    Sample deployment = named("deployment", 1);
    deployment.kinds = "apps/Deployment";
    deployment.edges = "owns";
    const auto library = libraryOf({deployment, named("other", 2)});
    QCOMPARE(ids(library->ofKind("apps", "Deployment")), QStringLiteral("deployment"));
    QCOMPARE(ids(library->ofKind("extensions", "Deployment")), QStringLiteral("deployment"));
    QVERIFY(library->ofKind("", "Deployment").empty());
    QCOMPARE(ids(library->ofRelation("owns")), QStringLiteral("deployment"));
    QVERIFY(library->ofRelation("selects").empty());
}

void TestLibrary::resourceShowsConcepts()
{
    Sample service = named("service", 50);
    service.kinds = "/Service";
    Sample clusterIp = named("clusterip", 10);
    clusterIp.bindings = "\n  - {kind: /Service, path: spec.type, equals: ClusterIP, default: ClusterIP}\n";
    Sample headless = named("headless", 20);
    headless.bindings = "\n  - {kind: /Service, path: spec.clusterIP, equals: None}\n";
    Sample probe = named("probe", 30);
    probe.bindings = "\n  - {kind: pod-template, path: \"containers[*].livenessProbe\"}\n";
    const auto library = libraryOf({service, clusterIp, headless, probe});
    const auto document = mapOf({{"spec", mapOf({{"clusterIP", "None"}})}}).document();
    QCOMPARE(ids(library->ofResource("", "Service", document->root())), QStringLiteral("service clusterip headless"));
    QVERIFY(Library::shows(*library->find("headless"), "", "Service", document->root()));
    QVERIFY(!Library::shows(*library->find("probe"), "", "Service", document->root()));
    const auto pod = mapOf({{"spec", mapOf({{"containers", testing::listOf({mapOf({{"livenessProbe", mapOf({})}})})}})}}).document();
    QCOMPARE(ids(library->ofResource("", "Pod", pod->root())), QStringLiteral("probe"));
    QVERIFY(library->ofResource("example.com", "Thing", pod->root()).empty());
}

void TestLibrary::isReadFromManyThreads()
{
    const auto content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    const auto library = Library::build(content.files());
    const auto document = mapOf({{"spec", mapOf({{"type", "NodePort"}})}}).document();
    const auto expected = library->ofResource("", "Service", document->root());
    std::vector<std::thread> threads;
    std::vector<int> same(4, 0);
    for (int& count : same) {
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i)
                count += library->ofResource("", "Service", document->root()) == expected ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(same, std::vector<int>(4, 200));
}

void TestLibrary::enumsHaveWords()
{
    for (std::size_t i = 0; i < kConceptRelationTypeCount; ++i) {
        const auto type = static_cast<ConceptRelationType>(i);
        QVERIFY(conceptRelationTypeFromId(conceptRelationTypeId(type)) == type);
    }
    QVERIFY(!conceptRelationTypeFromId("likes"));
    QVERIFY(conceptCategoryFromId("basics") == ConceptCategory::Basics);
    QVERIFY(languageFromId("ja") == Language::Japanese);
    QVERIFY(!languageFromId("fr"));
}

QTEST_APPLESS_MAIN(TestLibrary)
#include "tst_library.moc"
