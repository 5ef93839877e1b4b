#include "models/compare/field_change.h"
#include "models/compare/quantity.h"
#include "models/compare/sequence.h"
#include "tests/support/load.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

const std::string kPod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n";

std::string signOf(const FieldChange& change)
{
    switch (change.kind) {
    case FieldChange::Kind::Added: return "+ ";
    case FieldChange::Kind::Removed: return "- ";
    case FieldChange::Kind::Changed: return "~ ";
    case FieldChange::Kind::Reordered: return "% ";
    }
    return "? ";
}

/// "~ path: before > after", one line a change.
std::string changes(const std::string& before, const std::string& after)
{
    const GraphPtr a = graphFrom(before);
    const GraphPtr b = graphFrom(after);
    if (a->snapshot->resources.size() != 1 || b->snapshot->resources.size() != 1)
        return "no object";
    std::string text;
    for (const FieldChange& change : compareFields(*a->snapshot->resources[0], *b->snapshot->resources[0]))
        text += signOf(change) + change.path + (change.masked ? " masked" : "") + ": " + change.before + " > " + change.after + "\n";
    return text;
}

/// An object of which only one top-level field differs.
std::string object(const std::string& kind, const std::string& field)
{
    return "apiVersion: v1\nkind: " + kind + "\nmetadata: {name: o}\n" + field + "\n";
}

} // namespace

class TstCompareFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scalars_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected);
        };
        row("same", "spec: {a: 1, b: [x]}", "spec: {b: [x], a: 1}", "");
        row("changed", "spec: {a: 1}", "spec: {a: 2}", "~ spec.a: 1 > 2\n");
        row("type", "spec: {a: 1}", "spec: {a: '1'}", "~ spec.a: 1 > \"1\"\n");
        row("null is not absent", "spec: {a: null}", "spec: {}", "- spec.a: null > \n");
        row("added map", "spec: {}", "spec: {a: {b: c}}", "+ spec.a:  > {\"b\": \"c\"}\n");
        row("removed list", "spec: {a: [1, 2]}", "spec: {}", "- spec.a: [1, 2] > \n");
        row("map becomes scalar", "spec: {a: {b: c}}", "spec: {a: c}", "~ spec.a: {\"b\": \"c\"} > c\n");
        row("key with dots", "metadata: {name: o, labels: {a.b/c: x}}", "metadata: {name: o, labels: {a.b/c: z}}", "~ metadata.labels['a.b/c']: x > z\n");
        row("lines of a text", "data: {f: \"a\\nb\\nc\\n\"}", "data: {f: \"a\\nB\\nc\\nd\\n\"}", "~ data.f: b > B\n+ data.f:  > d\n");
        row("end of a text", "data: {f: \"a\\nb\"}", "data: {f: \"a\\nb\\n\"}", "~ data.f: \"a\\nb\" > \"a\\nb\\n\"\n");
    }

    void scalars()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(changes(object("ConfigMap", before.toStdString()), object("ConfigMap", after.toStdString()))), expected);
    }

    void whatAClusterWritesIsLeftOut()
    {
        const std::string before = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o}\ndata: {a: b}\n";
        const std::string after = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o, namespace: default, uid: u, resourceVersion: '1', generation: 3,\n"
                                  "  creationTimestamp: null, managedFields: [{manager: m}], annotations: {kubectl.kubernetes.io/last-applied-configuration: '{}'}}\n"
                                  "data: {a: b}\nstatus: {x: y}\n";
        QCOMPARE(changes(before, after), std::string());
        QCOMPARE(changes(after, before), std::string());
        const std::string more = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o, annotations: {a: b}}\ndata: {a: b}\n";
        QCOMPARE(changes(before, more), std::string("+ metadata.annotations.a:  > b\n"));
        QCOMPARE(changes(more, after), std::string("- metadata.annotations.a: b > \n"));
    }

    void anInsertedVariableIsOneChange()
    {
        std::string before = kPod + "  - name: web\n    image: nginx\n    env:\n";
        std::string after = before;
        for (int i = 0; i < 20; ++i) {
            const std::string variable = "    - {name: V" + std::to_string(i) + ", value: x}\n";
            before += variable;
            after += (i == 3 ? "    - {name: NEW, value: z}\n" : "") + variable;
        }
        QCOMPARE(changes(before, after), std::string("+ spec.containers[name=web].env[name=NEW]:  > {\"name\": \"NEW\", \"value\": \"z\"}\n"));
    }

    void listsByKey()
    {
        QCOMPARE(changes(kPod + "  - {name: a, image: x}\n  - {name: b, image: z1}\n", kPod + "  - {name: c, image: z}\n  - {name: b, image: z2}\n"),
                 std::string("- spec.containers[name=a]: {\"name\": \"a\", \"image\": \"x\"} > \n~ spec.containers[name=b].image: z1 > z2\n"
                             "+ spec.containers[name=c]:  > {\"name\": \"c\", \"image\": \"z\"}\n"));
        const std::string port = kPod + "  - name: a\n    ports: ";
        QCOMPARE(changes(port + "[{containerPort: 53}]\n", port + "[{containerPort: 53, protocol: UDP}, {containerPort: 53, name: dns}]\n"),
                 std::string("+ spec.containers[name=a].ports[containerPort=53,protocol=UDP]:  > {\"containerPort\": 53, \"protocol\": \"UDP\"}\n"
                             "+ spec.containers[name=a].ports[containerPort=53].name:  > dns\n"));
        const std::string mount = kPod + "  - name: a\n    volumeMounts: ";
        QCOMPARE(changes(mount + "[{name: v, mountPath: /a}]\n", mount + "[{name: w, mountPath: /a}]\n"),
                 std::string("~ spec.containers[name=a].volumeMounts[mountPath=/a].name: v > w\n"));
    }

    void orderCountsWhereItMeansSomething()
    {
        const std::string env = kPod + "  - name: a\n    env: ";
        QCOMPARE(changes(env + "[{name: X, value: 1}, {name: Z, value: $(X)}]\n", env + "[{name: Z, value: $(X)}, {name: X, value: 1}]\n"),
                 std::string("% spec.containers[name=a].env: X, Z > Z, X\n"));
        const std::string mounts = kPod + "  - name: a\n    volumeMounts: ";
        QCOMPARE(changes(mounts + "[{name: v, mountPath: /a}, {name: w, mountPath: /b}]\n", mounts + "[{name: w, mountPath: /b}, {name: v, mountPath: /a}]\n"), std::string());
    }

    void doubtfulKeysFallBackToOrder()
    {
        const std::string env = kPod + "  - name: a\n    env: ";
        QCOMPARE(changes(env + "[{name: X, value: a}, {name: X, value: b}]\n", env + "[{name: X, value: a}, {name: X, value: c}]\n"),
                 std::string("~ spec.containers[name=a].env[1].value: b > c\n"));
    }

    void listsInOrder()
    {
        const std::string args = kPod + "  - name: a\n    args: ";
        QCOMPARE(changes(args + "[a, b, c, d]\n", args + "[a, new, b, c, d]\n"), std::string("+ spec.containers[name=a].args[1]:  > new\n"));
        QCOMPARE(changes(args + "[a, b, c, d]\n", args + "[b, C, d]\n"),
                 std::string("- spec.containers[name=a].args[0]: a > \n~ spec.containers[name=a].args[1]: c > C\n"));
        const std::string rules = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec:\n  rules:\n";
        QCOMPARE(changes(rules + "  - {host: a}\n  - {host: b}\n", rules + "  - {host: new}\n  - {host: a}\n  - {host: b}\n"),
                 std::string("+ spec.rules[0]:  > {\"host\": \"new\"}\n"));
    }

    void equivalentQuantities()
    {
        const std::string cpu = kPod + "  - name: a\n    resources: {limits: ";
        QCOMPARE(changes(cpu + "{cpu: 100m, memory: 1Gi}}\n", cpu + "{cpu: 0.1, memory: 1024Mi}}\n"), std::string());
        QCOMPARE(changes(cpu + "{cpu: 100m}}\n", cpu + "{cpu: 0.2}}\n"), std::string("~ spec.containers[name=a].resources.limits.cpu: 100m > 0.2\n"));
        // Whether it is a quantity is certain for kinds that are known only.
        const std::string custom = "apiVersion: e.example/v1\nkind: Custom\nmetadata: {name: c}\nspec: {limits: {a: ";
        QCOMPARE(changes(custom + "1k}}\n", custom + "1000}}\n"), std::string("~ spec.limits.a: 1k > 1000\n"));
        for (const auto& [a, b] : {std::pair("1", "1000m"), {"1.50", "1500m"}, {"1e3", "1k"}, {"0", "0Gi"}, {"1Ki", "1024"}, {"-1", "-1000m"}})
            QVERIFY2(isSameQuantity(a, b), a);
        for (const auto& [a, b] : {std::pair("1", "1001m"), {"1M", "1Mi"}, {"a", "a"}, {"", ""}, {"1x", "1x"}, {"1", "-1"}, {"99999999999999999999", "99999999999999999999"}, {"1e999", "1e999"}})
            QVERIFY2(!isSameQuantity(a, b), a);
    }

    void secretValues()
    {
        const auto secret = [](const std::string& fields) { return "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n" + fields + "\n"; };
        QCOMPARE(changes(secret("data: {a: Q0FOQVJZ, b: c2FtZQ==}"), secret("data: {b: c2FtZQ==, a: T1RIRVI=}")), std::string("~ data.a masked: •••••• > ••••••\n"));
        QCOMPARE(changes(secret("data: {a: Q0FOQVJZ}"), secret("data: {a: Q0FOQVJZ}\ntype: Opaque")), std::string("+ type:  > Opaque\n"));
        QCOMPARE(changes(secret("stringData: {a: CANARY}"), secret("stringData: {b: CANARY}")), std::string("- stringData.a: •••••• > \n+ stringData.b:  > ••••••\n"));
        QCOMPARE(changes(secret("stringData: {a: \"CANARY\\nx\"}"), secret("stringData: {a: \"CANARY\\ny\"}")), std::string("~ stringData.a masked: •••••• > ••••••\n"));
        QCOMPARE(changes(secret("data: [CANARY, b]"), secret("data: [OTHER, b]")), std::string("~ data[0] masked: •••••• > ••••••\n"));
        QCOMPARE(changes(secret("data: CANARY"), secret("data: {a: CANARY}")), std::string("~ data masked: •••••• > {\"a\": \"••••••\"}\n"));
    }

    void lines()
    {
        const GraphPtr a = graphFrom(object("ConfigMap", "data:\n  a: x"));
        const GraphPtr b = graphFrom(object("ConfigMap", "\n\ndata:\n  a: y"));
        const auto found = compareFields(*a->snapshot->resources[0], *b->snapshot->resources[0]);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].beforeLine, 5U);
        QCOMPARE(found[0].afterLine, 7U);
    }

    void longDifferencesAreBounded()
    {
        std::vector<std::uint64_t> a(5000);
        std::vector<std::uint64_t> b(5000);
        for (std::size_t i = 0; i < a.size(); ++i) {
            a[i] = i * 2;
            b[i] = i * 2 + 1;
        }
        a.front() = b.front() = 1;
        const auto pairs = alignSequences(a, b);
        QCOMPARE(pairs.size(), std::size_t{9999});
        QCOMPARE(pairs.front(), ElementPair(0, 0));
        const std::string text(100'000, 'x');
        const std::string shown = changes(object("ConfigMap", "data: {a: " + text + "}"), object("ConfigMap", "data: {a: y}"));
        QVERIFY(shown.size() < 3000);
    }
};

QTEST_APPLESS_MAIN(TstCompareFields)
#include "tst_compare_fields.moc"
