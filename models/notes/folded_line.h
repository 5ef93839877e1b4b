#pragma once
#include "models/glossary/fold.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kubezu {

/// What a character was before folding; decides where a word ends.
enum class Script : std::uint8_t { Other,
                                   Latin, ///< letters and digits
                                   Hiragana,
                                   Katakana, ///< and ー
                                   Kanji };
Script scriptOf(char32_t c);

/// A text in the loose fold with what each of its characters was, so that めも is not メモ and words are found whole.
struct FoldedLine {
    std::string_view source;
    FoldedText folded;
    std::vector<Script> scripts; ///< one for each character of folded.text

    explicit FoldedLine(std::string_view text);

    /// Script of the character of the source that ends at, or begins at, a byte; Other at the ends.
    [[nodiscard]] Script before(std::size_t byte) const;
    [[nodiscard]] Script after(std::size_t byte) const;
    /// Whether punctuation of sentences (、。,;()「」 and the like) stands in a range of the source.
    [[nodiscard]] bool isBroken(TextRange range) const;
};

/// Where a folded phrase stands as whole words, from character `from` on: Latin words and katakana are not cut, kanji only where the
/// phrase is longer than two characters. npos where it does not.
std::size_t findPhrase(const FoldedLine& line, const FoldedLine& phrase, std::size_t from = 0);
/// Whether it stands exactly there.
bool isPhraseAt(const FoldedLine& line, const FoldedLine& phrase, std::size_t at);

} // namespace kubezu
