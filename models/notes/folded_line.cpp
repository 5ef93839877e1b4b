#include "models/notes/folded_line.h"

#include "models/base/text.h"
#include "models/glossary/characters.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kShort = 4; ///< so short a Latin word is found only as it is written, without anything between its letters

bool isSentenceMark(char32_t c)
{
    constexpr std::u32string_view kMarks = U"、。，．,;!?！？()（）「」『』【】…`<>|";
    return kMarks.find(c) != std::u32string_view::npos;
}

bool separates(Script edge, Script neighbour, std::size_t length)
{
    switch (edge) {
    case Script::Latin: return neighbour != Script::Latin;
    case Script::Katakana: return neighbour != Script::Katakana;
    case Script::Kanji: return neighbour != Script::Kanji || length > 2;
    default: return true;
    }
}

} // namespace

Script scriptOf(char32_t c)
{
    const char32_t plain = toFullKanaHalfAscii(c);
    if ((plain >= U'ァ' && plain <= U'ヺ') || plain == U'ー' || plain == U'ヽ' || plain == U'ヾ')
        return Script::Katakana;
    if (isHiragana(plain))
        return Script::Hiragana;
    if (plain < 0x80)
        return (plain >= U'0' && plain <= U'9') || (plain >= U'a' && plain <= U'z') || (plain >= U'A' && plain <= U'Z') ? Script::Latin : Script::Other;
    if ((plain >= 0x3400 && plain <= 0x9FFF) || plain == U'々' || (plain >= 0xF900 && plain <= 0xFAFF) || (plain >= 0x20000 && plain <= 0x323AF))
        return Script::Kanji;
    return plain >= 0xC0 && plain < 0x530 ? Script::Latin : Script::Other;
}

FoldedLine::FoldedLine(std::string_view text)
    : source(text),
      folded(foldLoose(text))
{
    scripts.reserve(folded.text.size());
    for (const TextRange& range : folded.source) {
        std::size_t at = range.begin;
        scripts.push_back(scriptOf(nextCharacter(text, at)));
    }
}

Script FoldedLine::before(std::size_t byte) const
{
    if (byte == 0)
        return Script::Other;
    std::size_t at = byte - 1;
    while (at > 0 && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U)
        --at;
    return scriptOf(nextCharacter(source, at));
}

Script FoldedLine::after(std::size_t byte) const
{
    if (byte >= source.size())
        return Script::Other;
    return scriptOf(nextCharacter(source, byte));
}

bool FoldedLine::isBroken(TextRange range) const
{
    for (std::size_t at = range.begin; at < range.end;) {
        if (isSentenceMark(nextCharacter(source, at)))
            return true;
    }
    return false;
}

bool isPhraseAt(const FoldedLine& line, const FoldedLine& phrase, std::size_t at, PhraseEnd end)
{
    const std::u32string_view text = line.folded.text;
    const std::u32string_view words = phrase.folded.text;
    if (words.empty() || at + words.size() > text.size() || text.substr(at, words.size()) != words)
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool kana = phrase.scripts[i] == Script::Katakana || phrase.scripts[i] == Script::Hiragana;
        if (kana && line.scripts[at + i] != phrase.scripts[i])
            return false;
    }
    const TextRange range = line.folded.original(at, words.size());
    if (!separates(phrase.scripts.front(), line.before(range.begin), words.size()))
        return false;
    if (end == PhraseEnd::Word && !separates(phrase.scripts.back(), line.after(range.end), words.size()))
        return false;
    const TextRange whole{0, phrase.source.size()};
    const std::string_view written = line.source.substr(range.begin, range.end - range.begin);
    if (words.size() <= kShort && phrase.scripts.front() == Script::Latin && codePoints(written) > codePoints(phrase.source))
        return false;
    return phrase.isBroken(whole) || !line.isBroken(range);
}

std::size_t findPhrase(const FoldedLine& line, const FoldedLine& phrase, PhraseEnd end)
{
    const std::u32string_view text = line.folded.text;
    if (phrase.folded.text.empty())
        return std::u32string_view::npos;
    for (std::size_t at = text.find(phrase.folded.text); at != std::u32string_view::npos; at = text.find(phrase.folded.text, at + 1)) {
        if (isPhraseAt(line, phrase, at, end))
            return at;
    }
    return std::u32string_view::npos;
}

} // namespace kubezu
