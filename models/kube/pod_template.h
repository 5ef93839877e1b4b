#pragma once
#include "models/kube/value.h"

#include <span>
#include <string_view>

namespace kubezu {

/// Where a kind keeps its pod spec and the labels its Pods will carry. The only such list in the program.
struct PodCarrier {
    std::string_view group;
    std::string_view kind;
    std::string_view specPath;     ///< "spec.template.spec"
    std::string_view metadataPath; ///< "spec.template.metadata"
    bool selectable;               ///< counts among "the pods" of selectors (design §4.1, convention 4)
};

std::span<const PodCarrier> podCarriers();

/// The (first) row of a kind, or null where it carries no pod template. `extensions` is found as `apps`.
const PodCarrier* findPodCarrier(std::string_view group, std::string_view kind);

} // namespace kubezu
