#include "models/load/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace kubezu {
namespace {

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text == word)
            return true;
    }
    return false;
}

bool isTrue(std::string_view text)
{
    return isOneOf(text, {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"});
}

bool isFalse(std::string_view text)
{
    return isOneOf(text, {"n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"});
}

bool isNullWord(std::string_view text)
{
    return isOneOf(text, {"", "~", "null", "Null", "NULL"});
}

bool isInfinityOrNan(std::string_view text)
{
    return isOneOf(text, {".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"});
}

/// ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$
bool looksLikeFloat(std::string_view text)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - start;
    };
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    } else {
        if (digits() == 0)
            return false;
        if (at < text.size() && text[at] == '.') {
            ++at;
            digits();
        }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

/// Go's strconv.ParseInt/ParseUint with base 0 on text without underscores. False where it is no integer of 64 bits.
bool parseInteger(std::string_view text, bool& negative, std::uint64_t& magnitude)
{
    negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    int base = 10;
    if (text.size() > 1 && text.front() == '0') {
        const char mark = text[1];
        if (mark == 'x' || mark == 'X')
            base = 16, text.remove_prefix(2);
        else if (mark == 'b' || mark == 'B')
            base = 2, text.remove_prefix(2);
        else if (mark == 'o' || mark == 'O')
            base = 8, text.remove_prefix(2);
        else
            base = 8, text.remove_prefix(1);
    }
    if (text.empty())
        return false;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
    if (failed != std::errc() || end != text.data() + text.size())
        return false;
    constexpr std::uint64_t kMost = 1ULL << 63U;
    return !negative || magnitude <= kMost;
}

/// Decimal digits that are their own canonical text.
bool isPlainInteger(std::string_view text)
{
    constexpr std::size_t kSurelyFits = 18;
    return text.size() <= kSurelyFits && (text.front() != '0' || text.size() == 1)
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void resolveNumber(std::string_view text, ResolvedScalar& result)
{
    if (isPlainInteger(text)) {
        result.type = ValueType::Int;
        return;
    }
    std::string plain;
    std::string_view digits = text;
    if (text.find('_') != std::string_view::npos) {
        for (const char c : text) {
            if (c != '_')
                plain += c;
        }
        digits = plain;
    }
    bool negative = false;
    std::uint64_t magnitude = 0;
    if (parseInteger(digits, negative, magnitude)) {
        result.type = ValueType::Int;
        result.owned = (negative && magnitude != 0 ? "-" : "") + std::to_string(magnitude);
        result.text = result.owned == text ? text : std::string_view(result.owned);
        return;
    }
    if (!looksLikeFloat(digits))
        return;
    const std::string copy(digits);
    const double number = std::strtod(copy.c_str(), nullptr);
    if (!std::isfinite(number))
        return;
    result.type = ValueType::Float;
    result.owned = jsonNumber(number);
    result.text = result.owned;
}

} // namespace

std::string jsonNumber(double number)
{
    std::array<char, 64> buffer{};
    const double size = std::fabs(number);
    const bool scientific = size != 0 && (size < 1e-6 || size >= 1e21);
    const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                             scientific ? std::chars_format::scientific : std::chars_format::fixed);
    if (failed != std::errc())
        return "0";
    std::string text(buffer.data(), end);
    if (scientific || size < 1e15)
        return text;
    // Go prints the shortest digits and fills up with zeros, where to_chars gives the exact number.
    std::array<char, 64> shortest{};
    const auto [stop, bad] = std::to_chars(shortest.data(), shortest.data() + shortest.size(), size, std::chars_format::scientific);
    if (bad != std::errc() || text.find('.') != std::string::npos)
        return text;
    std::size_t digit = text.front() == '-' ? 1 : 0;
    for (const char* at = shortest.data(); at < stop && *at != 'e'; ++at) {
        if (*at != '.')
            text[digit++] = *at;
    }
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(digit), text.end(), '0');
    return text;
}

void resolvePlain(std::string_view text, ResolvedScalar& result)
{
    result.type = ValueType::String;
    result.text = text;
    result.unsupported = false;
    if (text.empty()) {
        result.type = ValueType::Null;
        return;
    }
    switch (text.front()) {
    case '+':
    case '-':
    case '.':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        if (isInfinityOrNan(text))
            result.unsupported = true;
        else
            resolveNumber(text, result);
        return;
    case 'y':
    case 'Y':
    case 'n':
    case 'N':
    case 't':
    case 'T':
    case 'f':
    case 'F':
    case 'o':
    case 'O':
    case '~':
        break;
    default:
        return;
    }
    constexpr std::size_t kLongestWord = 5;
    if (text.size() > kLongestWord)
        return;
    if (isNullWord(text)) {
        result.type = ValueType::Null;
    } else if (isTrue(text)) {
        result.type = ValueType::Bool;
        result.text = "true";
    } else if (isFalse(text)) {
        result.type = ValueType::Bool;
        result.text = "false";
    }
}

bool keyText(const ResolvedScalar& scalar, std::string& key)
{
    if (scalar.type == ValueType::Null)
        return false;
    if (scalar.type == ValueType::Int && !scalar.text.starts_with('-')) {
        // yaml.v2 hands keys beyond int64 over as uint64, which sigs.k8s.io/yaml refuses.
        std::uint64_t number = 0;
        std::from_chars(scalar.text.data(), scalar.text.data() + scalar.text.size(), number);
        if (number > static_cast<std::uint64_t>(INT64_MAX))
            return false;
    }
    if (scalar.type == ValueType::Float) {
        std::array<char, 64> buffer{};
        const auto number = static_cast<float>(std::strtod(std::string(scalar.text).c_str(), nullptr));
        const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
        key = failed == std::errc() ? std::string(buffer.data(), end) : std::string(scalar.text);
        return true;
    }
    key = scalar.text;
    return true;
}

} // namespace kubezu
