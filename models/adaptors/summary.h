#pragma once
#include "models/graph/graph.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kubezu {

/// What a fact is about; the words are the view's.
enum class Fact : std::uint8_t {
    ApiVersion,
    Namespace,
    Place,
    Labels,
    Annotations,
    Replicas,
    Strategy,
    Selector,
    Containers,
    Images,
    Ports,
    Probes,
    Requests,
    Limits,
    Volumes,
    ServiceAccount,
    RestartPolicy,
    ServiceType,
    ClusterIp,
    ExternalName,
    ServicePorts,
    Hosts,
    Backends,
    Class,
    Tls,
    Listeners,
    DataKeys,
    BinaryKeys,
    SecretType,
    Immutable,
    Schedule,
    Suspend,
    Completions,
    Parallelism,
    BackoffLimit,
    ScaleTarget,
    ScaleRange,
    Metrics,
    MinAvailable,
    MaxUnavailable,
    PolicyTypes,
    IngressRules,
    EgressRules,
    StorageRequest,
    AccessModes,
    VolumeMode,
    VolumeName,
    Capacity,
    ReclaimPolicy,
    Provisioner,
    BindingMode,
    Expansion,
    ClaimTemplates,
    RoleRef,
    Subjects,
    Rules,
    PullSecrets,
    Group,
    Scope,
    Versions,
    PriorityValue,
    Hard,
    Count,
    Members,
};
inline constexpr std::size_t kFactCount = static_cast<std::size_t>(Fact::Members) + 1;

/// One row of the inspector's summary. Values are data, plain text, safe to show; never those of a Secret.
struct SummaryRow {
    Fact fact = Fact::ApiVersion;
    QString value;
    friend bool operator==(const SummaryRow&, const SummaryRow&) = default;
};

/// Identity first, then the facts that matter for the kind, in the order people ask for them. Pure.
std::vector<SummaryRow> summaryOf(const Graph& graph, NodeIndex node);

/// A value on one line: scalars as they are, lists with commas, maps as key=value; cut after `most` parts with their number.
QString oneLine(Value value, std::size_t most = 8);

} // namespace kubezu
