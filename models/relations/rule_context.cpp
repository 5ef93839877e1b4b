#include "models/relations/rule_context.h"

#include "models/relations/cluster_kinds.h"
#include "models/relations/missing_cause.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kubezu {
namespace {

constexpr std::string_view kGatewayGroup = "gateway.networking.k8s.io";

std::string preferredApiVersion(const RuleContext::Target& target)
{
    if (!target.apiVersion.empty())
        return std::string(target.apiVersion);
    std::string text(target.group);
    const KindInfo* info = findKind(target.group, target.kind);
    if (info)
        text += (text.empty() ? "" : "/") + std::string(info->version);
    return text;
}

} // namespace

bool RuleContext::isGranted(const Target& target) const
{
    const std::string_view grantee = m_rule->reference.grantee;
    const std::size_t slash = grantee.rfind('/');
    const std::string_view group = grantee.empty() ? std::string_view(holder().key.group) : grantee.substr(0, slash);
    const std::string_view kind = grantee.empty() ? std::string_view(holder().key.kind) : grantee.substr(slash + 1);
    for (const std::uint32_t index : m_snapshot.ofKind(kGatewayGroup, "ReferenceGrant")) {
        const Resource& grant = *m_snapshot.resources[index];
        if (grant.key.nameSpace != target.nameSpace)
            continue;
        const Value spec = grant.value()["spec"];
        const auto isFrom = [&](Value from) {
            return from["group"].text() == group && from["kind"].text() == kind && from["namespace"].text() == holder().key.nameSpace;
        };
        const auto isTo = [&](Value to) {
            return to["group"].text() == target.group && to["kind"].text() == target.kind
                && (to["name"].text().empty() || to["name"].text() == target.name);
        };
        bool from = false;
        for (const Value::Item item : spec["from"])
            from = from || isFrom(item.value);
        bool to = false;
        for (const Value::Item item : spec["to"])
            to = to || isTo(item.value);
        if (from && to)
            return true;
    }
    return false;
}

std::uint32_t RuleContext::nodeFor(const Target& target, bool& present, bool& otherNamespace)
{
    const std::string_view nameSpace = namespaceOf(target);
    otherNamespace = !nameSpace.empty() && nameSpace != holder().key.nameSpace;
    const std::size_t found = m_snapshot.find(target.group, target.kind, nameSpace, target.name);
    present = found != Snapshot::npos;
    if (present)
        return static_cast<std::uint32_t>(found);
    return m_rule->reference.onlyPresent ? 0 : missingNode(target, nameSpace);
}

std::uint32_t RuleContext::missingNode(const Target& target, std::string_view nameSpace)
{
    ResourceKey key{std::string(target.group), std::string(target.kind), std::string(nameSpace), std::string(target.name)};
    const auto next = static_cast<std::uint32_t>(m_snapshot.resources.size() + m_missing.size());
    const auto [entry, isNew] = m_missingByKey.emplace(key, next);
    if (isNew)
        m_missing.push_back({std::move(key), preferredApiVersion(target), MissingCause::Absent, {}});
    return entry->second;
}

void RuleContext::add(std::uint32_t from, std::uint32_t to, const std::string& path, Value at, bool optional, bool permitted)
{
    Edge edge;
    edge.from = from;
    edge.to = to;
    edge.relation = m_rule->relation;
    edge.rule = m_rule;
    edge.path = path;
    edge.holder = m_holder;
    edge.line = at.line();
    edge.optional = optional;
    edge.permitted = permitted;
    m_edges.push_back(std::move(edge));
}

std::string_view RuleContext::namespaceOf(const Target& target) const
{
    if (!m_snapshot.isNamespaced(target.group, target.kind))
        return {};
    if (isClusterScopedByNature(target.group, target.kind) && !m_snapshot.customKind(target.group, target.kind))
        return m_snapshot.defaultNamespace;
    return !target.nameSpace.empty() ? target.nameSpace : std::string_view(holder().key.nameSpace);
}

bool RuleContext::isNowhere(const Target& target) const
{
    return target.name.empty() || target.kind.empty() || (m_snapshot.isNamespaced(target.group, target.kind) && namespaceOf(target).empty());
}

void RuleContext::refer(const Target& target, const std::string& path, Value at, bool optional)
{
    if (isNowhere(target))
        return;
    bool present = false;
    bool otherNamespace = false;
    const std::uint32_t node = nodeFor(target, present, otherNamespace);
    if (!present && m_rule->reference.onlyPresent)
        return;
    const bool permitted = !m_rule->reference.needsGrant || !otherNamespace || isGranted(target);
    add(m_holder, node, path, at, optional, permitted);
}

void RuleContext::referBack(const Target& target, const std::string& path, Value at)
{
    if (isNowhere(target))
        return;
    bool present = false;
    bool otherNamespace = false;
    const std::uint32_t node = nodeFor(target, present, otherNamespace);
    if (present || !m_rule->reference.onlyPresent)
        add(node, m_holder, path, at, false, true);
}

void RuleContext::referBackToCluster(const Target& target, const std::string& path, Value at)
{
    if (target.name.empty() || target.kind.empty())
        return;
    add(missingNode(target, {}), m_holder, path, at, false, true);
}

void RuleContext::link(std::uint32_t to, const std::string& path, Value at)
{
    add(m_holder, to, path, at, false, true);
}

void RuleContext::linkBack(std::uint32_t from, const std::string& path, Value at)
{
    add(from, m_holder, path, at, false, true);
}

RelationSet RuleContext::take()
{
    RelationSet set;
    set.resources = m_snapshot.resources.size();
    // Missing nodes in the order of their keys, so that output does not depend on the order of rules.
    std::vector<std::uint32_t> order(m_missing.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return m_missing[a].key < m_missing[b].key; });
    std::vector<std::uint32_t> place(m_missing.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<std::uint32_t>(set.resources) + i;
        set.missing.push_back(std::move(m_missing[order[i]]));
    }
    const auto moved = [&](std::uint32_t node) { return node < set.resources ? node : place[node - set.resources]; };
    for (Edge& edge : m_edges) {
        edge.from = moved(edge.from);
        edge.to = moved(edge.to);
    }
    const auto identity = [](const Edge& edge) { return std::tuple(edge.from, edge.to, edge.relation); };
    std::stable_sort(m_edges.begin(), m_edges.end(), [&](const Edge& a, const Edge& b) { return identity(a) < identity(b); });
    for (Edge& edge : m_edges) {
        if (!set.edges.empty() && identity(set.edges.back()) == identity(edge)) {
            Edge& kept = set.edges.back();
            ++kept.places;
            kept.optional = kept.optional && edge.optional;
            kept.permitted = kept.permitted || edge.permitted;
            continue;
        }
        set.edges.push_back(std::move(edge));
    }
    nameCauses(m_snapshot, set);
    return set;
}

} // namespace kubezu
