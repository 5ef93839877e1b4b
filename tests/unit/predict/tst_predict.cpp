#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// "apps/ReplicaSet/default/web-‹hash›; /Pod/default/web-‹hash›-‹id› ×3": what is foreseen, in order.
QByteArray foreseen(const std::string& manifests)
{
    const GraphPtr graph = graphFrom(manifests);
    std::string text;
    for (const GraphNode& node : graph->nodes) {
        if (node.origin != Origin::Predicted)
            continue;
        text += (text.empty() ? "" : "; ") + node.id;
        if (node.count != 1)
            text += " ×" + std::to_string(node.count);
    }
    return QByteArray::fromStdString(text);
}

std::string set(const std::string& fields)
{
    return spec("apps/v1", "StatefulSet", "db", fields);
}

} // namespace

class TstPredict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<QByteArray>("manifests");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& manifests, const char* expected) { QTest::newRow(name) << QByteArray::fromStdString(manifests) << QByteArray(expected); };
        row("Deployment", spec("apps/v1", "Deployment", "web", "replicas: 3"), "apps/ReplicaSet/default/web-‹hash›; /Pod/default/web-‹hash›-‹id› ×3");
        row("replicas are one where nothing says", spec("apps/v1", "Deployment", "web", "template: {}"), "apps/ReplicaSet/default/web-‹hash›; /Pod/default/web-‹hash›-‹id›");
        row("none at zero", spec("apps/v1", "Deployment", "web", "replicas: 0"), "apps/ReplicaSet/default/web-‹hash›");
        row("the least of an autoscaler", spec("apps/v1", "Deployment", "web", "template: {}") + spec("autoscaling/v2", "HorizontalPodAutoscaler", "h", "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  minReplicas: 4"),
            "apps/ReplicaSet/default/web-‹hash›; /Pod/default/web-‹hash›-‹id› ×4");
        row("nothing that is there", spec("apps/v1", "Deployment", "web", "replicas: 3") + "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: web-1, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web}]}\nspec: {replicas: 2}\n",
            "/Pod/default/web-1-‹id› ×2");
        row("StatefulSet", set("replicas: 2"), "/Pod/default/db-0, db-1 ×2");
        row("many of a StatefulSet", set("replicas: 5"), "/Pod/default/db-0 … db-4 ×5");
        row("its claims", set("replicas: 2\n  volumeClaimTemplates: [{metadata: {name: data}}]"), "/Pod/default/db-0, db-1 ×2; /PersistentVolumeClaim/default/data-db-0, data-db-1 ×2");
        row("start ordinal", set("replicas: 1\n  ordinals: {start: 5}"), "/Pod/default/db-5");
        row("DaemonSet without nodes", spec("apps/v1", "DaemonSet", "log", "template: {}"), "/Pod/default/log-‹id›");
        row("DaemonSet on its nodes", spec("apps/v1", "DaemonSet", "log", "template: {spec: {nodeSelector: {disk: ssd}}}") + "apiVersion: v1\nkind: Node\nmetadata: {name: a, labels: {disk: ssd}}\n---\n" + object("v1", "Node", "b"),
            "/Pod/default/log-‹id›");
        row("Job", spec("batch/v1", "Job", "j", "parallelism: 3\n  completions: 2"), "/Pod/default/j-‹id› ×2");
        row("suspended", spec("batch/v1", "Job", "j", "suspend: true") + spec("batch/v1", "CronJob", "c", "suspend: true"), "");
        row("CronJob", spec("batch/v1", "CronJob", "c", "schedule: '0 0 * * *'"), "batch/Job/default/c-‹time›; /Pod/default/c-‹time›-‹id›");
        row("Service", spec("v1", "Service", "s", "selector: {a: b}"), "discovery.k8s.io/EndpointSlice/default/s-‹id›");
        row("Service without selector", spec("v1", "Service", "s", "ports: []"), "");
        row("absurd counts are bounded", spec("apps/v1", "ReplicaSet", "r", "replicas: -3"), "");
    }

    void chains()
    {
        QFETCH(QByteArray, manifests);
        QFETCH(QByteArray, expected);
        QCOMPARE(foreseen(manifests.toStdString()), expected);
    }

    void hugeCountsCostNothing()
    {
        QElapsedTimer timer;
        timer.start();
        const GraphPtr graph = graphFrom(set("replicas: 2000000000\n  volumeClaimTemplates: [{metadata: {name: data}}]"));
        QVERIFY(graph->nodes.size() < 10);
        QVERIFY(timer.elapsed() < 2000);
    }

    void edgesLeadThroughTheChain()
    {
        const GraphPtr graph = graphFrom(spec("apps/v1", "Deployment", "web", "replicas: 3"));
        QCOMPARE(graph->edges.size(), std::size_t(2));
        for (const GraphEdge& edge : graph->edges) {
            QVERIFY(edge.predicted);
            QCOMPARE(edge.relation, Relation::Owns);
        }
    }
};

QTEST_APPLESS_MAIN(TstPredict)
#include "tst_predict.moc"
