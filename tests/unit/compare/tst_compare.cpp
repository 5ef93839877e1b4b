#include "models/compare/comparison.h"
#include "models/exporters/diff_exporter.h"
#include "models/exporters/exporter.h"
#include "tests/support/load.h"

#include <QTest>

#include <set>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

std::string map(const std::string& name, const std::string& value = "x")
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {k: " + value + "}\n---\n";
}

std::string deployment(const std::string& config, const std::string& apiVersion = "apps/v1", const std::string& more = {})
{
    return "apiVersion: " + apiVersion + "\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  selector: {matchLabels: {a: b}}\n  template:\n"
                                         "    metadata: {labels: {a: b}}\n    spec:\n      containers:\n"
        + more + "      - {name: c, image: i, envFrom: [{configMapRef: {name: " + config + "}}]}\n---\n";
}

/// "+ id" for everything that is not the same; predicted things left out.
std::string outline(const Comparison& comparison)
{
    static constexpr const char* kSigns[] = {"", "+ ", "- ", "~ "};
    std::string text;
    for (const NodeChange& node : comparison.nodes) {
        if (node.change != Change::None && comparison.nodeOf(node).origin != Origin::Predicted)
            text += kSigns[static_cast<std::size_t>(node.change)] + comparison.nodeOf(node).id + '\n';
    }
    for (const EdgeChange& edge : comparison.edges) {
        if (edge.change != Change::None && !comparison.edgeOf(edge).predicted)
            text += kSigns[static_cast<std::size_t>(edge.change)] + comparison.fromOf(edge) + " -> " + comparison.toOf(edge) + '\n';
    }
    return text;
}

ComparisonPtr compared(const std::string& before, const std::string& after)
{
    return compare(graphFrom(before), graphFrom(after));
}

std::string outlineOf(const std::string& before, const std::string& after)
{
    return outline(*compared(before, after));
}

} // namespace

class TstCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSame()
    {
        const std::string all = deployment("a") + map("a") + map("b");
        const ComparisonPtr made = compared(all, map("b") + map("a") + deployment("a"));
        QCOMPARE(outline(*made), std::string());
        QVERIFY(!made->nodeCounts().any() && !made->edgeCounts().any());
        QCOMPARE(made->nodeCounts().same, std::size_t{3});
        QCOMPARE(writeDiffText(*made, {"a", "b"}), std::string());
    }

    void objects()
    {
        const ComparisonPtr made = compared(map("gone") + map("other") + map("same"), map("new") + map("other", "y") + map("same"));
        QCOMPARE(outline(*made), std::string("- /ConfigMap/default/gone\n+ /ConfigMap/default/new\n~ /ConfigMap/default/other\n"));
        QCOMPARE(made->nodeCounts().added, std::size_t{1});
        QCOMPARE(made->nodeCounts().removed, std::size_t{1});
        QCOMPARE(made->nodeCounts().changed, std::size_t{1});
        QCOMPARE(made->nodeCounts().same, std::size_t{1});
    }

    void relations()
    {
        QCOMPARE(outlineOf(deployment("a") + map("a") + map("b"), deployment("b") + map("a") + map("b")),
                 std::string("~ apps/Deployment/default/web\n- apps/Deployment/default/web -> /ConfigMap/default/a\n+ apps/Deployment/default/web -> /ConfigMap/default/b\n"));
    }

    void aSidecarBeforeChangesNoRelation()
    {
        const std::string sidecar = "      - {name: first, image: i}\n";
        QCOMPARE(outlineOf(deployment("a") + map("a"), deployment("a", "apps/v1", sidecar) + map("a")), std::string("~ apps/Deployment/default/web\n"));
    }

    void whatIsReferredToAppearsAndGoes()
    {
        const std::string appears = outlineOf(deployment("a"), deployment("a") + map("a"));
        QCOMPARE(appears, std::string("+ /ConfigMap/default/a\n~ apps/Deployment/default/web -> /ConfigMap/default/a\n"));
        const std::string goes = outlineOf(deployment("a") + map("a"), deployment("a"));
        QCOMPARE(goes, std::string("- /ConfigMap/default/a\n~ apps/Deployment/default/web -> /ConfigMap/default/a\n"));
        QVERIFY(writeDiffText(*compared(deployment("a") + map("a"), deployment("a")), {}).find("- /ConfigMap/default/a: referred to, not here (absent)") != std::string::npos);
    }

    void otherFieldsOfARelation()
    {
        const std::string before = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, envFrom: [{configMapRef: {name: a}}]}]}\n---\n" + map("a");
        const std::string after = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, envFrom: [{configMapRef: {name: a, optional: true}}]}]}\n---\n" + map("a");
        const ComparisonPtr made = compared(before, after);
        const auto changed = std::find_if(made->edges.begin(), made->edges.end(), [](const EdgeChange& edge) { return edge.change == Change::Changed; });
        QVERIFY(changed != made->edges.end());
        QVERIFY(changed->optional && !changed->path && !changed->target);
    }

    void groupsMove()
    {
        const ComparisonPtr made = compared(deployment("a", "extensions/v1beta1") + map("a"), deployment("a") + map("a"));
        QCOMPARE(outline(*made), std::string("~ apps/Deployment/default/web\n"));
        QVERIFY(writeDiffText(*made, {}).find("~ extensions/Deployment/default/web -> apps/Deployment/default/web  (test.yaml:1 -> test.yaml:1)\n  ~ apiVersion: extensions/v1beta1 -> apps/v1") != std::string::npos);
        const auto custom = [](const std::string& group) { return "apiVersion: " + group + "/v1\nkind: Certificate\nmetadata: {name: c}\n---\n"; };
        QCOMPARE(outlineOf(custom("certmanager.k8s.example"), custom("cert-manager.example")), std::string("~ cert-manager.example/Certificate/default/c\n"));
        // Two could be meant, and a Service of another group is another kind.
        QCOMPARE(outlineOf(custom("a.example"), custom("b.example") + custom("c.example")),
                 std::string("- a.example/Certificate/default/c\n+ b.example/Certificate/default/c\n+ c.example/Certificate/default/c\n"));
        QCOMPARE(outlineOf("apiVersion: v1\nkind: Service\nmetadata: {name: s}\n", "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: s}\n"),
                 std::string("- /Service/default/s\n+ serving.knative.dev/Service/default/s\n"));
    }

    void predictedStacksFollowTheirOwner()
    {
        const auto set = [](int replicas) { return "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {replicas: " + std::to_string(replicas) + "}\n"; };
        const ComparisonPtr made = compared(set(3), set(5));
        std::string predicted;
        for (const NodeChange& node : made->nodes) {
            if (made->nodeOf(node).origin == Origin::Predicted)
                predicted += std::string(changeId(node.change)) + ' ' + made->nodeOf(node).key.name + '\n';
        }
        QCOMPARE(predicted, std::string("changed db-0 … db-4\n"));
    }

    void bothInOneGraph()
    {
        const ComparisonPtr made = compared(map("gone") + map("zz") + deployment("gone"), map("new") + map("zz", "y") + deployment("zz") + map("aa"));
        const GraphPtr graph = mergeGraphs(*made).graph;
        QCOMPARE(graph->changes->nodes.size(), graph->nodes.size());
        QCOMPARE(graph->changes->edges.size(), graph->edges.size());
        std::set<std::string> ids;
        for (NodeIndex i = 0; i < graph->nodes.size(); ++i) {
            QVERIFY2(ids.insert(graph->nodes[i].id).second, graph->nodes[i].id.c_str());
            QCOMPARE(graph->find(graph->nodes[i].id), i);
            if (i < graph->snapshot->resources.size())
                QCOMPARE(graph->nodes[i].resource, graph->snapshot->resources[i]);
        }
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/gone")), Change::Removed);
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/new")), Change::Added);
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/zz")), Change::Changed);
        QCOMPARE(graph->changes->fields[graph->find("/ConfigMap/default/zz")], 1U);
        for (EdgeIndex i = 0; i < graph->edges.size(); ++i) {
            if (graph->nodes[graph->edges[i].to].id == "/ConfigMap/default/gone")
                QCOMPARE(graph->changes->edges[i], Change::Removed);
            QVERIFY(graph->edges[i].predicted || !graph->snapshot->fileName(graph->edges[i].place).empty());
        }
        // What was removed tells where it stood.
        QCOMPARE(graph->nodes[graph->find("/ConfigMap/default/gone")].resource->place.file, 1U);
        QVERIFY(writeDot(*graph, {}).find("\"- ConfigMap  gone\"") != std::string::npos);
        QVERIFY(writeMermaid(*graph, {}).find("#43; ConfigMap") != std::string::npos);
    }

    void secretsStayUnseen()
    {
        const auto secret = [](const std::string& value) { return "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {k: " + value + "}\nstringData: {t: " + value + "}\n---\n"; };
        const ComparisonPtr made = compared(secret("Q0FOQVJZMQ=="), secret("Q0FOQVJZMg=="));
        for (const DiffExporter& format : diffExporters()) {
            const std::string text = format.write(*made, {"a", "b"});
            QVERIFY2(text.find("Q0FOQVJZ") == std::string::npos, text.c_str());
            QVERIFY2(text.find("data.k") != std::string::npos, text.c_str());
        }
        QVERIFY(writeJson(*mergeGraphs(*made).graph, {}).find("Q0FOQVJZ") == std::string::npos);
        QCOMPARE(outlineOf(secret("Q0FOQVJZMQ=="), secret("Q0FOQVJZMQ==")), std::string());
    }

    void hostileNames()
    {
        const std::string hostile = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {\"\\e]0;x\\a\": \"\\u202e\\e[31m\", t: \"a\\n\\eb\"}\n";
        const ComparisonPtr made = compared(map("c"), hostile);
        for (const DiffExporter& format : diffExporters()) {
            const std::string text = format.write(*made, {"\x1B[1m", "b"});
            QVERIFY2(text.find('\x1B') == std::string::npos && text.find('\x07') == std::string::npos && text.find("\xE2\x80\xAE") == std::string::npos, text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TstCompare)
#include "tst_compare.moc"
