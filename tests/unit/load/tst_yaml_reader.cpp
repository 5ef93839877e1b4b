#include "models/load/yaml_reader.h"

#include "models/base/text.h"

#include <QTest>

using namespace kubezu;

namespace {

/// A value in one line, as JSON, to compare with.
std::string dump(Value value)
{
    if (value.isMap() || value.isList()) {
        std::string text;
        for (const Value::Item item : value)
            text += (text.empty() ? "" : ",") + (item.key.exists() ? '"' + std::string(item.key.text()) + "\":" : std::string()) + dump(item.value);
        return value.isMap() ? '{' + text + '}' : '[' + text + ']';
    }
    if (value.isNull())
        return "null";
    return value.isString() ? '"' + std::string(value.text()) + '"' : std::string(value.text());
}

/// The document, or its error as "CODE line:column".
std::string readAsText(const std::string& yaml, const Limits& limits = {})
{
    const Result<YamlDocument> read = readYaml(yaml, 1, limits);
    if (!read.ok())
        return "error " + std::to_string(static_cast<int>(read.error().code)) + ' ' + std::to_string(read.error().where.line) + ':'
            + std::to_string(read.error().where.column);
    return read.value().document ? dump(read.value().document->root()) : "nothing";
}

std::string failed(ErrorCode code, const char* place)
{
    return "error " + std::to_string(static_cast<int>(code)) + ' ' + place;
}

ErrorCode codeOf(const std::string& yaml, const Limits& limits = {})
{
    const Result<YamlDocument> read = readYaml(yaml, 1, limits);
    return read.ok() ? ErrorCode::Cancelled : read.error().code;
}

} // namespace

class TstYamlReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* yaml, const char* json) { QTest::newRow(name) << QByteArray(yaml) << QByteArray(json); };
        row("comments only", "# nothing\n", "nothing");
        row("types", "a: 1\nb: yes\nc: ~\nd: 'yes'\ne: 1.10\nf: text", R"({"a":1,"b":true,"c":null,"d":"yes","e":1.1,"f":"text"})");
        row("tags", "a: !!str 1\nb: !!int \"2\"", R"({"a":"1","b":2})");
        row("keys become text", "on: 1\n017: 2\n1.5: 3", R"({"true":1,"15":2,"1.5":3})");
        row("last of equal keys wins", "a: 1\na: 2", R"({"a":2})");
        row("alias", "a: &x {b: 1}\nc: *x", R"({"a":{"b":1},"c":{"b":1}})");
        row("merge writes over what stands before", "z: &z {a: 1}\nm: {a: 3, <<: *z}", R"({"z":{"a":1},"m":{"a":1}})");
        row("later keys win over a merge", "z: &z {a: 1, b: 2}\nm: {<<: *z, a: 3}", R"({"z":{"a":1,"b":2},"m":{"b":2,"a":3}})");
        row("list merge, earlier wins", "x: &x {a: 1}\nz: &z {a: 2, b: 2}\nm: {<<: [*x, *z]}", R"({"x":{"a":1},"z":{"a":2,"b":2},"m":{"b":2,"a":1}})");
        row("quoted << is a key", "\"<<\": {a: 1}", R"({"<<":{"a":1}})");
        row("block scalars", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{\"a\":\"x\ny\n\",\"b\":\"x y\"}");
        row("windows line ends", "a: 1\r\nb: x\r\n", R"({"a":1,"b":"x"})");
        row("empty value", "a:\nb: ''", R"({"a":null,"b":""})");
        row("escapes", "a: \"\\x41\\u00e9\"", "{\"a\":\"A\xC3\xA9\"}");
        row("merged map anchored, used again", "m: {<<: &i {a: 1}}\nk: *i", R"({"m":{"a":1},"k":{"a":1}})");
    }

    void reads()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);
        QCOMPARE(QByteArray::fromStdString(readAsText(yaml.toStdString())), json);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* name, const char* yaml, ErrorCode code, const char* place) {
            QTest::newRow(name) << QByteArray(yaml) << QByteArray::fromStdString(failed(code, place));
        };
        row("tab as indentation", "a:\n\tb: 1", ErrorCode::YamlSyntax, "2:1");
        row("unclosed quote", "a: \"b\n", ErrorCode::YamlSyntax, "2:1");
        row("two colons", "a: b: c", ErrorCode::YamlSyntax, "1:5");
        row("text after a flow list", "a: [a] b", ErrorCode::YamlSyntax, "1:8");
        row("map as key", "{{ .Values.x }}: 1", ErrorCode::YamlInvalidKey, "1:1");
        row("null key", "~: 1", ErrorCode::YamlInvalidKey, "1:1");
        row("infinity", "a: .inf", ErrorCode::YamlUnsupportedValue, "1:4");
        row("YAML 1.2", "%YAML 1.2\n---\na: 1", ErrorCode::YamlUnsupportedVersion, "1:1");
        row("unknown alias", "a: *x", ErrorCode::YamlUnknownAnchor, "1:4");
        row("anchor that holds itself", "a: &x [*x]", ErrorCode::YamlUnknownAnchor, "1:8");
        row("escaped slash", "a: \"b\\/c\"", ErrorCode::YamlSyntax, "1:4");
        row("deep by an alias", ("a: &a " + std::string(300, '[') + std::string(300, ']') + "\nb: " + std::string(300, '[') + "*a").c_str(), ErrorCode::TooDeep, "2:304");
        row("merge of a scalar", "a: {<<: 1}", ErrorCode::YamlMergeValue, "1:9");
    }

    void refuses()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, error);
        QCOMPARE(QByteArray::fromStdString(readAsText(yaml.toStdString())), error);
    }

    void badBytes()
    {
        QCOMPARE(codeOf("a: \xFF\n"), ErrorCode::YamlSyntax);
        QCOMPARE(codeOf("a: \x1B[31m\n"), ErrorCode::YamlSyntax);
        QCOMPARE(codeOf(std::string("a: b\0c\n", 7)), ErrorCode::YamlSyntax);
        QVERIFY(!readYaml("ok: 1\nbad: \xC3\x28\n", 1, {}).ok());
        QCOMPARE(readYaml("ok: 1\nbad: \xC3\x28\n", 1, {}).error().where.line, 2U);
    }

    void firstLineCounts()
    {
        const Result<YamlDocument> read = readYaml("a: 1\nb:\n  c: x\n", 101, {});
        QVERIFY(read.ok());
        const Value c = read.value().document->root()["b"]["c"];
        QCOMPARE(c.line(), 103U);
        QCOMPARE(c.column(), 6U);
    }

    void duplicatesAreTold()
    {
        const Result<YamlDocument> read = readYaml("a: 1\nb: 2\na: 3\n", 1, {});
        QVERIFY(read.ok());
        QCOMPARE(read.value().duplicates.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(read.value().duplicates.front().key), QStringLiteral("a"));
        // Overriding what was merged is what merging is for.
        QCOMPARE(readYaml("z: &z {a: 1}\nm: {<<: *z, a: 2}\n", 1, {}).value().duplicates.size(), std::size_t(0));
    }

    void whatFollowsTheEndIsTold()
    {
        QCOMPARE(readYaml("a: 1\n...\nb: 2\n", 1, {}).value().ignoredAfterLine, 2U);
        QCOMPARE(readYaml("a: 1\n...\n# nothing\n", 1, {}).value().ignoredAfterLine, 0U);
    }

    void bombsEnd_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        constexpr int kMillion = 1'000'000;
        QTest::newRow("[") << QByteArray(kMillion, '[');
        QTest::newRow("{") << QByteArray(kMillion, '{');
        QTest::newRow("- ") << QByteArray("- ").repeated(kMillion / 2);
        QTest::newRow("? ") << QByteArray("? ").repeated(kMillion / 2);
        QByteArray laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray former = "*a" + QByteArray::number(i - 1);
            laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (former + ',').repeated(8) + former + "]\n";
        }
        QTest::newRow("nine laughs") << laughs;
        QByteArray merges = "m0: &m0 {a: 1}\n";
        for (int i = 1; i < 31; ++i) {
            const QByteArray former = "*m" + QByteArray::number(i - 1);
            merges += "m" + QByteArray::number(i) + ": &m" + QByteArray::number(i) + " {x: " + former + ", y: " + former + "}\n";
        }
        QTest::newRow("doubling") << merges;
    }

    void bombsEnd()
    {
        QFETCH(QByteArray, yaml);
        QElapsedTimer timer;
        timer.start();
        const Result<YamlDocument> read = readYaml(yaml.toStdString(), 1, {});
        QVERIFY(!read.ok());
        QVERIFY(!message(read.error()).empty());
        QVERIFY2(timer.elapsed() < 10'000, "took too long");
    }

    void largeButHarmless()
    {
        std::string keys;
        for (int i = 0; i < 100'000; ++i)
            keys += 'k' + std::to_string(i) + ": 1\n";
        QVERIFY(readYaml(keys, 1, {}).ok());
        QVERIFY(readYaml("a: '" + std::string(10U << 20U, 'x') + "'\n", 1, {}).ok());
    }

    void boundsAreNamed()
    {
        Limits limits;
        limits.depth = 3;
        QCOMPARE(codeOf("[[[[1]]]]", limits), ErrorCode::TooDeep);
        limits = {};
        limits.values = 5;
        QCOMPARE(codeOf("[1,2,3,4,5,6]", limits), ErrorCode::TooManyNodes);
        limits = {};
        limits.documentBytes = 4;
        QCOMPARE(codeOf("a: 12345", limits), ErrorCode::DocumentTooLarge);
        limits.documentBytes = 2U << 20U;
        const std::string text = message(readYaml(std::string(3U << 20U, ' '), 1, limits).error());
        QVERIFY2(text.find("2 MiB") != std::string::npos, text.c_str());
    }
};

QTEST_APPLESS_MAIN(TstYamlReader)
#include "tst_yaml_reader.moc"
