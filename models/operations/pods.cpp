#include "models/operations/pods.h"

#include "models/kube/path.h"
#include "models/kube/pod_template.h"

#include <charconv>
#include <set>

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

} // namespace

std::vector<NodeIndex> dependentsOf(const Graph& graph, std::vector<NodeIndex> owners)
{
    std::vector<bool> seen(graph.nodes.size(), false);
    for (const NodeIndex owner : owners)
        seen[owner] = true;
    const auto count = static_cast<std::ptrdiff_t>(owners.size());
    std::vector<NodeIndex> found = std::move(owners);
    for (std::size_t at = 0; at < found.size(); ++at) {
        for (const EdgeIndex edge : graph.outgoing[found[at]]) {
            const GraphEdge& owned = graph.edges[edge];
            if (owned.relation != Relation::Owns || seen[owned.to])
                continue;
            seen[owned.to] = true;
            found.push_back(owned.to);
        }
    }
    found.erase(found.begin(), found.begin() + count);
    return found;
}

std::vector<NodeIndex> podsOf(const Graph& graph, NodeIndex node)
{
    std::set<NodeIndex> starts{node};
    for (const EdgeIndex edge : graph.outgoing[node]) {
        if (graph.nodes[node].key.kind == "Service" && graph.edges[edge].relation == Relation::Selects)
            starts.insert(graph.edges[edge].to);
    }
    std::vector<NodeIndex> pods(starts.begin(), starts.end());
    for (const NodeIndex below : dependentsOf(graph, pods))
        pods.push_back(below);
    std::erase_if(pods, [&](NodeIndex each) { return graph.nodes[each].key.kind != "Pod"; });
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
