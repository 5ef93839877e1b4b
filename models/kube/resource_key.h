#pragma once
#include <cstddef> // no <compare>: moc of Qt 6.4 cannot read it, and <string> brings it along
#include <functional>
#include <string>
#include <string_view>

namespace kubezu {

/// Group and kind, without version: versions of one kind are one kind. The core group is empty.
struct GroupKind {
    std::string group;
    std::string kind;
    friend auto operator<=>(const GroupKind&, const GroupKind&) = default;
    /// "apps/Deployment", "/Pod"
    [[nodiscard]] std::string text() const { return group + '/' + kind; }
};

/// "apps/v1" → "apps"; "v1" → "".
std::string_view groupOf(std::string_view apiVersion);

/// Who a resource is. Namespace is empty for cluster-scoped kinds.
struct ResourceKey {
    std::string group;
    std::string kind;
    std::string nameSpace;
    std::string name;
    friend auto operator<=>(const ResourceKey&, const ResourceKey&) = default;
    [[nodiscard]] GroupKind groupKind() const { return {group, kind}; }
    /// The node id of the design: "apps/Deployment/default/web", "/Node//n1".
    [[nodiscard]] std::string id() const { return group + '/' + kind + '/' + nameSpace + '/' + name; }
};

} // namespace kubezu

namespace std {
template <>
struct hash<kubezu::GroupKind> {
    std::size_t operator()(const kubezu::GroupKind& key) const noexcept
    {
        return std::hash<std::string_view>{}(key.group) * 31 + std::hash<std::string_view>{}(key.kind);
    }
};

template <>
struct hash<kubezu::ResourceKey> {
    std::size_t operator()(const kubezu::ResourceKey& key) const noexcept
    {
        const std::hash<std::string_view> part;
        std::size_t seed = part(key.name);
        seed = seed * 1099511628211ULL ^ part(key.nameSpace);
        seed = seed * 1099511628211ULL ^ part(key.kind);
        return seed * 1099511628211ULL ^ part(key.group);
    }
};

} // namespace std
