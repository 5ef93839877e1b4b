#include "models/picture/card_face.h"

#include "models/base/text.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kMostNameBytes = 253; ///< what Kubernetes itself allows; longer names are cut on cards

std::string serviceType(Value spec)
{
    if (spec["clusterIP"].string() == "None")
        return "headless";
    const std::string_view type = spec["type"].string();
    return type.empty() ? "ClusterIP" : std::string(type);
}

Badge text(std::string words)
{
    Badge badge;
    if (!words.empty()) {
        badge.kind = Badge::Kind::Text;
        badge.text = visible(elide(words, 24));
    }
    return badge;
}

Badge counted(Badge::Kind kind, std::size_t number)
{
    Badge badge;
    badge.kind = number > 0 ? kind : Badge::Kind::None;
    badge.number = static_cast<std::int64_t>(number);
    return badge;
}

/// "2/3" where a status tells, else "3".
Badge replicaBadge(Value object)
{
    const Value wanted = object["spec"]["replicas"];
    const Value status = object["status"];
    if (status["replicas"].exists() || status["readyReplicas"].exists())
        return text(std::to_string(status["readyReplicas"].integer(0)) + '/' + std::to_string(wanted.integer(1)));
    Badge badge;
    if (wanted.type() == ValueType::Int) {
        badge.kind = Badge::Kind::Replicas;
        badge.number = wanted.integer(1);
    }
    return badge;
}

Badge portBadge(Value spec)
{
    std::string ports;
    std::size_t count = 0;
    for (const Value::Item item : spec["ports"]) {
        if (++count <= 2)
            ports += (ports.empty() ? "" : ", ") + std::string(item.value["port"].text());
    }
    return text(count > 2 ? ports + " …" : ports);
}

Badge ruleBadge(Value object)
{
    return counted(Badge::Kind::Rules, object["spec"]["rules"].size());
}

Badge roleBadge(Value object)
{
    return counted(Badge::Kind::Rules, object["rules"].size());
}

Badge keyBadge(Value object)
{
    return counted(Badge::Kind::Keys, object["data"].size() + object["binaryData"].size() + object["stringData"].size());
}

Badge subjectBadge(Value object)
{
    return counted(Badge::Kind::Subjects, object["subjects"].size());
}

Badge rangeBadge(Value object)
{
    const Value spec = object["spec"];
    return text(std::to_string(spec["minReplicas"].integer(1)) + "–" + std::string(spec["maxReplicas"].text()));
}

Badge servicePorts(Value object)
{
    return portBadge(object["spec"]);
}

Badge claimSize(Value object)
{
    return text(std::string(object["spec"]["resources"]["requests"]["storage"].text()));
}

Badge volumeSize(Value object)
{
    return text(std::string(object["spec"]["capacity"]["storage"].text()));
}

Badge schedule(Value object)
{
    return text(std::string(object["spec"]["schedule"].text()));
}

Badge listenerPorts(Value object)
{
    std::string ports;
    std::size_t count = 0;
    for (const Value::Item item : object["spec"]["listeners"]) {
        if (++count <= 2)
            ports += (ports.empty() ? "" : ", ") + std::string(item.value["port"].text());
    }
    return text(count > 2 ? ports + " …" : ports);
}

struct BadgeRow {
    std::string_view kind;
    Badge (*of)(Value object);
};

constexpr std::array<BadgeRow, 21> kBadges{{
    {"Deployment", replicaBadge},
    {"ReplicaSet", replicaBadge},
    {"StatefulSet", replicaBadge},
    {"ReplicationController", replicaBadge},
    {"Service", servicePorts},
    {"Ingress", ruleBadge},
    {"HTTPRoute", ruleBadge},
    {"GRPCRoute", ruleBadge},
    {"TCPRoute", ruleBadge},
    {"TLSRoute", ruleBadge},
    {"UDPRoute", ruleBadge},
    {"Gateway", listenerPorts},
    {"ConfigMap", keyBadge},
    {"Secret", keyBadge},
    {"HorizontalPodAutoscaler", rangeBadge},
    {"PersistentVolumeClaim", claimSize},
    {"PersistentVolume", volumeSize},
    {"CronJob", schedule},
    {"Role", roleBadge},
    {"ClusterRole", roleBadge},
    {"RoleBinding", subjectBadge},
}};

Badge badgeOf(const GraphNode& node)
{
    if (!node.resource)
        return {};
    for (const BadgeRow& row : kBadges) {
        if (row.kind == node.key.kind)
            return row.of(node.resource->value());
    }
    return {};
}

std::string kindLabel(const GraphNode& node)
{
    std::string label = node.kind && !node.kind->cardName.empty() ? std::string(node.kind->cardName) : node.key.kind;
    if (node.resource && node.key.group.empty() && node.key.kind == "Service")
        label += " · " + serviceType(node.resource->value()["spec"]);
    return visible(elide(label, 48));
}

/// Where the first reference to a missing thing stands.
std::string referencePlace(const Graph& graph, NodeIndex node)
{
    for (const auto* edges : {&graph.incoming[node], &graph.outgoing[node]}) {
        for (const EdgeIndex index : *edges) {
            const GraphEdge& edge = graph.edges[index];
            const std::string_view file = graph.snapshot->fileName(edge.place);
            const std::size_t slash = file.rfind('/');
            if (!file.empty() && edge.place.line > 0)
                return std::string(file.substr(slash == std::string_view::npos ? 0 : slash + 1)) + ':' + std::to_string(edge.place.line);
        }
    }
    return {};
}

} // namespace

Mark healthOf(const GraphNode& node)
{
    if (!node.resource)
        return Mark::None;
    const Value object = node.resource->value();
    const Value status = object["status"];
    if (node.key.kind == "Pod" && status["phase"].exists()) {
        const std::string_view phase = status["phase"].string();
        for (const Value::Item item : status["containerStatuses"]) {
            const std::string_view reason = item.value["state"]["waiting"]["reason"].string();
            if (reason == "CrashLoopBackOff" || reason.ends_with("ImagePull") || reason == "ImagePullBackOff" || reason.ends_with("Error"))
                return Mark::Error;
        }
        if (phase == "Failed")
            return Mark::Error;
        return phase == "Running" || phase == "Succeeded" ? Mark::Ok : phase == "Pending" ? Mark::Progressing
                                                                                          : Mark::Unknown;
    }
    const PodCarrier* carrier = findPodCarrier(node.key.group, node.key.kind);
    if (carrier && status["replicas"].exists())
        return status["readyReplicas"].integer(0) >= object["spec"]["replicas"].integer(1) ? Mark::Ok : Mark::Progressing;
    return Mark::None;
}

CardFace faceOf(const Graph& graph, NodeIndex index)
{
    const GraphNode& node = graph.nodes[index];
    CardFace face;
    face.kindLabel = kindLabel(node);
    face.name = visible(elide(node.key.name, kMostNameBytes));
    face.icon = node.kind ? std::string(node.kind->icon) : "generic";
    face.category = graph.categoryOf(index);
    face.origin = node.origin;
    face.cause = node.cause;
    face.badge = badgeOf(node);
    face.count = node.count;
    if (graph.changes) {
        face.change = graph.changes->nodes[index];
        face.changes = graph.changes->fields[index];
    }
    if (node.origin == Origin::Missing) {
        face.note = visible(elide(referencePlace(graph, index), 64));
        if (!node.causeDetail.empty())
            face.note = visible(elide(node.causeDetail, 40)) + (face.note.empty() ? "" : " · ") + face.note;
    }
    return face;
}

namespace {

/// Errors over warnings; notes leave no mark.
void addMark(Mark& mark, Severity severity)
{
    if (severity == Severity::Error)
        mark = Mark::Error;
    else if (severity == Severity::Warning && mark != Mark::Error)
        mark = Mark::Warning;
}

} // namespace

std::vector<Mark> marksOf(const Graph& graph, const Problems& problems)
{
    std::vector<Mark> marks(graph.nodes.size(), Mark::None);
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        marks[i] = healthOf(node);
        const Category category = graph.categoryOf(i);
        if (graph.changeOf(i) == Change::Removed)
            continue; // what is gone is neither in order nor broken
        if (marks[i] == Mark::None && node.resource && (category == Category::Workload || category == Category::Network))
            marks[i] = Mark::Ok;
    }
    for (const Problem& problem : problems) {
        if (problem.node != kNoIndex)
            addMark(marks[problem.node], problem.severity);
    }
    return marks;
}

std::vector<Mark> edgeMarksOf(const Graph& graph, const Problems& problems)
{
    std::vector<Mark> marks(graph.edges.size(), Mark::None);
    for (const Problem& problem : problems) {
        if (problem.edge != kNoIndex)
            addMark(marks[problem.edge], problem.severity);
    }
    return marks;
}

} // namespace kubezu
