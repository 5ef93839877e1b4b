#include "models/glossary/concept_reader.h"

#include "content_folder.h"
#include "sample_value.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace kubezu;
using testing::listOf;
using testing::mapOf;
using testing::Sample;

namespace {

/// The first binding of a concept file with this binding line.
Binding bindingOf(const std::string& line)
{
    Sample sample;
    sample.bindings = "\n  - " + line + "\n";
    const auto read = readConcept(testing::conceptFile(sample), "deployment.md");
    if (!read.ok())
        qFatal("%s", describeWithExcerpt(read.error()).c_str());
    return read.value().bindings.front();
}

bool check(const std::string& line, std::string_view group, std::string_view kind, const testing::Sketch& sketch)
{
    const auto document = sketch.document();
    return holds(bindingOf(line), group, kind, document->root());
}

testing::Sketch deployment(const testing::Sketch& podSpec)
{
    return mapOf({{"spec", mapOf({{"template", mapOf({{"spec", podSpec}})}})}});
}

} // namespace

class TestBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void existsAndNull();
    void equalsComparesScalars();
    void defaultsCountBeforeConditions();
    void defaultsInLists();
    void inAndAbsent();
    void eachElementIsEnough();
    void podTemplates();
    void kindsUnderEitherGroup();
    void allMustHold();
    void quotedNames();
};

void TestBinding::existsAndNull()
{
    const std::string line = "{kind: /Service, path: spec.selector}";
    QVERIFY(check(line, "", "Service", mapOf({{"spec", mapOf({{"selector", mapOf({{"app", "web"}})}})}})));
    QVERIFY(check(line, "", "Service", mapOf({{"spec", mapOf({{"selector", mapOf({})}})}})));
    QVERIFY(!check(line, "", "Service", mapOf({{"spec", mapOf({{"selector", nullptr}})}})));
    QVERIFY(!check(line, "", "Service", mapOf({})));
    QVERIFY(!check(line, "", "Service", "a text"));
    QVERIFY(!check(line, "", "Pod", mapOf({{"spec", mapOf({{"selector", mapOf({})}})}})));
}

void TestBinding::equalsComparesScalars()
{
    QVERIFY(check("{kind: /Service, path: spec.clusterIP, equals: None}", "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "None"}})}})));
    QVERIFY(!check("{kind: /Service, path: spec.clusterIP, equals: None}", "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "10.0.0.1"}})}})));
    QVERIFY(check("{kind: /Pod, path: spec.hostNetwork, equals: true}", "", "Pod", mapOf({{"spec", mapOf({{"hostNetwork", true}})}})));
    QVERIFY(!check("{kind: /Pod, path: spec.hostNetwork, equals: true}", "", "Pod", mapOf({{"spec", mapOf({{"hostNetwork", false}})}})));
    QVERIFY(check("{kind: batch/Job, path: spec.completions, equals: 5}", "batch", "Job", mapOf({{"spec", mapOf({{"completions", 5}})}})));
    QVERIFY(!check("{kind: /Service, path: spec.type, equals: \"\"}", "", "Service", mapOf({{"spec", mapOf({{"type", mapOf({})}})}})));
}

void TestBinding::defaultsCountBeforeConditions()
{
    const std::string rolling = "{kind: apps/Deployment, path: spec.strategy.type, equals: RollingUpdate, default: RollingUpdate}";
    QVERIFY(check(rolling, "apps", "Deployment", mapOf({})));
    QVERIFY(check(rolling, "apps", "Deployment", mapOf({{"spec", mapOf({{"strategy", mapOf({})}})}})));
    QVERIFY(check(rolling, "apps", "Deployment", mapOf({{"spec", mapOf({{"strategy", nullptr}})}})));
    QVERIFY(!check(rolling, "apps", "Deployment", mapOf({{"spec", mapOf({{"strategy", mapOf({{"type", "Recreate"}})}})}})));
    QVERIFY(check("{kind: /Secret, path: type, default: Opaque}", "", "Secret", mapOf({})));
    QVERIFY(!check("{kind: /Secret, path: type, equals: kubernetes.io/tls, default: Opaque}", "", "Secret", mapOf({})));
}

/// A default stands for a key that an element lacks, not for an element that is not there.
void TestBinding::defaultsInLists()
{
    const std::string line = "{kind: pod-template, path: \"containers[*].imagePullPolicy\", equals: Always, default: Always}";
    QVERIFY(!check(line, "", "Pod", mapOf({{"spec", mapOf({})}})));
    QVERIFY(!check(line, "", "Pod", mapOf({{"spec", mapOf({{"containers", listOf({})}})}})));
    QVERIFY(check(line, "", "Pod", mapOf({{"spec", mapOf({{"containers", listOf({mapOf({{"name", "a"}})})}})}})));
    QVERIFY(!check(line, "", "Pod", mapOf({{"spec", mapOf({{"containers", listOf({mapOf({{"imagePullPolicy", "Never"}})})}})}})));
}

void TestBinding::inAndAbsent()
{
    const std::string in = "{kind: /Service, path: spec.type, in: [NodePort, LoadBalancer], default: ClusterIP}";
    QVERIFY(check(in, "", "Service", mapOf({{"spec", mapOf({{"type", "NodePort"}})}})));
    QVERIFY(!check(in, "", "Service", mapOf({{"spec", mapOf({})}})));
    const std::string absent = "{kind: /Service, path: spec.selector, absent: true}";
    QVERIFY(check(absent, "", "Service", mapOf({{"spec", mapOf({})}})));
    QVERIFY(!check(absent, "", "Service", mapOf({{"spec", mapOf({{"selector", mapOf({{"a", "b"}})}})}})));
    QVERIFY(!check(absent, "", "Pod", mapOf({{"spec", mapOf({})}})));
    const std::string other = "{kind: /Service, path: spec.clusterIP, not: None}";
    QVERIFY(check(other, "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "10.0.0.1"}})}})));
    QVERIFY(!check(other, "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "None"}})}})));
    QVERIFY(!check(other, "", "Service", mapOf({{"spec", mapOf({})}})));
    QVERIFY(check("{kind: /Service, path: spec.type, not: ExternalName, default: ClusterIP}", "", "Service", mapOf({{"spec", mapOf({})}})));
    const std::string none = "{kind: pod-template, path: \"containers[*].livenessProbe\", absent: true}";
    QVERIFY(check(none, "", "Pod", mapOf({{"spec", mapOf({{"containers", listOf({mapOf({})})}})}})));
    QVERIFY(!check(none, "", "Pod", mapOf({{"spec", mapOf({{"containers", listOf({mapOf({}), mapOf({{"livenessProbe", mapOf({})}})})}})}})));
}

void TestBinding::eachElementIsEnough()
{
    const std::string line = "{kind: pod-template, path: \"containers[*].ports[*].hostPort\"}";
    const auto ports = [](const testing::Sketch& second) {
        return mapOf({{"spec", mapOf({{"containers", listOf({mapOf({}), mapOf({{"ports", listOf({mapOf({}), second})}})})}})}});
    };
    QVERIFY(check(line, "", "Pod", ports(mapOf({{"hostPort", 80}}))));
    QVERIFY(!check(line, "", "Pod", ports(mapOf({{"containerPort", 80}}))));
    QVERIFY(check("{kind: /ConfigMap, path: \"data{*}\"}", "", "ConfigMap", mapOf({{"data", mapOf({{"a", "b"}})}})));
}

void TestBinding::podTemplates()
{
    const std::string line = "{kind: pod-template, path: hostNetwork, equals: true}";
    const auto host = mapOf({{"hostNetwork", true}});
    QVERIFY(check(line, "", "Pod", mapOf({{"spec", host}})));
    QVERIFY(check(line, "apps", "Deployment", deployment(host)));
    QVERIFY(check(line, "extensions", "DaemonSet", deployment(host)));
    QVERIFY(check(line, "batch", "CronJob", mapOf({{"spec", mapOf({{"jobTemplate", deployment(host)}})}})));
    QVERIFY(!check(line, "apps", "Deployment", mapOf({{"spec", host}})));
    QVERIFY(!check(line, "", "Service", mapOf({{"spec", host}})));
    QVERIFY(!check("{kind: pod-template, path: restartPolicy, equals: Always, default: Always}", "apps", "Deployment", mapOf({})));
    QVERIFY(check("{kind: pod-template, path: restartPolicy, equals: Always, default: Always}", "apps", "Deployment", deployment(mapOf({}))));
}

void TestBinding::kindsUnderEitherGroup()
{
    const auto value = mapOf({{"spec", mapOf({{"replicas", 1}})}});
    QVERIFY(check("{kind: apps/Deployment, path: spec.replicas}", "extensions", "Deployment", value));
    QVERIFY(check("{kind: extensions/Deployment, path: spec.replicas}", "apps", "Deployment", value));
    QVERIFY(!check("{kind: apps/StatefulSet, path: spec.replicas}", "extensions", "StatefulSet", value));
    QVERIFY(check("{kind: [/Pod, example.com/Thing], path: spec.replicas}", "example.com", "Thing", value));
    QCOMPARE(canonicalKind("extensions", "Ingress").text(), std::string("networking.k8s.io/Ingress"));
    QCOMPARE(canonicalKind("apps", "Deployment").text(), std::string("apps/Deployment"));
}

void TestBinding::allMustHold()
{
    const std::string line = "{kind: /Service, all: [{path: spec.clusterIP, equals: None}, {path: spec.selector, absent: true}]}";
    QVERIFY(check(line, "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "None"}})}})));
    QVERIFY(!check(line, "", "Service", mapOf({{"spec", mapOf({{"clusterIP", "None"}, {"selector", mapOf({{"a", "b"}})}})}})));
    QVERIFY(!check(line, "", "Service", mapOf({{"spec", mapOf({})}})));
    const std::string apart = "{all: [{kind: /Pod, path: spec}, {kind: pod-template, path: hostPID}]}";
    QVERIFY(check(apart, "", "Pod", mapOf({{"spec", mapOf({{"hostPID", true}})}})));
    QVERIFY(!check(apart, "apps", "Deployment", deployment(mapOf({{"hostPID", true}}))));
}

void TestBinding::quotedNames()
{
    const std::string line = "{kind: /Pod, path: \"metadata.annotations['example.com/a.b']\"}";
    QVERIFY(check(line, "", "Pod", mapOf({{"metadata", mapOf({{"annotations", mapOf({{"example.com/a.b", "x"}})}})}})));
}

QTEST_APPLESS_MAIN(TestBinding)
#include "tst_binding.moc"
