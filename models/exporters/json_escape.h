#pragma once
#include <string>

namespace kubezu {

/// JSON in which characters that steer a terminal or reorder text, which stand only within strings, are escapes.
std::string escapedJson(const std::string& json);

} // namespace kubezu
