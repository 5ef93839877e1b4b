#pragma once
#include "models/kube/value.h"

#include <string>

namespace kubezu {

/// A value as YAML that reads back the same: block style, strings quoted where they must be.
std::string toYaml(Value value);

/// A value as indented JSON.
std::string toJson(Value value);

} // namespace kubezu
