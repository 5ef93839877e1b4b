#include "models/relations/user_rules.h"
#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

constexpr const char* kHead = "kubezu: rules/1\nrules:\n";

/// One rule, with `more` in place of or beside its fields.
std::string ruleWith(const std::string& more)
{
    return std::string(kHead) + "  - id: widget-config\n    relation: uses\n    from: example.com/Widget\n    path: spec.configRef\n    to: /ConfigMap\n" + more;
}

std::string edgesBy(const std::string& rules, const std::string& manifests)
{
    const Result<RuleBookPtr> read = readRules(rules, "rules.yaml");
    if (!read.ok())
        return describe(read.error());
    const GraphPtr graph = graphOf(buildSnapshot(loadText(manifests, "test.yaml", {}), "default", 1), read.value());
    std::string text;
    for (const GraphEdge& edge : graph->edges) {
        if (edge.rule && edge.rule->api.starts_with("rules.yaml"))
            text += edgeText(*graph, edge) + " by " + std::string(edge.rule->id) + " at " + edge.path + '\n';
    }
    return text;
}

std::string widget(const std::string& fields)
{
    return spec("example.com/v1", "Widget", "w", fields);
}

} // namespace

/// Rules of users: what they draw, and what is said of a file that is wrong.
class TstUserRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edges_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("manifests");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& rules, const std::string& manifests, const char* expected) {
            QTest::newRow(name) << QString::fromStdString(rules) << QString::fromStdString(manifests) << expected;
        };
        const std::string config = object("v1", "ConfigMap", "cfg");
        row("a name", ruleWith(""), widget("configRef: cfg") + config, "example.com/Widget/default/w -uses-> /ConfigMap/default/cfg by widget-config at spec.configRef\n");
        row("a name in another namespace is none", ruleWith(""), widget("configRef: cfg") + object("v1", "ConfigMap", "cfg", "", "other"),
            "example.com/Widget/default/w -uses-> /ConfigMap/default/cfg (missing) by widget-config at spec.configRef\n");
        row("another kind has no such rule", ruleWith(""), spec("other.com/v1", "Widget", "w", "configRef: cfg") + config, "");
        row("a map", ruleWith("    name: ref\n    namespace: space\n"), widget("configRef: {ref: cfg, space: other}") + object("v1", "ConfigMap", "cfg", "", "other"),
            "example.com/Widget/default/w -uses-> /ConfigMap/other/cfg by widget-config at spec.configRef.ref\n");
        row("a map that names kind and group", ruleWith("    kind: kind\n    group: apiGroup\n"), widget("configRef: {kind: Deployment, apiGroup: apps, name: web}") + deployment("web", "containers: []"),
            "example.com/Widget/default/w -uses-> apps/Deployment/default/web by widget-config at spec.configRef.name\n");
        row("optional", ruleWith("    optional: true\n"), widget("configRef: cfg"),
            "example.com/Widget/default/w -uses-> /ConfigMap/default/cfg (optional) (missing) by widget-config at spec.configRef\n");
        row("only what is present", ruleWith("    present: true\n"), widget("configRef: cfg"), "");
        const std::string selects = std::string(kHead) + "  - {id: widget-pods, relation: matches, from: [example.com/Widget], path: spec.pods, to: /Pod, selector: ";
        row("a label selector", selects + "labels}\n", widget("pods: {matchLabels: {app: web}}") + deployment("web", "containers: []"),
            "example.com/Widget/default/w -matches-> apps/Deployment/default/web by widget-pods at spec.pods\n");
        row("plain labels", selects + "map}\n", widget("pods: {app: web}") + deployment("web", "containers: []"),
            "example.com/Widget/default/w -matches-> apps/Deployment/default/web by widget-pods at spec.pods\n");
        row("no plain labels select nothing", selects + "map}\n", widget("pods: {}") + deployment("web", "containers: []"), "");
        row("from every pod", std::string(kHead) + "  - {id: pod-flag, relation: env, from: pod-template, path: 'C[*].env[*].value', to: /ConfigMap, present: true}\n",
            pod("p", "containers: [{name: c, env: [{name: A, value: cfg}]}]") + config, "/Pod/default/p -env-> /ConfigMap/default/cfg by pod-flag at spec.containers[0].env[0].value\n");
    }

    void edges()
    {
        QFETCH(QString, rules);
        QFETCH(QString, manifests);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(edgesBy(rules.toStdString(), manifests.toStdString())), expected);
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& rules, const char* expected) { QTest::newRow(name) << QString::fromStdString(rules) << expected; };
        const std::string rule = ruleWith("");
        const auto with = [&](const std::string& from, const std::string& to) { return std::string(rule).replace(rule.find(from), from.size(), to); };
        row("empty", "", "rules.yaml:1:1: ");
        row("another file", "kind: Pod\n", "rules.yaml:1:1: ");
        row("another version", with("rules/1", "rules/2"), "rules.yaml:1:9: ");
        row("no list", "kubezu: rules/1\nrules: {}\n", "rules.yaml:2:8: ");
        row("an unknown key on top", "kubezu: rules/1\nmore: 1\n", "rules.yaml:2:1: ");
        row("an unknown key", ruleWith("    optionnal: true\n"), "rules.yaml:8:5: ");
        row("an unknown relation", with("relation: uses", "relation: using"), "rules.yaml:4:15: ");
        row("no id", with("id: widget-config", "id: Widget"), "rules.yaml:3:9: ");
        row("an id of the program", with("id: widget-config", "id: pod-env-secret"), "rules.yaml:3:9: ");
        row("an id twice", rule + rule.substr(std::string(kHead).size()), "rules.yaml:8:9: ");
        row("no kind", with("example.com/Widget", "Widget"), "rules.yaml:5:11: ");
        row("every kind", with("example.com/Widget", "'*'"), "rules.yaml:5:11: ");
        row("no path", with("spec.configRef", "'spec[0]'"), "rules.yaml:6:11: ");
        row("a path of too many steps", with("spec.configRef", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z"), "rules.yaml:6:11: ");
        row("containers of no pod", with("spec.configRef", "'C[*].image'"), "rules.yaml:6:11: ");
        row("without a target", with("    to: /ConfigMap\n", ""), "rules.yaml:3:5: ");
        row("a key twice", ruleWith("    to: /Secret\n"), "rules.yaml:7:1: ");
        row("a selector with a name", ruleWith("    selector: map\n    name: x\n"), "rules.yaml:8:15: ");
        row("no truth", ruleWith("    optional: maybe\n"), "rules.yaml:8:15: ");
        row("broken YAML", "kubezu: [\n", "rules.yaml:");
        row("too deep", "kubezu: rules/1\nrules: [[[[[[[[[[[[1]]]]]]]]]]]]\n", "rules.yaml:");
        std::string many = kHead;
        for (int i = 0; i < 1001; ++i)
            many += "  - {id: r" + std::to_string(i) + ", relation: uses, from: a.b/C, path: a, to: /D}\n";
        row("too many", many, "rules.yaml:3:3: ");
        row("too large", std::string(300'000, '#'), "rules.yaml:1:1: ");
    }

    /// Place, something to do, and never a book.
    void wrongFiles()
    {
        QFETCH(QString, rules);
        QFETCH(QString, expected);
        const Result<RuleBookPtr> read = readRules(rules.toStdString(), "rules.yaml");
        QVERIFY(!read.ok());
        const std::string said = describe(read.error());
        QVERIFY2(said.starts_with(expected.toStdString()), said.c_str());
        QVERIFY2(read.error().code != ErrorCode::RulesInvalid || !read.error().hint.empty(), said.c_str());
    }

    void builtInRulesStay()
    {
        const Result<RuleBookPtr> read = readRules("---\n" + ruleWith("    concept: configmap\n"), "rules.yaml");
        QVERIFY(read.ok());
        QCOMPARE(read.value()->find("pod-env-secret"), findRule("pod-env-secret"));
        QCOMPARE(read.value()->own().size(), std::size_t{1});
        QCOMPARE(QString::fromUtf8(conceptOf(*read.value()->find("widget-config")).data()), QStringLiteral("configmap"));
        QVERIFY(!RuleBook::builtIn()->find("widget-config"));
    }

    /// Edges point at rules of the book: a graph keeps it.
    void theGraphKeepsTheBook()
    {
        GraphPtr graph;
        {
            const Result<RuleBookPtr> read = readRules(ruleWith(""), "rules.yaml");
            QVERIFY(read.ok());
            graph = graphOf(buildSnapshot(loadText(widget("configRef: cfg"), "test.yaml", {}), "default", 1), read.value());
        }
        QCOMPARE(graph->edges.size(), std::size_t{1});
        QCOMPARE(QString::fromUtf8(graph->edges[0].rule->id.data(), static_cast<qsizetype>(graph->edges[0].rule->id.size())), QStringLiteral("widget-config"));
    }
};

QTEST_APPLESS_MAIN(TstUserRules)
#include "tst_user_rules.moc"
