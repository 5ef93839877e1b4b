#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Snapshots of volumes, single and in groups, and backups made of them.
namespace kubezu::rules {
namespace {

/// Annotations of a content that the snapshotter writes: the Secret it deletes the snapshot with.
void deletionSecret(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kName = "snapshot.storage.kubernetes.io/deletion-secret-name";
    constexpr std::string_view kSpace = "snapshot.storage.kubernetes.io/deletion-secret-namespace";
    referNamed(context, "/Secret", at, path, kName, kSpace);
}

/// parameters["csi.storage.k8s.io/<use>-secret-name"] with its "-namespace"; templates (`${volumesnapshot.name}`) name nothing yet.
void classSecrets(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kSuffix = "-secret-name";
    for (const Value::Item item : at) {
        const std::string_view key = item.key.text();
        if (!key.starts_with("csi.storage.k8s.io/") || !key.ends_with(kSuffix))
            continue;
        const std::string spaceKey = std::string(key.substr(0, key.size() - 4)) + "namespace";
        if (!isTemplated(item.value.string()) && !isTemplated(at[spaceKey].string()))
            referNamed(context, "/Secret", at, path, key, spaceKey);
    }
}

constexpr std::string_view kSnapshot = "snapshot.storage.k8s.io/VolumeSnapshot";
constexpr std::string_view kContent = "snapshot.storage.k8s.io/VolumeSnapshotContent";
constexpr std::string_view kClass = "snapshot.storage.k8s.io/VolumeSnapshotClass";
constexpr std::string_view kGroup = "groupsnapshot.storage.k8s.io/VolumeGroupSnapshot";
constexpr std::string_view kGroupContent = "groupsnapshot.storage.k8s.io/VolumeGroupSnapshotContent";
constexpr std::string_view kGroupClass = "groupsnapshot.storage.k8s.io/VolumeGroupSnapshotClass";
constexpr std::string_view kStorage = "persistent-area";
using R = Relation;

constexpr std::array kRules{
    Rule{"snapshotcontent-class", R::Class, kContent, "spec.volumeSnapshotClassName", byName(kClass), "snapshot.storage.k8s.io/v1 VolumeSnapshotContentSpec", kStorage},
    Rule{"snapshotcontent-secret", R::Uses, kContent, "metadata.annotations", onlyNamed(custom(deletionSecret, "/Secret", "named")), "convention of CSI external-snapshotter", "secret"},
    Rule{"snapshotclass-secret", R::Uses, kClass, "parameters", onlyNamed(custom(classSecrets, "/Secret", "named")), "convention of CSI external-snapshotter", "secret"},
    Rule{"groupsnapshot-claims", R::Matches, kGroup, "spec.source.selector", bySelector("/PersistentVolumeClaim"), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotSource", kStorage},
    Rule{"groupsnapshot-content", R::Uses, kGroup, "spec.source.volumeGroupSnapshotContentName", byName(kGroupContent), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotSource", kStorage},
    Rule{"groupsnapshot-class", R::Class, kGroup, "spec.volumeGroupSnapshotClassName", byName(kGroupClass), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotSpec", kStorage},
    Rule{"groupcontent-snapshot", R::Binds, kGroupContent, "spec.volumeGroupSnapshotRef", onlyNamed(byField(kGroup, "name", "namespace")), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotContentSpec", kStorage},
    Rule{"groupcontent-class", R::Class, kGroupContent, "spec.volumeGroupSnapshotClassName", byName(kGroupClass), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotContentSpec", kStorage},
    Rule{"groupclass-driver", R::Uses, kGroupClass, "driver", byNameIfPresent("storage.k8s.io/CSIDriver"), "groupsnapshot.storage.k8s.io/v1beta1 VolumeGroupSnapshotClass", kStorage},
    Rule{"backup-location", R::Uses, "velero.io/Backup", "spec.storageLocation", byName("velero.io/BackupStorageLocation"), "velero.io/v1 BackupSpec", kStorage},
    Rule{"restore-backup", R::Uses, "velero.io/Restore", "spec.backupName", byName("velero.io/Backup"), "velero.io/v1 RestoreSpec", kStorage},
    Rule{"restore-schedule", R::Uses, "velero.io/Restore", "spec.scheduleName", byName("velero.io/Schedule"), "velero.io/v1 RestoreSpec", kStorage},
    Rule{"backuplocation-secret", R::Uses, "velero.io/BackupStorageLocation", "spec.credential", byField("/Secret"), "velero.io/v1 BackupStorageLocationSpec.credential", "secret"},
};

} // namespace

std::span<const Rule> snapshots()
{
    return kRules;
}

} // namespace kubezu::rules
