#include "models/review/api_versions.h"

#include "models/kube/resource_key.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

using S = Schema;

/// apiVersion, kind, since, deprecated, removed, replacement, schema. Sources: the lifecycle marks of the API types of
/// Kubernetes 1.37 and the deprecated API migration guide of kubernetes.io.
constexpr std::array<ApiVersion, 156> kVersions{{
    {"v1", "ComponentStatus", 0, 19, 0, "", S::None},
    {"v1", "ConfigMap", 2, 0, 0, "", S::None},
    {"v1", "Endpoints", 0, 33, 0, "discovery.k8s.io/v1", S::Changed},
    {"v1", "Event", 0, 0, 0, "", S::None},
    {"v1", "LimitRange", 0, 0, 0, "", S::None},
    {"v1", "Namespace", 0, 0, 0, "", S::None},
    {"v1", "Node", 0, 0, 0, "", S::None},
    {"v1", "PersistentVolume", 0, 0, 0, "", S::None},
    {"v1", "PersistentVolumeClaim", 0, 0, 0, "", S::None},
    {"v1", "Pod", 0, 0, 0, "", S::None},
    {"v1", "PodTemplate", 0, 0, 0, "", S::None},
    {"v1", "ReplicationController", 0, 0, 0, "", S::None},
    {"v1", "ResourceQuota", 0, 0, 0, "", S::None},
    {"v1", "Secret", 0, 0, 0, "", S::None},
    {"v1", "Service", 0, 0, 0, "", S::None},
    {"v1", "ServiceAccount", 0, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1", "MutatingAdmissionPolicy", 36, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicy", 32, 35, 38, "admissionregistration.k8s.io/v1", S::Changed},
    {"admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicy", 34, 37, 40, "admissionregistration.k8s.io/v1", S::Same},
    {"admissionregistration.k8s.io/v1", "MutatingAdmissionPolicyBinding", 36, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicyBinding", 32, 35, 38, "admissionregistration.k8s.io/v1", S::Changed},
    {"admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicyBinding", 34, 37, 40, "admissionregistration.k8s.io/v1", S::Same},
    {"admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration", 16, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration", 9, 16, 22, "admissionregistration.k8s.io/v1", S::Changed},
    {"admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", 30, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicy", 26, 29, 32, "admissionregistration.k8s.io/v1", S::Changed},
    {"admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", 28, 31, 34, "admissionregistration.k8s.io/v1", S::Same},
    {"admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicyBinding", 30, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicyBinding", 26, 29, 32, "admissionregistration.k8s.io/v1", S::Changed},
    {"admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicyBinding", 28, 31, 34, "admissionregistration.k8s.io/v1", S::Same},
    {"admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", 16, 0, 0, "", S::None},
    {"admissionregistration.k8s.io/v1beta1", "ValidatingWebhookConfiguration", 9, 16, 22, "admissionregistration.k8s.io/v1", S::Changed},
    {"apiextensions.k8s.io/v1", "CustomResourceDefinition", 16, 0, 0, "", S::None},
    {"apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 7, 16, 22, "apiextensions.k8s.io/v1", S::Changed},
    {"apiregistration.k8s.io/v1", "APIService", 10, 0, 0, "", S::None},
    {"apiregistration.k8s.io/v1beta1", "APIService", 7, 19, 22, "apiregistration.k8s.io/v1", S::Same},
    {"apps/v1", "ControllerRevision", 9, 0, 0, "", S::None},
    {"apps/v1beta1", "ControllerRevision", 7, 8, 16, "apps/v1", S::Same},
    {"apps/v1beta2", "ControllerRevision", 8, 9, 16, "apps/v1", S::Same},
    {"apps/v1", "DaemonSet", 9, 0, 0, "", S::None},
    {"apps/v1beta2", "DaemonSet", 8, 9, 16, "apps/v1", S::NeedsSelector},
    {"apps/v1", "Deployment", 9, 0, 0, "", S::None},
    {"apps/v1beta1", "Deployment", 6, 8, 16, "apps/v1", S::NeedsSelector},
    {"apps/v1beta2", "Deployment", 8, 9, 16, "apps/v1", S::NeedsSelector},
    {"apps/v1", "ReplicaSet", 9, 0, 0, "", S::None},
    {"apps/v1beta2", "ReplicaSet", 8, 9, 16, "apps/v1", S::NeedsSelector},
    {"apps/v1", "StatefulSet", 9, 0, 0, "", S::None},
    {"apps/v1beta1", "StatefulSet", 5, 8, 16, "apps/v1", S::NeedsSelector},
    {"apps/v1beta2", "StatefulSet", 8, 9, 16, "apps/v1", S::NeedsSelector},
    {"autoscaling/v1", "HorizontalPodAutoscaler", 2, 0, 0, "", S::None},
    {"autoscaling/v2", "HorizontalPodAutoscaler", 23, 0, 0, "", S::None},
    {"autoscaling/v2beta1", "HorizontalPodAutoscaler", 8, 22, 25, "autoscaling/v2", S::Changed},
    {"autoscaling/v2beta2", "HorizontalPodAutoscaler", 12, 23, 26, "autoscaling/v2", S::Same},
    {"batch/v1", "CronJob", 21, 0, 0, "", S::None},
    {"batch/v1beta1", "CronJob", 8, 21, 25, "batch/v1", S::Same},
    {"batch/v2alpha1", "CronJob", 5, 8, 21, "batch/v1", S::Changed},
    {"batch/v1", "Job", 2, 0, 0, "", S::None},
    {"certificates.k8s.io/v1", "CertificateSigningRequest", 19, 0, 0, "", S::None},
    {"certificates.k8s.io/v1beta1", "CertificateSigningRequest", 12, 19, 22, "certificates.k8s.io/v1", S::Changed},
    {"certificates.k8s.io/v1", "ClusterTrustBundle", 37, 0, 0, "", S::None},
    {"certificates.k8s.io/v1alpha1", "ClusterTrustBundle", 26, 34, 37, "certificates.k8s.io/v1", S::Changed},
    {"certificates.k8s.io/v1beta1", "ClusterTrustBundle", 33, 37, 40, "certificates.k8s.io/v1", S::Same},
    {"certificates.k8s.io/v1", "PodCertificateRequest", 37, 0, 0, "", S::None},
    {"certificates.k8s.io/v1beta1", "PodCertificateRequest", 35, 37, 40, "certificates.k8s.io/v1", S::Changed},
    {"coordination.k8s.io/v1", "Lease", 14, 0, 0, "", S::None},
    {"coordination.k8s.io/v1beta1", "Lease", 12, 19, 22, "coordination.k8s.io/v1", S::Same},
    {"coordination.k8s.io/v1alpha2", "LeaseCandidate", 32, 35, 38, "", S::None},
    {"coordination.k8s.io/v1beta1", "LeaseCandidate", 33, 36, 39, "", S::None},
    {"discovery.k8s.io/v1", "EndpointSlice", 21, 0, 0, "", S::None},
    {"discovery.k8s.io/v1beta1", "EndpointSlice", 16, 21, 25, "discovery.k8s.io/v1", S::Changed},
    {"events.k8s.io/v1", "Event", 19, 0, 0, "", S::None},
    {"events.k8s.io/v1beta1", "Event", 8, 22, 25, "events.k8s.io/v1", S::Changed},
    {"extensions/v1beta1", "DaemonSet", 1, 8, 16, "apps/v1", S::NeedsSelector},
    {"extensions/v1beta1", "Deployment", 1, 8, 16, "apps/v1", S::NeedsSelector},
    {"extensions/v1beta1", "Ingress", 1, 14, 22, "networking.k8s.io/v1", S::Changed},
    {"extensions/v1beta1", "NetworkPolicy", 3, 9, 16, "networking.k8s.io/v1", S::Same},
    {"extensions/v1beta1", "PodSecurityPolicy", 2, 11, 16, "", S::None},
    {"extensions/v1beta1", "ReplicaSet", 2, 8, 16, "apps/v1", S::NeedsSelector},
    {"flowcontrol.apiserver.k8s.io/v1", "FlowSchema", 29, 0, 0, "", S::None},
    {"flowcontrol.apiserver.k8s.io/v1alpha1", "FlowSchema", 18, 20, 21, "flowcontrol.apiserver.k8s.io/v1", S::Changed},
    {"flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", 20, 23, 26, "flowcontrol.apiserver.k8s.io/v1", S::Same},
    {"flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 23, 26, 29, "flowcontrol.apiserver.k8s.io/v1", S::Same},
    {"flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 26, 29, 32, "flowcontrol.apiserver.k8s.io/v1", S::Same},
    {"flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", 29, 0, 0, "", S::None},
    {"flowcontrol.apiserver.k8s.io/v1alpha1", "PriorityLevelConfiguration", 18, 20, 21, "flowcontrol.apiserver.k8s.io/v1", S::Changed},
    {"flowcontrol.apiserver.k8s.io/v1beta1", "PriorityLevelConfiguration", 20, 23, 26, "flowcontrol.apiserver.k8s.io/v1", S::Changed},
    {"flowcontrol.apiserver.k8s.io/v1beta2", "PriorityLevelConfiguration", 23, 26, 29, "flowcontrol.apiserver.k8s.io/v1", S::Changed},
    {"flowcontrol.apiserver.k8s.io/v1beta3", "PriorityLevelConfiguration", 26, 29, 32, "flowcontrol.apiserver.k8s.io/v1", S::Same},
    {"lifecycle.k8s.io/v1alpha1", "Eviction", 37, 40, 43, "", S::None},
    {"lifecycle.k8s.io/v1alpha1", "EvictionRequest", 37, 40, 43, "", S::None},
    {"networking.k8s.io/v1", "IPAddress", 33, 0, 0, "", S::None},
    {"networking.k8s.io/v1beta1", "IPAddress", 31, 34, 37, "networking.k8s.io/v1", S::Same},
    {"networking.k8s.io/v1", "Ingress", 19, 0, 0, "", S::None},
    {"networking.k8s.io/v1beta1", "Ingress", 14, 19, 22, "networking.k8s.io/v1", S::Changed},
    {"networking.k8s.io/v1", "IngressClass", 19, 0, 0, "", S::None},
    {"networking.k8s.io/v1beta1", "IngressClass", 18, 19, 22, "networking.k8s.io/v1", S::Same},
    {"networking.k8s.io/v1", "NetworkPolicy", 7, 0, 0, "", S::None},
    {"networking.k8s.io/v1", "ServiceCIDR", 33, 0, 0, "", S::None},
    {"networking.k8s.io/v1beta1", "ServiceCIDR", 31, 34, 37, "networking.k8s.io/v1", S::Same},
    {"node.k8s.io/v1", "RuntimeClass", 20, 0, 0, "", S::None},
    {"node.k8s.io/v1alpha1", "RuntimeClass", 14, 20, 24, "node.k8s.io/v1", S::Changed},
    {"node.k8s.io/v1beta1", "RuntimeClass", 13, 22, 25, "node.k8s.io/v1", S::Same},
    {"policy/v1", "Eviction", 22, 0, 0, "", S::None},
    {"policy/v1", "PodDisruptionBudget", 21, 0, 0, "", S::None},
    {"policy/v1beta1", "PodDisruptionBudget", 5, 21, 25, "policy/v1", S::NeedsSelector},
    {"policy/v1beta1", "PodSecurityPolicy", 10, 21, 25, "", S::None},
    {"rbac.authorization.k8s.io/v1", "ClusterRole", 8, 0, 0, "", S::None},
    {"rbac.authorization.k8s.io/v1alpha1", "ClusterRole", 5, 17, 23, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1beta1", "ClusterRole", 6, 17, 22, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1", "ClusterRoleBinding", 8, 0, 0, "", S::None},
    {"rbac.authorization.k8s.io/v1alpha1", "ClusterRoleBinding", 5, 17, 23, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1beta1", "ClusterRoleBinding", 6, 17, 22, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1", "Role", 8, 0, 0, "", S::None},
    {"rbac.authorization.k8s.io/v1alpha1", "Role", 5, 17, 23, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1beta1", "Role", 6, 17, 22, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1", "RoleBinding", 8, 0, 0, "", S::None},
    {"rbac.authorization.k8s.io/v1alpha1", "RoleBinding", 5, 17, 23, "rbac.authorization.k8s.io/v1", S::Same},
    {"rbac.authorization.k8s.io/v1beta1", "RoleBinding", 6, 17, 22, "rbac.authorization.k8s.io/v1", S::Same},
    {"resource.k8s.io/v1", "DeviceClass", 34, 0, 0, "", S::None},
    {"resource.k8s.io/v1beta1", "DeviceClass", 32, 35, 38, "resource.k8s.io/v1", S::Changed},
    {"resource.k8s.io/v1beta2", "DeviceClass", 33, 36, 39, "resource.k8s.io/v1", S::Same},
    {"resource.k8s.io/v1", "DeviceTaintRule", 37, 0, 0, "", S::None},
    {"resource.k8s.io/v1alpha3", "DeviceTaintRule", 33, 36, 39, "resource.k8s.io/v1", S::Changed},
    {"resource.k8s.io/v1beta2", "DeviceTaintRule", 36, 39, 42, "resource.k8s.io/v1", S::Same},
    {"resource.k8s.io/v1", "ResourceClaim", 34, 0, 0, "", S::None},
    {"resource.k8s.io/v1beta1", "ResourceClaim", 32, 35, 38, "resource.k8s.io/v1", S::Changed},
    {"resource.k8s.io/v1beta2", "ResourceClaim", 33, 36, 39, "resource.k8s.io/v1", S::Same},
    {"resource.k8s.io/v1", "ResourceClaimTemplate", 34, 0, 0, "", S::None},
    {"resource.k8s.io/v1beta1", "ResourceClaimTemplate", 32, 35, 38, "resource.k8s.io/v1", S::Changed},
    {"resource.k8s.io/v1beta2", "ResourceClaimTemplate", 33, 36, 39, "resource.k8s.io/v1", S::Same},
    {"resource.k8s.io/v1", "ResourceSlice", 34, 0, 0, "", S::None},
    {"resource.k8s.io/v1beta1", "ResourceSlice", 32, 35, 38, "resource.k8s.io/v1", S::Changed},
    {"resource.k8s.io/v1beta2", "ResourceSlice", 33, 36, 39, "resource.k8s.io/v1", S::Same},
    {"scheduling.k8s.io/v1beta1", "PodGroup", 37, 40, 43, "", S::None},
    {"scheduling.k8s.io/v1", "PriorityClass", 14, 0, 0, "", S::None},
    {"scheduling.k8s.io/v1alpha1", "PriorityClass", 8, 14, 23, "scheduling.k8s.io/v1", S::Same},
    {"scheduling.k8s.io/v1beta1", "PriorityClass", 11, 14, 22, "scheduling.k8s.io/v1", S::Same},
    {"scheduling.k8s.io/v1beta1", "Workload", 37, 40, 43, "", S::None},
    {"settings.k8s.io/v1alpha1", "PodPreset", 6, 0, 20, "", S::None},
    {"storage.k8s.io/v1", "CSIDriver", 18, 0, 0, "", S::None},
    {"storage.k8s.io/v1beta1", "CSIDriver", 14, 19, 22, "storage.k8s.io/v1", S::Same},
    {"storage.k8s.io/v1", "CSINode", 17, 0, 0, "", S::None},
    {"storage.k8s.io/v1beta1", "CSINode", 14, 17, 22, "storage.k8s.io/v1", S::Same},
    {"storage.k8s.io/v1", "CSIStorageCapacity", 24, 0, 0, "", S::None},
    {"storage.k8s.io/v1alpha1", "CSIStorageCapacity", 19, 21, 24, "storage.k8s.io/v1", S::Changed},
    {"storage.k8s.io/v1beta1", "CSIStorageCapacity", 21, 24, 27, "storage.k8s.io/v1", S::Same},
    {"storage.k8s.io/v1", "StorageClass", 6, 0, 0, "", S::None},
    {"storage.k8s.io/v1beta1", "StorageClass", 4, 19, 22, "storage.k8s.io/v1", S::Same},
    {"storage.k8s.io/v1", "VolumeAttachment", 13, 0, 0, "", S::None},
    {"storage.k8s.io/v1alpha1", "VolumeAttachment", 9, 21, 24, "storage.k8s.io/v1", S::Changed},
    {"storage.k8s.io/v1beta1", "VolumeAttachment", 10, 19, 22, "storage.k8s.io/v1", S::Same},
    {"storage.k8s.io/v1", "VolumeAttributesClass", 34, 0, 0, "", S::None},
    {"storage.k8s.io/v1alpha1", "VolumeAttributesClass", 29, 32, 35, "storage.k8s.io/v1", S::Changed},
    {"storage.k8s.io/v1beta1", "VolumeAttributesClass", 31, 34, 37, "storage.k8s.io/v1", S::Same},
    {"storagemigration.k8s.io/v1", "StorageVersionMigration", 37, 0, 0, "", S::None},
    {"storagemigration.k8s.io/v1beta1", "StorageVersionMigration", 35, 37, 40, "storagemigration.k8s.io/v1", S::Same},
}};

/// "v1" is stable; "v1beta1" is not.
bool isStable(std::string_view apiVersion)
{
    const std::string_view version = apiVersion.substr(apiVersion.find('/') == std::string_view::npos ? 0 : apiVersion.find('/') + 1);
    return version.find("alpha") == std::string_view::npos && version.find("beta") == std::string_view::npos;
}

bool isBetter(const ApiVersion& row, const ApiVersion& than)
{
    if (isStable(row.apiVersion) != isStable(than.apiVersion))
        return isStable(row.apiVersion);
    return row.since > than.since;
}

} // namespace

std::span<const ApiVersion> apiVersions()
{
    return kVersions;
}

const ApiVersion* findApiVersion(std::string_view apiVersion, std::string_view kind)
{
    const auto row = std::find_if(kVersions.begin(), kVersions.end(), [&](const ApiVersion& version) { return version.kind == kind && version.apiVersion == apiVersion; });
    return row == kVersions.end() ? nullptr : &*row;
}

bool isBuiltInGroup(std::string_view group)
{
    return std::any_of(kVersions.begin(), kVersions.end(), [&](const ApiVersion& version) { return groupOf(version.apiVersion) == group; });
}

const ApiVersion* preferredVersion(const std::string_view* group, std::string_view kind, int minor)
{
    const ApiVersion* best = nullptr;
    for (const ApiVersion& row : kVersions) {
        if (row.kind != kind || !row.isServedAt(minor) || row.apiVersion.find("alpha") != std::string_view::npos || (group && groupOf(row.apiVersion) != *group))
            continue;
        if (!best || isBetter(row, *best))
            best = &row;
    }
    return best;
}

} // namespace kubezu
