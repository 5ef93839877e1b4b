#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

#include <set>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// One case: manifests in short, and every edge of one class that follows from them.
struct Case {
    const char* name;
    Relation relation;
    std::string manifests;
    const char* edges;
};

using R = Relation;

std::vector<Case> workloadCases()
{
    return {
        {"env from a ConfigMap", R::Env, pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: cfg}}]}]") + object("v1", "ConfigMap", "cfg"),
         "/Pod/default/p -env-> /ConfigMap/default/cfg\n"},
        {"env from one key, init containers too", R::Env,
         pod("p", "initContainers: [{name: c, env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]") + object("v1", "Secret", "s"),
         "/Pod/default/p -env-> /Secret/default/s\n"},
        {"env missing and optional", R::Env, pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: cfg, optional: true}}]}]"),
         "/Pod/default/p -env-> /ConfigMap/default/cfg (optional) (missing)\n"},
        {"env in another namespace is none", R::Env,
         pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: cfg}}]}]") + object("v1", "ConfigMap", "cfg", "", "other"),
         "/Pod/default/p -env-> /ConfigMap/default/cfg (missing)\n"},
        {"one edge for several fields", R::Env,
         pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: cfg}}, {configMapRef: {name: cfg, optional: true}}]}]") + object("v1", "ConfigMap", "cfg"),
         "/Pod/default/p -env-> /ConfigMap/default/cfg\n"},
        {"volumes", R::Mounts,
         deployment("web", "volumes: [{configMap: {name: cfg}}, {secret: {secretName: s}}, {persistentVolumeClaim: {claimName: data}}, "
                           "{projected: {sources: [{secret: {name: t}}, {configMap: {name: u, optional: true}}]}}, "
                           "{csi: {driver: d, nodePublishSecretRef: {name: v}}}]"),
         "apps/Deployment/default/web -mounts-> /ConfigMap/default/cfg (missing)\n"
         "apps/Deployment/default/web -mounts-> /ConfigMap/default/u (optional) (missing)\n"
         "apps/Deployment/default/web -mounts-> /PersistentVolumeClaim/default/data (missing)\n"
         "apps/Deployment/default/web -mounts-> /Secret/default/s (missing)\n"
         "apps/Deployment/default/web -mounts-> /Secret/default/t (missing)\n"
         "apps/Deployment/default/web -mounts-> /Secret/default/v (missing)\n"},
        {"a CronJob's template", R::Mounts,
         "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {jobTemplate: {spec: {template: {spec: {volumes: [{secret: {secretName: s}}]}}}}}\n---\n",
         "batch/CronJob/default/c -mounts-> /Secret/default/s (missing)\n"},
        {"pull secrets", R::Pulls,
         pod("p", "imagePullSecrets: [{name: r}]") + object("v1", "ServiceAccount", "sa", "imagePullSecrets: [{name: r}]") + object("v1", "Secret", "r"),
         "/Pod/default/p -pulls-> /Secret/default/r\n/ServiceAccount/default/sa -pulls-> /Secret/default/r\n"},
        {"named account", R::RunsAs, pod("p", "serviceAccountName: sa") + object("v1", "ServiceAccount", "sa"), "/Pod/default/p -runs-as-> /ServiceAccount/default/sa\n"},
        {"the default account only where it is written", R::RunsAs, pod("p", "serviceAccountName: default") + pod("q", "containers: []"), ""},
        {"the default account, written", R::RunsAs, pod("p", "serviceAccountName: default") + object("v1", "ServiceAccount", "default"),
         "/Pod/default/p -runs-as-> /ServiceAccount/default/default\n"},
        {"classes of a template", R::Class, pod("p", "priorityClassName: system-node-critical\n  runtimeClassName: gvisor"),
         "/Pod/default/p -class-> node.k8s.io/RuntimeClass//gvisor (missing)\n"
         "/Pod/default/p -class-> scheduling.k8s.io/PriorityClass//system-node-critical (missing)\n"},
        {"node name", R::Schedules, pod("p", "nodeName: n1") + object("v1", "Node", "n1"), "/Pod/default/p -schedules-> /Node//n1\n"},
        {"owner references", R::Owns,
         "apiVersion: v1\nkind: Pod\nmetadata: {name: p, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: r}]}\n---\n" + object("apps/v1", "ReplicaSet", "r"),
         "apps/ReplicaSet/default/r -owns-> /Pod/default/p\n"},
        {"empty names are no references", R::Env, pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: ''}}, {secretRef: {}}]}]"), ""},
    };
}

std::vector<Case> networkCases()
{
    return {
        {"ingress backends", R::Routes,
         spec("networking.k8s.io/v1", "Ingress", "i",
              "defaultBackend: {service: {name: fallback, port: {number: 80}}}\n  rules: [{http: {paths: [{path: /, backend: {service: {name: web}}}]}}]")
             + object("v1", "Service", "web"),
         "networking.k8s.io/Ingress/default/i -routes-> /Service/default/web\n"
         "networking.k8s.io/Ingress/default/i -routes-> /Service/default/fallback (missing)\n"},
        {"the old ingress", R::Routes, spec("extensions/v1beta1", "Ingress", "i", "rules: [{http: {paths: [{backend: {serviceName: web, servicePort: 80}}]}}]") + object("v1", "Service", "web"),
         "extensions/Ingress/default/i -routes-> /Service/default/web\n"},
        {"ingress tls", R::Tls, spec("networking.k8s.io/v1", "Ingress", "i", "tls: [{secretName: cert}]"), "networking.k8s.io/Ingress/default/i -tls-> /Secret/default/cert (missing)\n"},
        {"ingress class", R::Class, spec("networking.k8s.io/v1", "Ingress", "i", "ingressClassName: nginx") + object("networking.k8s.io/v1", "IngressClass", "nginx"),
         "networking.k8s.io/Ingress/default/i -class-> networking.k8s.io/IngressClass//nginx\n"},
        {"a route in its namespace", R::Routes, spec("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "rules: [{backendRefs: [{name: web, port: 80}]}]") + object("v1", "Service", "web"),
         "gateway.networking.k8s.io/HTTPRoute/default/r -routes-> /Service/default/web\n"},
        {"a route to another namespace", R::Routes,
         spec("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "rules: [{backendRefs: [{name: web, namespace: shop, port: 80}]}]") + object("v1", "Service", "web", "", "shop"),
         "gateway.networking.k8s.io/HTTPRoute/default/r -routes-> /Service/shop/web (not permitted)\n"},
        {"with a grant", R::Routes,
         spec("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "rules: [{backendRefs: [{name: web, namespace: shop, port: 80}]}]") + object("v1", "Service", "web", "", "shop")
             + spec("gateway.networking.k8s.io/v1beta1", "ReferenceGrant", "g",
                    "from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default}]\n  to: [{group: '', kind: Service}]", "shop"),
         "gateway.networking.k8s.io/HTTPRoute/default/r -routes-> /Service/shop/web\n"},
        {"a route's parent", R::Attaches, spec("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "parentRefs: [{name: gw, namespace: infra}]") + object("gateway.networking.k8s.io/v1", "Gateway", "gw", "", "infra"),
         "gateway.networking.k8s.io/HTTPRoute/default/r -attaches-> gateway.networking.k8s.io/Gateway/infra/gw\n"},
        {"gateway class and certificate", R::Tls,
         spec("gateway.networking.k8s.io/v1", "Gateway", "gw", "gatewayClassName: c\n  listeners: [{name: l, tls: {certificateRefs: [{name: cert}]}}]") + object("v1", "Secret", "cert"),
         "gateway.networking.k8s.io/Gateway/default/gw -tls-> /Secret/default/cert\n"},
        {"endpoint slices", R::Endpoints,
         "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: web-x, labels: {kubernetes.io/service-name: web}}\n"
         "endpoints: [{targetRef: {kind: Pod, name: p, namespace: default}}]\n---\n"
             + object("v1", "Service", "web") + pod("p", "containers: []"),
         "/Service/default/web -endpoints-> discovery.k8s.io/EndpointSlice/default/web-x\n"
         "discovery.k8s.io/EndpointSlice/default/web-x -endpoints-> /Pod/default/p\n"},
        {"webhooks", R::Calls,
         "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: w}\nwebhooks: [{clientConfig: {service: {name: hook, namespace: sys}}}]\n---\n"
             + object("v1", "Service", "hook", "", "sys"),
         "admissionregistration.k8s.io/ValidatingWebhookConfiguration//w -calls-> /Service/sys/hook\n"},
    };
}

std::vector<Case> otherCases()
{
    return {
        {"autoscaler", R::Scales, spec("autoscaling/v2", "HorizontalPodAutoscaler", "h", "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}") + deployment("web", "containers: []"),
         "autoscaling/HorizontalPodAutoscaler/default/h -scales-> apps/Deployment/default/web\n"},
        {"an autoscaler and the group of old", R::Scales,
         spec("autoscaling/v2", "HorizontalPodAutoscaler", "h", "scaleTargetRef: {apiVersion: extensions/v1beta1, kind: Deployment, name: web}") + deployment("web", "containers: []"),
         "autoscaling/HorizontalPodAutoscaler/default/h -scales-> apps/Deployment/default/web\n"},
        {"governing service", R::Governs, spec("apps/v1", "StatefulSet", "db", "serviceName: db") + object("v1", "Service", "db"), "apps/StatefulSet/default/db -governs-> /Service/default/db\n"},
        {"claim, volume and class", R::Binds,
         spec("v1", "PersistentVolumeClaim", "c", "volumeName: v") + spec("v1", "PersistentVolume", "v", "claimRef: {name: c, namespace: default}"),
         "/PersistentVolume//v -binds-> /PersistentVolumeClaim/default/c\n/PersistentVolumeClaim/default/c -binds-> /PersistentVolume//v\n"},
        {"storage classes", R::Class,
         spec("v1", "PersistentVolumeClaim", "c", "storageClassName: fast") + spec("apps/v1", "StatefulSet", "db", "volumeClaimTemplates: [{spec: {storageClassName: fast}}]")
             + object("storage.k8s.io/v1", "StorageClass", "fast"),
         "/PersistentVolumeClaim/default/c -class-> storage.k8s.io/StorageClass//fast\napps/StatefulSet/default/db -class-> storage.k8s.io/StorageClass//fast\n"},
        {"role bindings", R::Binds,
         object("rbac.authorization.k8s.io/v1", "RoleBinding", "b", "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}"),
         "rbac.authorization.k8s.io/RoleBinding/default/b -binds-> rbac.authorization.k8s.io/ClusterRole//view (missing)\n"},
        {"subjects", R::Grants,
         object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "b",
                "subjects: [{kind: ServiceAccount, name: sa, namespace: ops}, {kind: User, name: jane}, {kind: User, name: 'system:serviceaccount:ops:ci'}]")
             + object("v1", "ServiceAccount", "sa", "", "ops"),
         "rbac.authorization.k8s.io/ClusterRoleBinding//b -grants-> /ServiceAccount/ops/sa\n"
         "rbac.authorization.k8s.io/ClusterRoleBinding//b -grants-> /ServiceAccount/ops/ci (missing)\n"},
        {"definitions", R::Defines,
         spec("apiextensions.k8s.io/v1", "CustomResourceDefinition", "widgets.example.com", "group: example.com\n  names: {kind: Widget, plural: widgets}\n  scope: Cluster")
             + object("example.com/v1", "Widget", "w"),
         "apiextensions.k8s.io/CustomResourceDefinition//widgets.example.com -defines-> example.com/Widget//w\n"},
        {"a custom resource without definition is namespaced", R::Within, object("example.com/v1", "Widget", "w") + object("v1", "Namespace", "default"),
         "example.com/Widget/default/w -within-> /Namespace//default\n"},
        {"within only where the Namespace is written", R::Within, object("v1", "ConfigMap", "c"), ""},
        {"named in a role", R::Uses,
         object("rbac.authorization.k8s.io/v1", "Role", "r", "rules: [{apiGroups: [''], resources: [secrets], resourceNames: [s, t]}]") + object("v1", "Secret", "s"),
         "rbac.authorization.k8s.io/Role/default/r -uses-> /Secret/default/s\n"},
        {"aggregated roles", R::Matches,
         object("rbac.authorization.k8s.io/v1", "ClusterRole", "sum", "aggregationRule: {clusterRoleSelectors: [{matchLabels: {sum: 'true'}}]}")
             + "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: part, labels: {sum: 'true'}}\n---\n",
         "rbac.authorization.k8s.io/ClusterRole//sum -matches-> rbac.authorization.k8s.io/ClusterRole//part\n"},
    };
}

} // namespace

class TstRelations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edges_data()
    {
        QTest::addColumn<int>("relation");
        QTest::addColumn<QByteArray>("manifests");
        QTest::addColumn<QByteArray>("edges");
        for (const std::vector<Case>& cases : {workloadCases(), networkCases(), otherCases()}) {
            for (const Case& each : cases)
                QTest::newRow(each.name) << static_cast<int>(each.relation) << QByteArray::fromStdString(each.manifests) << QByteArray(each.edges);
        }
    }

    void edges()
    {
        QFETCH(int, relation);
        QFETCH(QByteArray, manifests);
        QFETCH(QByteArray, edges);
        const GraphPtr graph = graphFrom(manifests.toStdString());
        QVERIFY2(graph->snapshot->errors.empty(), graph->snapshot->errors.empty() ? "" : describeWithExcerpt(graph->snapshot->errors.front()).c_str());
        QCOMPARE(QByteArray::fromStdString(edgesText(*graph, {static_cast<Relation>(relation)})), edges);
    }

    void everyClassHasACase()
    {
        std::set<Relation> seen{R::Selects, R::Allows, R::Mentions}; // tst_selectors, tst_mentions
        for (const std::vector<Case>& cases : {workloadCases(), networkCases(), otherCases()}) {
            for (const Case& each : cases)
                seen.insert(each.relation);
        }
        for (const RelationInfo& info : relationInfos())
            QVERIFY2(seen.contains(info.relation), info.id.data());
    }

    void causes()
    {
        const auto causeOf = [](const std::string& manifests, const char* id) {
            const GraphPtr graph = graphFrom(manifests);
            const NodeIndex node = graph->find(id);
            return node == kNoIndex ? MissingCause::None : graph->nodes[node].cause;
        };
        const std::string user = pod("p", "containers: [{name: c, envFrom: [{configMapRef: {name: cfg}}]}]");
        QCOMPARE(causeOf(user, "/ConfigMap/default/cfg"), MissingCause::Absent);
        QCOMPARE(causeOf(user + object("v1", "ConfigMap", "cfg", "", "other"), "/ConfigMap/default/cfg"), MissingCause::OtherNamespace);
        QCOMPARE(causeOf(pod("p", "volumes: [{configMap: {name: c, optional: true}}]"), "/ConfigMap/default/c"), MissingCause::Optional);
        QCOMPARE(causeOf(pod("p", "volumes: [{configMap: {name: kube-root-ca.crt}}]"), "/ConfigMap/default/kube-root-ca.crt"), MissingCause::ProvidedByCluster);
        QCOMPARE(causeOf(spec("cert-manager.io/v1", "Certificate", "c", "secretName: tls") + spec("networking.k8s.io/v1", "Ingress", "i", "tls: [{secretName: tls}]"), "/Secret/default/tls"),
                 MissingCause::CreatedByController);
        QCOMPARE(causeOf(pod("p", "volumes: [{persistentVolumeClaim: {claimName: data-db-0}}]") + spec("apps/v1", "StatefulSet", "db", "volumeClaimTemplates: [{metadata: {name: data}}]"),
                         "/PersistentVolumeClaim/default/data-db-0"),
                 MissingCause::CreatedByController);
    }

    void edgesKnowTheirPlace()
    {
        const GraphPtr graph = graphFrom("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    envFrom:\n    - secretRef:\n        name: s\n");
        const GraphEdge& edge = graph->edges.front();
        QCOMPARE(QByteArray::fromStdString(edge.path), QByteArray("spec.containers[0].envFrom[0].secretRef.name"));
        QCOMPARE(edge.place.line, 9U);
        QCOMPARE(QByteArray(edge.rule->id.data()), QByteArray("pod-envfrom-secret"));
    }

    void theLastOfEqualOnesCounts()
    {
        const GraphPtr graph = graphFrom(pod("p", "nodeName: a") + pod("p", "nodeName: b"));
        QCOMPARE(QByteArray::fromStdString(edgesText(*graph)), QByteArray("/Pod/default/p -schedules-> /Node//b (missing)\n"));
    }

    void theGivenNamespaceIsTheDefault()
    {
        const GraphPtr graph = graphFrom(pod("p", "nodeName: a"), "prod");
        QVERIFY(graph->find("/Pod/prod/p") != kNoIndex);
    }
};

QTEST_APPLESS_MAIN(TstRelations)
#include "tst_relations.moc"
