#include "models/kube/path.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

constexpr std::string_view kAccountUser = "system:serviceaccount:";

/// `system:serviceaccount:<namespace>:<name>`; nothing where it is another user.
void referAccount(RuleContext& context, std::string_view user, const std::string& path, Value at)
{
    if (!user.starts_with(kAccountUser))
        return;
    const std::string_view rest = user.substr(kAccountUser.size());
    const std::size_t colon = rest.find(':');
    if (colon != std::string_view::npos)
        context.refer({"", "ServiceAccount", rest.substr(0, colon), rest.substr(colon + 1)}, path, at);
}

/// Who asks for a certificate: a ServiceAccount, or a Node that is here.
void requester(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kNodeUser = "system:node:";
    referAccount(context, at.string(), path, at);
    if (at.string().starts_with(kNodeUser) && context.snapshot().find("", "Node", {}, at.string().substr(kNodeUser.size())) != Snapshot::npos)
        context.refer({"", "Node", {}, at.string().substr(kNodeUser.size())}, path, at);
}

void namedUser(RuleContext& context, Value at, const std::string& path)
{
    referAccount(context, at.string(), path, at);
}

void subject(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view kind = at["kind"].string();
    const std::string_view name = at["name"].string();
    std::string full = path;
    appendKey(full, "name");
    if (kind == "ServiceAccount") {
        context.refer({"", "ServiceAccount", at["namespace"].string(), name}, full, at["name"]);
    } else if (kind == "User") {
        referAccount(context, name, full, at["name"]);
    }
}

/// A group `system:serviceaccounts[:namespace]` stands for all ServiceAccounts there.
void accountGroup(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kGroup = "system:serviceaccounts";
    std::string_view name = at["name"].string();
    if (at["kind"].string() != "Group" || !name.starts_with(kGroup))
        return;
    name.remove_prefix(kGroup.size());
    if (!name.empty() && name.front() != ':')
        return;
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "ServiceAccount")) {
        if (name.empty() || snapshot.resources[index]->key.nameSpace == name.substr(1))
            context.link(index, path, at);
    }
}

void aggregation(RuleContext& context, Value at, const std::string& path)
{
    const LabelSelector selector = LabelSelector::fromSelector(at);
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("rbac.authorization.k8s.io", "ClusterRole")) {
        if (index != context.holderIndex() && selector.matches(snapshot.resources[index]->value()["metadata"]["labels"]))
            context.link(index, path, at);
    }
}

/// Whether a rule of a role can give rights on an object: a ClusterRole on all, a Role on what is in its namespace and on the
/// Namespace itself (requests for one count as made in it).
bool isInReach(const ResourceKey& role, const ResourceKey& object)
{
    if (role.nameSpace.empty())
        return true;
    return object.kind == "Namespace" && object.group.empty() ? object.name == role.nameSpace : object.nameSpace == role.nameSpace;
}

/// A rule with resourceNames speaks of particular objects; those that are here are linked.
void namedResources(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    const auto linkNamed = [&](const KindInfo& info, Value name, const std::string& full) {
        for (const std::uint32_t index : snapshot.ofKind(info.group, info.kind)) {
            const ResourceKey& key = snapshot.resources[index]->key;
            if (key.name == name.text() && isInReach(context.holder().key, key))
                context.link(index, full, name);
        }
    };
    for (const KindInfo& info : builtInKinds()) {
        bool group = false;
        for (const Value::Item item : at["apiGroups"])
            group = group || item.value.text() == info.group || item.value.text() == "*";
        bool resource = false;
        for (const Value::Item item : at["resources"]) {
            const std::string_view name = item.value.text(); // perhaps with a subresource: pods/log
            resource = resource || name == "*" || name.substr(0, name.find('/')) == info.plural;
        }
        std::size_t number = 0;
        for (const Value::Item item : at["resourceNames"]) {
            std::string full = path + ".resourceNames";
            appendIndex(full, number++);
            if (group && resource)
                linkNamed(info, item.value, full);
        }
    }
}

void resourceRule(RuleContext& context, Value at, const std::string& path)
{
    if (at["resourceNames"].size() > 0)
        namedResources(context, at, path);
}

/// A ServiceAccount, or with `*` all of a namespace.
void accountSubject(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view nameSpace = at["namespace"].string();
    std::string full = path;
    appendKey(full, "name");
    if (at["name"].string() != "*") {
        context.refer({"", "ServiceAccount", nameSpace, at["name"].string()}, full, at["name"]);
        return;
    }
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "ServiceAccount")) {
        if (snapshot.resources[index]->key.nameSpace == nameSpace)
            context.link(index, full, at["name"]);
    }
}

void tokenAccount(RuleContext& context, Value at, const std::string& path)
{
    if (context.holder().value()["type"].string() == "kubernetes.io/service-account-token")
        context.refer({"", "ServiceAccount", {}, at.string()}, path, at);
}

constexpr std::string_view kBindings = "rbac.authorization.k8s.io/RoleBinding rbac.authorization.k8s.io/ClusterRoleBinding";
constexpr std::string_view kRoles = "rbac.authorization.k8s.io/Role rbac.authorization.k8s.io/ClusterRole";
constexpr std::string_view kCertificateRequest = "certificates.k8s.io/PodCertificateRequest";
using R = Relation;

constexpr std::array kRules{
    Rule{"binding-role", R::Binds, "rbac.authorization.k8s.io/RoleBinding", "roleRef", byObject("rbac.authorization.k8s.io/ClusterRole", "apiGroup"), "rbac/v1 RoleRef"},
    Rule{"clusterbinding-role", R::Binds, "rbac.authorization.k8s.io/ClusterRoleBinding", "roleRef", onlyKind(byObject("rbac.authorization.k8s.io/ClusterRole", "apiGroup"), "ClusterRole"), "rbac/v1 RoleRef"},
    Rule{"binding-subject", R::Grants, kBindings, "subjects[*]", custom(subject, "/ServiceAccount", "named"), "rbac/v1 Subject"},
    Rule{"binding-group", R::Matches, kBindings, "subjects[*]", custom(accountGroup, "/ServiceAccount", "any"), "rbac/v1 Subject; groups of ServiceAccounts"},
    Rule{"clusterrole-aggregation", R::Matches, "rbac.authorization.k8s.io/ClusterRole", "aggregationRule.clusterRoleSelectors[*]", custom(aggregation, "rbac.authorization.k8s.io/ClusterRole", "cluster"), "rbac/v1 AggregationRule"},
    Rule{"role-named-resource", R::Uses, kRoles, "rules[*]", custom(resourceRule, ""), "rbac/v1 PolicyRule.resourceNames"},
    Rule{"serviceaccount-secret", R::Uses, "/ServiceAccount", "secrets[*]", byField("/Secret"), "core/v1 ServiceAccount.secrets"},
    Rule{"serviceaccount-pull-secret", R::Pulls, "/ServiceAccount", "imagePullSecrets[*]", byField("/Secret"), "core/v1 ServiceAccount.imagePullSecrets"},
    Rule{"token-serviceaccount", R::Uses, "/Secret", "metadata.annotations['kubernetes.io/service-account.name']", custom(tokenAccount, "/ServiceAccount"), "core/v1 Secret type kubernetes.io/service-account-token"},
    Rule{"podcertificate-pod", R::Uses, kCertificateRequest, "spec.podName", byName("/Pod"), "certificates/v1beta1 PodCertificateRequestSpec"},
    Rule{"podcertificate-serviceaccount", R::Uses, kCertificateRequest, "spec.serviceAccountName", byName("/ServiceAccount"), "certificates/v1beta1 PodCertificateRequestSpec"},
    Rule{"podcertificate-node", R::Uses, kCertificateRequest, "spec.nodeName", byName("/Node"), "certificates/v1beta1 PodCertificateRequestSpec"},
    Rule{"flowschema-level", R::Uses, "flowcontrol.apiserver.k8s.io/FlowSchema", "spec.priorityLevelConfiguration.name", byName("flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration"), "flowcontrol/v1 FlowSchemaSpec"},
    Rule{"flowschema-subject", R::Uses, "flowcontrol.apiserver.k8s.io/FlowSchema", "spec.rules[*].subjects[*].serviceAccount", custom(accountSubject, "/ServiceAccount", "named"), "flowcontrol/v1 ServiceAccountSubject"},
    Rule{"flowschema-user", R::Uses, "flowcontrol.apiserver.k8s.io/FlowSchema", "spec.rules[*].subjects[*].user.name", custom(namedUser, "/ServiceAccount", "named"), "flowcontrol/v1 UserSubject; users that are ServiceAccounts"},
    Rule{"csr-requester", R::Uses, "certificates.k8s.io/CertificateSigningRequest", "spec.username", custom(requester, "/ServiceAccount", "named"), "certificates/v1 CertificateSigningRequestSpec.username", "serviceaccount"},
};

} // namespace

std::span<const Rule> identity()
{
    return kRules;
}

} // namespace kubezu::rules
