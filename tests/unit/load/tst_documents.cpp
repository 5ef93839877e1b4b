#include "models/load/loader.h"

#include <QTest>

using namespace kubezu;

namespace {

const std::string kMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: NAME}\n";

std::string configMap(const std::string& name)
{
    std::string text = kMap;
    return text.replace(text.find("NAME"), 4, name);
}

/// "ConfigMap/a:1 Secret/b:5": kind, name and line of each object.
QString objects(const LoadReport& report)
{
    std::string text;
    for (const RawObject& object : report.objects)
        text += (text.empty() ? "" : " ") + object.kind + '/' + object.name + ':' + std::to_string(object.line);
    return QString::fromStdString(text);
}

QString objects(const std::string& text, const std::string& file = "t.yaml")
{
    return objects(loadText(text, file, {}));
}

std::size_t count(const LoadReport& report, Notice::Kind kind)
{
    std::size_t number = 0;
    for (const Notice& notice : report.notices)
        number += notice.kind == kind ? 1U : 0U;
    return number;
}

std::string utf16(const std::string& ascii, bool big)
{
    std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        if (big)
            bytes += '\0';
        bytes += c;
        if (!big)
            bytes += '\0';
    }
    return bytes;
}

} // namespace

class TstDocuments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalDocuments()
    {
        QCOMPARE(objects(configMap("a") + "---\n" + configMap("b") + "--- # note\n# only a comment\n---\n" + configMap("c")),
                 QStringLiteral("ConfigMap/a:1 ConfigMap/b:5 ConfigMap/c:11"));
    }

    void separatorsAreLinesThatBeginWithThem()
    {
        QCOMPARE(objects("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  text: |\n    ---\n    x\n"), QStringLiteral("ConfigMap/a:1"));
        const LoadReport report = loadText("--- {a: 1}\n", "t.yaml", {});
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(report.errors.front().code, ErrorCode::DocumentSeparator);
    }

    void oneBadDocumentHidesNothing()
    {
        const LoadReport report = loadText(configMap("a") + "---\na: [\n---\n" + configMap("b"), "t.yaml", {});
        QCOMPARE(objects(report), QStringLiteral("ConfigMap/a:1 ConfigMap/b:7"));
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(report.errors.front().where.file), QStringLiteral("t.yaml"));
    }

    void errorsShowPlaceLineAndCaret()
    {
        const LoadReport report = loadText("a: 1\n---\nkind: X\nspec:\n\tfield: 1\n", "t.yaml", {});
        QCOMPARE(report.errors.size(), std::size_t(1));
        const std::string text = describeWithExcerpt(report.errors.front());
        QVERIFY2(text.starts_with("t.yaml:5:1: not valid YAML"), text.c_str());
        QVERIFY2(text.find("\n  ^") != std::string::npos, text.c_str());
        QVERIFY2(text.find("hint: YAML is indented with spaces") != std::string::npos, text.c_str());
    }

    void lists()
    {
        const QString found = objects("apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: p}}\n"
                                      "- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}\n");
        QCOMPARE(found, QStringLiteral("Pod/p:4 ConfigMap/c:5"));
        QCOMPARE(objects("apiVersion: v1\nkind: List\nitems: []\n"), QString());
    }

    void itemsOfTypedListsInheritTheirKind()
    {
        QCOMPARE(objects("apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n- metadata: {name: b}\n"),
                 QStringLiteral("ConfigMap/a:4 ConfigMap/b:5"));
        QCOMPARE(objects(R"({"apiVersion":"v1","kind":"PodList","items":[{"metadata":{"name":"p"}}]})", "t.json"), QStringLiteral("Pod/p:1"));
    }

    void jsonStreams()
    {
        const std::string one = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}})";
        QCOMPARE(objects(one + '\n' + one + "\n", "t.json"), QStringLiteral("ConfigMap/a:1 ConfigMap/a:2"));
        QCOMPARE(objects("  \n" + one, "t.yaml"), QStringLiteral("ConfigMap/a:2"));
    }

    void whatFailsAsJsonIsTriedAsYaml()
    {
        QCOMPARE(objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n---\n" + configMap("b")),
                 QStringLiteral("ConfigMap/a:1 ConfigMap/b:3"));
    }

    void brokenJsonHasItsPlace()
    {
        const LoadReport report = loadText("{\"apiVersion\": \"v1\",\n \"kind\": ]\n", "t.json", {});
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(report.errors.front().where.line, 2U);
    }

    void encodings()
    {
        QCOMPARE(objects("\xEF\xBB\xBF" + configMap("a")), QStringLiteral("ConfigMap/a:1"));
        QCOMPARE(objects(utf16(configMap("a"), false)), QStringLiteral("ConfigMap/a:1"));
        QCOMPARE(objects(utf16(configMap("a"), true)), QStringLiteral("ConfigMap/a:1"));
        std::string windows = configMap("a") + "---\n" + configMap("b");
        for (std::size_t at = windows.find('\n'); at != std::string::npos; at = windows.find('\n', at + 2))
            windows.insert(at, "\r");
        QCOMPARE(objects(windows), QStringLiteral("ConfigMap/a:1 ConfigMap/b:5"));
    }

    /// As kubectl does; a comment in another encoding must not hide a file.
    void bytesThatAreNoTextAreToldAndReplaced()
    {
        for (const std::string& text : {std::string("{\"apiVersion\": \"v1\",\n\"kind\": \"X\xB8\", \"metadata\": {\"name\": \"a\"}}"),
                                        std::string("apiVersion: v1\nkind: X\xB8\nmetadata: {name: a}\n")}) {
            const LoadReport report = loadText(text, "t", {});
            QCOMPARE(report.errors.size(), std::size_t(1));
            QCOMPARE(report.errors.front().code, ErrorCode::NotUtf8);
            QCOMPARE(report.errors.front().where.line, 2U);
            QCOMPARE(report.objects.size(), std::size_t(1));
            QCOMPARE(QString::fromStdString(report.objects.front().kind), QStringLiteral("X\uFFFD"));
        }
    }

    void manyDocumentsAreBounded()
    {
        Limits limits;
        limits.documents = 2;
        const LoadReport report = loadText(configMap("a") + "---\n" + configMap("b") + "---\n" + configMap("c") + "---\n" + configMap("d"), "t.yaml", limits);
        QCOMPARE(objects(report), QStringLiteral("ConfigMap/a:1 ConfigMap/b:5"));
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(describe(report.errors.front())), QStringLiteral("t.yaml:9: more documents than the limit: 2 documents"));
    }

    /// What kubectl's decoder does since Kubernetes 1.34: the whole first object must be JSON.
    void aListThatIsNoJsonIsTriedAsYaml()
    {
        const std::string item = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}})";
        QCOMPARE(objects(R"({"apiVersion":"v1","kind":"List","items":[)" + item + ",]}", "t.json"), QStringLiteral("ConfigMap/a:1"));
        const LoadReport broken = loadText(R"({"apiVersion":"v1","kind":"List","items":[)" + item + "]]}", "t.json", {});
        QCOMPARE(objects(broken), QString());
        QCOMPARE(broken.errors.size(), std::size_t(1));
        QCOMPARE(broken.errors.front().code, ErrorCode::JsonSyntax);
    }

    void generateNameIsAName()
    {
        QCOMPARE(objects("apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}\n"), QStringLiteral("Job/run-:1"));
    }

    void whatIsNoResourceIsCounted()
    {
        const LoadReport report = loadText("a: 1\n---\n- 1\n---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n---\n"
                                           "apiVersion: v1\nkind: Pod\nmetadata: {name: 123}\n",
                                           "t.yaml", {});
        QCOMPARE(objects(report), QString());
        QCOMPARE(report.errors.size(), std::size_t(0));
        QCOMPARE(count(report, Notice::Kind::NotKubernetes), std::size_t(2));
        QCOMPARE(count(report, Notice::Kind::TopLevelList), std::size_t(1));
        QCOMPARE(count(report, Notice::Kind::Kustomization), std::size_t(1));
        QVERIFY(report.notices.back().detail.find("quotes") != std::string::npos);
    }

    void templatesAreRecognised()
    {
        const LoadReport report = loadText("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n---\n"
                                           "apiVersion: v1\nkind: Service\nmetadata: {name: \"{{ .Values.name }}\"}\n---\n"
                                               + configMap("a"),
                                           "t.yaml", {});
        QCOMPARE(objects(report), QStringLiteral("ConfigMap/a:10"));
        QCOMPARE(count(report, Notice::Kind::Template), std::size_t(2));
        QCOMPARE(report.errors.size(), std::size_t(0));
    }

    void anyBytesGiveAnAnswer()
    {
        for (const std::string& text : {std::string(), std::string("\0\0\0", 3), std::string("\xFF\xFE"), std::string("---\n---\n---"), std::string("{"),
                                        std::string("\n\n\n"), std::string("{}{}{}"), std::string("---")})
            static_cast<void>(loadText(text, "t.yaml", {}));
    }
};

QTEST_APPLESS_MAIN(TstDocuments)
#include "tst_documents.moc"
