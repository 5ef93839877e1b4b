#include "models/exporters/exporter.h"

#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

QJsonObject json(const Graph& graph, const ExportOptions& options = {})
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(writeJson(graph, options))).object();
}

/// A name that would mean something in every format, were it not quoted.
const char kHostile[] = "\"a\\\"];<b>\\u202e\\u009b31m\\n--> end\\\\N&#35;\"";

} // namespace

class TstExporters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jsonSaysWhatTheDesignSays()
    {
        const GraphPtr graph = graphFrom(deployment("web", "volumes: [{secret: {secretName: s}}]") + "a: [\n");
        const QJsonObject all = json(*graph);
        QCOMPARE(all.value(QStringLiteral("schema")).toString(), QStringLiteral("kubezu.graph/1"));
        const QJsonArray nodes = all.value(QStringLiteral("nodes")).toArray();
        QCOMPARE(nodes.size(), 2);
        QCOMPARE(nodes.at(0).toObject().value(QStringLiteral("id")).toString(), QStringLiteral("/Secret/default/s"));
        QCOMPARE(nodes.at(0).toObject().value(QStringLiteral("origin")).toString(), QStringLiteral("missing"));
        QCOMPARE(nodes.at(1).toObject().value(QStringLiteral("source")).toObject().value(QStringLiteral("line")).toInt(), 1);
        const QJsonObject edge = all.value(QStringLiteral("edges")).toArray().at(0).toObject();
        QCOMPARE(edge.value(QStringLiteral("relation")).toString(), QStringLiteral("mounts"));
        QCOMPARE(edge.value(QStringLiteral("rule")).toString(), QStringLiteral("pod-volume-secret"));
        QCOMPARE(edge.value(QStringLiteral("path")).toString(), QStringLiteral("spec.template.spec.volumes[0].secret.secretName"));
        QCOMPARE(edge.value(QStringLiteral("optional")).toBool(true), false);
        QCOMPARE(all.value(QStringLiteral("unread")).toArray().size(), 1);
    }

    void predictedOnesOnlyWhenAsked()
    {
        const GraphPtr graph = graphFrom(deployment("web", "containers: []"));
        QCOMPARE(json(*graph).value(QStringLiteral("nodes")).toArray().size(), 1);
        ExportOptions options;
        options.predicted = true;
        QCOMPARE(json(*graph, options).value(QStringLiteral("nodes")).toArray().size(), 3);
    }

    void onlyWhatIsShown()
    {
        const GraphPtr graph = graphFrom(object("v1", "ConfigMap", "a") + object("v1", "ConfigMap", "b"));
        ExportOptions options;
        options.shown = {false, true};
        for (const TextExporter& format : textExporters()) {
            const std::string text = format.write(*graph, options);
            QVERIFY2(text.find("ConfigMap/default/a") == std::string::npos, format.id.data());
        }
    }

    void namesAreData_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const TextExporter& format : textExporters())
            QTest::newRow(format.id.data()) << QByteArray(format.id.data());
    }

    void namesAreData()
    {
        QFETCH(QByteArray, format);
        const GraphPtr graph = graphFrom(object("v1", "ConfigMap", kHostile));
        QCOMPARE(graph->nodes.size(), std::size_t(1));
        const std::string text = findTextExporter(format.toStdString())->write(*graph, {});
        for (const char* steering : {"\xE2\x80\xAE", "\xC2\x9B", "\x1B"})
            QVERIFY2(text.find(steering) == std::string::npos, text.c_str());
        if (format == "json") {
            const QJsonObject node = json(*graph).value(QStringLiteral("nodes")).toArray().at(0).toObject();
            QVERIFY(node.value(QStringLiteral("name")).toString().startsWith(QStringLiteral("a\"];<b>")));
        } else {
            QVERIFY2(text.find("<b>") == std::string::npos || format == "dot", text.c_str());
            QVERIFY2(text.find("\n--> end") == std::string::npos, text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TstExporters)
#include "tst_exporters.moc"
