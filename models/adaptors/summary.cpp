#include "models/adaptors/summary.h"

#include "models/adaptors/texts.h"
#include "models/kube/path.h"
#include "models/kube/pod_template.h"

#include <QStringList>

#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kMostParts = 8;

/// How a fact is read from the place its path leads to.
enum class Form : std::uint8_t { Text,
                                 Each,
                                 Keys,
                                 Count };

struct FactRow {
    std::string_view kinds; ///< separated by spaces
    Fact fact;
    std::string_view path;
    Form form = Form::Text;
};

constexpr std::string_view kWithPods = "Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Job CronJob Pod";

/// What matters of each kind; facts of the pod template and those that need more than a path follow behind.
constexpr std::array kFacts{
    FactRow{"Deployment StatefulSet ReplicaSet ReplicationController", Fact::Replicas, "spec.replicas"},
    FactRow{"Deployment", Fact::Strategy, "spec.strategy.type"},
    FactRow{"StatefulSet DaemonSet", Fact::Strategy, "spec.updateStrategy.type"},
    FactRow{"CronJob", Fact::Schedule, "spec.schedule"},
    FactRow{"CronJob Job", Fact::Suspend, "spec.suspend"},
    FactRow{"Job", Fact::Completions, "spec.completions"},
    FactRow{"Job", Fact::Parallelism, "spec.parallelism"},
    FactRow{"Job", Fact::BackoffLimit, "spec.backoffLimit"},
    FactRow{"Deployment StatefulSet DaemonSet ReplicaSet Job", Fact::Selector, "spec.selector"},
    FactRow{"Service ReplicationController", Fact::Selector, "spec.selector"},
    FactRow{"Service", Fact::ClusterIp, "spec.clusterIP"},
    FactRow{"Service", Fact::ExternalName, "spec.externalName"},
    FactRow{"Ingress", Fact::Class, "spec.ingressClassName"},
    FactRow{"Ingress", Fact::Hosts, "spec.rules[*].host", Form::Each},
    FactRow{"HTTPRoute GRPCRoute TLSRoute", Fact::Hosts, "spec.hostnames"},
    FactRow{"Ingress", Fact::Tls, "spec.tls[*].secretName", Form::Each},
    FactRow{"Gateway", Fact::Class, "spec.gatewayClassName"},
    FactRow{"NetworkPolicy", Fact::Selector, "spec.podSelector"},
    FactRow{"NetworkPolicy", Fact::PolicyTypes, "spec.policyTypes"},
    FactRow{"NetworkPolicy", Fact::IngressRules, "spec.ingress", Form::Count},
    FactRow{"NetworkPolicy", Fact::EgressRules, "spec.egress", Form::Count},
    FactRow{"PodDisruptionBudget", Fact::MinAvailable, "spec.minAvailable"},
    FactRow{"PodDisruptionBudget", Fact::MaxUnavailable, "spec.maxUnavailable"},
    FactRow{"PodDisruptionBudget", Fact::Selector, "spec.selector"},
    FactRow{"Secret", Fact::SecretType, "type"},
    FactRow{"ConfigMap Secret", Fact::DataKeys, "data", Form::Keys},
    FactRow{"Secret", Fact::DataKeys, "stringData", Form::Keys},
    FactRow{"ConfigMap", Fact::BinaryKeys, "binaryData", Form::Keys},
    FactRow{"ConfigMap Secret", Fact::Immutable, "immutable"},
    FactRow{"PersistentVolumeClaim", Fact::StorageRequest, "spec.resources.requests.storage"},
    FactRow{"PersistentVolume", Fact::Capacity, "spec.capacity.storage"},
    FactRow{"PersistentVolumeClaim PersistentVolume", Fact::AccessModes, "spec.accessModes"},
    FactRow{"PersistentVolumeClaim PersistentVolume", Fact::Class, "spec.storageClassName"},
    FactRow{"PersistentVolumeClaim PersistentVolume", Fact::VolumeMode, "spec.volumeMode"},
    FactRow{"PersistentVolumeClaim", Fact::VolumeName, "spec.volumeName"},
    FactRow{"PersistentVolume", Fact::ReclaimPolicy, "spec.persistentVolumeReclaimPolicy"},
    FactRow{"StorageClass", Fact::Provisioner, "provisioner"},
    FactRow{"StorageClass", Fact::ReclaimPolicy, "reclaimPolicy"},
    FactRow{"StorageClass", Fact::BindingMode, "volumeBindingMode"},
    FactRow{"StorageClass", Fact::Expansion, "allowVolumeExpansion"},
    FactRow{"ServiceAccount", Fact::PullSecrets, "imagePullSecrets[*].name", Form::Each},
    FactRow{"Role ClusterRole", Fact::Rules, "rules", Form::Count},
    FactRow{"CustomResourceDefinition", Fact::Group, "spec.group"},
    FactRow{"CustomResourceDefinition", Fact::Scope, "spec.scope"},
    FactRow{"CustomResourceDefinition", Fact::Versions, "spec.versions[*].name", Form::Each},
    FactRow{"PriorityClass", Fact::PriorityValue, "value"},
    FactRow{"ResourceQuota", Fact::Hard, "spec.hard"},
    FactRow{"StatefulSet", Fact::ClaimTemplates, "spec.volumeClaimTemplates[*].metadata.name", Form::Each},
};

constexpr std::array kPodFacts{
    FactRow{kWithPods, Fact::Containers, "containers[*].name", Form::Each},
    FactRow{kWithPods, Fact::Images, "containers[*].image", Form::Each},
    FactRow{kWithPods, Fact::Ports, "containers[*].ports[*].containerPort", Form::Each},
    FactRow{kWithPods, Fact::Requests, "containers[*].resources.requests", Form::Each},
    FactRow{kWithPods, Fact::Limits, "containers[*].resources.limits", Form::Each},
    FactRow{kWithPods, Fact::Volumes, "volumes[*].name", Form::Each},
    FactRow{kWithPods, Fact::ServiceAccount, "serviceAccountName"},
    FactRow{"Job CronJob Pod", Fact::RestartPolicy, "restartPolicy"},
};

bool hasWord(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word)
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

QString joined(const QStringList& parts, std::size_t most, const QString& between = QStringLiteral(", "))
{
    const auto limit = static_cast<qsizetype>(most);
    if (parts.size() <= limit)
        return parts.join(between);
    return parts.mid(0, limit).join(between) + QStringLiteral(" … +%1").arg(parts.size() - limit);
}

QString read(Value root, const FactRow& row)
{
    const Path path{row.path};
    if (row.form == Form::Text)
        return oneLine(path.first(root), kMostParts);
    if (row.form == Form::Count) {
        const Value value = path.first(root);
        return value.exists() ? QString::number(value.size()) : QString();
    }
    QStringList parts;
    if (row.form == Form::Keys) {
        for (const Value::Item item : path.first(root))
            parts << visibleText(item.key.text(), 256);
        return joined(parts, 2 * kMostParts);
    }
    path.visit(root, [&](Value value) {
        const QString text = oneLine(value, kMostParts);
        if (!text.isEmpty() && !parts.contains(text))
            parts << text;
    });
    return joined(parts, kMostParts);
}

void add(std::vector<SummaryRow>& rows, Fact fact, QString value)
{
    if (!value.isEmpty())
        rows.push_back({fact, std::move(value)});
}

QString servicePorts(Value spec)
{
    QStringList parts;
    for (const Value::Item item : spec["ports"]) {
        const Value port = item.value;
        QString text = oneLine(port["port"]);
        if (port["targetPort"].exists())
            text += QStringLiteral(" → ") + oneLine(port["targetPort"]);
        if (port["nodePort"].exists())
            text += QLatin1String(" (") + oneLine(port["nodePort"]) + QLatin1Char(')');
        if (port["protocol"].exists() && port["protocol"].text() != "TCP")
            text += QLatin1Char('/') + oneLine(port["protocol"]);
        parts << text;
    }
    return joined(parts, kMostParts);
}

QString backends(Value spec)
{
    QStringList parts;
    for (const Value::Item rule : spec["rules"]) {
        for (const Value::Item path : rule.value["http"]["paths"]) {
            const Value service = path.value["backend"]["service"];
            const Value port = service["port"];
            parts << oneLine(path.value["path"]) + QStringLiteral(" → ") + oneLine(service["name"]) + QLatin1Char(':')
                    + oneLine(port["number"].exists() ? port["number"] : port["name"]);
        }
    }
    return joined(parts, kMostParts);
}

QString listeners(Value spec)
{
    QStringList parts;
    for (const Value::Item item : spec["listeners"])
        parts << oneLine(item.value["name"]) + QLatin1Char(' ') + oneLine(item.value["protocol"]) + QLatin1Char(' ') + oneLine(item.value["port"]);
    return joined(parts, kMostParts);
}

QString kindAndName(Value reference)
{
    const QString kind = oneLine(reference["kind"]);
    return kind.isEmpty() ? QString() : kind + QLatin1Char(' ') + oneLine(reference["name"]);
}

QString subjects(Value root)
{
    QStringList parts;
    for (const Value::Item item : root["subjects"])
        parts << kindAndName(item.value);
    return joined(parts, kMostParts);
}

QString probes(Value spec)
{
    QStringList parts;
    for (const Value::Item container : spec["containers"]) {
        for (const char* probe : {"startupProbe", "readinessProbe", "livenessProbe"}) {
            const QString word = QString::fromLatin1(probe);
            if (container.value[probe].exists() && !parts.contains(word))
                parts << word;
        }
    }
    return parts.join(QLatin1String(", "));
}

QString metrics(Value spec)
{
    QStringList parts;
    for (const Value::Item item : spec["metrics"]) {
        const Value resource = item.value["resource"];
        QString text = resource.exists() ? oneLine(resource["name"]) : oneLine(item.value["type"]);
        const Value target = resource["target"];
        if (target["averageUtilization"].exists())
            text += QLatin1Char(' ') + oneLine(target["averageUtilization"]) + QLatin1Char('%');
        else if (target["averageValue"].exists())
            text += QLatin1Char(' ') + oneLine(target["averageValue"]);
        parts << text;
    }
    return joined(parts, kMostParts);
}

/// What needs more than a path.
void addComposed(std::vector<SummaryRow>& rows, std::string_view kind, Value root)
{
    const Value spec = root["spec"];
    if (kind == "Service") {
        const QString type = oneLine(spec["type"]);
        add(rows, Fact::ServiceType, type.isEmpty() ? QStringLiteral("ClusterIP") : type);
        add(rows, Fact::ServicePorts, servicePorts(spec));
    } else if (kind == "Ingress") {
        add(rows, Fact::Backends, backends(spec));
    } else if (kind == "Gateway") {
        add(rows, Fact::Listeners, listeners(spec));
    } else if (kind == "HorizontalPodAutoscaler") {
        add(rows, Fact::ScaleTarget, kindAndName(spec["scaleTargetRef"]));
        const QString least = spec["minReplicas"].exists() ? oneLine(spec["minReplicas"]) : QStringLiteral("1");
        add(rows, Fact::ScaleRange, least + QChar(0x2013) + oneLine(spec["maxReplicas"]));
        add(rows, Fact::Metrics, metrics(spec));
    } else if (kind == "RoleBinding" || kind == "ClusterRoleBinding") {
        add(rows, Fact::RoleRef, kindAndName(root["roleRef"]));
        add(rows, Fact::Subjects, subjects(root));
    }
}

void addPodFacts(std::vector<SummaryRow>& rows, const ResourceKey& key, Value root)
{
    const PodCarrier* carrier = findPodCarrier(key.group, key.kind);
    if (!carrier)
        return;
    const Value spec = Path(carrier->specPath).first(root);
    for (const FactRow& row : kPodFacts) {
        if (row.kinds.size() == kWithPods.size() || hasWord(row.kinds, key.kind))
            add(rows, row.fact, read(spec, row));
    }
    add(rows, Fact::Probes, probes(spec));
}

void addIdentity(std::vector<SummaryRow>& rows, const Graph& graph, const GraphNode& node)
{
    add(rows, Fact::ApiVersion, visibleText(node.apiVersion));
    add(rows, Fact::Namespace, visibleText(node.key.nameSpace));
    if (node.resource)
        add(rows, Fact::Place, placeText(*graph.snapshot, node.resource->place));
}

} // namespace

QString oneLine(Value value, std::size_t most)
{
    if (value.isScalar())
        return visibleText(value.text(), 256);
    if (value.isMap() && (value["matchLabels"].exists() || value["matchExpressions"].exists())) {
        QStringList parts;
        if (value["matchLabels"].size() > 0)
            parts << oneLine(value["matchLabels"], most);
        for (const Value::Item item : value["matchExpressions"]) {
            const QString values = oneLine(item.value["values"], most);
            parts << oneLine(item.value["key"]) + QLatin1Char(' ') + oneLine(item.value["operator"])
                    + (values.isEmpty() ? QString() : QLatin1String(" (") + values + QLatin1Char(')'));
        }
        return joined(parts, most);
    }
    QStringList parts;
    for (const Value::Item item : value) {
        QString text = item.value.isScalar() ? visibleText(item.value.text(), 256) : QStringLiteral("…");
        if (item.key.exists())
            text = visibleText(item.key.text(), 256) + QLatin1Char('=') + text;
        parts << text;
    }
    return joined(parts, most);
}

std::vector<SummaryRow> summaryOf(const Graph& graph, NodeIndex index)
{
    std::vector<SummaryRow> rows;
    const GraphNode& node = graph.nodes[index];
    addIdentity(rows, graph, node);
    if (!node.resource) {
        if (node.count > 1)
            add(rows, Fact::Count, QString::number(node.count));
        QStringList members;
        for (const std::string& member : node.members)
            members << visibleText(member, 256);
        add(rows, Fact::Members, joined(members, 2 * kMostParts));
        return rows;
    }
    const Value root = node.resource->value();
    addComposed(rows, node.key.kind, root);
    for (const FactRow& row : kFacts) {
        if (node.kind && hasWord(row.kinds, node.key.kind))
            add(rows, row.fact, read(root, row));
    }
    addPodFacts(rows, node.key, root);
    add(rows, Fact::Labels, oneLine(root["metadata"]["labels"]));
    QStringList annotations;
    for (const Value::Item item : root["metadata"]["annotations"])
        annotations << visibleText(item.key.text(), 256);
    add(rows, Fact::Annotations, joined(annotations, kMostParts));
    return rows;
}

} // namespace kubezu
