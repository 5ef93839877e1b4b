#pragma once
#include <string_view>

namespace kubezu {

/// Cluster-scoped kinds of well-known operators. Without their CRD in the set their objects count as written in the default namespace,
/// so that is where a reference finds them.
bool isClusterScopedByNature(std::string_view group, std::string_view kind);

} // namespace kubezu
