#pragma once
#include "models/kube/value.h"

#include <string>
#include <string_view>

namespace kubezu {

/// A plain YAML scalar as kubectl reads it.
struct ResolvedScalar {
    ValueType type = ValueType::String;
    std::string_view text; ///< canonical text; into the input or into `owned`
    std::string owned;
    bool unsupported = false; ///< .inf and .nan: JSON has no such value
};

/// Resolves by the rules of YAML 1.1 as gopkg.in/yaml.v2 and sigs.k8s.io/yaml have them: yes/no/on/off are booleans, 017 is 15,
/// 1_000 is 1000, 1.10 is the number 1.1, dates and 12:30:45 stay strings.
void resolvePlain(std::string_view text, ResolvedScalar& result);

/// The text that a scalar gets as a map key: numbers and booleans print, null has none (returns false).
bool keyText(const ResolvedScalar& scalar, std::string& key);

/// Shortest text of a double as Go's encoding/json prints it.
std::string jsonNumber(double number);

} // namespace kubezu
