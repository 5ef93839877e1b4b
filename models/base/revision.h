#pragma once
#include <cstdint>

namespace kubezu {

/// Monotonic number of a state; everything derived from a state carries it, and receivers drop what is late.
using Revision = std::uint64_t;

} // namespace kubezu
