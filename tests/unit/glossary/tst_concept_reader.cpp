#include "models/glossary/concept_reader.h"
#include "models/glossary/text_blocks.h"

#include "content_folder.h"

#include <QTest>

#include <random>
#include <string>
#include <string_view>

using namespace kubezu;
using testing::Sample;

namespace {

/// The error of a file, as describe() prints it; "" when it is read.
std::string errorOf(const std::string& bytes)
{
    const auto result = readConcept(bytes, "deployment.md");
    if (result.ok())
        return {};
    if (result.error().code != ErrorCode::ContentInvalid || result.error().hint.empty())
        return "an error without code or hint: " + describe(result.error());
    return describe(result.error());
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("the sample has no '%s'", std::string(what).c_str());
    return text.replace(at, what.size(), with);
}

} // namespace

#define VERIFY_ERROR(bytes, part)                                                                       \
    do {                                                                                                \
        const std::string found = errorOf(bytes);                                                       \
        QVERIFY2(found.find(part) != std::string::npos, found.empty() ? "it was read" : found.c_str()); \
    } while (false)

class TestConceptReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void wrappedLinesJoin();
    void blocksKeepCodeApart();
    void manifestMayBeMissing();
    void windowsLineEndsAreRead();
    void refusesWhatIsNotTheFormat_data();
    void refusesWhatIsNotTheFormat();
    void errorsSayWhereAndWhatToDo();
    void hostileInputIsBounded();
    void mutatedFilesNeverCrash();
};

void TestConceptReader::readsEverything()
{
    Sample sample;
    sample.yomi = "でぷろいめんと";
    sample.aliases = "deploy, \"a, b\"";
    sample.kinds = "apps/Deployment, extensions/Deployment";
    sample.edges = "owns";
    sample.bindings = "\n  - {kind: pod-template, path: \"containers[*].env\"}\n  - {kind: [/Pod, batch/Job], path: spec.a, in: [x, 1], default: x}\n";
    sample.relations = "\n  - {type: is-a, to: workloads-apis}\n";
    sample.kubectl = "kubectl get deployments";
    const auto result = readConcept(testing::conceptFile(sample), "workload-api/deployment.md");
    QVERIFY2(result.ok(), result.ok() ? "" : describe(result.error()).c_str());
    const Concept& entry = result.value();
    QCOMPARE(entry.id, std::string("deployment"));
    QCOMPARE(entry.file, std::string("workload-api/deployment.md"));
    QCOMPARE(entry.order, 29);
    QCOMPARE(entry.category, ConceptCategory::Workload);
    QCOMPARE(entry.aliases.back(), std::string("a, b"));
    QCOMPARE(entry.kinds.size(), std::size_t{1});
    QCOMPARE(entry.kinds.front().text(), std::string("apps/Deployment"));
    QCOMPARE(entry.bindings.size(), std::size_t{2});
    QVERIFY(entry.bindings.front().podTemplate);
    QCOMPARE(entry.bindings.back().kinds.size(), std::size_t{2});
    QCOMPARE(entry.bindings.back().values, (std::vector<std::string>{"x", "1"}));
    QCOMPARE(*entry.bindings.back().fallback, std::string("x"));
    QCOMPARE(entry.relations.front().type, ConceptRelationType::IsA);
    QCOMPARE(entry.since, std::string("1.9"));
    QVERIFY(entry.removed.empty());
    QCOMPARE(entry.text(Language::English).shows, std::string("In `spec.replicas`."));
    QCOMPARE(entry.text(Language::Japanese).what, std::string("これは何か。"));
    QCOMPARE(entry.manifest, std::string("spec:\n  replicas: 3\n"));
    QVERIFY(!entry.isNeighbour());
}

void TestConceptReader::wrappedLinesJoin()
{
    Sample sample;
    sample.whatEn = "One line\nand another.\n\nA new paragraph:\n- one\n- two\n  goes on";
    sample.whatJa = "日本語の\n文章と Pod\nの名前";
    const auto result = readConcept(testing::conceptFile(sample), "deployment.md");
    QVERIFY(result.ok());
    QCOMPARE(result.value().text(Language::English).what, std::string("One line and another.\nA new paragraph:\n- one\n- two goes on"));
    QCOMPARE(result.value().text(Language::Japanese).what, std::string("日本語の文章と Pod の名前"));
}

void TestConceptReader::blocksKeepCodeApart()
{
    const auto blocks = blocksOf("Set `spec.type` and go.\n- `a`\nan `open end");
    QCOMPARE(blocks.size(), std::size_t{3});
    QCOMPARE(blocks[0].spans.size(), std::size_t{3});
    QVERIFY(blocks[0].spans[1].code);
    QCOMPARE(blocks[0].spans[1].text, std::string("spec.type"));
    QVERIFY(blocks[1].item);
    QCOMPARE(blocks[1].spans.size(), std::size_t{1});
    QCOMPARE(blocks[2].spans.back().text, std::string("`open end"));
    QVERIFY(!blocks[2].spans.back().code);
    QVERIFY(blocksOf("").empty());
}

void TestConceptReader::manifestMayBeMissing()
{
    const std::string file = testing::conceptFile({});
    const auto result = readConcept(file.substr(0, file.find("# manifest")), "deployment.md");
    QVERIFY(result.ok());
    QVERIFY(result.value().manifest.empty());
}

void TestConceptReader::windowsLineEndsAreRead()
{
    std::string bytes;
    for (const char c : testing::conceptFile({}))
        bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
    QVERIFY2(errorOf(bytes).empty(), errorOf(bytes).c_str());
}

void TestConceptReader::refusesWhatIsNotTheFormat_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* what, const char* with, const char* error) {
        QTest::newRow(error) << QString::fromUtf8(what) << QString::fromUtf8(with) << QString::fromUtf8(error);
    };
    row("---\nid", "id", "does not begin with ---");
    row("\n---\n#", "\n#", "front matter does not end");
    row("order: 29\n", "", "deployment.md:4: content file is not valid: expected 'order', found 'category'");
    row("id: deployment\n", "id: deployment\nid: deployment\n", "expected 'section', found 'id'");
    row("id: deployment", "id: Deploy Ment", "has other characters");
    row("section: workload-api", "section: elsewhere", "deployment.md:3: content file is not valid: unknown section");
    row("order: 29", "order: 29x", "order is not a number");
    row("category: workload", "category: fruit", "unknown category");
    row("en: \"Deployment\"", "en: \"\"", "en is empty");
    row("ja: \"Deployment\"", "ja: [a]", "ja is not a text");
    row("yomi: []", "yomi: x", "yomi is not a list");
    row("aliases: []", "aliases: [a, a]", "has 'a' twice");
    row("kinds: []", "kinds: [Deployment]", "'Deployment' is not a kind");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: \"a[\"}", "deployment.md:13: content file is not valid: 'a[' is not a field path");
    row("bindings: []", "bindings:\n  - {path: a}", "a binding without kind");
    row("bindings: []", "bindings:\n  - {kind: /Pod}", "a binding without path");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, equal: b}", "unknown key 'equal'");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, equals: b, in: [c]}", "more than one condition");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, absent: false}", "absent is not true");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, absent: true, default: b}", "never holds");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, in: []}", "in is empty");
    row("bindings: []", "bindings:\n  - {kind: /Pod, path: a, path: b}", "key 'path' twice");
    row("bindings: []", "bindings:\n  - {all: [{kind: /Pod, all: [{path: a}]}]}", "all inside all");
    row("bindings: []", "bindings:\n  - {all: []}", "is empty");
    row("relations: []", "relations:\n  - {type: likes, to: pod}", "unknown relation type 'likes'");
    row("relations: []", "relations:\n  - {type: is-a}", "a relation is not");
    row("since: \"1.9\"", "since: soon", "is not a version");
    row("authority: https", "authority: http", "not an https address");
    row("since: \"1.9\"", "since: [", "not valid YAML");
    row("# en", "# fr", "deployment.md:20: content file is not valid: expected '# en', found '# fr'");
    row("## why\nWhy it exists.\n", "", "expected '## why', found '## shows'");
    row("Why it exists.\n", "", "'## why' is empty");
    row("# ja\n", "", "expected '# ja'");
    row("```yaml", "```", "expected '```yaml'");
    row("3\n```\n", "3\n", "does not end");
    row("3\n```\n", "3\n```\nmore\n", "text after the manifest block");
    row("spec:\n  replicas: 3\n", "", "manifest block is empty");
    row("What it is.", "What\x07it is.", "deployment.md:22: content file is not valid: a control character");
    row("What it is.", "What \xE2\x80\xAEit is.", "a control character or malformed");
}

void TestConceptReader::refusesWhatIsNotTheFormat()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(QString, error);
    VERIFY_ERROR(replaced(testing::conceptFile({}), what.toStdString(), with.toStdString()), error.toStdString());
}

void TestConceptReader::errorsSayWhereAndWhatToDo()
{
    const auto result = readConcept(replaced(testing::conceptFile({}), "order: 29", "order: many"), "workload-api/deployment.md");
    QVERIFY(!result.ok());
    QCOMPARE(result.error().where.file, std::string("workload-api/deployment.md"));
    QCOMPARE(result.error().where.line, std::uint32_t{4});
    QCOMPARE(result.error().excerpt, std::string("order: many"));
    QVERIFY(!result.error().hint.empty());
}

void TestConceptReader::hostileInputIsBounded()
{
    VERIFY_ERROR(std::string(kMaxConceptBytes + 1, 'a'), "larger than 65536 bytes");
    VERIFY_ERROR("", "does not begin");
    VERIFY_ERROR("---\n" + std::string(20000, '[') + "\n---\n", "larger than 16384 bytes");
    for (const char* opening : {"[", "{", "- ", "? ", "&a ", "*a ", "!!map ", "'", "\"", "|", ",", "{a: ", "[{"}) {
        std::string yaml;
        while (yaml.size() < 16000)
            yaml += opening;
        QVERIFY(!errorOf("---\n" + yaml + "\n---\n").empty());
        QVERIFY(!errorOf(replaced(testing::conceptFile({}), "bindings: []", "bindings: " + yaml)).empty());
    }
    const std::string itself = "bindings: &b\n  - {all: *b}";
    QVERIFY(!errorOf(replaced(testing::conceptFile({}), "bindings: []", itself)).empty());
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "a" + std::to_string(i) + ", ";
    VERIFY_ERROR(replaced(testing::conceptFile({}), "aliases: []", "aliases: [" + many + "]"), "more than 64 items");
    VERIFY_ERROR(replaced(testing::conceptFile({}), "en: \"Deployment\"", "en: " + std::string(500, 'x')), "longer than 400 bytes");
    VERIFY_ERROR(replaced(testing::conceptFile({}), "What it is.", "\xFF"), "malformed UTF-8");
}

/// Real files with bytes changed, lost, doubled and swapped: an answer or an error, never a crash or a hang.
void TestConceptReader::mutatedFilesNeverCrash()
{
    const auto content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    QVERIFY(!content.files().empty());
    std::mt19937 random(42);
    const std::string_view alphabet = "[]{},:-?&*!|>'\"%@`#\n \t\xFF\xE3\x80~az09";
    std::size_t refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes(content.files()[random() % content.files().size()].bytes);
        for (std::size_t i = 1 + random() % 4; i > 0; --i) {
            const std::size_t reach = random() % 2 == 0 ? std::min<std::size_t>(bytes.size(), 900) : bytes.size();
            const std::size_t at = random() % reach;
            switch (random() % 4) {
            case 0: bytes[at] = alphabet[random() % alphabet.size()]; break;
            case 1: bytes.erase(at, 1 + random() % 40); break;
            case 2: bytes.insert(at, std::string(1 + random() % 30, alphabet[random() % alphabet.size()])); break;
            default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 80)); break;
            }
            if (bytes.empty())
                bytes = "-";
        }
        const auto result = readConcept(bytes, "fuzz.md");
        if (!result.ok()) {
            ++refused;
            QVERIFY2(result.error().code == ErrorCode::ContentInvalid && !result.error().hint.empty(), describe(result.error()).c_str());
        }
    }
    QVERIFY(refused > 500 && refused < 4000);
}

QTEST_APPLESS_MAIN(TestConceptReader)
#include "tst_concept_reader.moc"
