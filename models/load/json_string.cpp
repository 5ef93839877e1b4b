#include "models/load/json_string.h"

#include "models/load/unicode_text.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace kubezu {
namespace {

std::optional<std::uint32_t> hexAt(std::string_view raw, std::size_t at)
{
    constexpr std::size_t kDigits = 4;
    if (at + kDigits > raw.size())
        return std::nullopt;
    std::uint32_t code = 0;
    const char* end = raw.data() + at + kDigits;
    const auto [stop, failed] = std::from_chars(raw.data() + at, end, code, 16);
    return failed == std::errc() && stop == end ? std::optional(code) : std::nullopt;
}

/// The character of an escape that is one letter; 0 where there is none.
char plainEscape(char letter)
{
    switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '"':
    case '\\':
    case '/': return letter;
    default: return '\0';
    }
}

} // namespace

bool unescapeJson(std::string_view raw, std::string& text)
{
    text.clear();
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\') {
            const std::size_t next = std::min(raw.find('\\', at), raw.size());
            text += raw.substr(at, next - at);
            at = next;
            continue;
        }
        if (at + 1 == raw.size())
            return false;
        if (raw[at + 1] != 'u') {
            const char plain = plainEscape(raw[at + 1]);
            if (plain == '\0')
                return false;
            text += plain;
            at += 2;
            continue;
        }
        std::optional<std::uint32_t> code = hexAt(raw, at + 2);
        if (!code)
            return false;
        at += 6;
        if (isHighSurrogate(*code) && raw.substr(at, 2) == "\\u") {
            const std::optional<std::uint32_t> low = hexAt(raw, at + 2);
            if (low && isLowSurrogate(*low)) {
                code = joinedSurrogates(*code, *low);
                at += 6;
            }
        }
        appendUtf8(text, *code);
    }
    return true;
}

} // namespace kubezu
