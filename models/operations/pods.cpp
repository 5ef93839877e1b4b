#include "models/operations/pods.h"

#include "models/kube/path.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <charconv>

namespace kubezu::kubectl {
namespace {

constexpr std::string_view kDefaultContainer = "kubectl.kubernetes.io/default-container";

int portOf(Value value)
{
    int number = 0;
    const std::string_view text = value.text();
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isPort = end.ec == std::errc() && end.ptr == text.data() + text.size() && number > 0 && number <= 65535;
    return isPort ? number : 0;
}

Value podMetadataOf(const GraphNode& node)
{
    if (!node.resource)
        return {};
    const Value root = node.resource->value();
    return node.key.kind == "Pod" ? root["metadata"] : node.key.kind == "CronJob" ? root["spec"]["jobTemplate"]["spec"]["template"]["metadata"]
                                                                                  : root["spec"]["template"]["metadata"];
}

void add(std::vector<NodeIndex>& nodes, NodeIndex node)
{
    if (std::find(nodes.begin(), nodes.end(), node) == nodes.end())
        nodes.push_back(node);
}

} // namespace

std::vector<NodeIndex> dependentsOf(const Graph& graph, NodeIndex node)
{
    std::vector<NodeIndex> found{node};
    for (std::size_t at = 0; at < found.size(); ++at) {
        for (const EdgeIndex edge : graph.outgoing[found[at]]) {
            if (graph.edges[edge].relation == Relation::Owns)
                add(found, graph.edges[edge].to);
        }
    }
    found.erase(found.begin());
    return found;
}

std::vector<NodeIndex> podsOf(const Graph& graph, NodeIndex node)
{
    std::vector<NodeIndex> starts{node};
    for (const EdgeIndex edge : graph.outgoing[node]) {
        if (graph.nodes[node].key.kind == "Service" && graph.edges[edge].relation == Relation::Selects)
            add(starts, graph.edges[edge].to);
    }
    std::vector<NodeIndex> pods;
    for (const NodeIndex start : starts) {
        if (graph.nodes[start].key.kind == "Pod")
            add(pods, start);
        for (const NodeIndex below : dependentsOf(graph, start)) {
            if (graph.nodes[below].key.kind == "Pod")
                add(pods, below);
        }
    }
    return pods;
}

Value podSpecOf(const GraphNode& node)
{
    const PodCarrier* carrier = node.resource ? findPodCarrier(node.key.group, node.key.kind) : nullptr;
    return carrier ? Path(carrier->specPath).first(node.resource->value()) : Value();
}

std::string containerOf(const GraphNode& node)
{
    const Value containers = podSpecOf(node)["containers"];
    if (!containers.isList() || containers.size() < 2)
        return {};
    const std::string_view chosen = podMetadataOf(node)["annotations"][kDefaultContainer].text();
    for (const Value::Item item : containers) {
        const std::string_view name = item.value["name"].text();
        if (chosen.empty() || name == chosen)
            return std::string(name);
    }
    return {};
}

int forwardedPort(const GraphNode& node)
{
    if (!node.resource)
        return 0;
    if (node.key.kind == "Service") {
        for (const Value::Item item : node.resource->value()["spec"]["ports"])
            return portOf(item.value["port"]);
        return 0;
    }
    for (const Value::Item container : podSpecOf(node)["containers"]) {
        for (const Value::Item item : container.value["ports"])
            return portOf(item.value["containerPort"]);
    }
    return 0;
}

} // namespace kubezu::kubectl
