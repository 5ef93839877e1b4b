#pragma once
#include "models/kube/value.h"

#include <string>

namespace kubezu {

/// A value on one line: a scalar as YAML has it, a list or map as JSON has it, cut at a bound.
std::string valueLine(Value value);

/// Cut at the same bound.
std::string boundedLine(std::string_view text);

} // namespace kubezu
