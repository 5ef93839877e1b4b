#include "models/load/unicode_text.h"

#include <simdjson.h>

#include <array>
#include <cstdint>

namespace kubezu {
namespace {

constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::uint32_t kReplacementCode = 0xFFFD;

constexpr std::array<std::string_view, 25> kBlanks{
    " ", "\t", "\n", "\v", "\f", "\r", "\xC2\x85", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83",
    "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8", "\xE2\x80\xA9",
    "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};

std::string fromUtf16(std::string_view bytes, bool little)
{
    const auto unit = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(bytes[little ? at : at + 1]);
        const auto high = static_cast<unsigned char>(bytes[little ? at + 1 : at]);
        return static_cast<std::uint32_t>(high << 8U | low);
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        // Half a pair takes a second half that follows with it, even one that does not fit.
        if ((isHighSurrogate(code) || isLowSurrogate(code)) && at + 3 < bytes.size() && isLowSurrogate(unit(at + 2))) {
            code = isHighSurrogate(code) ? joinedSurrogates(code, unit(at + 2)) : kReplacementCode;
            at += 2;
        }
        appendUtf8(text, code);
    }
    if (at < bytes.size())
        text += kReplacement;
    return text;
}

/// The bytes of the sequence at the beginning, or, where it is ill-formed, of the part that one replacement stands for (the longest
/// that could have begun a character, as the Unicode standard advises).
struct Sequence {
    std::size_t bytes = 1;
    bool good = false;
};

Sequence sequenceAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {1, true};
    const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
        : lead >= 0xF0 && lead < 0xF5                                                        ? 4
                                                                                             : 0;
    if (length == 0)
        return {};
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90
                                                              : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F
                                                             : 0xBF;
    if (byte(1) < least || byte(1) > most)
        return {};
    for (std::size_t i = 2; i < length; ++i) {
        if (byte(i) < 0x80 || byte(i) > 0xBF)
            return {i, false};
    }
    return {length, true};
}

std::string replaced(std::string_view bytes, std::size_t& badAt)
{
    std::string text;
    text.reserve(bytes.size() + kReplacement.size());
    while (!bytes.empty()) {
        const Sequence sequence = sequenceAt(bytes);
        if (!sequence.good && badAt == std::string::npos)
            badAt = text.size();
        text += sequence.good ? bytes.substr(0, sequence.bytes) : kReplacement;
        bytes.remove_prefix(sequence.bytes);
    }
    return text;
}

} // namespace

bool isHighSurrogate(std::uint32_t code)
{
    return code >= 0xD800 && code < 0xDC00;
}

bool isLowSurrogate(std::uint32_t code)
{
    return code >= 0xDC00 && code < 0xE000;
}

std::uint32_t joinedSurrogates(std::uint32_t high, std::uint32_t low)
{
    return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    if (isHighSurrogate(code) || isLowSurrogate(code))
        code = kReplacementCode;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        text += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

std::size_t blankAt(std::string_view utf8)
{
    for (const std::string_view blank : kBlanks) {
        if (utf8.starts_with(blank))
            return blank.size();
    }
    return 0;
}

std::string_view trimmedUnicode(std::string_view utf8)
{
    while (const std::size_t blank = blankAt(utf8))
        utf8.remove_prefix(blank);
    const auto blankAtEnd = [&] {
        for (const std::string_view blank : kBlanks) {
            if (utf8.ends_with(blank))
                return blank.size();
        }
        return std::size_t{0};
    };
    while (const std::size_t blank = blankAtEnd())
        utf8.remove_suffix(blank);
    return utf8;
}

bool beginsWithUtf16Mark(std::string_view bytes)
{
    return bytes.starts_with(kLittleMark) || bytes.starts_with(kBigMark);
}

bool isUtf8Fast(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

std::string decodeText(std::string_view bytes, std::size_t& badAt)
{
    badAt = std::string::npos;
    return beginsWithUtf16Mark(bytes) ? fromUtf16(bytes.substr(2), bytes.starts_with(kLittleMark)) : replaced(bytes, badAt);
}

} // namespace kubezu
