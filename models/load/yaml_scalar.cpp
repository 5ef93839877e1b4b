#include "models/load/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>

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

/// The canonical text of what is written as infinity or as no number; empty for all else.
std::string_view infinityOrNan(std::string_view text)
{
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return ".nan";
    if (isOneOf(text, {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"}))
        return ".inf";
    return isOneOf(text, {"-.inf", "-.Inf", "-.INF"}) ? "-.inf" : std::string_view();
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

struct Integer {
    bool negative = false;
    std::uint64_t magnitude = 0;
};

/// Digits alone, without any sign.
bool parseDigits(std::string_view digits, int base, std::uint64_t& magnitude)
{
    const char* end = digits.data() + digits.size();
    const auto [stop, failed] = std::from_chars(digits.data(), end, magnitude, base);
    return !digits.empty() && failed == std::errc() && stop == end;
}

/// Go's strconv.ParseInt, then ParseUint, which knows no sign, on text without underscores; base 0 goes by the prefix.
bool parseInteger(std::string_view text, int base, Integer& number)
{
    const bool sign = text.starts_with('-') || text.starts_with('+');
    number.negative = text.starts_with('-');
    text.remove_prefix(sign ? 1 : 0);
    if (base == 0) {
        base = 10;
        if (text.size() > 1 && text.front() == '0') {
            const char mark = static_cast<char>(text[1] | 0x20);
            base = mark == 'x' ? 16 : mark == 'b' ? 2
                                                  : 8;
            text.remove_prefix(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
        }
    }
    constexpr std::uint64_t kMost = 1ULL << 63U;
    return parseDigits(text, base, number.magnitude) && (!sign || number.magnitude < kMost || (number.negative && number.magnitude == kMost));
}

/// yaml.v2 looks at numbers that begin with 0b a second time, so that 0b-1 is -1.
bool parseBinary(std::string_view text, Integer& number)
{
    if (text.starts_with("0b"))
        return parseInteger(text.substr(2), 2, number);
    return false;
}

/// Decimal digits that are their own canonical text.
bool isPlainInteger(std::string_view text)
{
    constexpr std::size_t kSurelyFits = 18;
    return text.size() <= kSurelyFits && (text.front() != '0' || text.size() == 1)
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Go's ParseFloat takes underscores between digits only.
bool separatesDigits(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
        if (at == 0 || !digit(at - 1) || !digit(at + 1))
            return false;
    }
    return true;
}

void setFloat(std::string_view digits, ResolvedScalar& result)
{
    const double number = std::strtod(std::string(digits).c_str(), nullptr);
    if (!std::isfinite(number))
        return; // out of range: a string
    result.type = ValueType::Float;
    result.owned = jsonNumber(number);
    result.text = result.owned;
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
        std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != '_'; });
        digits = plain;
    }
    if (text.front() == '.') {
        if (looksLikeFloat(digits) && separatesDigits(text))
            setFloat(digits, result);
        return;
    }
    Integer integer;
    const bool whole = parseInteger(digits, 0, integer);
    if (!whole && looksLikeFloat(digits))
        setFloat(digits, result);
    if (result.type == ValueType::Float || (!whole && !parseBinary(digits, integer)))
        return;
    result.type = ValueType::Int;
    result.owned = (integer.negative && integer.magnitude != 0 ? "-" : "") + std::to_string(integer.magnitude);
    result.text = result.owned == text ? text : std::string_view(result.owned);
}

/// Go's 'g' format with the shortest digits of a 32-bit float, which is how keys are printed.
std::string keyNumber(double number)
{
    constexpr double kBeyondFloat = 3.4028235677973366e+38; // rounds to infinity
    if (std::fabs(number) >= kBeyondFloat)
        return number < 0 ? "-.inf" : ".inf";
    const auto narrow = static_cast<float>(number);
    std::array<char, 64> buffer{};
    char* const room = buffer.data() + buffer.size();
    const std::string text(buffer.data(), std::to_chars(buffer.data(), room, narrow, std::chars_format::scientific).ptr);
    const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
    if (exponent < -4 || exponent >= 6)
        return text;
    return {buffer.data(), std::to_chars(buffer.data(), room, narrow, std::chars_format::fixed).ptr};
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
    if (const std::size_t exponent = text.find("e-0"); exponent != std::string::npos)
        text.erase(exponent + 2, 1);
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
        if (const std::string_view word = infinityOrNan(text); !word.empty()) {
            result.type = ValueType::Float;
            result.text = word;
        } else {
            resolveNumber(text, result);
        }
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

bool fitsSigned(std::string_view digits)
{
    std::int64_t number = 0;
    return std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc();
}

bool isFinite(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

ValueType jsonType(const ResolvedScalar& scalar, std::string_view& text)
{
    text = scalar.text;
    if (scalar.type != ValueType::Float || !isFinite(text) || text.find_first_of(".e") != std::string_view::npos)
        return scalar.type;
    if (text == "-0")
        text = "0";
    return fitsSigned(text) ? ValueType::Int : ValueType::Float;
}

bool keyText(const ResolvedScalar& scalar, std::string& key)
{
    // yaml.v2 hands keys beyond int64 over as uint64, which sigs.k8s.io/yaml refuses.
    if (scalar.type == ValueType::Null || (scalar.type == ValueType::Int && !fitsSigned(scalar.text)))
        return false;
    if (scalar.type == ValueType::Float && isFinite(scalar.text))
        key = keyNumber(std::strtod(std::string(scalar.text).c_str(), nullptr));
    else
        key = scalar.text;
    return true;
}

} // namespace kubezu
