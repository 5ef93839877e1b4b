#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Bytes [begin, end) of a UTF-8 text, at code point boundaries.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// A folded text and where each of its characters came from.
struct FoldedText {
    std::u32string text;
    std::vector<TextRange> source; ///< one for each character of `text`

    /// The bytes of the original that made the characters [at, at + length).
    [[nodiscard]] TextRange original(std::size_t at, std::size_t length) const;
};

/// The strict key: compatibility forms (full and half width, composed marks) unified, lower case, katakana as hiragana.
FoldedText foldStrict(std::string_view utf8);

/// The loose key: also without ー, separators and Latin accents; small kana large, ゔ as ぶ.
FoldedText foldLoose(std::string_view utf8);

/// The romaji key, one for all ways of typing: Hepburn, Kunrei, IME, with or without long vowels and doubled letters. Kana is
/// read; empty where something (kanji) cannot be.
std::string romajiKey(std::string_view utf8);

/// True when the text has a kana, so that it has a reading of its own.
bool hasKana(std::string_view utf8);

std::string toUtf8(std::u32string_view text);

} // namespace kubezu
