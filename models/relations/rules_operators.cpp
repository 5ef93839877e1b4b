#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Operators of databases and queues: Strimzi (Kafka), CloudNativePG and Elastic.
namespace kubezu::rules {
namespace {

/// bootstrapServers: `<cluster>-kafka-bootstrap[.<namespace>…]:port` of a Kafka that is here.
void bootstrapCluster(RuleContext& context, Value at, const std::string& path)
{
    constexpr std::string_view kSuffix = "-kafka-bootstrap";
    std::string_view text = at.string();
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view server = text.substr(0, text.substr(0, comma).find(':'));
        text.remove_prefix(std::min(text.size(), comma + 1));
        const std::string_view host = server.substr(0, server.find('.'));
        const std::string_view rest = host.size() < server.size() ? server.substr(host.size() + 1) : std::string_view();
        if (host.ends_with(kSuffix))
            context.refer({"kafka.strimzi.io", "Kafka", rest.substr(0, rest.find('.')), host.substr(0, host.size() - kSuffix.size())}, path, at);
    }
}

constexpr std::string_view kKafkaUsers = "kafka.strimzi.io/KafkaTopic kafka.strimzi.io/KafkaUser kafka.strimzi.io/KafkaNodePool kafka.strimzi.io/KafkaRebalance";
constexpr std::string_view kKafkaClients = "kafka.strimzi.io/KafkaConnect kafka.strimzi.io/KafkaBridge kafka.strimzi.io/KafkaMirrorMaker";
constexpr std::string_view kPostgres = "postgresql.cnpg.io/Cluster";
constexpr std::string_view kPostgresParts = "postgresql.cnpg.io/Backup postgresql.cnpg.io/ScheduledBackup postgresql.cnpg.io/Pooler postgresql.cnpg.io/Database";
constexpr Reference kKafka = byName("kafka.strimzi.io/Kafka");
constexpr Reference kSecretField = byField("/Secret");
constexpr Reference kSecretName = byName("/Secret");
constexpr std::string_view kOperator = "crd-operator";
constexpr std::string_view kSecret = "secret";
using R = Relation;

constexpr std::array kRules{
    Rule{"kafka-cluster", R::Uses, kKafkaUsers, "metadata.labels['strimzi.io/cluster']", kKafka, "convention of Strimzi", kOperator},
    Rule{"kafkaconnector-connect", R::Uses, "kafka.strimzi.io/KafkaConnector", "metadata.labels['strimzi.io/cluster']", byName("kafka.strimzi.io/KafkaConnect"), "convention of Strimzi", kOperator},
    Rule{"kafkaclient-cluster", R::Uses, kKafkaClients, "spec.bootstrapServers", ifPresent(custom(bootstrapCluster, "kafka.strimzi.io/Kafka", "by host")), "kafka.strimzi.io/v1beta2 KafkaConnectSpec.bootstrapServers", kOperator},
    Rule{"kafkaclient-password", R::Uses, kKafkaClients, "spec.authentication.passwordSecret", byField("/Secret", "secretName"), "kafka.strimzi.io/v1beta2 PasswordSecretSource", kSecret},
    Rule{"kafkaclient-certificate", R::Tls, kKafkaClients, "spec.authentication.certificateAndKey", byField("/Secret", "secretName"), "kafka.strimzi.io/v1beta2 CertAndKeySecretSource"},
    Rule{"kafkaclient-trusted", R::Tls, kKafkaClients, "spec.tls.trustedCertificates[*]", byField("/Secret", "secretName"), "kafka.strimzi.io/v1beta2 CertSecretSource"},
    Rule{"kafkauser-password", R::Uses, "kafka.strimzi.io/KafkaUser", "spec.authentication.password.valueFrom.secretKeyRef", kSecretField, "kafka.strimzi.io/v1beta2 PasswordSource", kSecret},
    Rule{"kafka-listener-certificate", R::Tls, "kafka.strimzi.io/Kafka", "spec.kafka.listeners[*].configuration.brokerCertChainAndKey", byField("/Secret", "secretName"), "kafka.strimzi.io/v1beta2 GenericKafkaListenerConfiguration"},
    Rule{"kafka-metrics", R::Uses, "kafka.strimzi.io/Kafka", "spec.kafka.metricsConfig.valueFrom.configMapKeyRef", byField("/ConfigMap"), "kafka.strimzi.io/v1beta2 JmxPrometheusExporterMetrics", "configmap"},
    Rule{"postgres-superuser", R::Uses, kPostgres, "spec.superuserSecret", kSecretField, "postgresql.cnpg.io/v1 ClusterSpec.superuserSecret", kSecret},
    Rule{"postgres-owner", R::Uses, kPostgres, "spec.bootstrap.initdb.secret", kSecretField, "postgresql.cnpg.io/v1 BootstrapInitDB.secret", kSecret},
    Rule{"postgres-role-password", R::Uses, kPostgres, "spec.managed.roles[*].passwordSecret", kSecretField, "postgresql.cnpg.io/v1 RoleConfiguration.passwordSecret", kSecret},
    Rule{"postgres-server-certificate", R::Tls, kPostgres, "spec.certificates.serverTLSSecret", kSecretName, "postgresql.cnpg.io/v1 CertificatesConfiguration"},
    Rule{"postgres-server-ca", R::Tls, kPostgres, "spec.certificates.serverCASecret", kSecretName, "postgresql.cnpg.io/v1 CertificatesConfiguration"},
    Rule{"postgres-recovery", R::Uses, kPostgres, "spec.bootstrap.recovery.backup", byField("postgresql.cnpg.io/Backup"), "postgresql.cnpg.io/v1 BootstrapRecovery.backup", kOperator},
    Rule{"postgres-image-catalog", R::Uses, kPostgres, "spec.imageCatalogRef", byObject("postgresql.cnpg.io/ImageCatalog", "apiGroup"), "postgresql.cnpg.io/v1 ImageCatalogRef", kOperator},
    Rule{"postgres-storageclass", R::Class, kPostgres, "spec.storage.storageClass", byName("storage.k8s.io/StorageClass"), "postgresql.cnpg.io/v1 StorageConfiguration"},
    Rule{"postgres-wal-storageclass", R::Class, kPostgres, "spec.walStorage.storageClass", byName("storage.k8s.io/StorageClass"), "postgresql.cnpg.io/v1 StorageConfiguration"},
    Rule{"postgres-backup-secret", R::Uses, kPostgres, "spec.backup.barmanObjectStore", custom(referCredentials, "/Secret"), "postgresql.cnpg.io/v1 BarmanObjectStoreConfiguration", kSecret},
    Rule{"postgres-cluster", R::Uses, kPostgresParts, "spec.cluster", byField("postgresql.cnpg.io/Cluster"), "postgresql.cnpg.io/v1 LocalObjectReference", kOperator},
    Rule{"pooler-secret", R::Uses, "postgresql.cnpg.io/Pooler", "spec.pgbouncer.authQuerySecret", kSecretField, "postgresql.cnpg.io/v1 PgBouncerSpec", kSecret},
    Rule{"kibana-elasticsearch", R::Uses, "kibana.k8s.elastic.co/Kibana", "spec.elasticsearchRef", byField("elasticsearch.k8s.elastic.co/Elasticsearch", "name", "namespace"), "kibana.k8s.elastic.co/v1 KibanaSpec.elasticsearchRef", kOperator},
};

} // namespace

std::span<const Rule> operators()
{
    return kRules;
}

} // namespace kubezu::rules
