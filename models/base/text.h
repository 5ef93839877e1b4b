#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Number of Unicode code points in UTF-8 text; malformed bytes count as one each.
std::size_t codePoints(std::string_view utf8);

/// Cuts at a code point boundary so that at most `bytes` remain, and adds an ellipsis when something was cut.
std::string elide(std::string_view utf8, std::size_t bytes);

/// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);

/// "web-2" before "web-10": runs of digits compare as numbers. A strict weak order; ties fall back to bytes.
bool naturalLess(std::string_view a, std::string_view b);

/// Optimal string alignment distance (insert, delete, replace, swap neighbours), for "did you mean".
std::size_t editDistance(std::string_view a, std::string_view b);

std::string toLowerAscii(std::string_view text);
bool equalsIgnoreCaseAscii(std::string_view a, std::string_view b);
bool containsIgnoreCaseAscii(std::string_view text, std::string_view part);
std::vector<std::string_view> splitLines(std::string_view text);
std::vector<std::string_view> splitLines(std::string&& text) = delete; // they would outlive it

/// For showing on any surface: control characters and bidirectional overrides become ⟦U+XXXX⟧, so that text from a
/// manifest can neither steer a terminal nor reorder what is read.
std::string visible(std::string_view utf8);

} // namespace kubezu
