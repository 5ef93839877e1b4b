#include "models/kube/selector.h"
#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace kubezu::checks {
namespace {

constexpr std::string_view kMonitoring = "monitoring.coreos.com";

using ByNamespace = std::unordered_map<std::string_view, std::vector<NodeIndex>>;

/// The namespaces that a monitor watches; none where it watches all, of which only some are in the set.
std::vector<std::string_view> watched(const CheckContext& context, NodeIndex monitor)
{
    const Value selector = context.value(monitor)["spec"]["namespaceSelector"];
    std::vector<std::string_view> names;
    if (selector["any"].boolean(false))
        return names;
    for (const Value::Item item : selector["matchNames"])
        names.push_back(item.value.string());
    if (names.empty())
        names.emplace_back(context.graph().nodes[monitor].key.nameSpace);
    return names;
}

/// Service kubernetes is in every cluster, and in no set.
bool isApiServer(const LabelSelector& selector)
{
    const auto& all = selector.requirements();
    return std::any_of(all.begin(), all.end(), [](const auto& requirement) {
        return std::find(requirement.values.begin(), requirement.values.end(), "apiserver") != requirement.values.end();
    });
}

/// The named ports of an endpoint that no Service of these has.
void checkPorts(CheckContext& context, NodeIndex monitor, const std::vector<NodeIndex>& services)
{
    std::set<std::string_view> names;
    for (const NodeIndex service : services) {
        for (const Value::Item port : context.value(service)["spec"]["ports"])
            names.insert(port.value["name"].string());
    }
    for (const Element& endpoint : elementsOf(context.value(monitor)["spec"], "spec", "endpoints")) {
        const Value port = endpoint.value["port"];
        if (!port.string().empty() && !names.contains(port.string()))
            context.report(monitor, port, under(endpoint.path, "port"), {std::string(port.string()), context.nameOf(services.front())}, "port").others = {services.front()};
    }
}

/// A ServiceMonitor selects Services by their own labels, and their ports by name.
void monitorUnserved(CheckContext& context)
{
    const auto& monitors = context.ofKind(kMonitoring, "ServiceMonitor");
    if (monitors.empty())
        return;
    ByNamespace services;
    for (const std::uint32_t service : context.ofKind("", "Service"))
        services[context.graph().nodes[service].key.nameSpace].push_back(service);
    for (const std::uint32_t monitor : monitors) {
        const Value selector = context.value(monitor)["spec"]["selector"];
        const LabelSelector labels = LabelSelector::fromSelector(selector);
        std::vector<NodeIndex> matching;
        bool here = false;
        for (const std::string_view name : watched(context, monitor)) {
            const auto inside = services.find(name);
            if (inside == services.end())
                continue;
            here = here || !name.starts_with("kube-"); // what belongs to the cluster is not in the set
            for (const NodeIndex service : inside->second) {
                if (labels.matches(context.value(service)["metadata"]["labels"]))
                    matching.push_back(service);
            }
        }
        if (!matching.empty())
            checkPorts(context, monitor, matching);
        else if (here && selector.exists() && !isApiServer(labels))
            context.report(monitor, selector, "spec.selector");
    }
}

constexpr std::array kChecks{
    Check{"monitor-unserved", Severity::Warning, Profile::Relations, "crd-operator", monitorUnserved},
};

} // namespace

std::span<const Check> monitors()
{
    return kChecks;
}

} // namespace kubezu::checks
