#include "models/exporters/exporter.h"
#include "models/kube/redact.h"
#include "models/review/review.h"
#include "tests/support/load.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// Stands wherever a Secret may hold something; it must come out nowhere.
const std::string kCanary = "Q0FOQVJZCANARY7f3a";

std::vector<std::string> manifests()
{
    const std::string head = "apiVersion: v1\nkind: Secret\nmetadata: {name: s";
    return {
        head + "}\ndata:\n  key: " + kCanary + "\n",
        head + "}\nstringData:\n  key: |\n    line\n    " + kCanary + "\n",
        head + ", annotations: {kubectl.kubernetes.io/last-applied-configuration: '{\"data\":{\"k\":\"" + kCanary + "\"}}'}}\n",
        "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"s\"},\"data\":{\"k\":\"" + kCanary + "\"}}",
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n  data: {k: " + kCanary + "}\n",
        "apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: s}\n  data: {k: " + kCanary + "}\n",
        head + "}\ndata: {k: " + kCanary + ", k: other}\n",
        head + "}\ndata: [" + kCanary + "]\n",
        head + "}\ndata: " + kCanary + "\n",
        // Broken in the middle of the data: the message may show the line.
        head + "}\ndata:\n  key: " + kCanary + "\n  \tother: x\n",
        head + "}\ndata:\n  key: \"" + kCanary + "\n",
        head + "}\ndata:\n  key: " + kCanary + ": x\n",
        "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"k\":\"" + kCanary + "\",]}",
        head + "}\nstringData:\n  key: |\n    x\n---" + kCanary + "\n",
        head + "}\nstringData: {k: !!int " + kCanary + "}\n",
        head + "}\nstringData: {k: !!binary \"" + kCanary + "*\"}\n",
        head + "}\nstringData: {k: \"" + kCanary + "\\/\"}\n",
        head + "}\nstringData: {<<: &m {k: " + kCanary + "}, k: x}\ndata: *m\n",
        head + "}\nstringData: {k: \"" + kCanary + "\xE9\"}\n",
        head + "}\ndata: {" + kCanary + ": *unknown}\nstringData: {k: &a " + kCanary + ", l: *a, m: *b}\n",
    };
}

/// Everything that could be shown of a load.
std::string everythingOf(const std::string& manifest)
{
    const GraphPtr graph = graphFrom(manifest);
    std::string text;
    ExportOptions options;
    options.predicted = true;
    for (const TextExporter& format : textExporters())
        text += format.write(*graph, options);
    for (const Error& error : graph->snapshot->errors)
        text += describeWithExcerpt(error);
    for (const Notice& notice : graph->snapshot->notices)
        text += notice.detail;
    for (const Problem& problem : review(*graph).problems) {
        for (const std::string& argument : problem.arguments)
            text += argument;
    }
    for (const ResourcePtr& resource : graph->snapshot->resources) {
        for (const Document::Node& node : resource->document->nodes())
            text += resource->document->text(node);
        const SourceFile& file = graph->snapshot->files[resource->place.file];
        text += maskSecretText(*file.text, resource->value(), 1);
    }
    return text;
}

} // namespace

class TstSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCanaryNeverSings_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        for (const std::string& manifest : manifests())
            QTest::addRow("%d", static_cast<int>(&manifest - manifests().data())) << QByteArray::fromStdString(manifest);
    }

    void theCanaryNeverSings()
    {
        QFETCH(QByteArray, manifest);
        const std::string text = everythingOf(manifest.toStdString());
        QVERIFY2(text.find(kCanary) == std::string::npos, text.c_str());
    }

    void keysAndPlacesStay()
    {
        const GraphPtr graph = graphFrom("apiVersion: v1\nkind: Secret\nmetadata: {name: s, labels: {a: b}}\ntype: Opaque\ndata:\n  user: eA==\n  pass: eA==\n");
        const Value secret = graph->snapshot->resources.front()->value();
        QCOMPARE(secret["data"].size(), std::size_t(2));
        QCOMPARE(QByteArray::fromStdString(std::string(secret["data"]["pass"].text())), QByteArray(kMask.data()));
        QCOMPARE(secret["data"]["pass"].line(), 7U);
        QCOMPARE(QByteArray::fromStdString(std::string(secret["type"].text())), QByteArray("Opaque"));
        QCOMPARE(QByteArray::fromStdString(std::string(secret["metadata"]["labels"]["a"].text())), QByteArray("b"));
    }

    void otherKindsKeepTheirValues()
    {
        const GraphPtr graph = graphFrom("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {k: v}\n---\n"
                                         "apiVersion: example.com/v1\nkind: Secret\nmetadata: {name: s}\ndata: {k: v}\n");
        for (const ResourcePtr& resource : graph->snapshot->resources)
            QCOMPARE(QByteArray::fromStdString(std::string(resource->value()["data"]["k"].text())), QByteArray("v"));
    }
};

QTEST_APPLESS_MAIN(TstSecrets)
#include "tst_secrets.moc"
