#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// What makes clusters and what is outside of them: Crossplane, Cluster API, Karpenter, MetalLB.
namespace kubezu::rules {
namespace {

/// A ProviderConfig is of the managed resource's group or of one it is a part of: ec2.aws.upbound.io, aws.upbound.io.
void providerConfig(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    const std::string_view kind = at["kind"].string().empty() ? std::string_view("ProviderConfig") : at["kind"].string();
    for (std::string_view group = context.holder().key.group; !group.empty();) {
        for (const std::uint32_t index : snapshot.ofKind(group, kind)) {
            if (snapshot.resources[index]->key.name == at["name"].string())
                context.link(index, joinedPath(path, "name"), at["name"]);
        }
        const std::size_t dot = group.find('.');
        group = dot == std::string_view::npos ? std::string_view() : group.substr(dot + 1);
    }
}

/// The composite kind that a composition is for: its definition is named `<plural>.<group>` and says so.
void compositeType(RuleContext& context, Value at, const std::string& path)
{
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("apiextensions.crossplane.io", "CompositeResourceDefinition")) {
        const Value spec = snapshot.resources[index]->value()["spec"];
        if (spec["group"].string() == groupOf(at["apiVersion"].string()) && spec["names"]["kind"].string() == at["kind"].string())
            context.link(index, joinedPath(path, "kind"), at["kind"]);
    }
}

/// References of Cluster API: apiVersion until v1beta1, apiGroup from v1beta2 on.
void clusterObject(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view group = at["apiGroup"].exists() ? at["apiGroup"].string() : groupOf(at["apiVersion"].string());
    context.refer({group, at["kind"].string(), at["namespace"].string(), at["name"].string(), at["apiVersion"].string()}, joinedPath(path, "name"), at["name"]);
}

constexpr std::string_view kCluster = "cluster.x-k8s.io/Cluster";
constexpr std::string_view kTemplated = "cluster.x-k8s.io/MachineDeployment cluster.x-k8s.io/MachineSet cluster.x-k8s.io/MachinePool";
constexpr std::string_view kNamingCluster = "cluster.x-k8s.io/Machine cluster.x-k8s.io/MachineDeployment cluster.x-k8s.io/MachineSet cluster.x-k8s.io/MachinePool "
                                            "cluster.x-k8s.io/MachineHealthCheck";
constexpr std::string_view kPool = "karpenter.sh/NodePool";
constexpr std::string_view kAdvertisements = "metallb.io/L2Advertisement metallb.io/BGPAdvertisement";
constexpr Reference kClusterObject = custom(clusterObject, {}, "named else same");
constexpr Reference kAnything = ifPresent(byObject({}, "apiVersion", "namespace"));
constexpr std::string_view kConcept = "crd-operator";
using R = Relation;

constexpr std::array kRules{
    Rule{"crossplane-composition", R::Uses, kCustomHolder, "spec.compositionRef", ifPresent(byField("apiextensions.crossplane.io/Composition")), "crossplane composite resources and claims", kConcept},
    Rule{"crossplane-composite", R::Uses, kCustomHolder, "spec.resourceRef", kAnything, "crossplane claims", kConcept},
    Rule{"crossplane-composed", R::Uses, kCustomHolder, "spec.resourceRefs[*]", kAnything, "crossplane composite resources", kConcept},
    Rule{"crossplane-claim", R::Uses, kCustomHolder, "spec.claimRef", ifPresent(onlyNamed(kAnything)), "crossplane composite resources", kConcept},
    Rule{"crossplane-provider-config", R::Uses, kCustomHolder, "spec.providerConfigRef", custom(providerConfig, {}, "any"), "crossplane managed resources", kConcept},
    Rule{"crossplane-connection", R::Uses, kCustomHolder, "spec.writeConnectionSecretToRef", ifPresent(byField("/Secret", "name", "namespace")), "crossplane managed resources", "secret"},
    Rule{"composition-type", R::Uses, "apiextensions.crossplane.io/Composition", "spec.compositeTypeRef", custom(compositeType, "apiextensions.crossplane.io/CompositeResourceDefinition", "cluster"), "apiextensions.crossplane.io/v1 TypeReference", kConcept},
    Rule{"composition-function", R::Uses, "apiextensions.crossplane.io/Composition", "spec.pipeline[*].functionRef", byField("pkg.crossplane.io/Function"), "apiextensions.crossplane.io/v1 FunctionReference", kConcept},
    Rule{"provider-runtime", R::Uses, "pkg.crossplane.io/Provider pkg.crossplane.io/Function", "spec.runtimeConfigRef", ifPresent(byField("pkg.crossplane.io/DeploymentRuntimeConfig")), "pkg.crossplane.io/v1 RuntimeConfigReference", kConcept},
    Rule{"cluster-control-plane", R::Uses, kCluster, "spec.controlPlaneRef", kClusterObject, "cluster.x-k8s.io/v1beta1 ClusterSpec.controlPlaneRef", kConcept},
    Rule{"cluster-infrastructure", R::Uses, kCluster, "spec.infrastructureRef", kClusterObject, "cluster.x-k8s.io/v1beta1 ClusterSpec.infrastructureRef", kConcept},
    Rule{"cluster-class", R::Class, kCluster, "spec.topology.class", byName("cluster.x-k8s.io/ClusterClass"), "cluster.x-k8s.io/v1beta1 Topology.class", kConcept},
    Rule{"machine-cluster", R::Uses, kNamingCluster, "spec.clusterName", byName(kCluster), "cluster.x-k8s.io/v1beta1 MachineSpec.clusterName", kConcept},
    Rule{"machine-bootstrap", R::Uses, "cluster.x-k8s.io/Machine", "spec.bootstrap.configRef", kClusterObject, "cluster.x-k8s.io/v1beta1 Bootstrap.configRef", kConcept},
    Rule{"machine-infrastructure", R::Uses, "cluster.x-k8s.io/Machine", "spec.infrastructureRef", kClusterObject, "cluster.x-k8s.io/v1beta1 MachineSpec.infrastructureRef", kConcept},
    Rule{"machine-data-secret", R::Uses, "cluster.x-k8s.io/Machine", "spec.bootstrap.dataSecretName", byName("/Secret"), "cluster.x-k8s.io/v1beta1 Bootstrap.dataSecretName", "secret"},
    Rule{"machines-bootstrap", R::Uses, kTemplated, "spec.template.spec.bootstrap.configRef", kClusterObject, "cluster.x-k8s.io/v1beta1 MachineTemplateSpec", kConcept},
    Rule{"machines-infrastructure", R::Uses, kTemplated, "spec.template.spec.infrastructureRef", kClusterObject, "cluster.x-k8s.io/v1beta1 MachineTemplateSpec", kConcept},
    Rule{"control-plane-infrastructure", R::Uses, "controlplane.cluster.x-k8s.io/KubeadmControlPlane", "spec.machineTemplate.infrastructureRef", kClusterObject, "controlplane.cluster.x-k8s.io/v1beta1 KubeadmControlPlaneMachineTemplate", kConcept},
    Rule{"nodepool-class", R::Class, kPool, "spec.template.spec.nodeClassRef", byObject("karpenter.k8s.aws/EC2NodeClass", "group"), "karpenter.sh/v1 NodeClassReference", "node"},
    Rule{"nodeclaim-class", R::Class, "karpenter.sh/NodeClaim", "spec.nodeClassRef", byObject("karpenter.k8s.aws/EC2NodeClass", "group"), "karpenter.sh/v1 NodeClassReference", "node"},
    Rule{"nodeclaim-pool", R::Uses, "karpenter.sh/NodeClaim /Node", "metadata.labels['karpenter.sh/nodepool']", byNameIfPresent(kPool), "karpenter.sh/v1 label karpenter.sh/nodepool", "node"},
    Rule{"metallb-pool", R::Uses, kAdvertisements, "spec.ipAddressPools[*]", byName("metallb.io/IPAddressPool"), "metallb.io/v1beta1 L2AdvertisementSpec", "external-load-balancer"},
    Rule{"metallb-peer", R::Uses, "metallb.io/BGPAdvertisement", "spec.peers[*]", byName("metallb.io/BGPPeer"), "metallb.io/v1beta1 BGPAdvertisementSpec", "external-load-balancer"},
};

} // namespace

std::span<const Rule> platform()
{
    return kRules;
}

} // namespace kubezu::rules
