#pragma once
#include "models/glossary/fold.h"

#include <cstddef>
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

/// Whether a phrase ends with a word, or may go on: "node" in "nodes".
enum class PhraseEnd : std::uint8_t { Word,
                                      Open };

/// Whether a folded phrase stands at a character as whole words: Latin words and katakana are not cut, kanji only where the phrase is longer
/// than two characters.
bool isPhraseAt(const FoldedLine& line, const FoldedLine& phrase, std::size_t at, PhraseEnd end = PhraseEnd::Word);
/// Where it first stands; npos where it does not.
std::size_t findPhrase(const FoldedLine& line, const FoldedLine& phrase, PhraseEnd end = PhraseEnd::Word);

} // namespace kubezu
