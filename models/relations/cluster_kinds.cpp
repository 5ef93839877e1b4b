#include "models/relations/cluster_kinds.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

struct ClusterKind {
    std::string_view group;
    std::string_view kind;
};

constexpr std::array<ClusterKind, 34> kKinds{{
    {"cert-manager.io", "ClusterIssuer"},
    {"snapshot.storage.k8s.io", "VolumeSnapshotClass"},
    {"snapshot.storage.k8s.io", "VolumeSnapshotContent"},
    {"groupsnapshot.storage.k8s.io", "VolumeGroupSnapshotClass"},
    {"groupsnapshot.storage.k8s.io", "VolumeGroupSnapshotContent"},
    {"external-secrets.io", "ClusterSecretStore"},
    {"external-secrets.io", "ClusterExternalSecret"},
    {"keda.sh", "ClusterTriggerAuthentication"},
    {"argoproj.io", "ClusterWorkflowTemplate"},
    {"argoproj.io", "ClusterAnalysisTemplate"},
    {"tekton.dev", "ClusterTask"},
    {"triggers.tekton.dev", "ClusterTriggerBinding"},
    {"triggers.tekton.dev", "ClusterInterceptor"},
    {"karpenter.sh", "NodePool"},
    {"karpenter.sh", "NodeClaim"},
    {"karpenter.k8s.aws", "EC2NodeClass"},
    {"karpenter.azure.com", "AKSNodeClass"},
    {"apiextensions.crossplane.io", "Composition"},
    {"apiextensions.crossplane.io", "CompositeResourceDefinition"},
    {"pkg.crossplane.io", "Provider"},
    {"pkg.crossplane.io", "Function"},
    {"pkg.crossplane.io", "Configuration"},
    {"pkg.crossplane.io", "DeploymentRuntimeConfig"},
    {"postgresql.cnpg.io", "ClusterImageCatalog"},
    {"kyverno.io", "ClusterPolicy"},
    {"templates.gatekeeper.sh", "ConstraintTemplate"},
    {"cilium.io", "CiliumClusterwideNetworkPolicy"},
    {"policy.networking.k8s.io", "AdminNetworkPolicy"},
    {"policy.networking.k8s.io", "BaselineAdminNetworkPolicy"},
    {"policy.networking.k8s.io", "ClusterNetworkPolicy"},
    {"kueue.x-k8s.io", "ClusterQueue"},
    {"kueue.x-k8s.io", "ResourceFlavor"},
    {"crd.projectcalico.org", "GlobalNetworkPolicy"},
    {"projectcalico.org", "GlobalNetworkPolicy"},
}};

} // namespace

bool isClusterScopedByNature(std::string_view group, std::string_view kind)
{
    if (group.find('.') == std::string_view::npos)
        return false; // core, apps, batch: the usual case
    return std::any_of(kKinds.begin(), kKinds.end(), [&](const ClusterKind& row) { return row.kind == kind && row.group == group; });
}

} // namespace kubezu
