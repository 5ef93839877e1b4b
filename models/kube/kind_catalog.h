#pragma once
#include "models/kube/resource_key.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kubezu {

/// One hue each; the last is for custom kinds. The order is the order of the legend.
enum class Category : std::uint8_t { Workload,
                                     Network,
                                     Configuration,
                                     Storage,
                                     Identity,
                                     Scheduling,
                                     Extension };

/// One built-in kind (or Gateway API v1). Source: the API types of Kubernetes 1.37 and Gateway API 1.7.
struct KindInfo {
    std::string_view group;      ///< "" for core
    std::string_view kind;       ///< "Deployment"
    std::string_view version;    ///< preferred version, "v1"
    std::string_view plural;     ///< "deployments"
    std::string_view shortNames; ///< kubectl's, comma separated: "deploy"; may be empty
    std::string_view cardName;   ///< what a card shows where the kind is long: "HPA"; empty = the kind itself
    std::string_view icon;       ///< id of the glyph drawn in views/theme
    std::string_view conceptId;  ///< id of the glossary entry of this kind; empty where there is none yet
    Category category;
    bool namespaced;
};

/// All rows, sorted by category then group then kind. One row = one kind (models/kube/kind_table.cpp).
std::span<const KindInfo> builtInKinds();

/// The row of a kind, or null for custom kinds. Deployment and friends are also found under `extensions`.
const KindInfo* findKind(std::string_view group, std::string_view kind);

/// The row whose kind, plural, singular or short name is `word` in any case ("svc", "Service", "services",
/// "deployments.apps"), or null. For names typed by people.
const KindInfo* findKindByName(std::string_view word);

/// The built-in kind of that name in whatever group (a reference without apiVersion), or null.
const KindInfo* findKindInAnyGroup(std::string_view kind);

/// Groups under which the same kind is found: Deployment, DaemonSet, ReplicaSet (apps, extensions), Ingress and
/// NetworkPolicy (networking.k8s.io, extensions). Gives the other group, or the same one where there is no other.
std::string_view alternateGroup(std::string_view group, std::string_view kind);

/// English words of a category, lower case ("workload"), also its stable id.
std::string_view categoryId(Category category);

} // namespace kubezu
