#pragma once
#include <optional>
#include <string_view>

namespace kubezu {

// The syntaxes of apimachinery's validation package, as the API server checks them.

/// Lower case letters, digits and `-`, letters or digits at both ends, at most 63 characters.
bool isDnsLabel(std::string_view text);
/// Labels with dots between them, at most 253 characters.
bool isDnsSubdomain(std::string_view text);
/// A key of a label or an annotation: `name` or `prefix.example.com/name`.
bool isQualifiedName(std::string_view text);
/// Empty, or letters, digits, `-`, `_` and `.` with letters or digits at both ends, at most 63 characters.
bool isLabelValue(std::string_view text);
/// A name of a container's port: at most 15 lower case letters, digits and `-`, with a letter in it.
bool isPortName(std::string_view text);

/// A resource.Quantity: the number it stands for, or nothing where it cannot be read.
std::optional<long double> parseQuantity(std::string_view text);

/// A schedule of a CronJob as its controller reads it: five fields, or `@daily` and the like.
bool isCronSchedule(std::string_view text);

} // namespace kubezu
