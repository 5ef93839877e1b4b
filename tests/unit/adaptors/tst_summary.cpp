#include <QTest>

#include "models/adaptors/summary.h"
#include "models/kube/redact.h"
#include "tests/unit/adaptors/graphs.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

QString value(const std::vector<SummaryRow>& rows, Fact fact)
{
    for (const SummaryRow& row : rows) {
        if (row.fact == fact)
            return row.value;
    }
    return {};
}

std::vector<SummaryRow> summary(const std::string& yaml, const char* id)
{
    const GraphPtr graph = graphOfText(yaml);
    const NodeIndex node = graph->find(id);
    return node == kNoIndex ? std::vector<SummaryRow>() : summaryOf(*graph, node);
}

} // namespace

class TestSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void workload();
    void serviceAndIngress();
    void secretWithoutValues();
    void policies();
    void predicted();
    void strange();
};

void TestSummary::workload()
{
    const auto rows = summary(shop(), "apps/Deployment/shop/web");
    QCOMPARE(value(rows, Fact::ApiVersion), QStringLiteral("apps/v1"));
    QCOMPARE(value(rows, Fact::Namespace), QStringLiteral("shop"));
    QCOMPARE(value(rows, Fact::Place), QStringLiteral("test.yaml:1"));
    QCOMPARE(value(rows, Fact::Replicas), QStringLiteral("2"));
    QCOMPARE(value(rows, Fact::Selector), QStringLiteral("app=web"));
    QCOMPARE(value(rows, Fact::Images), QStringLiteral("example/web:1"));
    QCOMPARE(value(rows, Fact::Ports), QStringLiteral("8080"));
    QCOMPARE(value(rows, Fact::Labels), QStringLiteral("app=web"));
}

void TestSummary::serviceAndIngress()
{
    const auto rows = summary(shop(), "/Service/shop/web");
    QCOMPARE(value(rows, Fact::ServiceType), QStringLiteral("ClusterIP"));
    QCOMPARE(value(rows, Fact::ServicePorts), QStringLiteral("80 → 8080"));
    const auto ingress = summary(object("networking.k8s.io/v1", "Ingress", "i",
                                        "spec:\n  ingressClassName: nginx\n  rules:\n  - host: a.example\n    http:\n      paths:\n      - path: /\n"
                                        "        pathType: Prefix\n        backend: {service: {name: web, port: {number: 80}}}\n"),
                                 "networking.k8s.io/Ingress/shop/i");
    QCOMPARE(value(ingress, Fact::Class), QStringLiteral("nginx"));
    QCOMPARE(value(ingress, Fact::Hosts), QStringLiteral("a.example"));
    QCOMPARE(value(ingress, Fact::Backends), QStringLiteral("/ → web:80"));
}

void TestSummary::secretWithoutValues()
{
    const auto rows = summary(object("v1", "Secret", "s", "type: Opaque\nstringData: {password: hunter2-hunter2, user: bob}\n"), "/Secret/shop/s");
    QCOMPARE(value(rows, Fact::SecretType), QStringLiteral("Opaque"));
    QCOMPARE(value(rows, Fact::DataKeys), QStringLiteral("password, user"));
    for (const SummaryRow& row : rows)
        QVERIFY(!row.value.contains(QLatin1String("hunter2")));
}

void TestSummary::policies()
{
    const auto scaler = summary(object("autoscaling/v2", "HorizontalPodAutoscaler", "h",
                                       "spec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  maxReplicas: 10\n  metrics:\n"
                                       "  - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}\n"),
                                "autoscaling/HorizontalPodAutoscaler/shop/h");
    QCOMPARE(value(scaler, Fact::ScaleTarget), QStringLiteral("Deployment web"));
    QCOMPARE(value(scaler, Fact::ScaleRange), QStringLiteral("1–10"));
    QCOMPARE(value(scaler, Fact::Metrics), QStringLiteral("cpu 70%"));
    const auto budget = summary(object("policy/v1", "PodDisruptionBudget", "p",
                                       "spec:\n  minAvailable: 50%\n  selector: {matchExpressions: [{key: app, operator: In, values: [a, b]}]}\n"),
                                "policy/PodDisruptionBudget/shop/p");
    QCOMPARE(value(budget, Fact::MinAvailable), QStringLiteral("50%"));
    QCOMPARE(value(budget, Fact::Selector), QStringLiteral("app In (a, b)"));
}

void TestSummary::predicted()
{
    const GraphPtr graph = graphOfText(shop());
    for (NodeIndex i = 0; i < graph->nodes.size(); ++i) {
        const auto rows = summaryOf(*graph, i);
        if (graph->nodes[i].origin == Origin::Predicted && graph->nodes[i].key.kind == "Pod")
            QCOMPARE(value(rows, Fact::Count), QStringLiteral("2"));
    }
}

/// Wrong types everywhere: no fact, no crash.
void TestSummary::strange()
{
    for (const char* kind : {"Deployment", "StatefulSet"}) {
        const auto rows = summary(object("apps/v1", kind, "x", "spec: [1, {a: b}]\n"), (std::string("apps/") + kind + "/shop/x").c_str());
        QVERIFY(!rows.empty());
    }
    const auto service = summary(object("v1", "Service", "x", "spec: {ports: yes, selector: [a], type: {b: c}}\n"), "/Service/shop/x");
    QVERIFY(!service.empty());
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
