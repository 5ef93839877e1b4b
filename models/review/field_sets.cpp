#include "models/review/field_sets.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::array<FieldSet, 72> kSets{{
    {"ObjectMeta",
     "name generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp "
     "deletionGracePeriodSeconds labels annotations ownerReferences finalizers managedFields"},
    {"LabelSelector",
     "matchLabels matchExpressions:LabelSelectorRequirement"},
    {"LabelSelectorRequirement",
     "key operator values"},
    {"PodTemplateSpec",
     "metadata:ObjectMeta spec:PodSpec"},
    {"PodSpec",
     "volumes:Volume initContainers:Container containers:Container ephemeralContainers restartPolicy "
     "terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName serviceAccount "
     "automountServiceAccountToken nodeName hostNetwork hostPID hostIPC shareProcessNamespace "
     "securityContext:PodSecurityContext imagePullSecrets:LocalObjectReference hostname subdomain affinity schedulerName "
     "tolerations:Toleration hostAliases priorityClassName priority dnsConfig readinessGates runtimeClassName "
     "enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers schedulingGates "
     "resourceClaims resources:ResourceRequirements hostnameOverride schedulingGroup evictionResponders"},
    {"Container",
     "name image command args workingDir ports:ContainerPort envFrom:EnvFromSource env:EnvVar resources:ResourceRequirements "
     "resizePolicy restartPolicy restartPolicyRules volumeMounts:VolumeMount volumeDevices livenessProbe:Probe "
     "readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath terminationMessagePolicy "
     "imagePullPolicy securityContext:SecurityContext stdin stdinOnce tty"},
    {"ContainerPort",
     "name hostPort containerPort protocol hostIP"},
    {"EnvVar",
     "name value valueFrom:EnvVarSource"},
    {"EnvVarSource",
     "fieldRef resourceFieldRef configMapKeyRef:ConfigMapKeySelector secretKeyRef:SecretKeySelector fileKeyRef"},
    {"EnvFromSource",
     "prefix configMapRef:ConfigMapEnvSource secretRef:SecretEnvSource"},
    {"Probe",
     "exec:ExecAction httpGet:HTTPGetAction tcpSocket:TCPSocketAction grpc initialDelaySeconds timeoutSeconds periodSeconds "
     "successThreshold failureThreshold terminationGracePeriodSeconds"},
    {"Lifecycle",
     "postStart preStop stopSignal"},
    {"VolumeMount",
     "name readOnly recursiveReadOnly mountPath subPath mountPropagation subPathExpr bindMountOptions"},
    {"Volume",
     "name hostPath:HostPathVolumeSource emptyDir:EmptyDirVolumeSource gcePersistentDisk awsElasticBlockStore gitRepo "
     "secret:SecretVolumeSource nfs iscsi glusterfs persistentVolumeClaim:PersistentVolumeClaimVolumeSource rbd flexVolume "
     "cinder cephfs flocker downwardAPI fc azureFile configMap:ConfigMapVolumeSource vsphereVolume quobyte azureDisk "
     "photonPersistentDisk projected portworxVolume scaleIO storageos csi ephemeral image"},
    {"ResourceRequirements",
     "limits requests claims"},
    {"SecurityContext",
     "capabilities:Capabilities privileged seLinuxOptions windowsOptions runAsUser runAsGroup runAsNonRoot "
     "readOnlyRootFilesystem allowPrivilegeEscalation procMount seccompProfile appArmorProfile"},
    {"PodSecurityContext",
     "seLinuxOptions windowsOptions runAsUser runAsGroup runAsNonRoot supplementalGroups supplementalGroupsPolicy fsGroup "
     "sysctls fsGroupChangePolicy seccompProfile appArmorProfile seLinuxChangePolicy"},
    {"Capabilities",
     "add drop"},
    {"Toleration",
     "key operator value effect tolerationSeconds"},
    {"HTTPGetAction",
     "path port host scheme httpHeaders protocol"},
    {"TCPSocketAction",
     "port host"},
    {"ExecAction",
     "command"},
    {"ConfigMapKeySelector",
     "name key optional"},
    {"SecretKeySelector",
     "name key optional"},
    {"ConfigMapEnvSource",
     "name optional"},
    {"SecretEnvSource",
     "name optional"},
    {"ConfigMapVolumeSource",
     "name items:KeyToPath defaultMode optional defaultUser"},
    {"SecretVolumeSource",
     "secretName items:KeyToPath defaultMode optional defaultUser"},
    {"PersistentVolumeClaimVolumeSource",
     "claimName readOnly"},
    {"EmptyDirVolumeSource",
     "medium sizeLimit mode"},
    {"HostPathVolumeSource",
     "path type"},
    {"LocalObjectReference",
     "name"},
    {"KeyToPath",
     "key path mode user"},
    {"Service",
     "apiVersion kind metadata:ObjectMeta spec:ServiceSpec status"},
    {"ServiceSpec",
     "ports:ServicePort selector clusterIP clusterIPs type externalIPs sessionAffinity loadBalancerIP "
     "loadBalancerSourceRanges externalName externalTrafficPolicy healthCheckNodePort publishNotReadyAddresses "
     "sessionAffinityConfig ipFamilies ipFamilyPolicy allocateLoadBalancerNodePorts loadBalancerClass internalTrafficPolicy "
     "trafficDistribution"},
    {"ServicePort",
     "name protocol appProtocol port targetPort nodePort"},
    {"Pod",
     "apiVersion kind metadata:ObjectMeta spec:PodSpec status"},
    {"Deployment",
     "apiVersion kind metadata:ObjectMeta spec:DeploymentSpec status"},
    {"DeploymentSpec",
     "replicas selector:LabelSelector template:PodTemplateSpec strategy:DeploymentStrategy minReadySeconds "
     "revisionHistoryLimit paused progressDeadlineSeconds"},
    {"DeploymentStrategy",
     "type rollingUpdate:RollingUpdateDeployment"},
    {"RollingUpdateDeployment",
     "maxUnavailable maxSurge"},
    {"StatefulSet",
     "apiVersion kind metadata:ObjectMeta spec:StatefulSetSpec status"},
    {"StatefulSetSpec",
     "replicas selector:LabelSelector template:PodTemplateSpec volumeClaimTemplates:PersistentVolumeClaim serviceName "
     "podManagementPolicy updateStrategy revisionHistoryLimit minReadySeconds persistentVolumeClaimRetentionPolicy ordinals"},
    {"DaemonSet",
     "apiVersion kind metadata:ObjectMeta spec:DaemonSetSpec status"},
    {"DaemonSetSpec",
     "selector:LabelSelector template:PodTemplateSpec updateStrategy minReadySeconds revisionHistoryLimit"},
    {"ReplicaSet",
     "apiVersion kind metadata:ObjectMeta spec:ReplicaSetSpec status"},
    {"ReplicaSetSpec",
     "replicas minReadySeconds selector:LabelSelector template:PodTemplateSpec"},
    {"Job",
     "apiVersion kind metadata:ObjectMeta spec:JobSpec status"},
    {"JobSpec",
     "parallelism completions activeDeadlineSeconds podFailurePolicy successPolicy backoffLimit backoffLimitPerIndex "
     "maxFailedIndexes selector:LabelSelector manualSelector template:PodTemplateSpec ttlSecondsAfterFinished completionMode "
     "suspend podReplacementPolicy managedBy scheduling"},
    {"JobTemplateSpec",
     "metadata:ObjectMeta spec:JobSpec"},
    {"CronJob",
     "apiVersion kind metadata:ObjectMeta spec:CronJobSpec status"},
    {"CronJobSpec",
     "schedule timeZone startingDeadlineSeconds concurrencyPolicy suspend jobTemplate:JobTemplateSpec "
     "successfulJobsHistoryLimit failedJobsHistoryLimit"},
    {"PersistentVolumeClaim",
     "apiVersion kind metadata:ObjectMeta spec:PersistentVolumeClaimSpec status"},
    {"PersistentVolumeClaimSpec",
     "accessModes selector:LabelSelector resources volumeName storageClassName volumeMode dataSource dataSourceRef "
     "volumeAttributesClassName"},
    {"ConfigMap",
     "apiVersion kind metadata:ObjectMeta immutable data binaryData"},
    {"Secret",
     "apiVersion kind metadata:ObjectMeta immutable data stringData type"},
    {"Namespace",
     "apiVersion kind metadata:ObjectMeta spec status"},
    {"ServiceAccount",
     "apiVersion kind metadata:ObjectMeta secrets imagePullSecrets:LocalObjectReference automountServiceAccountToken"},
    {"Ingress",
     "apiVersion kind metadata:ObjectMeta spec:IngressSpec status"},
    {"IngressSpec",
     "ingressClassName defaultBackend:IngressBackend tls:IngressTLS rules:IngressRule"},
    {"IngressTLS",
     "hosts secretName"},
    {"IngressRule",
     "host http:HTTPIngressRuleValue"},
    {"IngressBackend",
     "service:IngressServiceBackend resource"},
    {"IngressServiceBackend",
     "name port:ServiceBackendPort"},
    {"ServiceBackendPort",
     "name number"},
    {"HTTPIngressRuleValue",
     "paths:HTTPIngressPath"},
    {"HTTPIngressPath",
     "path pathType backend:IngressBackend"},
    {"HorizontalPodAutoscaler",
     "apiVersion kind metadata:ObjectMeta spec:HorizontalPodAutoscalerSpec status"},
    {"HorizontalPodAutoscalerSpec",
     "scaleTargetRef:CrossVersionObjectReference minReplicas maxReplicas metrics behavior"},
    {"CrossVersionObjectReference",
     "kind name apiVersion"},
    {"PodDisruptionBudget",
     "apiVersion kind metadata:ObjectMeta spec:PodDisruptionBudgetSpec status"},
    {"PodDisruptionBudgetSpec",
     "minAvailable selector:LabelSelector maxUnavailable unhealthyPodEvictionPolicy"},
}};

} // namespace

std::span<const FieldSet> fieldSets()
{
    return kSets;
}

const FieldSet* findFieldSet(std::string_view type)
{
    const auto set = std::find_if(kSets.begin(), kSets.end(), [&](const FieldSet& row) { return row.type == type; });
    return set == kSets.end() ? nullptr : &*set;
}

} // namespace kubezu
