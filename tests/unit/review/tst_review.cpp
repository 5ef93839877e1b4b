#include "models/review/check.h"
#include "models/review/review.h"

#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// "error missing-target:4", one a line. The manifests are stumps: that fields are missing or invented is not what is tested.
QByteArray problemsText(const std::string& manifests)
{
    std::string text;
    for (const Problem& problem : review(*graphFrom(manifests)).problems) {
        if (problem.check->id == "required-field" || problem.check->id == "unknown-field")
            continue;
        text += problem.severity == Severity::Error ? "error " : problem.severity == Severity::Warning ? "warning "
                                                                                                       : "info ";
        text += std::string(problem.check->id) + ':' + std::to_string(problem.where.line) + '\n';
    }
    return QByteArray::fromStdString(text);
}

} // namespace

class TstReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrong()
    {
        QCOMPARE(problemsText(deployment("web", "containers: []") + spec("v1", "Service", "s", "selector: {app: web}")), QByteArray());
        QCOMPARE(problemsText(pod("p", "volumes: [{configMap: {name: kube-root-ca.crt}}]")), QByteArray());
    }

    void missing()
    {
        QCOMPARE(problemsText(pod("p", "serviceAccountName: robot")), QByteArray("error missing-target:5\n"));
        QCOMPARE(problemsText(pod("p", "nodeName: n1")), QByteArray("warning missing-target:5\n"));
        QCOMPARE(problemsText(pod("p", "volumes: [{secret: {secretName: s, optional: true}}]")), QByteArray("info missing-optional:5\n"));
    }

    void selectors()
    {
        QCOMPARE(problemsText(spec("v1", "Service", "s", "selector: {app: web}")), QByteArray("warning selects-nothing:5\n"));
        QCOMPARE(problemsText(spec("v1", "Service", "s", "ports: []")), QByteArray());
        QCOMPARE(problemsText(spec("networking.k8s.io/v1", "NetworkPolicy", "np", "podSelector: {}")), QByteArray());
    }

    void grants()
    {
        QCOMPARE(problemsText(spec("gateway.networking.k8s.io/v1", "HTTPRoute", "r", "rules: [{backendRefs: [{name: web, namespace: shop, port: 80}]}]") + spec("v1", "Service", "web", "ports: [{port: 80}]", "shop")),
                 QByteArray("error not-permitted:5\n"));
    }

    void writing()
    {
        QCOMPARE(problemsText(pod("p", "a: 1") + pod("p", "a: 2")), QByteArray("warning duplicate-resource:1\n"));
        QCOMPARE(problemsText(pod("p", "a: 1\n  a: 2")), QByteArray("warning duplicate-key:5\n"));
        QCOMPARE(problemsText("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n...\nmore: 1\n"), QByteArray("warning after-document-end:4\n"));
        QCOMPARE(problemsText("a: [\n"), QByteArray("error unread:2\n"));
    }

    void errorsComeFirst()
    {
        QCOMPARE(problemsText(spec("v1", "Service", "s", "selector: {app: web}") + pod("p", "serviceAccountName: robot")), QByteArray("error missing-target:11\nwarning selects-nothing:5\n"));
    }
};

QTEST_APPLESS_MAIN(TstReview)
#include "tst_review.moc"
