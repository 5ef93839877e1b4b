#include "models/relations/rule.h"
#include "tests/unit/load/hostile/inputs.h"

namespace kubezu::testing {
namespace {

std::string object(std::string_view apiVersion, std::string_view kind, std::string_view name, std::string_view rest = {})
{
    return "---\napiVersion: " + std::string(apiVersion) + "\nkind: " + std::string(kind) + "\nmetadata: {name: " + std::string(name) + "}\n" + std::string(rest);
}

/// "group/Kind" of a rule's holder as apiVersion and kind. Pod templates stand in a Deployment, what holds for all in a ConfigMap.
struct Holder {
    std::string apiVersion;
    std::string kind;
    std::string prefix; ///< of the path
};

Holder holderOf(std::string_view holders)
{
    const std::string_view first = holders.substr(0, holders.find(' '));
    if (first == "pod-template")
        return {"apps/v1", "Deployment", "spec.template.spec."};
    const std::size_t slash = first.find('/');
    if (slash == std::string_view::npos)
        return {"v1", "ConfigMap", {}};
    return {slash == 0 ? "v1" : std::string(first.substr(0, slash)) + "/v1", std::string(first.substr(slash + 1)), {}};
}

/// The names along a path, which is written as in models/kube/path.h; other signs end a name.
std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps(1);
    for (const char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (letter)
            steps.back() += c;
        else if (!steps.back().empty())
            steps.emplace_back();
    }
    if (steps.back().empty())
        steps.pop_back();
    for (std::string& step : steps)
        step = step == "C" ? "containers" : step;
    return steps;
}

/// For every rule, each beginning of its path ends in each wrong value; and once lists stand for maps all along.
std::string wrongTypesEverywhere()
{
    std::string text;
    std::size_t number = 0;
    for (const Rule& rule : relationRules()) {
        const Holder holder = holderOf(rule.holder);
        const std::vector<std::string> steps = stepsOf(holder.prefix + std::string(rule.path));
        for (std::size_t length = 1; length <= steps.size(); ++length) {
            for (const std::string_view wrong : {"3", "true", "x", "~", "[]", "[1, ~, [x]]", "{}", "{a: [1]}", "[[[]]]", "\"\""}) {
                std::string value(wrong);
                for (std::size_t i = length; i > 0; --i)
                    value = number % 2 == 0 ? '{' + steps[i - 1] + ": " + value + '}' : '[' + std::string("{") + steps[i - 1] + ": " + value + "}]";
                const std::string name = "{\"apiVersion\": \"" + holder.apiVersion + "\", \"kind\": \"" + holder.kind + "\"";
                if (steps[0] == "metadata")
                    text += "---\n" + name + "}\n";
                else if (value.front() == '{')
                    text += "---\n" + name + ", \"metadata\": {\"name\": \"w" + std::to_string(number) + "\"}, " + value.substr(1) + '\n';
                else
                    text += "---\n" + name + ", \"metadata\": {\"name\": \"w" + std::to_string(number) + "\"}, " + steps[0] + ": " + value + "}\n";
                ++number;
            }
        }
    }
    return text;
}

std::string wrongMetadata()
{
    std::string text;
    std::size_t number = 0;
    for (const std::string_view field : {"labels", "annotations", "ownerReferences", "namespace", "generateName", "finalizers", "uid", "managedFields"}) {
        for (const std::string_view wrong : {"3", "x", "~", "[]", "[1, ~]", "{}", "{a: [1]}", "{a: {b: c}}", "{1: 2}", "[{kind: Pod}]", "[{name: 1, kind: [], apiVersion: {}}]"})
            text += "---\n{apiVersion: v1, kind: Pod, metadata: {name: m" + std::to_string(number++) + ", " + std::string(field) + ": " + std::string(wrong) + "}}\n";
    }
    return text;
}

std::string many(std::size_t count, const std::function<std::string(std::string)>& one)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += one(std::to_string(i));
    return text;
}

std::string pod(std::string_view name, std::string_view spec)
{
    return object("v1", "Pod", name, "spec: " + std::string(spec) + '\n');
}

} // namespace

std::vector<HostileInput> hostileObjects()
{
    constexpr std::size_t kMega = 1'000'000;
    return {
        file("wrong types along every rule", wrongTypesEverywhere),
        file("wrong types in metadata", wrongMetadata),
        file(
            "metadata is a list", [] { return std::string("apiVersion: v1\nkind: Pod\nmetadata: []\n"); }, "no Kubernetes object", true),
        file(
            "metadata is a number", [] { return std::string("apiVersion: v1\nkind: Pod\nmetadata: 3\n"); }, "no Kubernetes object", true),
        file(
            "a name that is a number", [] { return std::string("apiVersion: v1\nkind: Pod\nmetadata: {name: 123}\n"); }, "put it in quotes", true),
        file(
            "a kind that is a list", [] { return std::string("apiVersion: v1\nkind: [Pod]\nmetadata: {name: a}\n"); }, "no Kubernetes object", true),
        file(
            "an apiVersion that is a number", [] { return std::string("apiVersion: 1\nkind: Pod\nmetadata: {name: a}\n"); }, "no Kubernetes object", true),
        file("containers is a number", [] { return pod("a", "{containers: 3}"); }),
        file("containers is a map", [] { return pod("a", "{containers: {name: a}}"); }),
        file("volumes of scalars", [] { return pod("a", "{volumes: [1, x, ~, [], {}]}"); }),
        file("labels of lists", [] { return object("v1", "Service", "a", "spec: {selector: {a: [1], b: {c: d}, 3: 4}}\n"); }),
        file("a selector of wrong operators", [] { return object("apps/v1", "Deployment", "a", "spec: {selector: {matchExpressions: [{key: [], operator: {}, values: x}, 3, ~]}}\n"); }),
        file("an owner that is a map", [] { return std::string("apiVersion: v1\nkind: Pod\nmetadata: {name: a, ownerReferences: {kind: X}}\n"); }),
        file("an object that owns itself", [] { return std::string("apiVersion: v1\nkind: Pod\nmetadata: {name: a, uid: u, ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: u}]}\n"); }),
        file("1,000 that own each other in a ring", [] {
            return many(1000, [](const std::string& n) {
                return "---\n{apiVersion: v1, kind: Pod, metadata: {name: r" + n + ", ownerReferences: [{apiVersion: v1, kind: Pod, name: r"
                    + std::to_string((std::stoul(n) + 1) % 1000) + "}]}}\n";
            });
        }),
        file("a kind with slashes", [] { return object("a/b/c/d", "x/y/../z", "n"); }),
        file("a name with slashes", [] { return object("v1", "ConfigMap", "\"../../etc/passwd\""); }),
        file("a name of a megabyte", [=] { return object("v1", "ConfigMap", times("n", kMega)); }),
        file("a name of ten megabytes", [=] { return object("v1", "ConfigMap", times("n", 10 * kMega)); }),
        file("a kind of a megabyte", [=] { return object("v1", times("K", kMega), "n"); }),
        file("a namespace of a megabyte", [=] { return "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: " + times("n", kMega) + "}}\n"; }),
        file("a label of a megabyte", [=] { return "{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {" + std::string("? ") + times("k", kMega) + " : " + times("v", kMega) + "}}}\n"; }),
        file("a name of markup", [] { return object("v1", "ConfigMap", "\"<img src='/dev/zero'><script>alert(1)</script>\""); }),
        file("a name of controls", [] { return object("v1", "ConfigMap", "\"a\\e[31m\\n\\r\\0\\x9b\""); }),
        file("a name of combining marks", [] { return object("v1", "ConfigMap", '"' + std::string("a") + times("\xCC\x81", 10'000) + '"'); }),
        file("a name of quotes and braces", [] { return object("v1", "ConfigMap", R"('"}]|>\N{}<&"')"); }),
        file("a name like another language's", [] { return object("v1", "ConfigMap", "\"=cmd|'/c calc'!A1\""); }),
        file(
            "an empty name", [] { return object("v1", "ConfigMap", "\"\""); }, "no Kubernetes object", true),
        file(
            "10,000 of one identity", [] { return times(object("v1", "ConfigMap", "same"), 10'000); }, "", false),
        file(
            "a twin of a good one", [] { return object("v1", "ConfigMap", "good-0", "data: {other: \"1\"}\n"); }, "", false),
        file("20,000 namespaces", [] {
            return many(20'000, [](const std::string& n) { return "---\n{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: n" + n + "}}\n"; });
        }),
        file("10,000 containers", [] { return pod("a", "\n  containers:\n" + many(10'000, [](const std::string& n) { return "  - {name: c" + n + ", envFrom: [{configMapRef: {name: good-0}}]}\n"; })); }),
        file("100,000 variables", [] { return pod("a", "\n  containers:\n  - name: c\n    env:\n" + many(100'000, [](const std::string& n) { return "    - {name: V" + n + ", value: http://x}\n"; })); }),
        file("100,000 labels", [] { return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n" + many(100'000, [](const std::string& n) { return "    l" + n + ": v\n"; }); }),
        file("a command of a megabyte", [=] { return pod("a", "{containers: [{name: c, args: [\"" + times("http://x.y:80/ ", kMega / 15) + "\"]}]}"); }),
        file("500 Services and 500 Pods, all of each other", [] {
            return many(500, [](const std::string& n) {
                return "---\n{apiVersion: v1, kind: Pod, metadata: {name: p" + n + ", labels: {a: b}}}\n---\n{apiVersion: v1, kind: Service, metadata: {name: s" + n
                    + "}, spec: {selector: {a: b}}}\n";
            });
        }),
        file("a CRD of nonsense", [] { return object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "x", "spec: {group: [], names: 3, scope: {}, versions: {a: b}}\n"); }),
        file("a Secret of wrong types", [] { return object("v1", "Secret", "a", "data: [1]\nstringData: x\ntype: {}\n"); }),
        file("a list in a list in a list", [] { return "apiVersion: v1\nkind: List\nitems: [" + times("{apiVersion: v1, kind: List, items: [", 200) + times("]}", 200) + "]\n"; }),
        file("replicas beyond all bounds", [] { return object("apps/v1", "Deployment", "a", "spec: {replicas: 9223372036854775807, template: {spec: {containers: []}}}\n"); }),
        file("replicas below zero", [] { return object("apps/v1", "StatefulSet", "a", "spec: {replicas: -9223372036854775808, serviceName: x}\n"); }),
        file("ports beyond all bounds", [] { return object("v1", "Service", "a", "spec: {ports: [{port: 99999999999999999999, targetPort: -1, nodePort: x}]}\n"); }),
        file("a project annotation of nonsense", [] { return std::string("{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {kubezu.io/ignore: \"*,*,,,\\0\"}}}\n"); }),
    };
}

} // namespace kubezu::testing
