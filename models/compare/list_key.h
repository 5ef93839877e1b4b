#pragma once
#include "models/kube/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// How the elements of a list are told apart.
struct ListKey {
    std::vector<std::string> names; ///< per element, as it stands in a path: "name=web", "containerPort=80,protocol=UDP"
    bool ordered = false;           ///< their order means something
};

/// The key of each element of a list by Kubernetes' own merge keys; nothing where there is none for a field of this name, an element
/// lacks it, or two have the same.
std::optional<ListKey> listKeyOf(std::string_view field, Value list);

} // namespace kubezu
