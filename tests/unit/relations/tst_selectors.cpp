#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

class TstSelectors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selects_data()
    {
        QTest::addColumn<QByteArray>("manifests");
        QTest::addColumn<QByteArray>("edges");
        const auto row = [](const char* name, const std::string& manifests, const char* edges) { QTest::newRow(name) << QByteArray::fromStdString(manifests) << QByteArray(edges); };
        const std::string web = deployment("web", "containers: []");
        row("service to the workload", spec("v1", "Service", "s", "selector: {app: web}") + web, "/Service/default/s -selects-> apps/Deployment/default/web\n");
        row("all labels must match", spec("v1", "Service", "s", "selector: {app: web, tier: x}") + web, "");
        row("never another namespace", spec("v1", "Service", "s", "selector: {app: web}", "other") + web, "");
        row("no selector, no pods", spec("v1", "Service", "s", "ports: []") + object("v1", "Service", "t") + web, "");
        row("an empty selector is none", spec("v1", "Service", "s", "selector: {}") + web, "");
        row("external names select nothing", spec("v1", "Service", "s", "type: ExternalName\n  selector: {app: web}") + web, "");
        row("standalone pods", spec("v1", "Service", "s", "selector: {app: x}") + labelled("v1", "Pod", "p", "app: x"), "/Service/default/s -selects-> /Pod/default/p\n");
        const std::string chain = web + "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: web-1, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web}]}\n"
                                        "spec: {template: {metadata: {labels: {app: web}}}}\n---\napiVersion: v1\nkind: Pod\n"
                                        "metadata: {name: web-1-a, labels: {app: web}, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-1}]}\n---\n";
        row("only the topmost owner that matches", spec("v1", "Service", "s", "selector: {app: web}") + chain, "/Service/default/s -selects-> apps/Deployment/default/web\n");
        row("every kind with a template", spec("v1", "Service", "s", "selector: {app: x}") + spec("apps/v1", "StatefulSet", "a", "template: {metadata: {labels: {app: x}}}") + spec("apps/v1", "DaemonSet", "b", "template: {metadata: {labels: {app: x}}}") + spec("batch/v1", "Job", "c", "template: {metadata: {labels: {app: x}}}") + spec("batch/v1", "CronJob", "d", "jobTemplate: {spec: {template: {metadata: {labels: {app: x}}}}}") + spec("v1", "ReplicationController", "e", "template: {metadata: {labels: {app: x}}}"),
            "/Service/default/s -selects-> /ReplicationController/default/e\n/Service/default/s -selects-> apps/DaemonSet/default/b\n"
            "/Service/default/s -selects-> apps/StatefulSet/default/a\n/Service/default/s -selects-> batch/CronJob/default/d\n/Service/default/s -selects-> batch/Job/default/c\n");
        row("policy: empty selects all of the namespace", spec("networking.k8s.io/v1", "NetworkPolicy", "np", "podSelector: {}") + web + deployment("api", "containers: []", "other"),
            "networking.k8s.io/NetworkPolicy/default/np -selects-> apps/Deployment/default/web\n");
        row("policy: absent does, too", spec("networking.k8s.io/v1", "NetworkPolicy", "np", "policyTypes: [Ingress]") + web,
            "networking.k8s.io/NetworkPolicy/default/np -selects-> apps/Deployment/default/web\n");
        row("budget: empty selects all", spec("policy/v1", "PodDisruptionBudget", "b", "selector: {}") + web, "policy/PodDisruptionBudget/default/b -selects-> apps/Deployment/default/web\n");
        row("budget: absent selects nothing", spec("policy/v1", "PodDisruptionBudget", "b", "minAvailable: 1") + web, "");
    }

    void selects()
    {
        QFETCH(QByteArray, manifests);
        QFETCH(QByteArray, edges);
        QCOMPARE(QByteArray::fromStdString(edgesText(*graphFrom(manifests.toStdString()), {Relation::Selects})), edges);
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("matches"); // a Pod with app=web, tier=front
        const auto row = [](const char* expression, bool matches) { QTest::newRow(expression) << QString::fromUtf8(expression) << matches; };
        row("{key: app, operator: In, values: [web, api]}", true);
        row("{key: app, operator: In, values: [api]}", false);
        row("{key: app, operator: NotIn, values: [api]}", true);
        row("{key: app, operator: NotIn, values: [web]}", false);
        row("{key: absent, operator: NotIn, values: [x]}", true);
        row("{key: tier, operator: Exists}", true);
        row("{key: absent, operator: Exists}", false);
        row("{key: absent, operator: DoesNotExist}", true);
        row("{key: app, operator: DoesNotExist}", false);
        row("{key: app, operator: Like, values: [web]}", false);
    }

    void expressions()
    {
        QFETCH(QString, expression);
        QFETCH(bool, matches);
        const std::string manifests = spec("policy/v1", "PodDisruptionBudget", "b", "selector: {matchExpressions: [" + expression.toStdString() + "]}") + labelled("v1", "Pod", "p", "app: web, tier: front");
        QCOMPARE(!edgesText(*graphFrom(manifests), {Relation::Selects}).empty(), matches);
    }

    void allows_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QStringList>("targets");
        const auto row = [](const char* peer, const QStringList& targets) { QTest::newRow(peer) << QString::fromUtf8(peer) << targets; };
        row("{podSelector: {matchLabels: {app: web}}}", {QStringLiteral("/Pod/default/here")});
        row("{podSelector: {}}", {QStringLiteral("/Pod/default/here")});
        row("{namespaceSelector: {matchLabels: {team: a}}}", {QStringLiteral("/Pod/shop/there")});
        row("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: none}}}", {});
        row("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: unwritten}}}", {QStringLiteral("/Pod/unwritten/far")});
        row("{namespaceSelector: {}}", {QStringLiteral("/Pod/default/here"), QStringLiteral("/Pod/shop/there"), QStringLiteral("/Pod/unwritten/far")});
        row("{ipBlock: {cidr: 10.0.0.0/8}}", {});
    }

    void allows()
    {
        QFETCH(QString, peer);
        QFETCH(QStringList, targets);
        const std::string manifests = spec("networking.k8s.io/v1", "NetworkPolicy", "np", "podSelector: {}\n  ingress: [{from: [" + peer.toStdString() + "]}]")
            + labelled("v1", "Pod", "here", "app: web") + labelled("v1", "Pod", "there", "app: web", "shop") + labelled("v1", "Pod", "far", "app: web", "unwritten")
            + "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: a}}\n---\n";
        const GraphPtr graph = graphFrom(manifests);
        QStringList found;
        for (const GraphEdge& edge : graph->edges) {
            if (edge.relation == Relation::Allows)
                found.append(QString::fromStdString(graph->nodes[edge.to].id));
        }
        QCOMPARE(found, targets);
    }
};

QTEST_APPLESS_MAIN(TstSelectors)
#include "tst_selectors.moc"
