#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Devices (dynamic resource allocation), groups of pods, queues, and what they need of Nodes.
namespace kubezu::rules {
namespace {

void nodeLabels(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() > 0)
        linkNodes(context, LabelSelector::fromMap(at), path, at);
}

void nodeTerm(RuleContext& context, Value at, const std::string& path)
{
    linkNodeTerm(context, at, path);
}

/// The slices that a taint speaks of; a field that is left out does not narrow them, but all of them left out name nothing here.
void taintedSlices(RuleContext& context, Value at, const std::string& path)
{
    const Value driver = at["driver"];
    const Value pool = at["pool"];
    if (!driver.isString() && !pool.isString())
        return;
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("resource.k8s.io", "ResourceSlice")) {
        const Value spec = snapshot.resources[index]->value()["spec"];
        const bool fits = (!driver.isString() || spec["driver"].string() == driver.string()) && (!pool.isString() || spec["pool"]["name"].string() == pool.string());
        if (fits)
            context.link(index, path, at);
    }
}

constexpr std::string_view kClaim = "resource.k8s.io/ResourceClaim";
constexpr std::string_view kTemplate = "resource.k8s.io/ResourceClaimTemplate";
constexpr std::string_view kGroup = "scheduling.k8s.io/PodGroup";
constexpr std::string_view kComposite = "scheduling.k8s.io/CompositePodGroup";
constexpr std::string_view kWorkload = "scheduling.k8s.io/Workload";
constexpr Reference kDeviceClass = byName("resource.k8s.io/DeviceClass");
constexpr Reference kPriority = byName("scheduling.k8s.io/PriorityClass");
using R = Relation;

constexpr std::array kRules{
    Rule{"runtimeclass-node-selector", R::Matches, "node.k8s.io/RuntimeClass", "scheduling.nodeSelector", custom(nodeLabels, "/Node", "cluster"), "node/v1 Scheduling.nodeSelector"},
    Rule{"resourceclaim-class", R::Class, kClaim, "spec.devices.requests[*].exactly.deviceClassName", kDeviceClass, "resource/v1 ExactDeviceRequest", "resource"},
    Rule{"resourceclaim-class-alternative", R::Class, kClaim, "spec.devices.requests[*].firstAvailable[*].deviceClassName", kDeviceClass, "resource/v1 DeviceSubRequest", "resource"},
    Rule{"resourceclaim-class-old", R::Class, kClaim, "spec.devices.requests[*].deviceClassName", kDeviceClass, "resource/v1beta1 DeviceRequest", "resource"},
    Rule{"claimtemplate-class", R::Class, kTemplate, "spec.spec.devices.requests[*].exactly.deviceClassName", kDeviceClass, "resource/v1 ExactDeviceRequest", "resource"},
    Rule{"claimtemplate-class-alternative", R::Class, kTemplate, "spec.spec.devices.requests[*].firstAvailable[*].deviceClassName", kDeviceClass, "resource/v1 DeviceSubRequest", "resource"},
    Rule{"claimtemplate-class-old", R::Class, kTemplate, "spec.spec.devices.requests[*].deviceClassName", kDeviceClass, "resource/v1beta1 DeviceRequest", "resource"},
    Rule{"resourceslice-node", R::Uses, "resource.k8s.io/ResourceSlice", "spec.nodeName", byName("/Node"), "resource/v1 ResourceSliceSpec.nodeName"},
    Rule{"resourceslice-node-selector", R::Matches, "resource.k8s.io/ResourceSlice", "spec.nodeSelector.nodeSelectorTerms[*]", custom(nodeTerm, "/Node", "cluster"), "resource/v1 ResourceSliceSpec.nodeSelector"},
    Rule{"devicetaint-slice", R::Matches, "resource.k8s.io/DeviceTaintRule", "spec.deviceSelector", custom(taintedSlices, "resource.k8s.io/ResourceSlice", "cluster"), "resource/v1beta2 DeviceTaintSelector"},
    Rule{"workload-controller", R::Uses, kWorkload, "spec.controllerRef", byObject("batch/Job", "apiGroup"), "scheduling/v1beta1 WorkloadSpec.controllerRef"},
    Rule{"workload-priorityclass", R::Class, kWorkload, "spec.podGroupTemplates[*].priorityClassName", kPriority, "scheduling/v1beta1 PodGroupTemplate"},
    Rule{"workload-resource-claim", R::Uses, kWorkload, "spec.podGroupTemplates[*].resourceClaims[*].resourceClaimName", byName(kClaim), "scheduling/v1beta1 PodGroupResourceClaim"},
    Rule{"workload-claim-template", R::Uses, kWorkload, "spec.podGroupTemplates[*].resourceClaims[*].resourceClaimTemplateName", byName(kTemplate), "scheduling/v1beta1 PodGroupResourceClaim"},
    Rule{"podgroup-workload", R::Uses, kGroup, "spec.workloadRef.workloadName", byName(kWorkload), "scheduling/v1beta1 PodGroupSpec.workloadRef"},
    Rule{"podgroup-parent", R::Uses, kGroup, "spec.parentCompositePodGroupName", byName(kComposite), "scheduling/v1beta1 PodGroupSpec"},
    Rule{"podgroup-priorityclass", R::Class, kGroup, "spec.priorityClassName", kPriority, "scheduling/v1beta1 PodGroupSpec"},
    Rule{"podgroup-resource-claim", R::Uses, kGroup, "spec.resourceClaims[*].resourceClaimName", byName(kClaim), "scheduling/v1beta1 PodGroupResourceClaim"},
    Rule{"podgroup-claim-template", R::Uses, kGroup, "spec.resourceClaims[*].resourceClaimTemplateName", byName(kTemplate), "scheduling/v1beta1 PodGroupResourceClaim"},
    Rule{"evictionrequest-pod", R::Uses, "lifecycle.k8s.io/EvictionRequest lifecycle.k8s.io/Eviction", "spec.target.pod", byField("/Pod"), "lifecycle/v1alpha1 EvictionTarget"},
    Rule{"localqueue-queue", R::Uses, "kueue.x-k8s.io/LocalQueue", "spec.clusterQueue", byName("kueue.x-k8s.io/ClusterQueue"), "kueue.x-k8s.io/v1beta1 LocalQueueSpec"},
    Rule{"clusterqueue-flavor", R::Uses, "kueue.x-k8s.io/ClusterQueue", "spec.resourceGroups[*].flavors[*].name", byName("kueue.x-k8s.io/ResourceFlavor"), "kueue.x-k8s.io/v1beta1 FlavorQuotas"},
    Rule{"flavor-nodes", R::Matches, "kueue.x-k8s.io/ResourceFlavor", "spec.nodeLabels", custom(nodeLabels, "/Node", "cluster"), "kueue.x-k8s.io/v1beta1 ResourceFlavorSpec"},
};

} // namespace

std::span<const Rule> scheduling()
{
    return kRules;
}

} // namespace kubezu::rules
