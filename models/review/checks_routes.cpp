#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace kubezu::checks {
namespace {

/// One claim on requests: by whom, where it is written, and where it leads.
struct Claim {
    NodeIndex node = kNoIndex;
    Element at;
    std::string backend; ///< what stands for the target; equal claims with equal targets are harmless
    std::string shown;   ///< "shop.example.com/cart", for sentences
};

/// The text of a value that is equal for equal values, whatever the order of their keys.
std::string canonical(Value value)
{
    if (!value.isMap() && !value.isList())
        return std::string(value.text());
    std::string text(1, value.isMap() ? '{' : '[');
    std::map<std::string_view, std::string> sorted;
    for (const Value::Item item : value) {
        if (value.isMap())
            sorted.emplace(item.key.text(), canonical(item.value));
        else
            text += canonical(item.value) + ',';
    }
    for (const auto& [key, entry] : sorted)
        text += std::string(key) + ':' + entry + ',';
    return text;
}

using Claims = std::vector<std::pair<std::string, Claim>>; ///< what is claimed, in order of writing

std::string_view classOf(Value ingress)
{
    const std::string_view name = ingress["spec"]["ingressClassName"].string();
    return name.empty() ? ingress["metadata"]["annotations"]["kubernetes.io/ingress.class"].string() : name;
}

/// Annotations that make two Ingresses share a path on purpose: canaries, and those by which controllers match more than the path.
bool sharesOnPurpose(Value ingress)
{
    const Value annotations = ingress["metadata"]["annotations"];
    return std::any_of(annotations.begin(), annotations.end(), [](const Value::Item& item) {
        const std::string_view key = item.key.text();
        for (const std::string_view part : {"canary", "use-regex", "conditions", "router.", "service-match", "server-snippet"}) {
            if (key.find(part) != std::string_view::npos)
                return true;
        }
        return false;
    });
}

std::string_view withoutSlash(std::string_view path)
{
    return path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

/// Placeholders that somebody replaces later are no hosts.
bool isHost(std::string_view host)
{
    return host.find_first_of("_${}<>%") == std::string_view::npos;
}

void addIngress(const CheckContext& context, NodeIndex node, Claims& claims)
{
    const Value object = context.value(node);
    if (sharesOnPurpose(object))
        return;
    for (const Element& rule : elementsOf(object["spec"], "spec", "rules")) {
        const std::string_view host = rule.value["host"].string();
        if (!isHost(host))
            continue;
        for (const Element& path : elementsOf(rule.value["http"], under(rule.path, "http"), "paths")) {
            const std::string_view text = path.value["path"].string();
            const std::string_view type = path.value["pathType"].string();
            const std::string_view normal = type == "Prefix" ? withoutSlash(text.empty() ? "/" : text) : text;
            std::string what = std::string(classOf(object)) + '\n' + std::string(host) + '\n' + std::string(type) + '\n' + std::string(normal);
            const std::string backend = context.graph().nodes[node].key.nameSpace + canonical(path.value["backend"]);
            const std::string shown = (host.empty() ? "*" : std::string(host)) + (text.empty() ? "/" : std::string(text));
            claims.emplace_back(std::move(what), Claim{node, path, backend, shown});
        }
    }
}

/// A match with what it leaves out, so that two ways to write the same are the same.
std::string matchText(Value match)
{
    const Value path = match["path"];
    const std::string_view type = path["type"].string().empty() ? "PathPrefix" : path["type"].string();
    const std::string_view value = path["value"].string().empty() ? "/" : path["value"].string();
    std::string text = std::string(type) + ' ' + std::string(type == "PathPrefix" ? withoutSlash(value) : value);
    for (const std::string_view field : {"method", "headers", "queryParams"})
        text += '\n' + canonical(match[field]);
    return text;
}

void addRoute(const CheckContext& context, NodeIndex node, Claims& claims)
{
    const Value spec = context.value(node)["spec"];
    const std::string& nameSpace = context.graph().nodes[node].key.nameSpace;
    std::vector<std::string> heads; // each parent with each host
    for (const Value::Item parent : spec["parentRefs"]) {
        const std::string_view other = parent.value["namespace"].string();
        std::string head = canonical(parent.value["kind"]) + '/' + (other.empty() ? nameSpace : std::string(other)) + '/' + canonical(parent.value["name"])
            + '/' + canonical(parent.value["sectionName"]) + '/' + canonical(parent.value["port"]) + '\n';
        for (const Value::Item host : spec["hostnames"])
            heads.push_back(head + std::string(host.value.text()));
        if (spec["hostnames"].size() == 0)
            heads.push_back(head + '*');
    }
    for (const Element& rule : elementsOf(spec, "spec", "rules")) {
        std::vector<Element> matches = elementsOf(rule.value, rule.path, "matches");
        if (matches.empty())
            matches.push_back({Value(), rule.path}); // every request
        const std::string backend = nameSpace + canonical(rule.value["backendRefs"]) + canonical(rule.value["filters"]);
        for (const Element& match : matches) {
            for (const std::string& head : heads) {
                const std::string host = head.substr(head.rfind('\n') + 1);
                const std::string_view path = match.value["path"]["value"].string();
                const Element at{match.value.exists() ? match.value : rule.value, match.path};
                claims.emplace_back(head + '\n' + matchText(match.value), Claim{node, at, backend, host + (path.empty() ? "/" : std::string(path))});
            }
        }
    }
}

Claims allClaims(const CheckContext& context)
{
    Claims claims;
    for (const std::uint32_t node : context.ofKind("networking.k8s.io", "Ingress"))
        addIngress(context, node, claims);
    for (const std::uint32_t node : context.ofKind("gateway.networking.k8s.io", "HTTPRoute"))
        addRoute(context, node, claims);
    return claims;
}

/// Reports claims on what another object (or, with `within`, the same one) has claimed before. One problem for a place.
void reportClashes(CheckContext& context, bool within)
{
    const Claims claims = allClaims(context);
    std::unordered_map<std::string_view, const Claim*> first;
    std::string_view lastPlace;
    NodeIndex lastNode = kNoIndex;
    for (const auto& [what, claim] : claims) {
        const auto [before, isNew] = first.emplace(what, &claim);
        if (isNew || before->second->backend == claim.backend || (before->second->node == claim.node) != within)
            continue;
        if (lastNode == claim.node && lastPlace == claim.at.path)
            continue;
        lastNode = claim.node;
        lastPlace = claim.at.path;
        const Claim& earlier = *before->second;
        const ResourceKey& key = context.graph().nodes[earlier.node].key;
        const std::string where = within ? std::to_string(earlier.at.value.line()) : key.kind + ' ' + key.nameSpace + '/' + key.name;
        Problem& problem = context.report(claim.node, claim.at.value, claim.at.path, {claim.shown, where});
        if (!within)
            problem.others = {earlier.node};
    }
}

void hostPathClash(CheckContext& context)
{
    reportClashes(context, false);
}

/// The conditions of a VirtualService match other than the path: none of them may narrow what shadows.
bool hasOnlyPrefix(Value match)
{
    return match.isMap() && match["uri"]["prefix"].isString() && std::all_of(match.begin(), match.end(), [](const Value::Item& item) {
               return item.key.text() == "uri" || item.key.text() == "name";
           });
}

/// The prefix under which all requests end at an entry of a VirtualService; nothing where it takes only some of them.
std::vector<std::string_view> takenPrefixes(Value entry)
{
    std::vector<std::string_view> prefixes;
    if (entry["match"].size() == 0)
        prefixes.emplace_back("");
    for (const Value::Item match : entry["match"]) {
        if (hasOnlyPrefix(match.value))
            prefixes.push_back(match.value["uri"]["prefix"].string());
    }
    return prefixes;
}

/// Whether every match of an entry lies below one of the prefixes.
bool isCovered(Value entry, const std::vector<std::string_view>& prefixes)
{
    const auto below = [&](std::string_view path, bool any) {
        return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return prefix.empty() || prefix == "/" || (!any && path.starts_with(prefix)); });
    };
    const Value matches = entry["match"];
    if (matches.size() == 0)
        return below({}, true);
    return std::all_of(matches.begin(), matches.end(), [&](const Value::Item& item) {
        const Value uri = item.value["uri"];
        if (uri["exact"].isString())
            return below(uri["exact"].string(), false);
        return uri["prefix"].isString() ? below(uri["prefix"].string(), false) : below({}, true);
    });
}

void shadowedInVirtualService(CheckContext& context, NodeIndex node)
{
    std::vector<std::string_view> taken;
    std::uint32_t line = 0;
    for (const Element& entry : elementsOf(context.value(node)["spec"], "spec", "http")) {
        if (!taken.empty() && isCovered(entry.value, taken))
            context.report(node, entry.value, entry.path, {entry.path, std::to_string(line)}, "order");
        const std::vector<std::string_view> own = takenPrefixes(entry.value);
        if (!own.empty() && taken.empty())
            line = entry.value.line();
        taken.insert(taken.end(), own.begin(), own.end());
    }
}

void pathShadowed(CheckContext& context)
{
    reportClashes(context, true);
    for (const std::uint32_t node : context.ofKind("networking.istio.io", "VirtualService"))
        shadowedInVirtualService(context, node);
}

/// A wildcard covers exactly one label.
bool covers(std::string_view pattern, std::string_view host)
{
    if (!pattern.starts_with("*."))
        return pattern == host;
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && host.substr(dot) == pattern.substr(1);
}

void tlsHostUncovered(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind("networking.k8s.io", "Ingress")) {
        const Value spec = context.value(node)["spec"];
        std::vector<std::string_view> patterns;
        bool all = spec["tls"].size() == 0;
        for (const Value::Item tls : spec["tls"]) {
            all = all || tls.value["hosts"].size() == 0; // then the certificate serves whatever comes
            for (const Value::Item host : tls.value["hosts"])
                patterns.push_back(host.value.string());
        }
        if (all)
            continue;
        for (const Element& rule : elementsOf(spec, "spec", "rules")) {
            const std::string_view host = rule.value["host"].string();
            const bool covered = std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) { return covers(pattern, host); });
            if (!host.empty() && !covered)
                context.report(node, rule.value["host"], under(rule.path, "host"), {std::string(host)});
        }
    }
}

void defaultTwice(CheckContext& context, std::string_view group, std::string_view kind, const std::vector<std::string_view>& annotations)
{
    NodeIndex first = kNoIndex;
    for (const std::uint32_t node : context.ofKind(group, kind)) {
        const Value written = context.value(node)["metadata"]["annotations"];
        for (const std::string_view annotation : annotations) {
            if (written[annotation].text() != "true")
                continue;
            if (first == kNoIndex) {
                first = node;
            } else if (first != node) {
                std::string path = under("metadata.annotations", annotation);
                context.report(node, written[annotation], std::move(path), {context.nameOf(first)}, kind == "StorageClass" ? "storage" : "ingress").others = {first};
            }
            break;
        }
    }
}

void classDefaultTwice(CheckContext& context)
{
    defaultTwice(context, "networking.k8s.io", "IngressClass", {"ingressclass.kubernetes.io/is-default-class"});
    defaultTwice(context, "storage.k8s.io", "StorageClass", {"storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"});
}

constexpr std::array kChecks{
    Check{"host-path-clash", Severity::Warning, Profile::Relations, "l7-load-balancing", hostPathClash},
    Check{"path-shadowed", Severity::Warning, Profile::Relations, "lb-path", pathShadowed},
    Check{"tls-host-uncovered", Severity::Warning, Profile::Relations, "secret-tls", tlsHostUncovered},
    Check{"class-default-twice", Severity::Warning, Profile::Relations, "ingressclass", classDefaultTwice},
};

} // namespace

std::span<const Check> routes()
{
    return kChecks;
}

} // namespace kubezu::checks
