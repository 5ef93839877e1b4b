#include "models/relations/makers.h"

#include "models/kube/path.h"
#include "models/kube/selector.h"

#include <array>

namespace kubezu {
namespace {

/// One thing that one kind makes in its namespace.
struct MakerRow {
    std::string_view group;
    std::string_view kind;
    std::string_view made;        ///< "group/Kind"
    std::string_view field = {};  ///< path of the name; empty, or absent in the maker: its own name, unless `fixed`
    std::string_view suffix = {}; ///< behind the maker's own name
    std::string_view fixed = {};  ///< the name, whatever that of the maker
    bool onlyField = false;       ///< without the field nothing is made
    std::string_view prefix = {}; ///< before the maker's own name
};

constexpr MakerRow own(std::string_view group, std::string_view kind, std::string_view made, std::string_view suffix = {})
{
    MakerRow row{group, kind, made};
    row.suffix = suffix;
    return row;
}

constexpr MakerRow named(std::string_view group, std::string_view kind, std::string_view made, std::string_view field)
{
    MakerRow row{group, kind, made};
    row.field = field;
    row.onlyField = true;
    return row;
}

constexpr MakerRow ownOrNamed(std::string_view group, std::string_view kind, std::string_view made, std::string_view field)
{
    MakerRow row{group, kind, made};
    row.field = field;
    return row;
}

constexpr MakerRow fixed(std::string_view group, std::string_view kind, std::string_view made, std::string_view name)
{
    MakerRow row{group, kind, made};
    row.fixed = name;
    return row;
}

constexpr MakerRow prefixed(std::string_view group, std::string_view kind, std::string_view made, std::string_view prefix)
{
    MakerRow row{group, kind, made};
    row.prefix = prefix;
    return row;
}

constexpr std::string_view kKafka = "kafka.strimzi.io";
constexpr std::string_view kPostgres = "postgresql.cnpg.io";
constexpr std::string_view kMonitoring = "monitoring.coreos.com";
constexpr std::string_view kServing = "serving.knative.dev";

constexpr std::array kRows{
    named("cert-manager.io", "Certificate", "/Secret", "spec.secretName"),
    named("cert-manager.io", "Issuer", "/Secret", "spec.acme.privateKeySecretRef.name"),
    own("bitnami.com", "SealedSecret", "/Secret"),
    ownOrNamed("external-secrets.io", "ExternalSecret", "/Secret", "spec.target.name"),
    own(kKafka, "KafkaUser", "/Secret"),
    own(kKafka, "Kafka", "/Secret", "-cluster-ca-cert"),
    own(kKafka, "Kafka", "/Secret", "-cluster-ca"),
    own(kKafka, "Kafka", "/Secret", "-clients-ca-cert"),
    own(kKafka, "Kafka", "/Secret", "-clients-ca"),
    own(kKafka, "Kafka", "/Service", "-kafka-bootstrap"),
    own(kKafka, "Kafka", "/Service", "-kafka-brokers"),
    own(kKafka, "KafkaConnect", "/Service", "-connect-api"),
    own(kKafka, "KafkaBridge", "/Service", "-bridge-service"),
    own(kPostgres, "Cluster", "/Service", "-rw"),
    own(kPostgres, "Cluster", "/Service", "-ro"),
    own(kPostgres, "Cluster", "/Service", "-r"),
    own(kPostgres, "Cluster", "/Secret", "-app"),
    own(kPostgres, "Cluster", "/Secret", "-superuser"),
    own(kPostgres, "Cluster", "/Secret", "-ca"),
    own(kPostgres, "Cluster", "/Secret", "-server"),
    own(kPostgres, "Cluster", "/Secret", "-replication"),
    own(kPostgres, "Cluster", "/ServiceAccount"),
    own(kPostgres, "Pooler", "/Service"),
    own(kServing, "Service", "/Service"),
    own(kServing, "Service", "serving.knative.dev/Route"),
    own(kServing, "Service", "serving.knative.dev/Configuration"),
    fixed(kMonitoring, "Prometheus", "/Service", "prometheus-operated"),
    fixed(kMonitoring, "Alertmanager", "/Service", "alertmanager-operated"),
    fixed(kMonitoring, "ThanosRuler", "/Service", "thanos-ruler-operated"),
    prefixed("keda.sh", "ScaledObject", "autoscaling/HorizontalPodAutoscaler", "keda-hpa-"),
    own("elasticsearch.k8s.elastic.co", "Elasticsearch", "/Service", "-es-http"),
    own("elasticsearch.k8s.elastic.co", "Elasticsearch", "/Secret", "-es-elastic-user"),
    own("kibana.k8s.elastic.co", "Kibana", "/Service", "-kb-http"),
    own("cluster.x-k8s.io", "Cluster", "/Secret", "-kubeconfig"),
};

std::string nameOf(const Resource& resource)
{
    return resource.key.kind + ' ' + resource.key.name;
}

/// The name of what a row makes of one object; empty: nothing.
std::string madeName(const MakerRow& row, const Resource& maker)
{
    if (!row.fixed.empty())
        return std::string(row.fixed);
    const std::string_view written = row.field.empty() ? std::string_view() : Path(row.field).first(maker.value()).string();
    if (!written.empty())
        return std::string(written);
    return row.onlyField ? std::string() : std::string(row.prefix) + maker.key.name + std::string(row.suffix);
}

bool asksCertManager(Value annotations)
{
    return annotations["cert-manager.io/issuer"].exists() || annotations["cert-manager.io/cluster-issuer"].exists()
        || annotations["kubernetes.io/tls-acme"].string() == "true";
}

/// Whether a ClusterExternalSecret speaks of a namespace: one of its selectors, or its list of names.
bool isChosen(const Snapshot& snapshot, Value spec, const std::string& name)
{
    for (const Value::Item item : spec["namespaces"]) {
        if (item.value.string() == name)
            return true;
    }
    const std::size_t object = snapshot.find("", "Namespace", "", name);
    const Value labels = object == Snapshot::npos ? Value() : snapshot.resources[object]->value()["metadata"]["labels"];
    const auto holds = [&](Value selector) {
        return selector.isMap() && LabelSelector::fromSelector(selector).matches(labels, "kubernetes.io/metadata.name", name);
    };
    if (holds(spec["namespaceSelector"]))
        return true;
    for (const Value::Item item : spec["namespaceSelectors"]) {
        if (holds(item.value))
            return true;
    }
    return false;
}

/// What stands behind the last dash: a number, or letters and digits that the API server draws at random (it takes no vowels).
bool isSuffixOf(std::string_view kind, std::string_view text)
{
    constexpr std::size_t kRandom = 5;
    constexpr std::size_t kHash = 10;
    const bool random = kind == "Secret" || kind == "ReplicaSet";
    if (text.empty() || text.find_first_not_of(random ? "bcdfghjklmnpqrstvwxz0123456789" : "0123456789") != std::string_view::npos)
        return false;
    return kind == "Secret" ? text.size() == kRandom : kind == "ReplicaSet" ? text.size() >= kRandom && text.size() <= kHash
                                                                            : true;
}

} // namespace

Makers::Makers(const Snapshot& snapshot, const std::set<std::string_view>& kinds)
    : m_snapshot(snapshot)
{
    addNamed();
    addClusterSecrets();
    addByAnnotation();
    addNamespaces();
    addNumbered(kinds);
    if (kinds.contains("PersistentVolumeClaim"))
        addClaims();
}

void Makers::add(std::string_view groupKind, std::string_view nameSpace, std::string name, std::string maker)
{
    const std::size_t slash = groupKind.rfind('/');
    if (!name.empty())
        m_made.emplace(ResourceKey{std::string(groupKind.substr(0, slash)), std::string(groupKind.substr(slash + 1)), std::string(nameSpace), std::move(name)}, std::move(maker));
}

void Makers::addNamed()
{
    for (const MakerRow& row : kRows) {
        for (const std::uint32_t index : m_snapshot.ofKind(row.group, row.kind)) {
            const Resource& maker = *m_snapshot.resources[index];
            add(row.made, maker.key.nameSpace, madeName(row, maker), nameOf(maker));
        }
    }
}

void Makers::addClusterSecrets()
{
    for (const std::uint32_t index : m_snapshot.ofKind("external-secrets.io", "ClusterExternalSecret")) {
        const Resource& maker = *m_snapshot.resources[index];
        const Value spec = maker.value()["spec"];
        const Value target = spec["externalSecretSpec"]["target"]["name"];
        const Value object = spec["externalSecretName"];
        const std::string_view name = !target.string().empty() ? target.string() : object.string().empty() ? std::string_view(maker.key.name)
                                                                                                           : object.string();
        for (const std::string& space : m_snapshot.namespaces()) {
            if (isChosen(m_snapshot, spec, space))
                add("/Secret", space, std::string(name), nameOf(maker));
        }
    }
}

void Makers::addByAnnotation()
{
    for (const std::uint32_t index : m_snapshot.ofKind("networking.k8s.io", "Ingress")) {
        const Resource& ingress = *m_snapshot.resources[index];
        if (!asksCertManager(ingress.value()["metadata"]["annotations"]))
            continue;
        for (const Value::Item item : ingress.value()["spec"]["tls"])
            add("/Secret", ingress.key.nameSpace, std::string(item.value["secretName"].string()), nameOf(ingress) + " through cert-manager");
    }
    for (const std::uint32_t index : m_snapshot.ofKind("gateway.networking.k8s.io", "Gateway")) {
        const Resource& gateway = *m_snapshot.resources[index];
        if (!asksCertManager(gateway.value()["metadata"]["annotations"]))
            continue;
        Path("spec.listeners[*].tls.certificateRefs[*].name").visit(gateway.value(), [&](Value name) {
            add("/Secret", gateway.key.nameSpace, std::string(name.string()), nameOf(gateway) + " through cert-manager");
        });
    }
    for (const std::uint32_t index : m_snapshot.ofKind("", "Service")) {
        const Resource& service = *m_snapshot.resources[index];
        const Value annotations = service.value()["metadata"]["annotations"];
        for (const std::string_view key : {"service.beta.openshift.io/serving-cert-secret-name", "service.alpha.openshift.io/serving-cert-secret-name"})
            add("/Secret", service.key.nameSpace, std::string(annotations[key].string()), nameOf(service) + " through the service CA of OpenShift");
    }
}

void Makers::addNamespaces()
{
    for (const std::uint32_t index : m_snapshot.ofKind("helm.toolkit.fluxcd.io", "HelmRelease")) {
        const Resource& release = *m_snapshot.resources[index];
        const Value spec = release.value()["spec"];
        if (spec["install"]["createNamespace"].boolean(false))
            add("/Namespace", {}, std::string(spec["targetNamespace"].string()), nameOf(release));
    }
    for (const std::uint32_t index : m_snapshot.ofKind("argoproj.io", "Application")) {
        const Resource& application = *m_snapshot.resources[index];
        const Value spec = application.value()["spec"];
        for (const Value::Item option : spec["syncPolicy"]["syncOptions"]) {
            if (option.value.string() == "CreateNamespace=true")
                add("/Namespace", {}, std::string(spec["destination"]["namespace"].string()), nameOf(application));
        }
    }
}

void Makers::addClaims()
{
    constexpr std::string_view kClaim = "PersistentVolumeClaim";
    for (const std::uint32_t index : m_snapshot.ofKind("apps", "StatefulSet")) {
        const Resource& set = *m_snapshot.resources[index];
        for (const Value::Item claim : set.value()["spec"]["volumeClaimTemplates"]) {
            std::string stem = std::string(claim.value["metadata"]["name"].text()) + '-' + set.key.name;
            m_numbered.emplace(ResourceKey{"", std::string(kClaim), set.key.nameSpace, std::move(stem)}, nameOf(set));
        }
    }
    for (const std::uint32_t index : m_snapshot.ofKind("", "Pod")) {
        const Resource& pod = *m_snapshot.resources[index];
        for (const Value::Item volume : pod.value()["spec"]["volumes"]) {
            if (volume.value["ephemeral"].isMap())
                add("/PersistentVolumeClaim", pod.key.nameSpace, pod.key.name + '-' + std::string(volume.value["name"].text()), nameOf(pod));
        }
    }
}

void Makers::addNumbered(std::string_view makerGroup, std::string_view makerKind, std::string_view made, std::string_view suffix)
{
    const std::size_t slash = made.rfind('/');
    for (const std::uint32_t index : m_snapshot.ofKind(makerGroup, makerKind)) {
        const Resource& maker = *m_snapshot.resources[index];
        m_numbered.emplace(ResourceKey{std::string(made.substr(0, slash)), std::string(made.substr(slash + 1)), maker.key.nameSpace, maker.key.name + std::string(suffix)}, nameOf(maker));
    }
}

void Makers::addNumbered(const std::set<std::string_view>& kinds)
{
    if (kinds.contains("Secret"))
        addNumbered("", "ServiceAccount", "/Secret", "-token"); // as clusters before 1.24 made them
    if (kinds.contains("Revision"))
        addNumbered(kServing, "Service", "serving.knative.dev/Revision");
    if (kinds.contains("Job"))
        addNumbered("batch", "CronJob", "batch/Job");
    if (kinds.contains("ReplicaSet")) {
        addNumbered("apps", "Deployment", "apps/ReplicaSet");
        addNumbered("argoproj.io", "Rollout", "apps/ReplicaSet");
    }
}

std::string Makers::makerOf(const ResourceKey& key) const
{
    const auto made = m_made.find(key);
    if (made != m_made.end())
        return made->second;
    const std::size_t dash = key.name.rfind('-');
    if (dash == std::string::npos)
        return {};
    if (!isSuffixOf(key.kind, std::string_view(key.name).substr(dash + 1)))
        return {};
    const auto numbered = m_numbered.find(ResourceKey{key.group, key.kind, key.nameSpace, key.name.substr(0, dash)});
    return numbered == m_numbered.end() ? std::string() : numbered->second;
}

} // namespace kubezu
