#include "models/review/practice.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

// ---- rights

bool lists(Value list, std::string_view word)
{
    for (const Value::Item item : list) {
        if (item.value.string() == word)
            return true;
    }
    return false;
}

bool listsOneOf(Value list, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return lists(list, word); });
}

/// Roles that people wrote; those of the cluster itself (system:…) are as they have to be.
template <typename Found>
void eachRule(CheckContext& context, Found found)
{
    for (const std::string_view kind : {"Role", "ClusterRole"}) {
        for (const NodeIndex node : context.ofKind("rbac.authorization.k8s.io", kind)) {
            const std::string& name = context.graph().nodes[node].key.name;
            if (name.starts_with("system:") || name == "cluster-admin" || name == "admin" || name == "edit")
                continue;
            std::size_t number = 0;
            for (const Value::Item rule : context.value(node)["rules"])
                found(node, rule.value, under("rules", number++));
        }
    }
}

bool isWildcard(Value rule)
{
    return lists(rule["verbs"], "*") && lists(rule["resources"], "*");
}

void clusterAdmin(CheckContext& context)
{
    for (const std::string_view kind : {"ClusterRoleBinding", "RoleBinding"}) {
        for (const NodeIndex node : context.ofKind("rbac.authorization.k8s.io", kind)) {
            const Value binding = context.value(node);
            const Value role = binding["roleRef"]["name"];
            const bool masters = binding["subjects"].at(0)["name"].string() == "system:masters";
            if (role.string() == "cluster-admin" && !masters)
                context.report(node, role, "roleRef.name", {}, kind == "RoleBinding" ? "namespace" : "default");
        }
    }
}

void wildcardRule(CheckContext& context)
{
    eachRule(context, [&](NodeIndex node, Value rule, const std::string& path) {
        if (isWildcard(rule))
            context.report(node, rule, path);
    });
}

void secretsRead(CheckContext& context)
{
    eachRule(context, [&](NodeIndex node, Value rule, const std::string& path) {
        const bool core = lists(rule["apiGroups"], "") || lists(rule["apiGroups"], "*");
        const bool secrets = listsOneOf(rule["resources"], {"secrets", "*"});
        const bool reads = listsOneOf(rule["verbs"], {"get", "list", "watch", "*"});
        if (core && secrets && reads && rule["resourceNames"].size() == 0 && !isWildcard(rule)) {
            const bool everywhere = context.graph().nodes[node].key.kind == "ClusterRole";
            Problem& problem = context.report(node, rule["resources"], path + ".resources", {}, everywhere ? "default" : "namespace");
            if (!everywhere)
                problem.severity = Severity::Info;
        }
    });
}

void escalationVerbs(CheckContext& context)
{
    eachRule(context, [&](NodeIndex node, Value rule, const std::string& path) {
        for (const std::string_view verb : {"escalate", "bind", "impersonate"}) {
            if (lists(rule["verbs"], verb))
                context.report(node, rule["verbs"], path + ".verbs", {std::string(verb)});
        }
    });
}

void podsExec(CheckContext& context)
{
    eachRule(context, [&](NodeIndex node, Value rule, const std::string& path) {
        if (listsOneOf(rule["resources"], {"pods/exec", "pods/attach"}) && listsOneOf(rule["verbs"], {"create", "get", "*"}))
            context.report(node, rule["resources"], path + ".resources");
    });
}

void webhookIgnores(CheckContext& context)
{
    for (const std::string_view kind : {"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"}) {
        for (const NodeIndex node : context.ofKind("admissionregistration.k8s.io", kind)) {
            std::size_t number = 0;
            for (const Value::Item webhook : context.value(node)["webhooks"]) {
                const std::string path = under("webhooks", number++) + ".failurePolicy";
                const Value policy = webhook.value["failurePolicy"];
                if (policy.string() == "Ignore")
                    context.report(node, policy, path, {std::string(webhook.value["name"].string())});
            }
        }
    }
}

// ---- secrets in the open; a value is never an argument

constexpr std::size_t kLongestCredential = 256;

/// Whether a text may itself be a credential: one word, neither path, address nor something to be filled in.
bool mayBeCredential(Value value)
{
    const std::string_view text = value.text();
    return value.isScalar() && value.type() != ValueType::Bool && !text.empty() && text.size() <= kLongestCredential
        && text.find_first_of(" \t\r\n") == std::string_view::npos && !text.starts_with('/') && text.find("://") == std::string_view::npos
        && !isPlaceholder(text);
}

bool holdsPrivateKey(Value value)
{
    const std::size_t begin = value.text().find("-----BEGIN ");
    return begin != std::string_view::npos && value.text().find("PRIVATE KEY-----", begin) != std::string_view::npos;
}

void secretInConfigMap(CheckContext& context)
{
    for (const NodeIndex node : context.ofKind("", "ConfigMap")) {
        for (const Value::Item item : context.value(node)["data"]) {
            const std::string_view key = item.key.text();
            const bool named = namesCredential(key) && mayBeCredential(item.value);
            if (named || holdsPrivateKey(item.value))
                context.report(node, item.key, under("data", key), {std::string(key)}, named ? "default" : "private-key");
        }
    }
}

void secretInEnv(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        std::size_t number = 0;
        for (const Value::Item env : container.value["env"]) {
            const std::string path = under(under(container.path, "env"), number++) + ".value";
            const std::string_view name = env.value["name"].string();
            if (namesCredential(name) && mayBeCredential(env.value["value"]))
                context.report(workload.node, env.value["value"], path, {std::string(name), std::string(container.value["name"].string())});
        }
    });
}

void secretCommitted(CheckContext& context)
{
    for (const NodeIndex node : context.ofKind("", "Secret")) {
        const Value secret = context.value(node);
        if (context.graph().nodes[node].resource->live || secret["sops"].isMap())
            continue;
        const std::string_view field = secret["stringData"].size() > 0 ? "stringData" : "data";
        if (secret[field].size() > 0)
            context.report(node, secret[field], std::string(field));
    }
}

constexpr std::array kChecks{
    Check{"cluster-admin-binding", Severity::Warning, Profile::Practices, "rbac", clusterAdmin},
    Check{"wildcard-rule", Severity::Warning, Profile::Practices, "rbac", wildcardRule},
    Check{"secrets-read-all", Severity::Warning, Profile::Practices, "rbac", secretsRead},
    Check{"escalation-verbs", Severity::Warning, Profile::Practices, "rbac", escalationVerbs},
    Check{"pods-exec", Severity::Warning, Profile::Practices, "rbac", podsExec},
    Check{"webhook-ignores-failures", Severity::Warning, Profile::Practices, "crd-operator", webhookIgnores},
    Check{"secret-in-configmap", Severity::Warning, Profile::Practices, "secret", secretInConfigMap},
    Check{"secret-in-env", Severity::Warning, Profile::Practices, "secret-env", secretInEnv},
    Check{"secret-committed", Severity::Info, Profile::Practices, "secret", secretCommitted},
};

} // namespace

std::span<const Check> practiceAccess()
{
    return kChecks;
}

} // namespace kubezu::checks
