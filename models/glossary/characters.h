#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kubezu {

// Single characters: the part of Unicode's NFKC, case folding and kana that a glossary of this field needs.

/// Decodes the character at `at` and moves past it. A malformed byte gives U+FFFD and counts as one character.
char32_t nextCharacter(std::string_view utf8, std::size_t& at);
void appendUtf8(std::string& utf8, char32_t c);

/// U+3041..U+3096, what toHiragana() makes of katakana.
bool isHiragana(char32_t c);
/// Katakana to hiragana, ヽヾ to ゝゞ; everything else as it is.
char32_t toHiragana(char32_t c);
/// The voiced kana of a hiragana and a mark that follows it (combining, spacing or half-width); 0 where they do not combine.
char32_t composedKana(char32_t base, char32_t mark);

/// Full-width ASCII to ASCII, half-width kana to katakana, all kinds of spaces to U+0020.
char32_t toFullKanaHalfAscii(char32_t c);
/// Characters that stand for several: ligatures, Roman numerals, numbers in circles and so on; empty for all others.
std::u32string_view compatibilityForm(char32_t c);

/// Lower case without accent for Latin letters, lower case for Greek and Cyrillic.
char32_t toLowerPlain(char32_t c);
/// A combining accent, which is left out as the accents of letters are.
bool isCombiningAccent(char32_t c);

} // namespace kubezu
