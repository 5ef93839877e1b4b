#include "models/kube/selector.h"
#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <map>

namespace kubezu::checks {
namespace {

constexpr std::string_view kGroup = "gateway.networking.k8s.io";
constexpr std::array<std::string_view, 5> kRoutes{"HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute"};

/// How far a route gets with a listener, in the order in which a Gateway looks.
enum class Step { Section,
                  Port,
                  Kind,
                  Namespace,
                  Hostname,
                  Attached };

constexpr std::array<std::string_view, 5> kMessages{"section", "port", "kind", "namespace", "hostname"};

/// Whether two hostnames, each perhaps with a leading wildcard, have a name in common.
bool intersect(std::string_view a, std::string_view b)
{
    const bool wildA = a.starts_with("*.");
    const bool wildB = b.starts_with("*.");
    if (!wildA && !wildB)
        return a == b;
    const std::string_view tailA = wildA ? a.substr(1) : a;
    const std::string_view tailB = wildB ? b.substr(1) : b;
    if (wildA && wildB)
        return tailA.ends_with(tailB) || tailB.ends_with(tailA);
    return wildA ? b.size() > tailA.size() && b.ends_with(tailA) : a.size() > tailB.size() && a.ends_with(tailB);
}

bool hostnameFits(Value route, Value listener)
{
    const std::string_view own = listener["hostname"].string();
    const Value names = route["spec"]["hostnames"];
    return own.empty() || names.size() == 0
        || std::any_of(names.begin(), names.end(), [&](const Value::Item& item) { return intersect(item.value.string(), own); });
}

bool kindFits(std::string_view kind, Value listener)
{
    const Value kinds = listener["allowedRoutes"]["kinds"];
    if (kinds.size() > 0)
        return std::any_of(kinds.begin(), kinds.end(), [&](const Value::Item& item) { return item.value["kind"].string() == kind; });
    const std::string_view protocol = listener["protocol"].string();
    if (protocol == "HTTP" || protocol == "HTTPS")
        return kind == "HTTPRoute" || kind == "GRPCRoute";
    if (protocol == "TLS")
        return kind == "TLSRoute" || kind == "TCPRoute";
    if (protocol == "TCP" || protocol == "UDP")
        return kind == std::string(protocol) + "Route";
    return true; // a protocol of one implementation
}

bool namespaceFits(const CheckContext& context, const std::string& route, const std::string& gateway, Value listener)
{
    const Value allowed = listener["allowedRoutes"]["namespaces"];
    const std::string_view from = allowed["from"].string();
    if (from == "Selector") {
        const LabelSelector selector = LabelSelector::fromSelector(allowed["selector"]);
        const NodeIndex object = findNode(context, "", "Namespace", "", route);
        const bool onlyName = std::all_of(selector.requirements().begin(), selector.requirements().end(), [](const auto& requirement) {
            return requirement.key == "kubernetes.io/metadata.name";
        });
        if (object == kNoIndex && !onlyName)
            return true; // its labels are not known
        return selector.matches(object == kNoIndex ? Value() : context.value(object)["metadata"]["labels"], "kubernetes.io/metadata.name", route);
    }
    if (from == "All")
        return true;
    return from != "None" && route == gateway;
}

Step stepWith(const CheckContext& context, NodeIndex route, Value parent, NodeIndex gateway, Value listener)
{
    const ResourceKey& key = context.graph().nodes[route].key;
    const std::string_view section = parent["sectionName"].string();
    if (!section.empty() && listener["name"].string() != section)
        return Step::Section;
    if (parent["port"].exists() && parent["port"].integer(0) != listener["port"].integer(0))
        return Step::Port;
    if (!kindFits(key.kind, listener))
        return Step::Kind;
    if (!namespaceFits(context, key.nameSpace, context.graph().nodes[gateway].key.nameSpace, listener))
        return Step::Namespace;
    return hostnameFits(context.value(route), listener) ? Step::Attached : Step::Hostname;
}

/// What of the reference or the route does not fit, so that the line is the one to change.
Element placeOf(Step step, Value route, const Element& parent)
{
    if (step == Step::Section)
        return {parent.value["sectionName"], under(parent.path, "sectionName")};
    if (step == Step::Port)
        return {parent.value["port"], under(parent.path, "port")};
    if (step == Step::Hostname)
        return {route["spec"]["hostnames"], "spec.hostnames"};
    return {parent.value["name"], under(parent.path, "name")};
}

void checkParent(CheckContext& context, NodeIndex route, const Element& parent, const std::unordered_set<std::string>& twice)
{
    const ResourceKey& key = context.graph().nodes[route].key;
    const Value ref = parent.value;
    const std::string_view kind = ref["kind"].string();
    const std::string_view group = ref["group"].exists() ? ref["group"].text() : kGroup;
    if (group != kGroup || (!kind.empty() && kind != "Gateway"))
        return;
    const std::string_view nameSpace = ref["namespace"].string().empty() ? std::string_view(key.nameSpace) : ref["namespace"].string();
    const NodeIndex gateway = findNode(context, kGroup, "Gateway", nameSpace, ref["name"].string());
    const Value listeners = gateway == kNoIndex ? Value() : context.value(gateway)["spec"]["listeners"];
    if (listeners.size() == 0 || twice.contains(context.graph().nodes[gateway].id))
        return;
    Step best = Step::Section;
    std::string name;
    for (const Value::Item listener : listeners) {
        const Step step = stepWith(context, route, ref, gateway, listener.value);
        if (step >= best)
            name = listener.value["name"].text();
        best = std::max(best, step);
    }
    if (best == Step::Attached)
        return;
    std::vector<std::string> names;
    for (const Value::Item listener : listeners)
        names.emplace_back(listener.value["name"].text());
    const Value asked = best == Step::Section ? ref["sectionName"] : ref["port"];
    std::vector<std::string> arguments{context.nameOf(gateway), best == Step::Section || best == Step::Port ? std::string(asked.text()) : name, listed(names)};
    const EdgeIndex edge = edgeBetween(context.graph(), route, gateway, Relation::Attaches);
    reportOn(context, route, edge, placeOf(best, context.value(route), parent), std::move(arguments), kMessages[static_cast<std::size_t>(best)]).others = {gateway};
}

void listenerUnmatched(CheckContext& context)
{
    const auto twice = writtenTwice(context);
    for (const std::string_view kind : kRoutes) {
        for (const std::uint32_t route : context.ofKind(kGroup, kind)) {
            for (const Element& parent : elementsOf(context.value(route)["spec"], "spec", "parentRefs"))
                checkParent(context, route, parent, twice);
        }
    }
}

/// TLS and HTTPS share a port with each other, and so do equal protocols; everything else is a conflict of protocols.
std::string_view familyOf(std::string_view protocol)
{
    return protocol == "HTTPS" ? "TLS" : protocol;
}

void listenerTwice(CheckContext& context)
{
    for (const std::uint32_t gateway : context.ofKind(kGroup, "Gateway")) {
        std::map<std::string, Value> names;
        std::map<std::string, Value> places;
        for (const Element& listener : elementsOf(context.value(gateway)["spec"], "spec", "listeners")) {
            const Value value = listener.value;
            const std::string name(value["name"].string());
            const auto [before, isNew] = names.emplace(name, value);
            if (!isNew)
                context.report(gateway, value["name"], under(listener.path, "name"), {name, std::to_string(before->second.line())}, "name");
            const std::string_view protocol = value["protocol"].string();
            const std::string place = std::string(value["port"].text()) + '/' + std::string(familyOf(protocol)) + '/' + std::string(protocol == "TCP" || protocol == "UDP" ? "" : value["hostname"].string());
            const auto [other, free] = places.emplace(place, value);
            if (!free)
                context.report(gateway, value["port"], under(listener.path, "port"), {name, std::string(other->second["name"].text())}, "place");
        }
    }
}

constexpr std::array kChecks{
    Check{"listener-unmatched", Severity::Error, Profile::Relations, "gateway-api", listenerUnmatched},
    Check{"listener-twice", Severity::Error, Profile::Relations, "gateway-api", listenerTwice},
};

} // namespace

std::span<const Check> listeners()
{
    return kChecks;
}

} // namespace kubezu::checks
