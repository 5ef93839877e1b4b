#include "models/relations/missing_cause.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kubezu {
namespace {

struct Provided {
    std::string_view kind;
    std::string_view name;      ///< a trailing * matches any rest
    std::string_view nameSpace; ///< empty: any
};

/// What every cluster has from its first minute (bootstrap policy of the API server and the controller manager).
constexpr std::array<Provided, 20> kProvided{{
    {"ClusterRole", "system:*", ""},
    {"ClusterRole", "cluster-admin", ""},
    {"ClusterRole", "admin", ""},
    {"ClusterRole", "edit", ""},
    {"ClusterRole", "view", ""},
    {"ClusterRoleBinding", "system:*", ""},
    {"ClusterRoleBinding", "cluster-admin", ""},
    {"Role", "system:*", ""},
    {"Role", "extension-apiserver-authentication-reader", "kube-system"},
    {"RoleBinding", "system:*", ""},
    {"PriorityClass", "system-*", ""},
    {"ConfigMap", "kube-root-ca.crt", ""},
    {"ConfigMap", "extension-apiserver-authentication", "kube-system"},
    {"ServiceAccount", "default", ""},
    {"Service", "kubernetes", "default"},
    {"Service", "kube-dns", "kube-system"},
    {"Namespace", "default", ""},
    {"Namespace", "kube-*", ""},
    {"PriorityLevelConfiguration", "exempt", ""},
    {"PriorityLevelConfiguration", "catch-all", ""},
}};

bool isProvided(const ResourceKey& key)
{
    return std::any_of(kProvided.begin(), kProvided.end(), [&](const Provided& row) {
        const bool any = row.name.ends_with('*');
        const std::string_view stem = any ? row.name.substr(0, row.name.size() - 1) : row.name;
        const bool named = any ? std::string_view(key.name).starts_with(stem) : key.name == stem;
        return row.kind == key.kind && named && (row.nameSpace.empty() || row.nameSpace == key.nameSpace);
    });
}

/// A StatefulSet's claim: <template>-<set>-<ordinal>.
std::string claimMaker(const Snapshot& snapshot, const ResourceKey& key)
{
    const std::size_t dash = key.name.find_last_of('-');
    if (key.kind != "PersistentVolumeClaim" || dash == std::string::npos || dash + 1 == key.name.size()
        || key.name.find_first_not_of("0123456789", dash + 1) != std::string::npos)
        return {};
    const std::string_view stem = std::string_view(key.name).substr(0, dash);
    for (const std::uint32_t index : snapshot.ofKind("apps", "StatefulSet")) {
        const Resource& set = *snapshot.resources[index];
        if (set.key.nameSpace != key.nameSpace)
            continue;
        for (const Value::Item claim : set.value()["spec"]["volumeClaimTemplates"]) {
            if (stem == std::string(claim.value["metadata"]["name"].text()) + '-' + set.key.name)
                return "StatefulSet " + set.key.name;
        }
    }
    return {};
}

struct SecretMaker {
    std::string_view group;
    std::string_view kind;
    std::string_view specField; ///< field of spec with the Secret's name; empty: the object's own name
};

constexpr std::array<SecretMaker, 3> kSecretMakers{{
    {"cert-manager.io", "Certificate", "secretName"},
    {"bitnami.com", "SealedSecret", ""},
    {"external-secrets.io", "ExternalSecret", ""},
}};

std::string secretMaker(const Snapshot& snapshot, const ResourceKey& key)
{
    if (key.kind != "Secret")
        return {};
    for (const SecretMaker& maker : kSecretMakers) {
        for (const std::uint32_t index : snapshot.ofKind(maker.group, maker.kind)) {
            const Resource& object = *snapshot.resources[index];
            const std::string_view named = object.value()["spec"][maker.specField].string();
            if (object.key.nameSpace == key.nameSpace && (named.empty() ? std::string_view(object.key.name) : named) == key.name)
                return std::string(maker.kind) + ' ' + object.key.name;
        }
    }
    return {};
}

std::string otherNamespace(const Snapshot& snapshot, const ResourceKey& key)
{
    if (key.nameSpace.empty())
        return {};
    for (const std::uint32_t index : snapshot.ofKind(key.group, key.kind)) {
        if (snapshot.resources[index]->key.name == key.name)
            return snapshot.resources[index]->key.nameSpace;
    }
    return {};
}

} // namespace

void nameCauses(const Snapshot& snapshot, RelationSet& set)
{
    std::vector<bool> required(set.missing.size(), false);
    for (const Edge& edge : set.edges) {
        for (const std::uint32_t end : {edge.from, edge.to}) {
            if (end >= set.resources && !edge.optional)
                required[end - set.resources] = true;
        }
    }
    for (std::size_t i = 0; i < set.missing.size(); ++i) {
        MissingNode& node = set.missing[i];
        std::string maker = claimMaker(snapshot, node.key);
        if (maker.empty())
            maker = secretMaker(snapshot, node.key);
        const std::string elsewhere = otherNamespace(snapshot, node.key);
        if (isProvided(node.key)) {
            node.cause = MissingCause::ProvidedByCluster;
        } else if (!maker.empty()) {
            node.cause = MissingCause::CreatedByController;
            node.detail = std::move(maker);
        } else if (!elsewhere.empty()) {
            node.cause = MissingCause::OtherNamespace;
            node.detail = elsewhere;
        } else if (!required[i]) {
            node.cause = MissingCause::Optional;
        }
    }
}

} // namespace kubezu
