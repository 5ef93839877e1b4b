#include "models/kube/path.h"
#include "models/relations/mentions.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

void serviceAccount(RuleContext& context, Value at, const std::string& path)
{
    const bool legacy = at["serviceAccountName"].string().empty();
    const std::string_view field = legacy ? "serviceAccount" : "serviceAccountName";
    const std::string_view name = at[field].string();
    const ResourceKey& holder = context.holder().key;
    // Every namespace has a ServiceAccount `default`; named or not, it is a relation only where it is in the set.
    if (name == "default" && context.snapshot().find("", "ServiceAccount", holder.nameSpace, name) == Snapshot::npos)
        return;
    std::string full = path;
    appendKey(full, field);
    context.refer({"", "ServiceAccount", {}, name}, full, at[field]);
}

void linkNodes(RuleContext& context, const LabelSelector& selector, const std::string& path, Value at)
{
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "Node")) {
        const Resource& node = *snapshot.resources[index];
        if (selector.matchesNode(node.value()["metadata"]["labels"], node.key.name))
            context.link(index, path, at);
    }
}

void nodeSelector(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() > 0)
        linkNodes(context, LabelSelector::fromMap(at), path, at);
}

void nodeTerm(RuleContext& context, Value at, const std::string& path)
{
    if (at["matchExpressions"].size() + at["matchFields"].size() > 0)
        linkNodes(context, LabelSelector::fromNodeTerm(at), path, at);
}

/// The labelSelector of a term, and what the labels of the holder's own pods add by matchLabelKeys and mismatchLabelKeys.
LabelSelector termSelector(RuleContext& context, Value at)
{
    using Operator = LabelSelector::Operator;
    LabelSelector selector = LabelSelector::fromSelector(at["labelSelector"]);
    const Value own = context.pods().labels(context.holderIndex());
    for (const auto& [field, op] : {std::pair("matchLabelKeys", Operator::In), std::pair("mismatchLabelKeys", Operator::NotIn)}) {
        for (const Value::Item item : at[field]) {
            const Value label = own[item.value.string()];
            if (label.exists())
                selector.add({item.value.string(), op, {label.text()}});
        }
    }
    return selector;
}

void podTerm(RuleContext& context, Value at, const std::string& path)
{
    const Value selector = at["labelSelector"];
    if (!selector.isMap())
        return;
    std::vector<std::string_view> namespaces;
    for (const Value::Item item : at["namespaces"])
        namespaces.push_back(item.value.string());
    if (at["namespaceSelector"].isMap()) {
        for (const std::string_view name : context.pods().selectNamespaces(LabelSelector::fromSelector(at["namespaceSelector"])))
            namespaces.push_back(name);
    } else if (namespaces.empty()) {
        namespaces.push_back(context.holder().key.nameSpace); // only where neither is written: a selector that finds none means none
    }
    const LabelSelector wanted = termSelector(context, at);
    for (const std::string_view name : namespaces) {
        for (const std::uint32_t pod : context.pods().select(name, wanted)) {
            if (pod != context.holderIndex())
                context.link(pod, path + ".labelSelector", selector);
        }
    }
}

void subdomain(RuleContext& context, Value at, const std::string& path)
{
    context.refer({"", "Service", {}, at.string()}, path, at);
}

constexpr std::string_view kPod = "pod-template";
using R = Relation;

constexpr std::array kRules{
    Rule{"pod-env-configmap", R::Env, kPod, "C[*].env[*].valueFrom.configMapKeyRef", byField("/ConfigMap"), "core/v1 ConfigMapKeySelector"},
    Rule{"pod-env-secret", R::Env, kPod, "C[*].env[*].valueFrom.secretKeyRef", byField("/Secret"), "core/v1 SecretKeySelector"},
    Rule{"pod-envfrom-configmap", R::Env, kPod, "C[*].envFrom[*].configMapRef", byField("/ConfigMap"), "core/v1 ConfigMapEnvSource"},
    Rule{"pod-envfrom-secret", R::Env, kPod, "C[*].envFrom[*].secretRef", byField("/Secret"), "core/v1 SecretEnvSource"},
    Rule{"pod-volume-configmap", R::Mounts, kPod, "volumes[*].configMap", byField("/ConfigMap"), "core/v1 ConfigMapVolumeSource"},
    Rule{"pod-volume-secret", R::Mounts, kPod, "volumes[*].secret", byField("/Secret", "secretName"), "core/v1 SecretVolumeSource"},
    Rule{"pod-projected-configmap", R::Mounts, kPod, "volumes[*].projected.sources[*].configMap", byField("/ConfigMap"), "core/v1 ConfigMapProjection"},
    Rule{"pod-projected-secret", R::Mounts, kPod, "volumes[*].projected.sources[*].secret", byField("/Secret"), "core/v1 SecretProjection"},
    Rule{"pod-volume-claim", R::Mounts, kPod, "volumes[*].persistentVolumeClaim", byField("/PersistentVolumeClaim", "claimName"), "core/v1 PersistentVolumeClaimVolumeSource"},
    Rule{"pod-volume-csi-secret", R::Mounts, kPod, "volumes[*].csi.nodePublishSecretRef", byField("/Secret"), "core/v1 CSIVolumeSource"},
    Rule{"pod-volume-azurefile-secret", R::Mounts, kPod, "volumes[*].azureFile", byField("/Secret", "secretName"), "core/v1 AzureFileVolumeSource"},
    Rule{"pod-volume-cephfs-secret", R::Mounts, kPod, "volumes[*].cephfs.secretRef", byField("/Secret"), "core/v1 CephFSVolumeSource"},
    Rule{"pod-volume-cinder-secret", R::Mounts, kPod, "volumes[*].cinder.secretRef", byField("/Secret"), "core/v1 CinderVolumeSource"},
    Rule{"pod-volume-flex-secret", R::Mounts, kPod, "volumes[*].flexVolume.secretRef", byField("/Secret"), "core/v1 FlexVolumeSource"},
    Rule{"pod-volume-iscsi-secret", R::Mounts, kPod, "volumes[*].iscsi.secretRef", byField("/Secret"), "core/v1 ISCSIVolumeSource"},
    Rule{"pod-volume-rbd-secret", R::Mounts, kPod, "volumes[*].rbd.secretRef", byField("/Secret"), "core/v1 RBDVolumeSource"},
    Rule{"pod-volume-scaleio-secret", R::Mounts, kPod, "volumes[*].scaleIO.secretRef", byField("/Secret"), "core/v1 ScaleIOVolumeSource"},
    Rule{"pod-volume-storageos-secret", R::Mounts, kPod, "volumes[*].storageos.secretRef", byField("/Secret"), "core/v1 StorageOSVolumeSource"},
    Rule{"pod-projected-trust-bundle", R::Uses, kPod, "volumes[*].projected.sources[*].clusterTrustBundle", byField("certificates.k8s.io/ClusterTrustBundle"), "core/v1 ClusterTrustBundleProjection"},
    Rule{"pod-volume-csi-driver", R::Uses, kPod, "volumes[*].csi", ifPresent(byField("storage.k8s.io/CSIDriver", "driver")), "core/v1 CSIVolumeSource"},
    Rule{"pod-volume-secret-provider", R::Uses, kPod, "volumes[*].csi.volumeAttributes", byField("secrets-store.csi.x-k8s.io/SecretProviderClass", "secretProviderClass"), "convention of the Secrets Store CSI driver"},
    Rule{"pod-volume-glusterfs", R::Uses, kPod, "volumes[*].glusterfs", byField("/Endpoints", "endpoints"), "core/v1 GlusterfsVolumeSource"},
    Rule{"pod-ephemeral-storageclass", R::Class, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.storageClassName", byName("storage.k8s.io/StorageClass"), "core/v1 EphemeralVolumeSource"},
    Rule{"pod-ephemeral-source", R::Uses, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.dataSourceRef", granted(byObject("/PersistentVolumeClaim", "apiGroup", "namespace"), "/PersistentVolumeClaim"), "core/v1 TypedObjectReference"},
    Rule{"pod-serviceaccount", R::RunsAs, kPod, "", custom(serviceAccount), "core/v1 PodSpec.serviceAccountName"},
    Rule{"pod-pull-secret", R::Pulls, kPod, "imagePullSecrets[*]", byField("/Secret"), "core/v1 PodSpec.imagePullSecrets"},
    Rule{"pod-priorityclass", R::Class, kPod, "priorityClassName", byName("scheduling.k8s.io/PriorityClass"), "core/v1 PodSpec.priorityClassName"},
    Rule{"pod-runtimeclass", R::Class, kPod, "runtimeClassName", byName("node.k8s.io/RuntimeClass"), "core/v1 PodSpec.runtimeClassName"},
    Rule{"pod-node", R::Schedules, kPod, "nodeName", byName("/Node"), "core/v1 PodSpec.nodeName"},
    Rule{"pod-node-selector", R::Matches, kPod, "nodeSelector", custom(nodeSelector), "core/v1 PodSpec.nodeSelector"},
    Rule{"pod-node-affinity", R::Matches, kPod, "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[*]", custom(nodeTerm), "core/v1 NodeSelectorTerm"},
    Rule{"pod-affinity", R::Matches, kPod, "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[*]", custom(podTerm), "core/v1 PodAffinityTerm"},
    Rule{"pod-affinity-preferred", R::Matches, kPod, "affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[*].podAffinityTerm", custom(podTerm), "core/v1 WeightedPodAffinityTerm"},
    Rule{"pod-anti-affinity", R::Matches, kPod, "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[*]", custom(podTerm), "core/v1 PodAffinityTerm"},
    Rule{"pod-anti-affinity-preferred", R::Matches, kPod, "affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[*].podAffinityTerm", custom(podTerm), "core/v1 WeightedPodAffinityTerm"},
    Rule{"pod-topology-spread", R::Matches, kPod, "topologySpreadConstraints[*]", custom(podTerm), "core/v1 TopologySpreadConstraint"},
    Rule{"pod-resource-claim", R::Uses, kPod, "resourceClaims[*].resourceClaimName", byName("resource.k8s.io/ResourceClaim"), "core/v1 PodResourceClaim"},
    Rule{"pod-resource-claim-template", R::Uses, kPod, "resourceClaims[*].resourceClaimTemplateName", byName("resource.k8s.io/ResourceClaimTemplate"), "core/v1 PodResourceClaim"},
    Rule{"pod-group", R::Uses, kPod, "schedulingGroup.podGroupName", byName("scheduling.k8s.io/PodGroup"), "core/v1 PodSchedulingGroup"},
    Rule{"pod-subdomain", R::Uses, kPod, "subdomain", custom(subdomain, true), "core/v1 PodSpec.subdomain"},
    Rule{"pod-mentions-env", R::Mentions, kPod, "C[*].env[*]", custom(mentionsInEnv, true), "convention: DNS names of Services"},
    Rule{"pod-mentions-args", R::Mentions, kPod, "C[*].args[*]", custom(mentionsInText, true), "convention: DNS names of Services"},
    Rule{"pod-mentions-command", R::Mentions, kPod, "C[*].command[*]", custom(mentionsInText, true), "convention: DNS names of Services"},
    Rule{"configmap-mentions", R::Mentions, "/ConfigMap", "data{*}", custom(mentionsInData, true), "convention: DNS names of Services"},
};

} // namespace

std::span<const Rule> podSpec()
{
    return kRules;
}

} // namespace kubezu::rules
