#pragma once
#include "models/kube/value.h"

#include <string>
#include <string_view>

namespace kubezu {

/// A YAML scalar as kubectl reads it.
struct ResolvedScalar {
    ValueType type = ValueType::String;
    std::string_view text; ///< canonical text; into the input or into `owned`. Infinity is .inf, no number .nan
    std::string owned;
};

/// Resolves by the rules of YAML 1.1 as gopkg.in/yaml.v2 and sigs.k8s.io/yaml have them: yes/no/on/off are booleans, 017 is 15,
/// 1_000 is 1000, 1.10 is the number 1.1, dates and 12:30:45 stay strings.
void resolvePlain(std::string_view text, ResolvedScalar& result);

/// The same for a scalar with a tag (in its long form, or empty); `implicit` is libyaml's plain_implicit. False where the text is not
/// what the tag says.
bool resolveScalar(std::string_view text, std::string_view tag, bool implicit, ResolvedScalar& result);

/// Whether the canonical text of an integer is one of 63 bits and a sign.
bool fitsSigned(std::string_view digits);

/// What becomes of a scalar on its way through JSON: a float of a whole number that fits is an integer then.
ValueType jsonType(const ResolvedScalar& scalar, std::string_view& text);

/// Whether the canonical text of a float is a number that JSON has.
bool isFinite(std::string_view text);

/// The text that a scalar gets as a map key: numbers and booleans print, null has none (returns false).
bool keyText(const ResolvedScalar& scalar, std::string& key);

/// Shortest text of a double as Go's encoding/json prints it.
std::string jsonNumber(double number);

} // namespace kubezu
