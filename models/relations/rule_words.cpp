#include "models/kube/kind_catalog.h"
#include "models/relations/cluster_kinds.h"
#include "models/relations/rule.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::array<std::string_view, 9> kNamespaceRules{"same", "named else same", "named", "cluster", "same or cluster", "granted", "by selector", "by host", "any"};

const KindInfo* kindOf(std::string_view groupKind)
{
    const std::size_t slash = groupKind.rfind('/');
    return slash == std::string_view::npos ? nullptr : findKind(groupKind.substr(0, slash), groupKind.substr(slash + 1));
}

bool isClusterScoped(std::string_view groupKind)
{
    const std::size_t slash = groupKind.rfind('/');
    if (slash == std::string_view::npos)
        return false;
    const KindInfo* info = kindOf(groupKind);
    return info ? !info->namespaced : isClusterScopedByNature(groupKind.substr(0, slash), groupKind.substr(slash + 1));
}

/// Only cluster-scoped holders: what they refer to must name its namespace.
bool isHeldByCluster(std::string_view holders)
{
    while (!holders.empty()) {
        const std::string_view holder = holders.substr(0, holders.find(' '));
        if (!isClusterScoped(holder))
            return false;
        holders.remove_prefix(std::min(holders.size(), holder.size() + 1));
    }
    return true;
}

std::string_view conceptOfKind(std::string_view groupKind)
{
    const KindInfo* info = kindOf(groupKind);
    return info ? info->conceptId : std::string_view();
}

} // namespace

std::span<const std::string_view> namespaceRules()
{
    return kNamespaceRules;
}

std::string_view namespaceRuleOf(const Rule& rule)
{
    const Reference& reference = rule.reference;
    if (!reference.nameSpaces.empty())
        return reference.nameSpaces;
    if (reference.needsGrant)
        return "granted";
    const bool oneKind = reference.kindField.empty() || !reference.onlyKind.empty();
    if (oneKind && isClusterScoped(reference.target))
        return "cluster";
    if (!reference.namespaceField.empty())
        return reference.onlyNamed || isHeldByCluster(rule.holder) ? "named" : "named else same";
    return oneKind ? "same" : "same or cluster";
}

std::string_view conceptOf(const Rule& rule)
{
    if (!rule.conceptId.empty())
        return rule.conceptId;
    if (!infoOf(rule.relation).conceptId.empty())
        return infoOf(rule.relation).conceptId;
    const std::string_view target = conceptOfKind(rule.reference.target);
    return !target.empty() ? target : conceptOfKind(rule.holder.substr(0, rule.holder.find(' ')));
}

} // namespace kubezu
