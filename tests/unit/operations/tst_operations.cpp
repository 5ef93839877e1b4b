#include "models/operations/operation.h"
#include "models/operations/pods.h"
#include "tests/support/load.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

constexpr auto kShop = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
      annotations: {kubectl.kubernetes.io/default-container: app}
    spec:
      containers:
        - {name: proxy, image: example.com/proxy:1.0}
        - {name: app, image: example.com/app:1.0, ports: [{containerPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {a: b}
---
apiVersion: v1
kind: Pod
metadata: {name: alone, namespace: shop}
spec:
  containers: [{name: main, image: busybox:1.37}]
---
apiVersion: example.com/v1
kind: Widget
metadata: {name: odd$name, namespace: shop}
)";

} // namespace

/// The exact command of each operation, and what it touches.
class TestOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commands_data()
    {
        QTest::addColumn<QString>("conceptId");
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("command");
        const auto row = [](const char* conceptId, const char* node, const char* command) {
            QTest::addRow("%s of %s", conceptId, node) << QString::fromLatin1(conceptId) << QString::fromLatin1(node) << QString::fromLatin1(command);
        };
        row("kubectl-get", "apps/Deployment/shop/web", "kubectl get deploy web -n shop");
        row("kubectl-get", "/Service/shop/web", "kubectl get svc web -n shop");
        row("kubectl-get", "example.com/Widget/shop/odd$name", "kubectl get widget.example.com 'odd$name' -n shop");
        row("kubectl-describe", "/ConfigMap/shop/settings", "kubectl describe cm settings -n shop");
        row("kubectl-logs", "apps/Deployment/shop/web", "kubectl logs deploy/web -n shop -c app");
        row("kubectl-logs", "/Pod/shop/alone", "kubectl logs alone -n shop");
        row("kubectl-logs", "/ConfigMap/shop/settings", "");
        row("kubectl-exec", "/Pod/shop/alone", "kubectl exec -it alone -n shop -- sh");
        row("kubectl-exec", "apps/Deployment/shop/web", "kubectl exec -it deploy/web -n shop -c app -- sh");
        row("kubectl-exec", "/Service/shop/web", "");
        row("kubectl-port-forward", "/Service/shop/web", "kubectl port-forward svc/web -n shop 8080:80");
        row("kubectl-port-forward", "apps/Deployment/shop/web", "kubectl port-forward deploy/web -n shop 8080:8080");
        row("kubectl-port-forward", "/Pod/shop/alone", "");
        row("kubectl-diff", "/Service/shop/web", "kubectl diff -f FILE");
        row("kubectl-apply", "/Service/shop/web", "kubectl apply -f FILE");
        row("kubectl-rollout-restart", "apps/Deployment/shop/web", "kubectl rollout restart deploy/web -n shop");
        row("kubectl-rollout-restart", "/Pod/shop/alone", "");
        row("kustomize", "/Pod/shop/alone", "");
    }

    void commands()
    {
        QFETCH(QString, conceptId);
        QFETCH(QString, node);
        QFETCH(QString, command);
        OperationOn made;
        const bool possible = findOperation(conceptId.toStdString())->on(*m_graph, m_graph->find(node.toStdString()), made);
        QCOMPARE(possible, !command.isEmpty());
        QCOMPARE(QString::fromStdString(made.command).replace(m_file, QStringLiteral("FILE")), command);
        if (command.isEmpty())
            return;
        QVERIFY(!made.touched.reads.empty() || !made.touched.changes.empty());
        // Each node stands in one list, once.
        std::vector<NodeIndex> all = made.touched.reads;
        all.insert(all.end(), made.touched.changes.begin(), made.touched.changes.end());
        all.insert(all.end(), made.touched.follows.begin(), made.touched.follows.end());
        std::sort(all.begin(), all.end());
        QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
    }

    void restartChangesTheWorkloadAndControllersFollow()
    {
        const OperationOn made = touch("kubectl-rollout-restart", "apps/Deployment/shop/web");
        QCOMPARE(kinds(made.touched.changes), std::string("Deployment"));
        QCOMPARE(kinds(made.touched.follows), std::string("ReplicaSet Pod"));
        QVERIFY(made.touched.reads.empty());
    }

    void diffOnlyReads()
    {
        const OperationOn made = touch("kubectl-diff", "/Service/shop/web");
        QCOMPARE(made.touched.reads.size(), std::size_t{5});
        QVERIFY(made.touched.changes.empty() && made.touched.follows.empty());
    }

    void applyWritesTheWholeFile()
    {
        const OperationOn made = touch("kubectl-apply", "/Service/shop/web");
        QCOMPARE(made.touched.changes.size(), std::size_t{5});
        QVERIFY(!made.touched.follows.empty());
    }

    void whatIsNoFileHasNoCommandForFiles()
    {
        const GraphPtr pasted = graphFrom(kShop);
        OperationOn made;
        QVERIFY(!findOperation("kubectl-apply")->on(*pasted, pasted->find("/Service/shop/web"), made));
        QVERIFY(!findOperation("kubectl-diff")->on(*pasted, pasted->find("/Service/shop/web"), made));
        QVERIFY(findOperation("kubectl-get")->on(*pasted, pasted->find("/Service/shop/web"), made));
    }

    void kindsOfTheSameNameElsewhere()
    {
        const GraphPtr graph = graphFrom("apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nmetadata: {name: a}\n");
        OperationOn made;
        QVERIFY(!findOperation("kubectl-logs")->on(*graph, graph->find("batch.volcano.sh/Job/default/a"), made));
    }

    void forwardEndsAtThePods()
    {
        const OperationOn made = touch("kubectl-port-forward", "/Service/shop/web");
        QCOMPARE(kinds(made.touched.reads), std::string("Service Pod"));
    }

    void execRunsInThePods()
    {
        const OperationOn made = touch("kubectl-exec", "apps/Deployment/shop/web");
        QCOMPARE(kinds(made.touched.changes), std::string("Pod"));
        QCOMPARE(kinds(made.touched.reads), std::string("Deployment"));
    }

    void kustomizeTakesTheNearestFolder()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const char* text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("kustomization.yaml"), "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [cm.yaml]\n");
        write(QStringLiteral("cm.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        const GraphPtr graph = graphFromPaths({folder.path().toStdString()});
        OperationOn made;
        QVERIFY(findOperation("kustomize")->on(*graph, graph->find("/ConfigMap/default/a"), made));
        QCOMPARE(made.command, "kubectl apply -k " + folder.path().toStdString());
        QCOMPARE(made.touched.changes.size(), std::size_t{1});
    }

    void everyOperationHasItsEntry()
    {
        const ContentFolder content = ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
        const auto library = Library::build(content.files());
        for (const Operation& operation : operations())
            QVERIFY2(library->find(operation.conceptId), std::string(operation.conceptId).c_str());
        QCOMPARE(findOperation("pod"), nullptr);
    }

private:
    [[nodiscard]] OperationOn touch(const char* conceptId, const char* id) const
    {
        OperationOn made;
        if (!findOperation(conceptId)->on(*m_graph, m_graph->find(id), made))
            QTest::qFail("no command", __FILE__, __LINE__);
        return made;
    }
    [[nodiscard]] std::string kinds(const std::vector<NodeIndex>& nodes) const
    {
        std::string text;
        for (const NodeIndex node : nodes) {
            const std::string& kind = m_graph->nodes[node].key.kind;
            if (!text.ends_with(kind))
                text += (text.empty() ? "" : " ") + kind;
        }
        return text;
    }

    /// The shop in a file of its own.
    [[nodiscard]] GraphPtr written() const
    {
        QFile file(m_file);
        if (file.open(QIODevice::WriteOnly))
            file.write(kShop);
        file.close();
        return graphFromPaths({m_file.toStdString()});
    }

    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("shop.yaml"));
    const GraphPtr m_graph = written();
};

QTEST_APPLESS_MAIN(TestOperations)
#include "tst_operations.moc"
