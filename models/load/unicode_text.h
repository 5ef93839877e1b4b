#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kubezu {

bool isHighSurrogate(std::uint32_t code);
bool isLowSurrogate(std::uint32_t code);
/// The character that a high and a low surrogate stand for.
std::uint32_t joinedSurrogates(std::uint32_t high, std::uint32_t low);
/// Appends one character; half of a surrogate pair becomes U+FFFD.
void appendUtf8(std::string& text, std::uint32_t code);

/// Bytes of the blank that a text begins with, of those that Unicode calls white space; 0 where it begins with none.
std::size_t blankAt(std::string_view utf8);

/// Without blanks at both ends.
std::string_view trimmedUnicode(std::string_view utf8);

inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool beginsWithUtf16Mark(std::string_view bytes);
/// As isUtf8, for whole files.
bool isUtf8Fast(std::string_view bytes);

/// The text of a file without a UTF-8 mark, as kubectl decodes it: UTF-16 with a byte order mark becomes UTF-8; elsewhere every
/// sequence that is no UTF-8 becomes U+FFFD. `badAt` is where in the result the first of these stands, or npos.
std::string decodeText(std::string_view bytes, std::size_t& badAt);

} // namespace kubezu
