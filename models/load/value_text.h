#pragma once
#include "models/kube/value.h"

#include <string>
#include <string_view>

namespace kubezu {

/// A value as indented JSON. Control and bidirectional characters are escaped, so that a terminal shows them as they are.
std::string jsonText(Value value, std::size_t indent = 0);
/// A value as block YAML that every reader takes for the same value.
std::string yamlText(Value value);
/// A JSON string with its quotes; also a YAML one.
std::string quotedText(std::string_view utf8);

} // namespace kubezu
