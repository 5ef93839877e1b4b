#include "models/kube/path.h"
#include "models/relations/extracts.h"
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

void nodeSelector(RuleContext& context, Value at, const std::string& path)
{
    if (at.size() > 0)
        linkNodes(context, LabelSelector::fromMap(at), path, at);
}

void nodeTerm(RuleContext& context, Value at, const std::string& path)
{
    linkNodeTerm(context, at, path);
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

/// A trust bundle by its signer: all of that signer whose labels match; without a labelSelector none does.
void signedBundles(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view signer = at["signerName"].string();
    if (signer.empty() || !at["labelSelector"].isMap())
        return;
    const LabelSelector selector = LabelSelector::fromSelector(at["labelSelector"]);
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("certificates.k8s.io", "ClusterTrustBundle")) {
        const Value bundle = snapshot.resources[index]->value();
        if (bundle["spec"]["signerName"].string() == signer && selector.matches(bundle["metadata"]["labels"]))
            context.link(index, path + ".signerName", at["signerName"]);
    }
}

/// The token in a projected volume of a pod that names no ServiceAccount is that of `default`; where one is named, runs-as says it.
void projectedToken(RuleContext& context, Value at, const std::string& path)
{
    if (at["serviceAccountName"].exists() || at["serviceAccount"].exists())
        return;
    std::size_t volume = 0;
    for (const Value::Item item : at["volumes"]) {
        std::string sources = joinedPath(path, "volumes");
        appendIndex(sources, volume++);
        sources += ".projected.sources";
        std::size_t number = 0;
        for (const Value::Item source : item.value["projected"]["sources"]) {
            std::string full = sources;
            appendIndex(full, number++);
            const Value token = source.value["serviceAccountToken"];
            if (token.exists())
                context.refer({"", "ServiceAccount", {}, "default"}, full + ".serviceAccountToken", token);
        }
    }
}

/// One attachment of Multus: `namespace/name@interface`.
void referNetwork(RuleContext& context, std::string_view text, const std::string& path, Value at)
{
    text = text.substr(0, text.find('@'));
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    referQualified(context, "k8s.cni.cncf.io/NetworkAttachmentDefinition", text, path, at);
}

/// What stands behind `"key":` in one flat JSON object; the annotation is either such objects or a list of names.
std::string_view jsonField(std::string_view object, std::string_view key)
{
    const std::size_t found = object.find('"' + std::string(key) + '"');
    if (found == std::string_view::npos)
        return {};
    const std::size_t begin = object.find('"', found + key.size() + 2);
    const std::size_t end = begin == std::string_view::npos ? begin : object.find('"', begin + 1);
    return end == std::string_view::npos ? std::string_view() : object.substr(begin + 1, end - begin - 1);
}

void networks(RuleContext& context, Value at, const std::string& path)
{
    std::string_view text = at.string();
    const bool json = text.find('{') != std::string_view::npos;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(json ? '}' : ','), text.size());
        const std::string_view part = text.substr(0, end);
        if (json)
            context.refer({"k8s.cni.cncf.io", "NetworkAttachmentDefinition", jsonField(part, "namespace"), jsonField(part, "name")}, path, at);
        else
            referNetwork(context, part, path, at);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
}

void ephemeralSelector(RuleContext& context, Value at, const std::string& path)
{
    const LabelSelector selector = LabelSelector::fromSelector(at);
    if (!selector.isEmpty())
        linkMatching(context, "/PersistentVolume", {}, selector, path, at);
}

void subdomain(RuleContext& context, Value at, const std::string& path)
{
    context.refer({"", "Service", {}, at.string()}, path, at);
}

constexpr std::string_view kPod = kPodSpecs;
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
    Rule{"pod-ephemeral-source-old", R::Uses, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.dataSource", byObject("/PersistentVolumeClaim", "apiGroup"), "core/v1 TypedLocalObjectReference"},
    Rule{"pod-ephemeral-attributesclass", R::Class, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.volumeAttributesClassName", byName("storage.k8s.io/VolumeAttributesClass"), "core/v1 PersistentVolumeClaimSpec"},
    Rule{"pod-ephemeral-selector", R::Matches, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.selector", custom(ephemeralSelector, "/PersistentVolume", "cluster"), "core/v1 PersistentVolumeClaimSpec.selector"},
    Rule{"pod-ephemeral-volume", R::Binds, kPod, "volumes[*].ephemeral.volumeClaimTemplate.spec.volumeName", byName("/PersistentVolume"), "core/v1 PersistentVolumeClaimSpec.volumeName"},
    Rule{"pod-projected-trust-bundle-signer", R::Matches, kPod, "volumes[*].projected.sources[*].clusterTrustBundle", custom(signedBundles, "certificates.k8s.io/ClusterTrustBundle", "cluster"), "core/v1 ClusterTrustBundleProjection.signerName"},
    Rule{"pod-projected-token", R::Uses, kPod, "", ifPresent(custom(projectedToken, "/ServiceAccount")), "core/v1 ServiceAccountTokenProjection", "serviceaccount"},
    Rule{"pod-network-attachment", R::Uses, kPodMetadata, "annotations['k8s.v1.cni.cncf.io/networks']", custom(networks, "k8s.cni.cncf.io/NetworkAttachmentDefinition", "named else same"), "convention of Multus"},
    Rule{"pod-serviceaccount", R::RunsAs, kPod, "", custom(serviceAccount, "/ServiceAccount"), "core/v1 PodSpec.serviceAccountName"},
    Rule{"pod-pull-secret", R::Pulls, kPod, "imagePullSecrets[*]", byField("/Secret"), "core/v1 PodSpec.imagePullSecrets"},
    Rule{"pod-priorityclass", R::Class, kPod, "priorityClassName", byName("scheduling.k8s.io/PriorityClass"), "core/v1 PodSpec.priorityClassName"},
    Rule{"pod-runtimeclass", R::Class, kPod, "runtimeClassName", byName("node.k8s.io/RuntimeClass"), "core/v1 PodSpec.runtimeClassName"},
    Rule{"pod-node", R::Schedules, kPod, "nodeName", byName("/Node"), "core/v1 PodSpec.nodeName"},
    Rule{"pod-node-selector", R::Matches, kPod, "nodeSelector", custom(nodeSelector, "/Node", "cluster"), "core/v1 PodSpec.nodeSelector"},
    Rule{"pod-node-affinity", R::Matches, kPod, "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[*]", custom(nodeTerm, "/Node", "cluster"), "core/v1 NodeSelectorTerm"},
    Rule{"pod-node-affinity-preferred", R::Matches, kPod, "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[*].preference", custom(nodeTerm, "/Node", "cluster"), "core/v1 PreferredSchedulingTerm"},
    Rule{"pod-affinity", R::Matches, kPod, "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[*]", custom(podTerm, "/Pod", "by selector"), "core/v1 PodAffinityTerm"},
    Rule{"pod-affinity-preferred", R::Matches, kPod, "affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[*].podAffinityTerm", custom(podTerm, "/Pod", "by selector"), "core/v1 WeightedPodAffinityTerm"},
    Rule{"pod-anti-affinity", R::Matches, kPod, "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[*]", custom(podTerm, "/Pod", "by selector"), "core/v1 PodAffinityTerm"},
    Rule{"pod-anti-affinity-preferred", R::Matches, kPod, "affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[*].podAffinityTerm", custom(podTerm, "/Pod", "by selector"), "core/v1 WeightedPodAffinityTerm"},
    Rule{"pod-topology-spread", R::Matches, kPod, "topologySpreadConstraints[*]", custom(podTerm, "/Pod", "by selector"), "core/v1 TopologySpreadConstraint"},
    Rule{"pod-resource-claim", R::Uses, kPod, "resourceClaims[*].resourceClaimName", byName("resource.k8s.io/ResourceClaim"), "core/v1 PodResourceClaim"},
    Rule{"pod-resource-claim-template", R::Uses, kPod, "resourceClaims[*].resourceClaimTemplateName", byName("resource.k8s.io/ResourceClaimTemplate"), "core/v1 PodResourceClaim"},
    Rule{"pod-group", R::Uses, kPod, "schedulingGroup.podGroupName", byName("scheduling.k8s.io/PodGroup"), "core/v1 PodSchedulingGroup"},
    Rule{"pod-subdomain", R::Uses, kPod, "subdomain", ifPresent(custom(subdomain, "/Service")), "core/v1 PodSpec.subdomain"},
    Rule{"pod-mentions-env", R::Mentions, kPod, "C[*].env[*]", ifPresent(custom(mentionsInEnv, "/Service", "by host")), "convention: DNS names of Services"},
    Rule{"pod-mentions-args", R::Mentions, kPod, "C[*].args[*]", ifPresent(custom(mentionsInText, "/Service", "by host")), "convention: DNS names of Services"},
    Rule{"pod-mentions-command", R::Mentions, kPod, "C[*].command[*]", ifPresent(custom(mentionsInText, "/Service", "by host")), "convention: DNS names of Services"},
    Rule{"configmap-mentions", R::Mentions, "/ConfigMap", "data{*}", ifPresent(custom(mentionsInData, "/Service", "by host")), "convention: DNS names of Services"},
};

} // namespace

std::span<const Rule> podSpec()
{
    return kRules;
}

} // namespace kubezu::rules
