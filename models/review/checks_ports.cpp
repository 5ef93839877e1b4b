#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <set>

namespace kubezu::checks {
namespace {

/// A port as it is asked for: by name or by number.
struct WantedPort {
    std::string_view name; ///< empty: by number
    std::int64_t number = 0;

    static WantedPort from(Value value)
    {
        WantedPort port;
        port.number = value.integer(0);
        if (port.number == 0)
            port.name = value.string();
        return port;
    }
    [[nodiscard]] bool isNone() const { return name.empty() && number == 0; }
    [[nodiscard]] std::string text() const { return name.empty() ? std::to_string(number) : std::string(name); }
};

std::string textOf(const std::vector<PodPort>& ports)
{
    std::vector<std::string> names;
    for (const PodPort& port : ports)
        names.push_back(port.name.empty() ? std::to_string(port.number) : std::string(port.name) + '=' + std::to_string(port.number));
    return listed(names);
}

bool serves(const std::vector<PodPort>& ports, const WantedPort& wanted, std::string_view protocol)
{
    return std::any_of(ports.begin(), ports.end(), [&](const PodPort& port) {
        return port.protocol == protocol && (wanted.name.empty() ? port.number == wanted.number : port.name == wanted.name);
    });
}

void checkServicePort(CheckContext& context, NodeIndex service, const Element& port, const std::vector<const Workload*>& workloads)
{
    const Value spec = context.value(service)["spec"];
    const bool written = port.value["targetPort"].exists();
    const Element at{port.value[written ? "targetPort" : "port"], under(port.path, written ? "targetPort" : "port")};
    const WantedPort wanted = WantedPort::from(at.value);
    // The endpoints of a headless Service carry numbers that nobody translates.
    const bool headless = spec["clusterIP"].string() == "None";
    if (wanted.isNone() || (headless && wanted.name.empty()))
        return;
    std::vector<const Workload*> without;
    for (const Workload* workload : workloads) {
        const std::vector<PodPort> ports = servedPorts(*workload);
        if (ports.empty() && wanted.name.empty())
            return; // nothing is declared, anything may be served
        if (!serves(ports, wanted, protocolOf(port.value)))
            without.push_back(workload);
    }
    if (without.empty() || (wanted.name.empty() && without.size() < workloads.size()))
        return;
    const bool all = without.size() == workloads.size();
    const Workload& first = *without.front();
    const std::string chain = std::string(port.value["port"].text()) + " → " + wanted.text();
    const std::vector<PodPort> declared = servedPorts(first);
    const std::string_view message = declared.empty() ? "none" : wanted.name.empty() ? "number"
                                                                                     : "default";
    const EdgeIndex edge = edgeBetween(context.graph(), service, first.node, Relation::Selects);
    Problem& problem = reportOn(context, service, edge, at, {chain, wanted.text(), context.nameOf(first.node), textOf(declared)}, message);
    problem.others = {first.node};
    problem.severity = wanted.name.empty() || headless || !all ? Severity::Warning : Severity::Error;
}

void servicePortUnserved(CheckContext& context)
{
    for (const std::uint32_t service : context.ofKind("", "Service")) {
        const std::vector<const Workload*> workloads = selectedBy(context, service);
        if (workloads.empty())
            continue;
        for (const Element& port : elementsOf(context.value(service)["spec"], "spec", "ports"))
            checkServicePort(context, service, port, workloads);
    }
}

bool hasPort(Value service, const WantedPort& wanted)
{
    const Value ports = service["spec"]["ports"];
    return std::any_of(ports.begin(), ports.end(), [&](const Value::Item& item) {
        return wanted.name.empty() ? item.value["port"].integer(0) == wanted.number : item.value["name"].string() == wanted.name;
    });
}

std::string portsText(Value service)
{
    std::vector<PodPort> ports;
    for (const Value::Item item : service["spec"]["ports"])
        ports.push_back({item.value["name"].string(), item.value["port"].integer(0), "TCP"});
    return textOf(ports);
}

/// Names of other namespaces or kinds, and Services that leave their ports out, say nothing.
void checkBackend(CheckContext& context, NodeIndex holder, std::string_view nameSpace, std::string_view service, const Element& port)
{
    const NodeIndex target = findNode(context, "", "Service", nameSpace, service);
    const WantedPort wanted = WantedPort::from(port.value);
    if (target == kNoIndex || wanted.isNone() || context.value(target)["spec"]["ports"].size() == 0 || hasPort(context.value(target), wanted))
        return;
    if (wanted.name == "use-annotation")
        return; // convention of the AWS load balancer controller
    const EdgeIndex edge = edgeBetween(context.graph(), holder, target, Relation::Routes);
    reportOn(context, holder, edge, port, {wanted.text(), context.nameOf(target), portsText(context.value(target))}).others = {target};
}

void checkIngressBackend(CheckContext& context, NodeIndex ingress, const Element& backend)
{
    const std::string_view nameSpace = context.graph().nodes[ingress].key.nameSpace;
    const Value service = backend.value["service"];
    if (service.isMap()) {
        const std::string path = under(under(backend.path, "service"), "port");
        for (const std::string_view field : {"name", "number"})
            checkBackend(context, ingress, nameSpace, service["name"].string(), {service["port"][field], under(path, field)});
    } else {
        checkBackend(context, ingress, nameSpace, backend.value["serviceName"].string(), {backend.value["servicePort"], under(backend.path, "servicePort")});
    }
}

void ingressPort(CheckContext& context)
{
    for (const std::uint32_t ingress : context.ofKind("networking.k8s.io", "Ingress")) {
        const Value spec = context.value(ingress)["spec"];
        for (const std::string_view field : {"defaultBackend", "backend"})
            checkIngressBackend(context, ingress, {spec[field], under("spec", field)});
        for (const Element& rule : elementsOf(spec, "spec", "rules")) {
            for (const Element& path : elementsOf(rule.value["http"], under(rule.path, "http"), "paths"))
                checkIngressBackend(context, ingress, {path.value["backend"], under(path.path, "backend")});
        }
    }
}

constexpr std::array<std::string_view, 5> kRoutes{"HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute"};

void checkRouteBackend(CheckContext& context, NodeIndex route, const Element& backend)
{
    const Value ref = backend.value;
    const std::string_view kind = ref["kind"].string();
    if (!ref["group"].text().empty() || (!kind.empty() && kind != "Service"))
        return;
    const std::string_view nameSpace = ref["namespace"].string().empty() ? std::string_view(context.graph().nodes[route].key.nameSpace) : ref["namespace"].string();
    if (ref["port"].exists()) {
        checkBackend(context, route, nameSpace, ref["name"].string(), {ref["port"], under(backend.path, "port")});
        return;
    }
    const NodeIndex target = findNode(context, "", "Service", nameSpace, ref["name"].string());
    if (target == kNoIndex || context.value(target)["spec"]["ports"].size() == 0)
        return;
    const EdgeIndex edge = edgeBetween(context.graph(), route, target, Relation::Routes);
    reportOn(context, route, edge, {ref["name"], under(backend.path, "name")}, {"", context.nameOf(target), portsText(context.value(target))}, "absent").others = {target};
}

void routePort(CheckContext& context)
{
    for (const std::string_view kind : kRoutes) {
        for (const std::uint32_t route : context.ofKind("gateway.networking.k8s.io", kind)) {
            for (const Element& rule : elementsOf(context.value(route)["spec"], "spec", "rules")) {
                for (const Element& backend : elementsOf(rule.value, rule.path, "backendRefs"))
                    checkRouteBackend(context, route, backend);
                for (const Element& filter : elementsOf(rule.value, rule.path, "filters")) {
                    const Value mirror = filter.value["requestMirror"]["backendRef"];
                    if (mirror.isMap())
                        checkRouteBackend(context, route, {mirror, under(under(filter.path, "requestMirror"), "backendRef")});
                }
            }
        }
    }
}

/// The handlers of a container with the port that each asks for.
std::vector<Element> handlerPorts(const ContainerAt& container)
{
    std::vector<Element> ports;
    const auto add = [&](Value handler, const std::string& path) {
        for (const std::string_view way : {"httpGet", "tcpSocket", "grpc"}) {
            if (handler[way]["port"].exists() && handler[way]["host"].text().empty())
                ports.push_back({handler[way]["port"], under(under(path, way), "port")});
        }
    };
    for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"})
        add(container.value[probe], under(container.path, probe));
    for (const std::string_view hook : {"postStart", "preStop"})
        add(container.value["lifecycle"][hook], under(under(container.path, "lifecycle"), hook));
    return ports;
}

/// The Service that listens on `number` and sends to another port of the workload; kNoIndex where none does.
NodeIndex serviceOf(const CheckContext& context, NodeIndex workload, std::int64_t number, std::string& target)
{
    const Graph& graph = context.graph();
    for (const EdgeIndex index : graph.incoming[workload]) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation != Relation::Selects || edge.predicted || !isKind(context, edge.from, "Service"))
            continue;
        for (const Value::Item port : context.value(edge.from)["spec"]["ports"]) {
            target = port.value["targetPort"].text();
            if (port.value["port"].integer(0) == number && !target.empty() && target != std::to_string(number))
                return edge.from;
        }
    }
    return kNoIndex;
}

void checkProbe(CheckContext& context, const Workload& workload, const ContainerAt& container, const Element& port)
{
    const std::vector<PodPort> own = portsOf(container.value);
    const WantedPort wanted = WantedPort::from(port.value);
    std::vector<std::string> arguments{wanted.text(), std::string(container.value["name"].text()), textOf(own)};
    if (wanted.isNone() || std::any_of(own.begin(), own.end(), [&](const PodPort& at) { return wanted.name.empty() ? at.number == wanted.number : at.name == wanted.name; }))
        return;
    if (!wanted.name.empty()) {
        context.report(workload.node, port.value, port.path, std::move(arguments), own.empty() ? "none" : "default");
        return;
    }
    // A number may well be served without being declared, but not when it is the Service's and the container's is another.
    std::string target;
    const NodeIndex service = own.empty() ? kNoIndex : serviceOf(context, workload.node, wanted.number, target);
    if (service == kNoIndex)
        return;
    arguments.push_back(context.nameOf(service));
    arguments.push_back(target);
    Problem& problem = context.report(workload.node, port.value, port.path, std::move(arguments), "service");
    problem.severity = Severity::Warning;
    problem.others = {service};
}

void probePort(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const Element& port : handlerPorts(container))
                checkProbe(context, workload, container, port);
        }
    }
}

constexpr std::array kChecks{
    Check{"service-port-unserved", Severity::Error, Profile::Relations, "port-mapping", servicePortUnserved},
    Check{"ingress-port", Severity::Error, Profile::Relations, "ingress", ingressPort},
    Check{"route-port", Severity::Error, Profile::Relations, "httproute", routePort},
    Check{"probe-port", Severity::Error, Profile::Relations, "health-check", probePort},
};

} // namespace

std::span<const Check> ports()
{
    return kChecks;
}

} // namespace kubezu::checks
