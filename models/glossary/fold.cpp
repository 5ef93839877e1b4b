#include "models/glossary/fold.h"

#include "models/base/text.h"
#include "models/glossary/characters.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr char32_t kLongVowel = U'ー';

/// What a search leaves out: separators, dashes, quotes. ー is handled by the caller.
bool isDropped(char32_t c)
{
    constexpr std::u32string_view kDropped = U" -‐‑‒–—―−・_/.,:;、。()<>[]{}\"'`‘’“”「」";
    return kDropped.find(c) != std::u32string_view::npos;
}

char32_t looseKana(char32_t c)
{
    constexpr std::u32string_view kSmall = U"ぁぃぅぇぉっゃゅょゎゕゖゔ";
    constexpr std::u32string_view kLarge = U"あいうえおつやゆよわかけぶ";
    const std::size_t at = kSmall.find(c);
    return at == std::u32string_view::npos ? c : kLarge[at];
}

void append(FoldedText& folded, std::u32string_view text, TextRange from)
{
    folded.text += text;
    folded.source.insert(folded.source.end(), text.size(), from);
}

/// Adds one character of the original, whole or as the mark of the one before it.
void addFolded(FoldedText& folded, char32_t c, TextRange from)
{
    if (isCombiningAccent(c)) {
        if (!folded.source.empty())
            folded.source.back().end = from.end;
        return;
    }
    if (!folded.text.empty()) {
        if (const char32_t voiced = composedKana(folded.text.back(), c)) {
            folded.text.back() = voiced;
            folded.source.back().end = from.end;
            return;
        }
    }
    if (const std::u32string_view expanded = compatibilityForm(c); !expanded.empty()) {
        append(folded, expanded, from);
        return;
    }
    const char32_t simple = toHiragana(toLowerPlain(toFullKanaHalfAscii(c)));
    append(folded, {&simple, 1}, from);
}

} // namespace

TextRange FoldedText::original(std::size_t at, std::size_t length) const
{
    if (length == 0 || at + length > source.size())
        return {};
    return {source[at].begin, source[at + length - 1].end};
}

FoldedText foldStrict(std::string_view utf8)
{
    FoldedText folded;
    folded.text.reserve(utf8.size());
    folded.source.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCharacter(utf8, at);
        addFolded(folded, c, {begin, at});
    }
    return folded;
}

FoldedText foldLoose(std::string_view utf8)
{
    FoldedText folded = foldStrict(utf8);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        const char32_t c = folded.text[i];
        if (c == kLongVowel && kept > 0)
            folded.source[kept - 1].end = folded.source[i].end;
        if (c == kLongVowel || isDropped(c))
            continue;
        folded.text[kept] = looseKana(c);
        folded.source[kept] = folded.source[i];
        ++kept;
    }
    folded.text.resize(kept);
    folded.source.resize(kept);
    return folded;
}

bool hasKana(std::string_view utf8)
{
    const FoldedText folded = foldStrict(utf8);
    return std::any_of(folded.text.begin(), folded.text.end(), isHiragana);
}

std::string toUtf8(std::u32string_view text)
{
    std::string utf8;
    utf8.reserve(text.size() * 3);
    for (const char32_t c : text)
        appendUtf8(utf8, c);
    return utf8;
}

} // namespace kubezu
