#include "app/cli/get_columns.h"

#include "models/kube/path.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::string_view kNone = "<none>";

/// Text of the first value at a path.
template <const char* path>
std::string field(Value object)
{
    static const Path kPath(path);
    const std::string_view text = kPath.first(object).text();
    return std::string(text.empty() ? kNone : text);
}

/// The same, with what the API server assumes where it is absent.
template <const char* path, const char* otherwise>
std::string fieldOr(Value object)
{
    static const Path kPath(path);
    const std::string_view text = kPath.first(object).text();
    return std::string(text.empty() ? otherwise : text);
}

/// All texts at a path, separated by commas.
template <const char* path>
std::string fields(Value object)
{
    static const Path kPath(path);
    std::string all;
    kPath.visit(object, [&](Value value) {
        if (!value.text().empty())
            all += (all.empty() ? "" : ",") + std::string(value.text());
    });
    return all.empty() ? std::string(kNone) : all;
}

/// Number of entries at a path.
template <const char* path>
std::string count(Value object)
{
    static const Path kPath(path);
    return std::to_string(kPath.first(object).size());
}

/// A map of labels as "a=b,c=d".
template <const char* path>
std::string labels(Value object)
{
    static const Path kPath(path);
    std::string all;
    for (const Value::Item item : kPath.first(object))
        all += (all.empty() ? "" : ",") + std::string(item.key.text()) + '=' + std::string(item.value.text());
    return all.empty() ? std::string(kNone) : all;
}

std::string servicePorts(Value object)
{
    std::string all;
    for (const Value::Item item : object["spec"]["ports"]) {
        const std::string_view node = item.value["nodePort"].text();
        const std::string_view protocol = item.value["protocol"].text();
        all += (all.empty() ? "" : ",") + std::string(item.value["port"].text()) + (node.empty() ? "" : ":") + std::string(node) + '/'
            + std::string(protocol.empty() ? "TCP" : protocol);
    }
    return all.empty() ? std::string(kNone) : all;
}

std::string ingressPorts(Value object)
{
    return object["spec"]["tls"].size() > 0 ? "80, 443" : "80";
}

std::string dataCount(Value object)
{
    return std::to_string(object["data"].size() + object["binaryData"].size() + object["stringData"].size());
}

std::string named(Value reference)
{
    const std::string_view kind = reference["kind"].text();
    const std::string_view name = reference["name"].text();
    return name.empty() ? std::string(kNone) : std::string(kind) + (kind.empty() ? "" : "/") + std::string(name);
}

std::string scaleTarget(Value object)
{
    return named(object["spec"]["scaleTargetRef"]);
}

std::string boundRole(Value object)
{
    return named(object["roleRef"]);
}

std::string claimOf(Value object)
{
    const Value claim = object["spec"]["claimRef"];
    return claim["name"].text().empty() ? std::string(kNone) : std::string(claim["namespace"].text()) + '/' + std::string(claim["name"].text());
}

std::string secretCount(Value object)
{
    return std::to_string(object["secrets"].size());
}

constexpr std::string_view kReplicated = "apps/Deployment apps/ReplicaSet apps/StatefulSet extensions/Deployment extensions/ReplicaSet /ReplicationController";
constexpr std::string_view kTemplated = "apps/Deployment apps/ReplicaSet apps/StatefulSet apps/DaemonSet extensions/Deployment extensions/ReplicaSet "
                                        "extensions/DaemonSet /ReplicationController batch/Job";
constexpr std::string_view kIngress = "networking.k8s.io/Ingress extensions/Ingress";
constexpr std::string_view kPolicy = "networking.k8s.io/NetworkPolicy extensions/NetworkPolicy";
constexpr std::string_view kBindings = "rbac.authorization.k8s.io/RoleBinding rbac.authorization.k8s.io/ClusterRoleBinding";
constexpr std::string_view kRoutes = "gateway.networking.k8s.io/HTTPRoute gateway.networking.k8s.io/GRPCRoute gateway.networking.k8s.io/TLSRoute";

// Template arguments must have a name.
constexpr char kOne[] = "1";
constexpr char kFalse[] = "False";
constexpr char kClusterIp[] = "ClusterIP";
constexpr char kOpaque[] = "Opaque";
constexpr char kRetain[] = "Retain";
constexpr char kDelete[] = "Delete";
constexpr char kImmediate[] = "Immediate";
constexpr char kReplicas[] = "spec.replicas";
constexpr char kServiceName[] = "spec.serviceName";
constexpr char kNodeSelector[] = "spec.template.spec.nodeSelector";
constexpr char kPodContainers[] = "spec.containers";
constexpr char kPodNode[] = "spec.nodeName";
constexpr char kPodImages[] = "spec.containers[*].image";
constexpr char kImages[] = "spec.template.spec.containers[*].image";
constexpr char kContainers[] = "spec.template.spec.containers[*].name";
constexpr char kMatchLabels[] = "spec.selector.matchLabels";
constexpr char kCompletions[] = "spec.completions";
constexpr char kSchedule[] = "spec.schedule";
constexpr char kSuspend[] = "spec.suspend";
constexpr char kCronImages[] = "spec.jobTemplate.spec.template.spec.containers[*].image";
constexpr char kType[] = "spec.type";
constexpr char kClusterIpField[] = "spec.clusterIP";
constexpr char kSelector[] = "spec.selector";
constexpr char kIngressClass[] = "spec.ingressClassName";
constexpr char kHosts[] = "spec.rules[*].host";
constexpr char kSecretType[] = "type";
constexpr char kVolumeName[] = "spec.volumeName";
constexpr char kRequest[] = "spec.resources.requests.storage";
constexpr char kCapacity[] = "spec.capacity.storage";
constexpr char kAccessModes[] = "spec.accessModes[*]";
constexpr char kStorageClass[] = "spec.storageClassName";
constexpr char kReclaim[] = "spec.persistentVolumeReclaimPolicy";
constexpr char kProvisioner[] = "provisioner";
constexpr char kClassReclaim[] = "reclaimPolicy";
constexpr char kBindingMode[] = "volumeBindingMode";
constexpr char kMinimum[] = "spec.minReplicas";
constexpr char kMaximum[] = "spec.maxReplicas";
constexpr char kMinAvailable[] = "spec.minAvailable";
constexpr char kMaxUnavailable[] = "spec.maxUnavailable";
constexpr char kPodSelector[] = "spec.podSelector.matchLabels";
constexpr char kSubjects[] = "subjects[*].name";
constexpr char kGatewayClass[] = "spec.gatewayClassName";
constexpr char kHostnames[] = "spec.hostnames[*]";
constexpr char kParents[] = "spec.parentRefs[*].name";
constexpr char kController[] = "spec.controller";
constexpr char kCrdKind[] = "spec.names.kind";
constexpr char kCrdScope[] = "spec.scope";
constexpr char kRules[] = "rules";

constexpr std::array kColumns{
    GetColumn{kReplicated, "REPLICAS", false, fieldOr<kReplicas, kOne>},
    GetColumn{"apps/StatefulSet", "SERVICE", false, field<kServiceName>},
    GetColumn{"apps/DaemonSet extensions/DaemonSet", "NODE SELECTOR", false, labels<kNodeSelector>},
    GetColumn{"/Pod", "CONTAINERS", false, count<kPodContainers>},
    GetColumn{"/Pod", "NODE", false, field<kPodNode>},
    GetColumn{"batch/Job", "COMPLETIONS", false, fieldOr<kCompletions, kOne>},
    GetColumn{"batch/CronJob", "SCHEDULE", false, field<kSchedule>},
    GetColumn{"batch/CronJob", "SUSPEND", false, fieldOr<kSuspend, kFalse>},
    GetColumn{"/Service", "TYPE", false, fieldOr<kType, kClusterIp>},
    GetColumn{"/Service", "CLUSTER-IP", false, field<kClusterIpField>},
    GetColumn{"/Service", "PORT(S)", false, servicePorts},
    GetColumn{kIngress, "CLASS", false, field<kIngressClass>},
    GetColumn{kIngress, "HOSTS", false, fields<kHosts>},
    GetColumn{kIngress, "PORTS", false, ingressPorts},
    GetColumn{"/Secret", "TYPE", false, fieldOr<kSecretType, kOpaque>},
    GetColumn{"/Secret /ConfigMap", "DATA", false, dataCount},
    GetColumn{"/PersistentVolumeClaim", "VOLUME", false, field<kVolumeName>},
    GetColumn{"/PersistentVolumeClaim", "REQUEST", false, field<kRequest>},
    GetColumn{"/PersistentVolume", "CAPACITY", false, field<kCapacity>},
    GetColumn{"/PersistentVolumeClaim /PersistentVolume", "ACCESS MODES", false, fields<kAccessModes>},
    GetColumn{"/PersistentVolume", "RECLAIM POLICY", false, fieldOr<kReclaim, kRetain>},
    GetColumn{"/PersistentVolume", "CLAIM", false, claimOf},
    GetColumn{"/PersistentVolumeClaim /PersistentVolume", "STORAGECLASS", false, field<kStorageClass>},
    GetColumn{"storage.k8s.io/StorageClass", "PROVISIONER", false, field<kProvisioner>},
    GetColumn{"storage.k8s.io/StorageClass", "RECLAIMPOLICY", false, fieldOr<kClassReclaim, kDelete>},
    GetColumn{"storage.k8s.io/StorageClass", "VOLUMEBINDINGMODE", false, fieldOr<kBindingMode, kImmediate>},
    GetColumn{"autoscaling/HorizontalPodAutoscaler", "REFERENCE", false, scaleTarget},
    GetColumn{"autoscaling/HorizontalPodAutoscaler", "MINPODS", false, fieldOr<kMinimum, kOne>},
    GetColumn{"autoscaling/HorizontalPodAutoscaler", "MAXPODS", false, field<kMaximum>},
    GetColumn{"policy/PodDisruptionBudget", "MIN AVAILABLE", false, field<kMinAvailable>},
    GetColumn{"policy/PodDisruptionBudget", "MAX UNAVAILABLE", false, field<kMaxUnavailable>},
    GetColumn{kPolicy, "POD-SELECTOR", false, labels<kPodSelector>},
    GetColumn{"/ServiceAccount", "SECRETS", false, secretCount},
    GetColumn{"rbac.authorization.k8s.io/Role rbac.authorization.k8s.io/ClusterRole", "RULES", false, count<kRules>},
    GetColumn{kBindings, "ROLE", false, boundRole},
    GetColumn{kBindings, "SUBJECTS", false, fields<kSubjects>},
    GetColumn{"gateway.networking.k8s.io/Gateway", "CLASS", false, field<kGatewayClass>},
    GetColumn{kRoutes, "HOSTNAMES", false, fields<kHostnames>},
    GetColumn{kRoutes, "PARENTS", true, fields<kParents>},
    GetColumn{"networking.k8s.io/IngressClass", "CONTROLLER", false, field<kController>},
    GetColumn{"apiextensions.k8s.io/CustomResourceDefinition", "DEFINES", false, field<kCrdKind>},
    GetColumn{"apiextensions.k8s.io/CustomResourceDefinition", "SCOPE", false, field<kCrdScope>},
    GetColumn{"/Service", "SELECTOR", true, labels<kSelector>},
    GetColumn{kTemplated, "CONTAINERS", true, fields<kContainers>},
    GetColumn{kTemplated, "IMAGES", true, fields<kImages>},
    GetColumn{kTemplated, "SELECTOR", true, labels<kMatchLabels>},
    GetColumn{"/Pod", "IMAGES", true, fields<kPodImages>},
    GetColumn{"batch/CronJob", "IMAGES", true, fields<kCronImages>},
};

} // namespace

std::span<const GetColumn> getColumns()
{
    return kColumns;
}

bool isColumnOf(const GetColumn& column, std::string_view group, std::string_view kind)
{
    const std::string wanted = std::string(group) + '/' + std::string(kind);
    std::string_view rest = column.kinds;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(' '));
        if (one == wanted)
            return true;
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
    return false;
}

} // namespace kubezu
