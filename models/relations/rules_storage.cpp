#include "models/kube/path.h"
#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <algorithm>
#include <array>

namespace kubezu::rules {
namespace {

constexpr std::string_view kClassAnnotation = "volume.beta.kubernetes.io/storage-class";

/// The annotation of old goes first where it is written, even empty (component-helpers GetPersistentVolumeClaimClass).
Value classOf(Value object)
{
    const Value old = object["metadata"]["annotations"][kClassAnnotation];
    return old.exists() ? old : object["spec"]["storageClassName"];
}

/// A class may be a mere word by which claims find volumes that were written by hand. Then no StorageClass is needed.
bool isSharedWord(RuleContext& context, std::string_view name)
{
    const Snapshot& snapshot = context.snapshot();
    const std::vector<std::uint32_t>& volumes = snapshot.ofKind("", "PersistentVolume");
    return context.holder().key.kind == "PersistentVolume"
        || std::any_of(volumes.begin(), volumes.end(), [&](std::uint32_t volume) { return classOf(snapshot.resources[volume]->value()).string() == name; });
}

void storageClass(RuleContext& context, Value at, const std::string& path)
{
    const Value name = classOf(at);
    std::string full = path;
    if (at["metadata"]["annotations"][kClassAnnotation].exists()) {
        appendKey(full, "metadata");
        appendKey(full, "annotations");
        appendKey(full, kClassAnnotation);
    } else {
        appendKey(full, "spec");
        appendKey(full, "storageClassName");
    }
    const bool present = context.snapshot().find("storage.k8s.io", "StorageClass", {}, name.string()) != Snapshot::npos;
    context.refer({"storage.k8s.io", "StorageClass", {}, name.string()}, full, name, !present && isSharedWord(context, name.string()));
}

/// A claim that names no class, not even the empty one: the class that is marked default, where exactly one is.
void defaultClass(RuleContext& context, Value at, const std::string& path)
{
    const Value spec = at["spec"];
    if (!spec.isMap() || spec["storageClassName"].exists() || at["metadata"]["annotations"][kClassAnnotation].exists())
        return;
    linkDefault(context, "storage.k8s.io/StorageClass", "storageclass.kubernetes.io/is-default-class", joinedPath(path, "spec"), spec);
}

/// One topology term of a StorageClass: every label has one of the values.
void topologyTerm(RuleContext& context, Value at, const std::string& path)
{
    const Value expressions = at["matchLabelExpressions"];
    if (expressions.size() == 0)
        return;
    const auto holds = [](Value expression, Value labels) {
        const Value label = labels[expression["key"].string()];
        for (const Value::Item item : expression["values"]) {
            if (label.exists() && item.value.text() == label.text())
                return true;
        }
        return false;
    };
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "Node")) {
        const Value labels = snapshot.resources[index]->value()["metadata"]["labels"];
        if (std::all_of(expressions.begin(), expressions.end(), [&](const Value::Item& item) { return holds(item.value, labels); }))
            context.link(index, path, at);
    }
}

void capacityNodes(RuleContext& context, Value at, const std::string& path)
{
    linkNodes(context, LabelSelector::fromSelector(at), path, at);
}

/// The five Secrets of a CSI volume that stands in the attachment itself.
void inlineSecrets(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::array<std::string_view, 5> kFields{"controllerPublishSecretRef", "nodeStageSecretRef", "nodePublishSecretRef", "controllerExpandSecretRef", "nodeExpandSecretRef"};
    for (const std::string_view field : kFields)
        referNamed(context, "/Secret", at[field], joinedPath(path, field), "name", "namespace");
}

void volumeSelector(RuleContext& context, Value at, const std::string& path)
{
    const LabelSelector selector = LabelSelector::fromSelector(at);
    if (selector.isEmpty())
        return;
    const Snapshot& snapshot = context.snapshot();
    for (const std::uint32_t index : snapshot.ofKind("", "PersistentVolume")) {
        if (selector.matches(snapshot.resources[index]->value()["metadata"]["labels"]))
            context.link(index, path, at);
    }
}

void nodeTerm(RuleContext& context, Value at, const std::string& path)
{
    linkNodeTerm(context, at, path);
}

/// parameters["csi.storage.k8s.io/<use>-secret-name"] with its "-namespace"; templates (`${pvc.name}`) name nothing yet.
void parameterSecrets(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kPrefix = "csi.storage.k8s.io/";
    constexpr std::string_view kSuffix = "-secret-name";
    for (const Value::Item item : at) {
        const std::string_view key = item.key.text();
        const std::string_view name = item.value.string();
        if (!key.starts_with(kPrefix) || !key.ends_with(kSuffix) || name.find("${") != std::string_view::npos)
            continue;
        const std::string spaceKey = std::string(key.substr(0, key.size() - 4)) + "namespace";
        const std::string_view nameSpace = at[spaceKey].string();
        std::string full = path;
        appendKey(full, key);
        if (nameSpace.find("${") == std::string_view::npos)
            context.refer({"", "Secret", nameSpace, name}, full, item.value);
    }
}

constexpr std::string_view kClaim = "/PersistentVolumeClaim";
constexpr std::string_view kVolume = "/PersistentVolume";
constexpr std::string_view kSet = "apps/StatefulSet";
constexpr std::string_view kSnapshot = "snapshot.storage.k8s.io/VolumeSnapshot";
constexpr std::string_view kContent = "snapshot.storage.k8s.io/VolumeSnapshotContent";
constexpr Reference kClass = byName("storage.k8s.io/StorageClass");
constexpr Reference kDriver = byNameIfPresent("storage.k8s.io/CSIDriver");
constexpr Reference kSecret = byField("/Secret", "name", "namespace");
using R = Relation;

constexpr std::array kRules{
    Rule{"statefulset-service", R::Governs, kSet, "spec.serviceName", byName("/Service"), "apps/v1 StatefulSetSpec.serviceName"},
    Rule{"statefulset-claim-storageclass", R::Class, kSet, "spec.volumeClaimTemplates[*]", custom(storageClass, "storage.k8s.io/StorageClass", "cluster"), "core/v1 PersistentVolumeClaimSpec.storageClassName"},
    Rule{"statefulset-claim-default-class", R::Class, kSet, "spec.volumeClaimTemplates[*]", custom(defaultClass, "storage.k8s.io/StorageClass", "cluster"), "storage/v1 annotation storageclass.kubernetes.io/is-default-class"},
    Rule{"statefulset-claim-source", R::Uses, kSet, "spec.volumeClaimTemplates[*].spec.dataSource", byObject("/PersistentVolumeClaim", "apiGroup"), "core/v1 TypedLocalObjectReference"},
    Rule{"statefulset-claim-source-ref", R::Uses, kSet, "spec.volumeClaimTemplates[*].spec.dataSourceRef", granted(byObject("/PersistentVolumeClaim", "apiGroup", "namespace"), "/PersistentVolumeClaim"), "core/v1 TypedObjectReference"},
    Rule{"statefulset-claim-attributesclass", R::Class, kSet, "spec.volumeClaimTemplates[*].spec.volumeAttributesClassName", byName("storage.k8s.io/VolumeAttributesClass"), "core/v1 PersistentVolumeClaimSpec"},
    Rule{"statefulset-claim-selector", R::Matches, kSet, "spec.volumeClaimTemplates[*].spec.selector", custom(volumeSelector, "/PersistentVolume", "cluster"), "core/v1 PersistentVolumeClaimSpec.selector"},
    Rule{"claim-default-class", R::Class, kClaim, "", custom(defaultClass, "storage.k8s.io/StorageClass", "cluster"), "storage/v1 annotation storageclass.kubernetes.io/is-default-class"},
    Rule{"claim-storageclass", R::Class, kClaim, "", custom(storageClass, "storage.k8s.io/StorageClass", "cluster"), "core/v1 PersistentVolumeClaimSpec.storageClassName"},
    Rule{"claim-volume", R::Binds, kClaim, "spec.volumeName", byName("/PersistentVolume"), "core/v1 PersistentVolumeClaimSpec.volumeName"},
    Rule{"claim-selector", R::Matches, kClaim, "spec.selector", custom(volumeSelector, "/PersistentVolume", "cluster"), "core/v1 PersistentVolumeClaimSpec.selector"},
    Rule{"claim-source", R::Uses, kClaim, "spec.dataSource", byObject("/PersistentVolumeClaim", "apiGroup"), "core/v1 TypedLocalObjectReference"},
    Rule{"claim-source-ref", R::Uses, kClaim, "spec.dataSourceRef", granted(byObject("/PersistentVolumeClaim", "apiGroup", "namespace")), "core/v1 TypedObjectReference"},
    Rule{"claim-attributesclass", R::Class, kClaim, "spec.volumeAttributesClassName", byName("storage.k8s.io/VolumeAttributesClass"), "core/v1 PersistentVolumeClaimSpec"},
    Rule{"volume-claim", R::Binds, kVolume, "spec.claimRef", byField("/PersistentVolumeClaim", "name", "namespace"), "core/v1 PersistentVolumeSpec.claimRef"},
    Rule{"volume-storageclass", R::Class, kVolume, "", custom(storageClass, "storage.k8s.io/StorageClass", "cluster"), "core/v1 PersistentVolumeSpec.storageClassName"},
    Rule{"volume-attributesclass", R::Class, kVolume, "spec.volumeAttributesClassName", byName("storage.k8s.io/VolumeAttributesClass"), "core/v1 PersistentVolumeSpec"},
    Rule{"volume-csi-driver", R::Uses, kVolume, "spec.csi.driver", kDriver, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-publish-secret", R::Uses, kVolume, "spec.csi.controllerPublishSecretRef", kSecret, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-stage-secret", R::Uses, kVolume, "spec.csi.nodeStageSecretRef", kSecret, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-node-publish-secret", R::Uses, kVolume, "spec.csi.nodePublishSecretRef", kSecret, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-expand-secret", R::Uses, kVolume, "spec.csi.controllerExpandSecretRef", kSecret, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-node-expand-secret", R::Uses, kVolume, "spec.csi.nodeExpandSecretRef", kSecret, "core/v1 CSIPersistentVolumeSource"},
    Rule{"volume-azurefile-secret", R::Uses, kVolume, "spec.azureFile", byClaimSecret("secretName", "secretNamespace"), "core/v1 AzureFilePersistentVolumeSource"},
    Rule{"volume-cephfs-secret", R::Uses, kVolume, "spec.cephfs.secretRef", byClaimSecret(), "core/v1 CephFSPersistentVolumeSource"},
    Rule{"volume-cinder-secret", R::Uses, kVolume, "spec.cinder.secretRef", kSecret, "core/v1 CinderPersistentVolumeSource"},
    Rule{"volume-flex-secret", R::Uses, kVolume, "spec.flexVolume.secretRef", byClaimSecret(), "core/v1 FlexPersistentVolumeSource"},
    Rule{"volume-iscsi-secret", R::Uses, kVolume, "spec.iscsi.secretRef", byClaimSecret(), "core/v1 ISCSIPersistentVolumeSource"},
    Rule{"volume-rbd-secret", R::Uses, kVolume, "spec.rbd.secretRef", byClaimSecret(), "core/v1 RBDPersistentVolumeSource"},
    Rule{"volume-scaleio-secret", R::Uses, kVolume, "spec.scaleIO.secretRef", byClaimSecret(), "core/v1 ScaleIOPersistentVolumeSource"},
    Rule{"volume-storageos-secret", R::Uses, kVolume, "spec.storageos.secretRef", kSecret, "core/v1 StorageOSPersistentVolumeSource"},
    Rule{"volume-node-affinity", R::Matches, kVolume, "spec.nodeAffinity.required.nodeSelectorTerms[*]", custom(nodeTerm, "/Node", "cluster"), "core/v1 VolumeNodeAffinity"},
    Rule{"storageclass-driver", R::Uses, "storage.k8s.io/StorageClass", "provisioner", kDriver, "storage/v1 StorageClass.provisioner"},
    Rule{"storageclass-secrets", R::Uses, "storage.k8s.io/StorageClass", "parameters", custom(parameterSecrets, "/Secret", "named"), "convention of CSI external-provisioner"},
    Rule{"storageclass-topology", R::Matches, "storage.k8s.io/StorageClass", "allowedTopologies[*]", custom(topologyTerm, "/Node", "cluster"), "storage/v1 StorageClass.allowedTopologies"},
    Rule{"attributesclass-driver", R::Uses, "storage.k8s.io/VolumeAttributesClass", "driverName", kDriver, "storage/v1 VolumeAttributesClass.driverName"},
    Rule{"attachment-driver", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.attacher", kDriver, "storage/v1 VolumeAttachmentSpec"},
    Rule{"attachment-node", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.nodeName", byName("/Node"), "storage/v1 VolumeAttachmentSpec"},
    Rule{"attachment-volume", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.source.persistentVolumeName", byName("/PersistentVolume"), "storage/v1 VolumeAttachmentSource"},
    Rule{"attachment-inline-driver", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.source.inlineVolumeSpec.csi.driver", kDriver, "storage/v1 VolumeAttachmentSource.inlineVolumeSpec"},
    Rule{"attachment-inline-secret", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.source.inlineVolumeSpec.csi", onlyNamed(custom(inlineSecrets, "/Secret", "named")), "storage/v1 VolumeAttachmentSource.inlineVolumeSpec"},
    Rule{"attachment-inline-claim", R::Uses, "storage.k8s.io/VolumeAttachment", "spec.source.inlineVolumeSpec.claimRef", onlyNamed(byField("/PersistentVolumeClaim", "name", "namespace")), "storage/v1 VolumeAttachmentSource.inlineVolumeSpec"},
    Rule{"csinode-driver", R::Uses, "storage.k8s.io/CSINode", "spec.drivers[*].name", kDriver, "storage/v1 CSINodeDriver"},
    Rule{"capacity-storageclass", R::Class, "storage.k8s.io/CSIStorageCapacity", "storageClassName", kClass, "storage/v1 CSIStorageCapacity"},
    Rule{"capacity-topology", R::Matches, "storage.k8s.io/CSIStorageCapacity", "nodeTopology", custom(capacityNodes, "/Node", "cluster"), "storage/v1 CSIStorageCapacity.nodeTopology"},
    Rule{"snapshot-claim", R::Uses, kSnapshot, "spec.source.persistentVolumeClaimName", byName("/PersistentVolumeClaim"), "snapshot.storage.k8s.io/v1 VolumeSnapshotSource"},
    Rule{"snapshot-content", R::Uses, kSnapshot, "spec.source.volumeSnapshotContentName", byName(kContent), "snapshot.storage.k8s.io/v1 VolumeSnapshotSource"},
    Rule{"snapshot-class", R::Class, kSnapshot, "spec.volumeSnapshotClassName", byName("snapshot.storage.k8s.io/VolumeSnapshotClass"), "snapshot.storage.k8s.io/v1 VolumeSnapshotSpec"},
    Rule{"snapshotcontent-snapshot", R::Binds, kContent, "spec.volumeSnapshotRef", byField(kSnapshot, "name", "namespace"), "snapshot.storage.k8s.io/v1 VolumeSnapshotContentSpec"},
    Rule{"snapshotcontent-driver", R::Uses, kContent, "spec.driver", kDriver, "snapshot.storage.k8s.io/v1 VolumeSnapshotContentSpec"},
    Rule{"snapshotclass-driver", R::Uses, "snapshot.storage.k8s.io/VolumeSnapshotClass", "driver", kDriver, "snapshot.storage.k8s.io/v1 VolumeSnapshotClass"},
};

} // namespace

std::span<const Rule> storage()
{
    return kRules;
}

} // namespace kubezu::rules
