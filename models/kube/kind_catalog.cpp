#include "models/kube/kind_catalog.h"

#include "models/base/text.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace kubezu {
namespace {

using GroupAndKind = std::pair<std::string_view, std::string_view>;

struct HashOfBoth {
    std::size_t operator()(const GroupAndKind& key) const noexcept
    {
        return std::hash<std::string_view>{}(key.first) * 31 + std::hash<std::string_view>{}(key.second);
    }
};

/// Views into the table, which is static.
const std::unordered_map<GroupAndKind, const KindInfo*, HashOfBoth>& byGroupKind()
{
    static const auto index = [] {
        std::unordered_map<GroupAndKind, const KindInfo*, HashOfBoth> map;
        for (const KindInfo& row : builtInKinds())
            map.emplace(GroupAndKind(row.group, row.kind), &row);
        return map;
    }();
    return index;
}

bool matchesName(const KindInfo& row, std::string_view word)
{
    if (equalsIgnoreCaseAscii(row.kind, word) || equalsIgnoreCaseAscii(row.plural, word))
        return true;
    std::string_view rest = row.shortNames;
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        if (equalsIgnoreCaseAscii(rest.substr(0, comma), word))
            return true;
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return false;
}

} // namespace

const KindInfo* findKind(std::string_view group, std::string_view kind)
{
    const auto& index = byGroupKind();
    auto found = index.find({group, kind});
    if (found == index.end() && group == "extensions") {
        const std::string_view other = alternateGroup(group, kind);
        if (other != group)
            found = index.find({other, kind});
    }
    return found == index.end() ? nullptr : found->second;
}

const KindInfo* findKindByName(std::string_view word)
{
    const std::size_t dot = word.find('.');
    const std::string_view plain = word.substr(0, dot);
    const std::string_view group = dot == std::string_view::npos ? std::string_view() : word.substr(dot + 1);
    for (const KindInfo& row : builtInKinds()) {
        if (matchesName(row, plain) && (dot == std::string_view::npos || equalsIgnoreCaseAscii(row.group, group)))
            return &row;
    }
    return nullptr;
}

const KindInfo* findKindInAnyGroup(std::string_view kind)
{
    for (const KindInfo& row : builtInKinds()) {
        if (row.kind == kind)
            return &row;
    }
    return nullptr;
}

std::string_view alternateGroup(std::string_view group, std::string_view kind)
{
    const bool workload = kind == "Deployment" || kind == "DaemonSet" || kind == "ReplicaSet";
    const bool network = kind == "Ingress" || kind == "NetworkPolicy";
    if (kind == "PodSecurityPolicy" && group == "extensions")
        return "policy";
    if (!workload && !network)
        return group;
    if (group == "extensions")
        return workload ? "apps" : "networking.k8s.io";
    if ((workload && group == "apps") || (network && group == "networking.k8s.io"))
        return "extensions";
    return group;
}

std::string_view categoryId(Category category)
{
    switch (category) {
    case Category::Workload: return "workload";
    case Category::Network: return "network";
    case Category::Configuration: return "configuration";
    case Category::Storage: return "storage";
    case Category::Identity: return "identity";
    case Category::Scheduling: return "scheduling";
    case Category::Extension: return "extension";
    }
    return "extension";
}

} // namespace kubezu
