#include "models/relations/provided.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

struct Provided {
    std::string_view group;
    std::string_view kind;
    std::string_view name;           ///< a trailing * matches any rest
    std::string_view nameSpace = {}; ///< empty: any, or none
};

constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
constexpr std::string_view kFlow = "flowcontrol.apiserver.k8s.io";
constexpr std::string_view kSystem = "kube-system";

/// Sources: the bootstrap policies of kube-apiserver (rbac, flowcontrol, scheduling), its own Service and Leases, and the
/// controllers for ServiceAccounts and root certificates.
constexpr std::array kProvided{
    Provided{kRbac, "ClusterRole", "system:*"},
    Provided{kRbac, "ClusterRole", "cluster-admin"},
    Provided{kRbac, "ClusterRole", "admin"},
    Provided{kRbac, "ClusterRole", "edit"},
    Provided{kRbac, "ClusterRole", "view"},
    Provided{kRbac, "ClusterRoleBinding", "system:*"},
    Provided{kRbac, "ClusterRoleBinding", "cluster-admin"},
    Provided{kRbac, "Role", "system:*"},
    Provided{kRbac, "Role", "extension-apiserver-authentication-reader", kSystem},
    Provided{kRbac, "RoleBinding", "system:*"},
    Provided{"scheduling.k8s.io", "PriorityClass", "system-cluster-critical"},
    Provided{"scheduling.k8s.io", "PriorityClass", "system-node-critical"},
    Provided{"", "ConfigMap", "kube-root-ca.crt"},
    Provided{"", "ConfigMap", "extension-apiserver-authentication", kSystem},
    Provided{"", "ServiceAccount", "default"},
    Provided{"", "Service", "kubernetes", "default"},
    Provided{"", "Endpoints", "kubernetes", "default"},
    Provided{"", "Service", "kube-dns", kSystem},
    Provided{"", "Namespace", "default"},
    Provided{"", "Namespace", "kube-system"},
    Provided{"", "Namespace", "kube-public"},
    Provided{"", "Namespace", "kube-node-lease"},
    Provided{kFlow, "PriorityLevelConfiguration", "exempt"},
    Provided{kFlow, "PriorityLevelConfiguration", "catch-all"},
    Provided{kFlow, "PriorityLevelConfiguration", "global-default"},
    Provided{kFlow, "PriorityLevelConfiguration", "leader-election"},
    Provided{kFlow, "PriorityLevelConfiguration", "node-high"},
    Provided{kFlow, "PriorityLevelConfiguration", "system"},
    Provided{kFlow, "PriorityLevelConfiguration", "workload-high"},
    Provided{kFlow, "PriorityLevelConfiguration", "workload-low"},
    Provided{kFlow, "FlowSchema", "exempt"},
    Provided{kFlow, "FlowSchema", "probes"},
    Provided{kFlow, "FlowSchema", "catch-all"},
    Provided{kFlow, "FlowSchema", "global-default"},
    Provided{kFlow, "FlowSchema", "service-accounts"},
    Provided{kFlow, "FlowSchema", "kube-*"},
    Provided{kFlow, "FlowSchema", "system-*"},
    Provided{kFlow, "FlowSchema", "workload-leader-election"},
    Provided{kFlow, "FlowSchema", "endpoint-controller"},
    Provided{"networking.k8s.io", "ServiceCIDR", "kubernetes"},
    Provided{"coordination.k8s.io", "Lease", "kube-scheduler", kSystem},
    Provided{"coordination.k8s.io", "Lease", "kube-controller-manager", kSystem},
};

} // namespace

bool isProvidedByCluster(const ResourceKey& key)
{
    return std::any_of(kProvided.begin(), kProvided.end(), [&](const Provided& row) {
        const bool any = row.name.ends_with('*');
        const std::string_view stem = any ? row.name.substr(0, row.name.size() - 1) : row.name;
        const bool named = any ? std::string_view(key.name).starts_with(stem) : key.name == stem;
        return named && row.kind == key.kind && row.group == key.group && (row.nameSpace.empty() || row.nameSpace == key.nameSpace);
    });
}

} // namespace kubezu
