#include "models/review/fix.h"
#include "models/review/written.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

/// Something that is written less and less. Minor versions of Kubernetes; `since` is 0 where it always was
/// but another name; `ends` is when it lost its effect, 0 where it still works.
/// Source: the warnings of the API server (pkg/api/{pod,node,persistentvolume,service}/warnings.go) and the release notes.
struct Old {
    std::string_view name;
    int since;
    int ends;
    std::string_view instead;
};

constexpr std::string_view kIngressClass = "kubernetes.io/ingress.class";

constexpr std::array kNodeLabels{
    Old{"beta.kubernetes.io/os", 14, 0, "kubernetes.io/os"},
    Old{"beta.kubernetes.io/arch", 14, 0, "kubernetes.io/arch"},
    Old{"beta.kubernetes.io/instance-type", 17, 0, "node.kubernetes.io/instance-type"},
    Old{"failure-domain.beta.kubernetes.io/zone", 17, 0, "topology.kubernetes.io/zone"},
    Old{"failure-domain.beta.kubernetes.io/region", 17, 0, "topology.kubernetes.io/region"},
};

constexpr std::array kVolumes{
    Old{"gitRepo", 11, 33, "emptyDir + initContainers"},
    Old{"photonPersistentDisk", 11, 16, "csi"},
    Old{"scaleIO", 16, 22, "csi"},
    Old{"flocker", 22, 25, "csi"},
    Old{"storageos", 22, 25, "csi"},
    Old{"quobyte", 22, 25, "csi"},
    Old{"glusterfs", 25, 26, "csi"},
    Old{"cephfs", 28, 31, "csi (cephfs.csi.ceph.com)"},
    Old{"rbd", 28, 31, "csi (rbd.csi.ceph.com)"},
    Old{"awsElasticBlockStore", 17, 0, "csi (ebs.csi.aws.com)"},
    Old{"gcePersistentDisk", 17, 0, "csi (pd.csi.storage.gke.io)"},
    Old{"azureDisk", 19, 0, "csi (disk.csi.azure.com)"},
    Old{"azureFile", 21, 0, "csi (file.csi.azure.com)"},
    Old{"cinder", 11, 0, "csi (cinder.csi.openstack.org)"},
    Old{"vsphereVolume", 19, 0, "csi (csi.vsphere.vmware.com)"},
    Old{"portworxVolume", 25, 0, "csi (pxd.portworx.com)"},
};

struct OldAnnotation {
    std::string_view kinds; ///< separated by spaces; "pod" are the annotations of Pods
    Old old;
    bool prefix = false; ///< what follows is a container's name
};

constexpr std::array kAnnotations{
    OldAnnotation{"pod", {"scheduler.alpha.kubernetes.io/critical-pod", 11, 16, "spec.priorityClassName"}},
    OldAnnotation{"pod", {"seccomp.security.alpha.kubernetes.io/pod", 19, 27, "securityContext.seccompProfile"}},
    OldAnnotation{"pod", {"container.seccomp.security.alpha.kubernetes.io/", 19, 27, "securityContext.seccompProfile"}, true},
    OldAnnotation{"pod", {"container.apparmor.security.beta.kubernetes.io/", 30, 0, "securityContext.appArmorProfile"}, true},
    OldAnnotation{"Ingress", {kIngressClass, 18, 0, "spec.ingressClassName"}},
    OldAnnotation{"PersistentVolumeClaim PersistentVolume", {"volume.beta.kubernetes.io/storage-class", 8, 0, "spec.storageClassName"}},
    OldAnnotation{"PersistentVolume", {"volume.beta.kubernetes.io/mount-options", 31, 0, "spec.mountOptions"}},
    OldAnnotation{"StorageClass", {"storageclass.beta.kubernetes.io/is-default-class", 8, 0, "storageclass.kubernetes.io/is-default-class"}},
    OldAnnotation{"Service", {"service.alpha.kubernetes.io/tolerate-unready-endpoints", 11, 0, "spec.publishNotReadyAddresses"}},
    OldAnnotation{"Service", {"service.kubernetes.io/topology-aware-hints", 27, 0, "service.kubernetes.io/topology-mode"}},
};

/// {1} what is written, {2} the version, {3} what to write. Says nothing of a version that the target does not have.
void reportOld(CheckContext& context, NodeIndex node, Value at, const std::string& path, const Old& old, std::string_view written)
{
    const int target = context.options().target.minor;
    if (old.since > target)
        return;
    const bool ended = old.ends > 0 && old.ends <= target;
    const std::string version = "1." + std::to_string(ended ? old.ends : old.since);
    Problem& problem = context.report(node, at, path, {std::string(written), version, std::string(old.instead)}, ended ? "ended" : old.since == 0 ? "alias"
                                                                                                                                                  : "default");
    if (ended)
        problem.severity = Severity::Warning;
}

void checkAnnotations(CheckContext& context, NodeIndex node, Value annotations, const std::string& path, std::string_view kind)
{
    for (const OldAnnotation& row : kAnnotations) {
        if ((' ' + std::string(row.kinds) + ' ').find(' ' + std::string(kind) + ' ') == std::string::npos)
            continue;
        for (const Value::Item item : annotations) {
            const std::string_view key = item.key.text();
            if (key == kIngressClass && item.value.text().starts_with("gce"))
                continue; // Google's controller reads nothing but the annotation
            if (row.prefix ? key.starts_with(row.old.name) : key == row.old.name)
                reportOld(context, node, item.key, under(path, key), row.old, key);
        }
    }
}

void checkNodeLabel(CheckContext& context, NodeIndex node, Value label, const std::string& path)
{
    for (const Old& old : kNodeLabels) {
        if (label.text() == old.name)
            reportOld(context, node, label, path, old, old.name);
    }
}

void checkTerm(CheckContext& context, NodeIndex node, Value term, const std::string& path)
{
    std::size_t number = 0;
    for (const Value::Item expression : term["matchExpressions"])
        checkNodeLabel(context, node, expression.value["key"], under(under(under(path, "matchExpressions"), number++), "key"));
}

void checkNodeLabels(CheckContext& context, const Workload& workload)
{
    const std::string selector = under(workload.specPath, "nodeSelector");
    for (const Value::Item item : workload.spec["nodeSelector"])
        checkNodeLabel(context, workload.node, item.key, under(selector, item.key.text()));
    const Value affinity = workload.spec["affinity"]["nodeAffinity"];
    const std::string path = workload.specPath + ".affinity.nodeAffinity";
    std::size_t number = 0;
    for (const Value::Item term : affinity["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"])
        checkTerm(context, workload.node, term.value, under(path + ".requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms", number++));
    number = 0;
    for (const Value::Item term : affinity["preferredDuringSchedulingIgnoredDuringExecution"])
        checkTerm(context, workload.node, term.value["preference"], under(under(path + ".preferredDuringSchedulingIgnoredDuringExecution", number++), "preference"));
    number = 0;
    for (const Value::Item spread : workload.spec["topologySpreadConstraints"])
        checkNodeLabel(context, workload.node, spread.value["topologyKey"], under(under(under(workload.specPath, "topologySpreadConstraints"), number++), "topologyKey"));
}

void checkVolume(CheckContext& context, NodeIndex node, Value volume, const std::string& path)
{
    for (const Old& old : kVolumes) {
        if (volume[old.name].exists())
            reportOld(context, node, volume[old.name], under(path, old.name), old, old.name);
    }
}

void deprecatedField(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource))
            return;
        checkAnnotations(context, node, resource.value()["metadata"]["annotations"], "metadata.annotations", resource.key.kind);
        if (resource.key.kind == "PersistentVolume")
            checkVolume(context, node, resource.value()["spec"], "spec");
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        const Value account = workload.spec["serviceAccount"];
        if (account.exists() && !workload.spec["serviceAccountName"].exists())
            reportOld(context, workload.node, account, under(workload.specPath, "serviceAccount"), {"serviceAccount", 0, 0, "serviceAccountName"}, "serviceAccount");
        checkAnnotations(context, workload.node, workload.metadata["annotations"], under(workload.metadataPath, "annotations"), "pod");
        checkNodeLabels(context, workload);
        std::size_t number = 0;
        for (const Value::Item volume : workload.spec["volumes"])
            checkVolume(context, workload.node, volume.value, under(under(workload.specPath, "volumes"), number++));
    });
}

/// Where one key means what another one does: serviceAccount, and the labels of nodes.
void writeTheNewName(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    const Value object = graph.nodes[problem.node].resource->value();
    const std::string& written = problem.arguments.front();
    const bool label = std::any_of(kNodeLabels.begin(), kNodeLabels.end(), [&](const Old& old) { return old.name == written; });
    const Value value = valueAt(object, problem.path);
    const Value key = keyAt(object, problem.path);
    if (label && value.text() == written)
        plan.replaceScalar(value, problem.arguments.back());
    else if (label || written == "serviceAccount")
        plan.replaceScalar(key, problem.arguments.back());
    else
        plan.giveUp();
}

constexpr std::array kChecks{
    Check{"deprecated-field", Severity::Info, Profile::Relations, "manifest", deprecatedField, writeTheNewName},
};

} // namespace

std::span<const Check> deprecated()
{
    return kChecks;
}

} // namespace kubezu::checks
