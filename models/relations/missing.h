#pragma once
#include <cstdint>

namespace kubezu {

/// Why something that is referred to is not in the set.
enum class MissingCause : std::uint8_t { None,
                                         Absent,
                                         Optional,
                                         OtherNamespace,
                                         ProvidedByCluster,
                                         CreatedByController };

} // namespace kubezu
