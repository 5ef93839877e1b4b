#include "models/glossary/characters.h"
#include "models/glossary/fold.h"

#include <array>
#include <utility>

namespace kubezu {
namespace {

/// U+3041..U+3094, one word each; っ has none.
constexpr std::array<std::string_view, 84> kKana{
    "a", "a", "i", "i", "u", "u", "e", "e", "o", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go", "sa",
    "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "ti", "zi", "", "tu", "zu", "te", "de", "to", "do", "na",
    "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi",
    "mu", "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wa", "i", "e", "wo", "n", "bu"};

bool isSmallVowel(char32_t c)
{
    return c == U'ぁ' || c == U'ぃ' || c == U'ぅ' || c == U'ぇ' || c == U'ぉ';
}

bool isSmallY(char32_t c)
{
    return c == U'ゃ' || c == U'ゅ' || c == U'ょ';
}

/// き + ゃ → kya, て + ゅ → tyu: the vowel gives way to y.
void addSmallY(std::string& romaji, std::string_view small)
{
    if (!romaji.empty() && (romaji.back() == 'i' || romaji.back() == 'e' || romaji.back() == 'u'))
        romaji.pop_back();
    romaji += small;
}

/// ふ + ぁ → ha, う + ぃ → wi, し + ぇ → sye, て + ぃ → ti; elsewhere the vowel just follows.
void addSmallVowel(std::string& romaji, char32_t base, char vowel)
{
    const bool replaces = base == U'ふ' || base == U'つ' || base == U'ゔ' || ((base == U'て' || base == U'で') && vowel == 'i')
        || ((base == U'と' || base == U'ど') && vowel == 'u');
    const bool glides = (base == U'し' || base == U'じ' || base == U'ち' || base == U'い') && vowel == 'e';
    if ((replaces || glides || base == U'う') && !romaji.empty())
        romaji.pop_back();
    if (base == U'う')
        romaji += 'w';
    if (glides)
        romaji += 'y';
    if (base == U'で' && vowel == 'i' && !romaji.empty())
        romaji.back() = 'z';
    if (base == U'ど' && vowel == 'u' && !romaji.empty())
        romaji.back() = 'z';
    romaji += vowel;
}

/// Reads kana, keeps Latin letters and digits, drops marks. False where something has no reading here.
bool readAloud(std::u32string_view strict, std::string& romaji)
{
    char32_t base = 0;
    for (const char32_t c : strict) {
        if (c < 0x80) {
            const bool kept = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
            if (kept)
                romaji += static_cast<char>(c);
        } else if (c >= 0x3041 && c <= 0x3094) {
            const std::string_view word = kKana[c - 0x3041];
            if (isSmallY(c))
                addSmallY(romaji, word);
            else if (isSmallVowel(c))
                addSmallVowel(romaji, base, word.front());
            else
                romaji += word;
        } else if (c > 0x3094 && c != U'ー' && c != U'・') {
            return false;
        }
        base = c;
    }
    return true;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 25> kSpellings{{
    {"dzu", "zu"},
    {"dzi", "zi"},
    {"dhi", "zi"},
    {"dhu", "dyu"},
    {"thi", "ti"},
    {"thu", "tyu"},
    {"shi", "si"},
    {"chi", "ti"},
    {"tsu", "tu"},
    {"sh", "sy"},
    {"ch", "ty"},
    {"ts", "t"},
    {"du", "zu"},
    {"di", "zi"},
    {"ji", "zi"},
    {"jy", "zy"},
    {"kw", "ku"},
    {"gw", "gu"},
    {"mb", "nb"},
    {"mp", "np"},
    {"j", "zy"},
    {"f", "h"},
    {"l", "r"},
    {"v", "b"},
    {"yi", "i"},
}};

/// Length of the spelling at the front that `kSpellings` unifies, its unified form in `unified`.
std::size_t unify(std::string_view text, std::string_view& unified)
{
    for (const auto& [spelling, canon] : kSpellings) {
        if (text.substr(0, spelling.size()) == spelling) {
            // Of "mb" only the m is settled here; the b may begin a spelling of its own.
            const bool nasal = spelling.front() == 'm';
            unified = nasal ? canon.substr(0, 1) : canon;
            return nasal ? 1 : spelling.size();
        }
    }
    unified = text.substr(0, 1);
    return 1;
}

/// Long vowels and doubled letters are one letter.
void addShort(std::string& key, std::string_view letters)
{
    for (const char c : letters) {
        const bool letter = c >= 'a' && c <= 'z';
        const bool doubled = !key.empty() && letter && key.back() == c;
        const bool longO = !key.empty() && key.back() == 'o' && c == 'u';
        if (!doubled && !longO)
            key += c;
    }
}

} // namespace

std::string romajiKey(std::string_view utf8)
{
    std::string romaji;
    if (!readAloud(foldStrict(utf8).text, romaji))
        return {};
    std::string key;
    std::string_view rest = romaji;
    while (!rest.empty()) {
        std::string_view unified;
        rest.remove_prefix(unify(rest, unified));
        addShort(key, unified);
    }
    return key;
}

} // namespace kubezu
