#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// Something that is referred to and not here, and who says why.
struct Case {
    const char* name;
    std::string manifests;
    const char* missing;
    MissingCause cause;
    const char* detail = "";
};

using C = MissingCause;

std::string uses(const std::string& secret)
{
    return pod("user", "volumes: [{secret: {secretName: " + secret + "}}]");
}

std::string calls(const std::string& service)
{
    return spec("networking.k8s.io/v1", "Ingress", "user", "defaultBackend: {service: {name: " + service + ", port: {number: 80}}}");
}

std::string annotated(const std::string& apiVersion, const std::string& kind, const std::string& name, const std::string& annotation, const std::string& fields)
{
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: " + name + ", annotations: {" + annotation + "}}\nspec: " + fields + "\n---\n";
}

std::vector<Case> makerCases()
{
    const std::string kafka = spec("kafka.strimzi.io/v1beta2", "Kafka", "events", "kafka: {}");
    const std::string postgres = spec("postgresql.cnpg.io/v1", "Cluster", "db", "instances: 3");
    return {
        {"certificate", uses("web-tls") + spec("cert-manager.io/v1", "Certificate", "web", "secretName: web-tls"), "/Secret/default/web-tls", C::CreatedByController, "Certificate web"},
        {"certificate in another namespace makes none here", uses("web-tls") + spec("cert-manager.io/v1", "Certificate", "web", "secretName: web-tls", "other"), "/Secret/default/web-tls", C::Absent},
        {"sealed secret", uses("s") + spec("bitnami.com/v1alpha1", "SealedSecret", "s", "encryptedData: {}"), "/Secret/default/s", C::CreatedByController, "SealedSecret s"},
        {"external secret by target", uses("s") + spec("external-secrets.io/v1", "ExternalSecret", "e", "target: {name: s}"), "/Secret/default/s", C::CreatedByController, "ExternalSecret e"},
        {"external secret has another target", uses("e") + spec("external-secrets.io/v1", "ExternalSecret", "e", "target: {name: s}"), "/Secret/default/e", C::Absent},
        {"cluster external secret", uses("all") + spec("external-secrets.io/v1", "ClusterExternalSecret", "all", "namespaces: [default]"), "/Secret/default/all", C::CreatedByController, "ClusterExternalSecret all"},
        {"cluster external secret elsewhere", uses("all") + spec("external-secrets.io/v1", "ClusterExternalSecret", "all", "namespaces: [shop]"), "/Secret/default/all", C::Absent},
        {"issuer account", uses("key") + spec("cert-manager.io/v1", "Issuer", "acme", "acme: {privateKeySecretRef: {name: key}}"), "/Secret/default/key", C::CreatedByController, "Issuer acme"},
        {"ingress through cert-manager", annotated("networking.k8s.io/v1", "Ingress", "web", "cert-manager.io/cluster-issuer: x", "{tls: [{secretName: web-tls}]}"), "/Secret/default/web-tls",
         C::CreatedByController, "Ingress web through cert-manager"},
        {"ingress without the annotation", spec("networking.k8s.io/v1", "Ingress", "web", "tls: [{secretName: web-tls}]"), "/Secret/default/web-tls", C::Absent},
        {"serving certificate", uses("cert") + annotated("v1", "Service", "web", "service.beta.openshift.io/serving-cert-secret-name: cert", "{ports: [{port: 80}]}"), "/Secret/default/cert",
         C::CreatedByController, "Service web through the service CA of OpenShift"},
        {"kafka user", uses("reader") + spec("kafka.strimzi.io/v1beta2", "KafkaUser", "reader", "authentication: {type: tls}"), "/Secret/default/reader", C::CreatedByController, "KafkaUser reader"},
        {"kafka authority", uses("events-cluster-ca-cert") + kafka, "/Secret/default/events-cluster-ca-cert", C::CreatedByController, "Kafka events"},
        {"kafka bootstrap", calls("events-kafka-bootstrap") + kafka, "/Service/default/events-kafka-bootstrap", C::CreatedByController, "Kafka events"},
        {"postgres primary", calls("db-rw") + postgres, "/Service/default/db-rw", C::CreatedByController, "Cluster db"},
        {"postgres login", uses("db-app") + postgres, "/Secret/default/db-app", C::CreatedByController, "Cluster db"},
        {"knative service", calls("web") + spec("serving.knative.dev/v1", "Service", "web", "template: {}"), "/Service/default/web", C::CreatedByController, "Service web"},
        {"prometheus", calls("prometheus-operated") + spec("monitoring.coreos.com/v1", "Prometheus", "main", "replicas: 1"), "/Service/default/prometheus-operated", C::CreatedByController, "Prometheus main"},
        {"alertmanager", calls("alertmanager-operated") + spec("monitoring.coreos.com/v1", "Alertmanager", "main", "replicas: 1"), "/Service/default/alertmanager-operated", C::CreatedByController, "Alertmanager main"},
        {"statefulset claim", pod("user", "volumes: [{persistentVolumeClaim: {claimName: data-db-2}}]") + spec("apps/v1", "StatefulSet", "db", "volumeClaimTemplates: [{metadata: {name: data}}]"),
         "/PersistentVolumeClaim/default/data-db-2", C::CreatedByController, "StatefulSet db"},
        {"no ordinal, no claim", pod("user", "volumes: [{persistentVolumeClaim: {claimName: data-db-x}}]") + spec("apps/v1", "StatefulSet", "db", "volumeClaimTemplates: [{metadata: {name: data}}]"),
         "/PersistentVolumeClaim/default/data-db-x", C::Absent},
        {"ephemeral claim", pod("user", "volumes: [{persistentVolumeClaim: {claimName: web-scratch}}]") + pod("web", "volumes: [{name: scratch, ephemeral: {volumeClaimTemplate: {spec: {}}}}]"),
         "/PersistentVolumeClaim/default/web-scratch", C::CreatedByController, "Pod web"},
        {"token of old", uses("web-token-x7k2p") + object("v1", "ServiceAccount", "web"), "/Secret/default/web-token-x7k2p", C::CreatedByController, "ServiceAccount web"},
        {"a word is no token", uses("web-token-hello") + object("v1", "ServiceAccount", "web"), "/Secret/default/web-token-hello", C::Absent},
        {"replica set of a deployment", "apiVersion: v1\nkind: Pod\nmetadata: {name: p, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7d4b98c5f}]}\n---\n" + deployment("web", "containers: []"),
         "apps/ReplicaSet/default/web-7d4b98c5f", C::CreatedByController, "Deployment web"},
    };
}

std::vector<Case> providedCases()
{
    const auto binds = [](const std::string& role) {
        return "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: " + role + "}\n---\n";
    };
    return {
        {"root certificate", pod("p", "volumes: [{configMap: {name: kube-root-ca.crt}}]"), "/ConfigMap/default/kube-root-ca.crt", C::ProvidedByCluster},
        {"bootstrap role", binds("view"), "rbac.authorization.k8s.io/ClusterRole//view", C::ProvidedByCluster},
        {"system role", binds("system:auth-delegator"), "rbac.authorization.k8s.io/ClusterRole//system:auth-delegator", C::ProvidedByCluster},
        {"another role", binds("viewer"), "rbac.authorization.k8s.io/ClusterRole//viewer", C::Absent},
        {"system priority", pod("p", "priorityClassName: system-node-critical"), "scheduling.k8s.io/PriorityClass//system-node-critical", C::ProvidedByCluster},
        {"priority level", "apiVersion: flowcontrol.apiserver.k8s.io/v1\nkind: FlowSchema\nmetadata: {name: f}\nspec: {priorityLevelConfiguration: {name: workload-low}}\n",
         "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration//workload-low", C::ProvidedByCluster},
        {"never a storage class", spec("v1", "PersistentVolumeClaim", "c", "storageClassName: standard"), "storage.k8s.io/StorageClass//standard", C::Absent},
        {"the other namespace by name", uses("s") + object("v1", "Secret", "s", "", "other"), "/Secret/default/s", C::OtherNamespace, "other"},
    };
}

} // namespace

/// Why something is missing: one row of the tables of provided.cpp and makers.cpp a case, and what must not count as one.
class TstCauses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void causes_data()
    {
        QTest::addColumn<QString>("manifests");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("detail");
        for (const std::vector<Case>& cases : {makerCases(), providedCases()}) {
            for (const Case& row : cases)
                QTest::newRow(row.name) << QString::fromStdString(row.manifests) << row.missing << static_cast<int>(row.cause) << row.detail;
        }
    }

    void causes()
    {
        QFETCH(QString, manifests);
        QFETCH(QString, missing);
        QFETCH(int, cause);
        QFETCH(QString, detail);
        const GraphPtr graph = graphFrom(manifests.toStdString());
        const NodeIndex node = graph->find(missing.toStdString());
        QVERIFY2(node != kNoIndex, edgesText(*graph).c_str());
        QCOMPARE(static_cast<int>(graph->nodes[node].cause), cause);
        QCOMPARE(QString::fromStdString(graph->nodes[node].causeDetail), detail);
    }
};

QTEST_APPLESS_MAIN(TstCauses)
#include "tst_causes.moc"
