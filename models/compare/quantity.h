#pragma once
#include <string_view>

namespace kubezu {

/// Whether two texts are Kubernetes quantities of exactly the same amount ("100m" and "0.1", "1Gi" and "1024Mi"). False where one is
/// no quantity, or too large to tell.
bool isSameQuantity(std::string_view a, std::string_view b);

} // namespace kubezu
