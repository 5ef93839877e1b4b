#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace kubezu {

/// What has to change in a manifest besides its apiVersion to move to the replacement.
enum class Schema : std::uint8_t { None,          ///< there is no replacement
                                   Same,          ///< nothing
                                   NeedsSelector, ///< nothing, where a selector that is not empty is written
                                   Changed };     ///< fields were renamed or moved

/// The life of one version of one kind of the API server. Minor versions of Kubernetes 1.x; 0 is never (or, for `since`, always).
struct ApiVersion {
    std::string_view apiVersion; ///< "apps/v1", "v1"
    std::string_view kind;
    int since;
    int deprecated;
    int removed;
    std::string_view replacement; ///< the apiVersion to move to; empty where there is none
    Schema schema;

    [[nodiscard]] bool isServedAt(int minor) const { return since <= minor && (removed == 0 || minor < removed); }
};

/// All rows, by group, then kind. Alpha versions are not complete.
std::span<const ApiVersion> apiVersions();

/// The row of a version of a kind, or null.
const ApiVersion* findApiVersion(std::string_view apiVersion, std::string_view kind);

/// Whether the API server itself serves this group, whatever the kind.
bool isBuiltInGroup(std::string_view group);

/// The row of a kind to write for a Kubernetes minor version: the newest stable one, else the newest beta. Looks in `group`,
/// or in every group where that is null. Null where none is served.
const ApiVersion* preferredVersion(const std::string_view* group, std::string_view kind, int minor);

} // namespace kubezu
