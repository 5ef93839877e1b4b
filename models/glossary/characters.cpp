#include "models/glossary/characters.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Form {
    char32_t code;
    std::u32string_view text;
};

/// Sorted by code.
constexpr std::array<Form, 66> kForms{{
    {0x00C6, U"ae"},
    {0x00DE, U"th"},
    {0x00DF, U"ss"},
    {0x00E6, U"ae"},
    {0x00FE, U"th"},
    {0x0152, U"oe"},
    {0x0153, U"oe"},
    {0x1E9E, U"ss"},
    {0x2025, U".."},
    {0x2026, U"..."},
    {0x2103, U"°c"},
    {0x2116, U"no"},
    {0x2121, U"tel"},
    {0x2122, U"tm"},
    {0x2160, U"i"},
    {0x2161, U"ii"},
    {0x2162, U"iii"},
    {0x2163, U"iv"},
    {0x2164, U"v"},
    {0x2165, U"vi"},
    {0x2166, U"vii"},
    {0x2167, U"viii"},
    {0x2168, U"ix"},
    {0x2169, U"x"},
    {0x2170, U"i"},
    {0x2171, U"ii"},
    {0x2172, U"iii"},
    {0x2173, U"iv"},
    {0x2174, U"v"},
    {0x2175, U"vi"},
    {0x2176, U"vii"},
    {0x2177, U"viii"},
    {0x2178, U"ix"},
    {0x2179, U"x"},
    {0x2460, U"1"},
    {0x2461, U"2"},
    {0x2462, U"3"},
    {0x2463, U"4"},
    {0x2464, U"5"},
    {0x2465, U"6"},
    {0x2466, U"7"},
    {0x2467, U"8"},
    {0x2468, U"9"},
    {0x2469, U"10"},
    {0x246A, U"11"},
    {0x246B, U"12"},
    {0x246C, U"13"},
    {0x246D, U"14"},
    {0x246E, U"15"},
    {0x246F, U"16"},
    {0x2470, U"17"},
    {0x2471, U"18"},
    {0x2472, U"19"},
    {0x2473, U"20"},
    {0x3385, U"kb"},
    {0x3386, U"mb"},
    {0x3387, U"gb"},
    {0x33A5, U"m3"},
    {0x33C8, U"db"},
    {0xFB00, U"ff"},
    {0xFB01, U"fi"},
    {0xFB02, U"fl"},
    {0xFB03, U"ffi"},
    {0xFB04, U"ffl"},
    {0xFB05, U"st"},
    {0xFB06, U"st"},
}};

/// U+00C0..U+017F without accent, in lower case; '.' = as it is.
constexpr std::string_view kLatin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                                    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                                    "nnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin.size() == 0x180 - 0xC0);

/// U+1E00..U+1EFF likewise.
constexpr std::string_view kLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuu"
    "vvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"
    "......";
static_assert(kLatinAdditional.size() == 0x100);

/// U+FF66..U+FF9D, the half-width kana.
constexpr std::u32string_view kHalfKana = U"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
static_assert(kHalfKana.size() == 0xFF9D - 0xFF66 + 1);

bool isSpace(char32_t c)
{
    return c == 0x09 || c == 0x0A || c == 0x0D || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

char32_t plainLatin(char32_t c)
{
    char plain = '.';
    if (c >= 0xC0 && c < 0x180)
        plain = kLatin[c - 0xC0];
    else if (c >= 0x1E00 && c < 0x1F00)
        plain = kLatinAdditional[c - 0x1E00];
    return plain == '.' ? c : static_cast<char32_t>(plain);
}

} // namespace

char32_t nextCharacter(std::string_view utf8, std::size_t& at)
{
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    if (lead < 0x80)
        return lead;
    const std::size_t more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2
        : lead >= 0xC2 && lead < 0xE0                                                      ? 1
                                                                                           : 0;
    if (more == 0 || at + more > utf8.size())
        return kReplacement;
    char32_t c = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(utf8[at + i]);
        if ((next & 0xC0U) != 0x80U)
            return kReplacement;
        c = (c << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 4> kLeast{0, 0x80, 0x800, 0x10000};
    if (c < kLeast[more] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return kReplacement;
    at += more;
    return c;
}

void appendUtf8(std::string& utf8, char32_t c)
{
    const auto add = [&](char32_t byte) { utf8 += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0U | (c >> 6U));
        add(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        add(0xE0U | (c >> 12U));
        add(0x80U | ((c >> 6U) & 0x3FU));
        add(0x80U | (c & 0x3FU));
    } else {
        add(0xF0U | (c >> 18U));
        add(0x80U | ((c >> 12U) & 0x3FU));
        add(0x80U | ((c >> 6U) & 0x3FU));
        add(0x80U | (c & 0x3FU));
    }
}

bool isHiragana(char32_t c)
{
    return c >= 0x3041 && c <= 0x3096;
}

char32_t toHiragana(char32_t c)
{
    const bool katakana = (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE;
    return katakana ? c - 0x60 : c;
}

char32_t composedKana(char32_t base, char32_t mark)
{
    const bool voiced = mark == 0x3099 || mark == 0x309B || mark == 0xFF9E;
    const bool halfVoiced = mark == 0x309A || mark == 0x309C || mark == 0xFF9F;
    constexpr std::u32string_view kVoiceable = U"かきくけこさしすせそたちつてとはひふへほゝ";
    constexpr std::u32string_view kHalfVoiceable = U"はひふへほ";
    if (voiced && base == U'う')
        return U'ゔ';
    if (voiced && kVoiceable.find(base) != std::u32string_view::npos)
        return base + 1;
    if (halfVoiced && kHalfVoiceable.find(base) != std::u32string_view::npos)
        return base + 2;
    return 0;
}

char32_t toFullKanaHalfAscii(char32_t c)
{
    if (isSpace(c))
        return U' ';
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + U'!';
    if (c >= 0xFF66 && c <= 0xFF9D)
        return kHalfKana[c - 0xFF66];
    if (c == 0xB2 || c == 0xB3)
        return c - 0xB2 + U'2';
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
        return c - 0x2070 + U'0';
    if (c >= 0x2080 && c <= 0x2089)
        return c - 0x2080 + U'0';
    constexpr std::u32string_view kFrom = U"｡｢｣､･￠￡￢￥￦¹µ\u212A\u212B\u2011";
    constexpr std::u32string_view kTo = U"。「」、・¢£¬¥₩1μka‐";
    const std::size_t at = kFrom.find(c);
    return at == std::u32string_view::npos ? c : kTo[at];
}

std::u32string_view compatibilityForm(char32_t c)
{
    const auto row = std::lower_bound(kForms.begin(), kForms.end(), c, [](const Form& form, char32_t code) { return form.code < code; });
    return row != kForms.end() && row->code == c ? row->text : std::u32string_view();
}

char32_t toLowerPlain(char32_t c)
{
    if (c >= U'A' && c <= U'Z')
        return c + 32;
    if (c < 0xC0)
        return c;
    if ((c >= 0x391 && c <= 0x3A9 && c != 0x3A2) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    return plainLatin(c);
}

bool isCombiningAccent(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

} // namespace kubezu
