#include "models/kube/kind_catalog.h"

#include <array>

namespace kubezu {
namespace {

using C = Category;

/// Group, kind, version, plural, short names, name on the card, icon, concept, category, namespaced.
/// Every kind of the API server of Kubernetes 1.37 that can stand in a manifest, with the version 1.37 prefers, and
/// Gateway API 1.7, VerticalPodAutoscaler and PodSecurityPolicy (removed in 1.25). Kinds that exist only as a
/// subresource (Scale, TokenRequest, policy/Eviction) are not here.
constexpr std::array<KindInfo, 92> kKinds{{
    // Workload: what runs
    {"", "Pod", "v1", "pods", "po", "", "pod", "pod", C::Workload, true},
    {"", "PodTemplate", "v1", "podtemplates", "", "", "pod", "", C::Workload, true},
    {"", "ReplicationController", "v1", "replicationcontrollers",
     "rc", "ReplicationCtrl", "replicaset", "", C::Workload, true},
    {"apps", "ControllerRevision", "v1", "controllerrevisions", "", "", "snapshot", "", C::Workload, true},
    {"apps", "DaemonSet", "v1", "daemonsets", "ds", "", "daemonset", "daemonset", C::Workload, true},
    {"apps", "Deployment", "v1", "deployments", "deploy", "", "deployment", "deployment", C::Workload, true},
    {"apps", "ReplicaSet", "v1", "replicasets", "rs", "", "replicaset", "replicaset", C::Workload, true},
    {"apps", "StatefulSet", "v1", "statefulsets", "sts", "", "statefulset", "statefulset", C::Workload, true},
    {"batch", "CronJob", "v1", "cronjobs", "cj", "", "cronjob", "cronjob", C::Workload, true},
    {"batch", "Job", "v1", "jobs", "", "", "job", "job", C::Workload, true},
    // Network: how it is reached, and from where
    {"", "Endpoints", "v1", "endpoints", "ep", "", "endpoints", "", C::Network, true},
    {"", "Service", "v1", "services", "svc", "", "service", "service", C::Network, true},
    {"discovery.k8s.io", "EndpointSlice", "v1", "endpointslices",
     "", "", "endpoints", "endpointslice", C::Network, true},
    {"gateway.networking.k8s.io", "BackendTLSPolicy", "v1", "backendtlspolicies",
     "btlspolicy", "", "policy", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "GRPCRoute", "v1", "grpcroutes", "", "", "route", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "Gateway", "v1", "gateways", "gtw", "", "gateway", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "GatewayClass", "v1", "gatewayclasses",
     "gc", "", "gateway", "gateway-api", C::Network, false},
    {"gateway.networking.k8s.io", "HTTPRoute", "v1", "httproutes", "", "", "route", "httproute", C::Network, true},
    {"gateway.networking.k8s.io", "ListenerSet", "v1", "listenersets",
     "lset", "", "gateway", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "ReferenceGrant", "v1", "referencegrants",
     "refgrant", "", "grant", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "TCPRoute", "v1", "tcproutes", "", "", "route", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "TLSRoute", "v1", "tlsroutes", "", "", "route", "gateway-api", C::Network, true},
    {"gateway.networking.k8s.io", "UDPRoute", "v1", "udproutes", "", "", "route", "gateway-api", C::Network, true},
    {"networking.k8s.io", "IPAddress", "v1", "ipaddresses", "ip", "", "address", "", C::Network, false},
    {"networking.k8s.io", "Ingress", "v1", "ingresses", "ing", "", "ingress", "ingress", C::Network, true},
    {"networking.k8s.io", "IngressClass", "v1", "ingressclasses", "", "", "ingress", "ingressclass", C::Network, false},
    {"networking.k8s.io", "NetworkPolicy", "v1", "networkpolicies",
     "netpol", "", "networkpolicy", "networkpolicy", C::Network, true},
    {"networking.k8s.io", "ServiceCIDR", "v1", "servicecidrs", "", "", "address", "", C::Network, false},
    // Configuration: what it is told
    {"", "ConfigMap", "v1", "configmaps", "cm", "", "configmap", "configmap", C::Configuration, true},
    {"", "Namespace", "v1", "namespaces", "ns", "", "namespace", "namespace", C::Configuration, false},
    {"", "Secret", "v1", "secrets", "", "", "secret", "secret", C::Configuration, true},
    // Storage: where data stays
    {"", "PersistentVolume", "v1", "persistentvolumes", "pv", "PV", "pv", "persistent-volume", C::Storage, false},
    {"", "PersistentVolumeClaim", "v1", "persistentvolumeclaims",
     "pvc", "PVC", "pvc", "persistent-volume-claim", C::Storage, true},
    {"storage.k8s.io", "CSIDriver", "v1", "csidrivers", "", "", "csi", "", C::Storage, false},
    {"storage.k8s.io", "CSINode", "v1", "csinodes", "", "", "csi", "", C::Storage, false},
    {"storage.k8s.io", "CSIStorageCapacity", "v1", "csistoragecapacities", "", "", "csi", "", C::Storage, true},
    {"storage.k8s.io", "StorageClass", "v1", "storageclasses",
     "sc", "", "storageclass", "storageclass", C::Storage, false},
    {"storage.k8s.io", "VolumeAttachment", "v1", "volumeattachments", "", "", "attachment", "", C::Storage, false},
    {"storage.k8s.io", "VolumeAttributesClass", "v1", "volumeattributesclasses",
     "vac", "VolumeAttributes", "storageclass", "", C::Storage, false},
    // Identity: who it is and what it may do
    {"", "ServiceAccount", "v1", "serviceaccounts", "sa", "", "serviceaccount", "serviceaccount", C::Identity, true},
    {"authentication.k8s.io", "SelfSubjectReview", "v1", "selfsubjectreviews",
     "", "", "review", "", C::Identity, false},
    {"authentication.k8s.io", "TokenReview", "v1", "tokenreviews", "", "", "review", "", C::Identity, false},
    {"authorization.k8s.io", "LocalSubjectAccessReview", "v1", "localsubjectaccessreviews",
     "", "LocalAccessReview", "review", "", C::Identity, true},
    {"authorization.k8s.io", "SelfSubjectAccessReview", "v1", "selfsubjectaccessreviews",
     "", "SelfAccessReview", "review", "", C::Identity, false},
    {"authorization.k8s.io", "SelfSubjectRulesReview", "v1", "selfsubjectrulesreviews",
     "", "SelfRulesReview", "review", "", C::Identity, false},
    {"authorization.k8s.io", "SubjectAccessReview", "v1", "subjectaccessreviews",
     "", "AccessReview", "review", "", C::Identity, false},
    {"certificates.k8s.io", "CertificateSigningRequest", "v1", "certificatesigningrequests",
     "csr", "CSR", "certificate", "", C::Identity, false},
    {"certificates.k8s.io", "ClusterTrustBundle", "v1", "clustertrustbundles",
     "", "", "certificate", "", C::Identity, false},
    {"certificates.k8s.io", "PodCertificateRequest", "v1", "podcertificaterequests",
     "", "PodCertRequest", "certificate", "", C::Identity, true},
    {"rbac.authorization.k8s.io", "ClusterRole", "v1", "clusterroles", "", "", "role", "rbac", C::Identity, false},
    {"rbac.authorization.k8s.io", "ClusterRoleBinding", "v1", "clusterrolebindings",
     "", "", "binding", "rbac", C::Identity, false},
    {"rbac.authorization.k8s.io", "Role", "v1", "roles", "", "", "role", "rbac", C::Identity, true},
    {"rbac.authorization.k8s.io", "RoleBinding", "v1", "rolebindings", "", "", "binding", "rbac", C::Identity, true},
    // Scheduling: where it runs, how many, how much, under which rules
    {"", "Binding", "v1", "bindings", "", "", "node", "", C::Scheduling, true},
    {"", "LimitRange", "v1", "limitranges", "limits", "", "quota", "", C::Scheduling, true},
    {"", "Node", "v1", "nodes", "no", "", "node", "node", C::Scheduling, false},
    {"", "ResourceQuota", "v1", "resourcequotas", "quota", "", "quota", "", C::Scheduling, true},
    {"autoscaling", "HorizontalPodAutoscaler", "v2", "horizontalpodautoscalers",
     "hpa", "HPA", "hpa", "hpa", C::Scheduling, true},
    {"autoscaling.k8s.io", "VerticalPodAutoscaler", "v1", "verticalpodautoscalers",
     "vpa", "VPA", "vpa", "", C::Scheduling, true},
    {"autoscaling.k8s.io", "VerticalPodAutoscalerCheckpoint", "v1", "verticalpodautoscalercheckpoints",
     "vpacheckpoint", "VPACheckpoint", "vpa", "", C::Scheduling, true},
    {"lifecycle.k8s.io", "Eviction", "v1alpha1", "evictions", "", "", "eviction", "", C::Scheduling, true},
    {"lifecycle.k8s.io", "EvictionRequest", "v1alpha1", "evictionrequests",
     "", "", "eviction", "", C::Scheduling, true},
    {"node.k8s.io", "RuntimeClass", "v1", "runtimeclasses", "", "", "runtime", "", C::Scheduling, false},
    {"policy", "PodDisruptionBudget", "v1", "poddisruptionbudgets", "pdb", "PDB", "pdb", "pdb", C::Scheduling, true},
    {"policy", "PodSecurityPolicy", "v1beta1", "podsecuritypolicies", "psp", "", "policy", "", C::Scheduling, false},
    {"resource.k8s.io", "DeviceClass", "v1", "deviceclasses", "", "", "device", "", C::Scheduling, false},
    {"resource.k8s.io", "DeviceTaintRule", "v1", "devicetaintrules", "", "", "device", "", C::Scheduling, false},
    {"resource.k8s.io", "ResourceClaim", "v1", "resourceclaims", "", "", "device", "", C::Scheduling, true},
    {"resource.k8s.io", "ResourceClaimTemplate", "v1", "resourceclaimtemplates",
     "", "ClaimTemplate", "device", "", C::Scheduling, true},
    {"resource.k8s.io", "ResourcePoolStatusRequest", "v1alpha3", "resourcepoolstatusrequests",
     "", "PoolStatusRequest", "device", "", C::Scheduling, false},
    {"resource.k8s.io", "ResourceSlice", "v1", "resourceslices", "", "", "device", "", C::Scheduling, false},
    {"scheduling.k8s.io", "CompositePodGroup", "v1alpha3", "compositepodgroups",
     "", "", "podgroup", "", C::Scheduling, true},
    {"scheduling.k8s.io", "PodGroup", "v1beta1", "podgroups", "", "", "podgroup", "", C::Scheduling, true},
    {"scheduling.k8s.io", "PriorityClass", "v1", "priorityclasses", "pc", "", "priority", "", C::Scheduling, false},
    {"scheduling.k8s.io", "Workload", "v1beta1", "workloads", "", "", "podgroup", "", C::Scheduling, true},
    // Extension: how the API itself is extended and watched over
    {"", "ComponentStatus", "v1", "componentstatuses", "cs", "", "health", "", C::Extension, false},
    {"", "Event", "v1", "events", "ev", "", "event", "", C::Extension, true},
    {"admissionregistration.k8s.io", "MutatingAdmissionPolicy", "v1", "mutatingadmissionpolicies",
     "", "MutatingPolicy", "policy", "", C::Extension, false},
    {"admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding", "v1", "mutatingadmissionpolicybindings",
     "", "MutatingBinding", "binding", "", C::Extension, false},
    {"admissionregistration.k8s.io", "MutatingWebhookConfiguration", "v1", "mutatingwebhookconfigurations",
     "", "MutatingWebhook", "webhook", "", C::Extension, false},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicy", "v1", "validatingadmissionpolicies",
     "", "ValidatingPolicy", "policy", "", C::Extension, false},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding", "v1", "validatingadmissionpolicybindings",
     "", "ValidatingBinding", "binding", "", C::Extension, false},
    {"admissionregistration.k8s.io", "ValidatingWebhookConfiguration", "v1", "validatingwebhookconfigurations",
     "", "ValidatingWebhook", "webhook", "", C::Extension, false},
    {"apiextensions.k8s.io", "CustomResourceDefinition", "v1", "customresourcedefinitions",
     "crd,crds", "CRD", "crd", "crd-operator", C::Extension, false},
    {"apiregistration.k8s.io", "APIService", "v1", "apiservices", "", "", "apiservice", "", C::Extension, false},
    {"coordination.k8s.io", "Lease", "v1", "leases", "", "", "lease", "", C::Extension, true},
    {"coordination.k8s.io", "LeaseCandidate", "v1beta1", "leasecandidates", "", "", "lease", "", C::Extension, true},
    {"events.k8s.io", "Event", "v1", "events", "ev", "", "event", "", C::Extension, true},
    {"flowcontrol.apiserver.k8s.io", "FlowSchema", "v1", "flowschemas", "", "", "flow", "", C::Extension, false},
    {"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", "v1", "prioritylevelconfigurations",
     "", "PriorityLevel", "flow", "", C::Extension, false},
    {"internal.apiserver.k8s.io", "StorageVersion", "v1alpha1", "storageversions",
     "", "", "migration", "", C::Extension, false},
    {"storagemigration.k8s.io", "StorageVersionMigration", "v1", "storageversionmigrations",
     "", "StorageMigration", "migration", "", C::Extension, false},
}};

} // namespace

std::span<const KindInfo> builtInKinds()
{
    return kKinds;
}

} // namespace kubezu
