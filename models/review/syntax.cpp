#include "models/review/syntax.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace kubezu {
namespace {

constexpr std::size_t kLabelLength = 63;
constexpr std::size_t kSubdomainLength = 253;
constexpr std::size_t kPortNameLength = 15;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLowerOrDigit(char c)
{
    return isLower(c) || isDigit(c);
}

bool isAlphanumeric(char c)
{
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
}

bool isDnsPart(std::string_view text)
{
    return !text.empty() && isLowerOrDigit(text.front()) && isLowerOrDigit(text.back())
        && std::all_of(text.begin(), text.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

struct Suffix {
    std::string_view text;
    long double factor;
};

constexpr std::array<Suffix, 14> kSuffixes{{
    {"", 1.0L},
    {"n", 1e-9L},
    {"u", 1e-6L},
    {"m", 1e-3L},
    {"k", 1e3L},
    {"M", 1e6L},
    {"G", 1e9L},
    {"T", 1e12L},
    {"P", 1e15L},
    {"E", 1e18L},
    {"Ki", 1024.0L},
    {"Mi", 1048576.0L},
    {"Gi", 1073741824.0L},
    {"Ti", 1099511627776.0L},
}};

/// The factor of what follows the number: a suffix of the table, Pi, Ei, or a decimal exponent (e3, E-2).
std::optional<long double> factorOf(std::string_view suffix)
{
    for (const Suffix& known : kSuffixes) {
        if (known.text == suffix)
            return known.factor;
    }
    if (suffix == "Pi")
        return 1125899906842624.0L;
    if (suffix == "Ei")
        return 1152921504606846976.0L;
    if (suffix.size() < 2 || (suffix.front() != 'e' && suffix.front() != 'E'))
        return std::nullopt;
    suffix.remove_prefix(suffix[1] == '+' ? 2 : 1);
    int exponent = 0;
    const auto [end, failed] = std::from_chars(suffix.data(), suffix.data() + suffix.size(), exponent);
    if (failed != std::errc() || end != suffix.data() + suffix.size() || suffix.empty())
        return std::nullopt;
    return std::pow(10.0L, static_cast<long double>(exponent));
}

struct CronField {
    int least;
    int most;
    std::string_view names; ///< from `least` on, three letters each
};

constexpr std::array<CronField, 5> kCronFields{{
    {0, 59, ""},
    {0, 23, ""},
    {1, 31, ""},
    {1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"},
    {0, 6, "sunmontuewedthufrisat"},
}};

/// A number or a name of the field, or -1.
int cronNumber(std::string_view text, const CronField& field)
{
    constexpr std::size_t kLetters = 3;
    const std::string lower = toLowerAscii(text);
    for (std::size_t at = 0; lower.size() == kLetters && at < field.names.size(); at += kLetters) {
        if (field.names.substr(at, kLetters) == lower)
            return field.least + static_cast<int>(at / kLetters);
    }
    int number = -1;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size() && !text.empty() && isDigit(text.front()) ? number : -1;
}

bool isCronRange(std::string_view text, const CronField& field)
{
    const std::vector<std::string_view> steps = split(text, '/');
    if (steps.size() > 2 || (steps.size() == 2 && cronNumber(steps[1], {1, 0, ""}) < 1))
        return false;
    if (steps[0] == "*" || steps[0] == "?")
        return true;
    const std::vector<std::string_view> ends = split(steps[0], '-');
    const int first = cronNumber(ends.front(), field);
    const int last = cronNumber(ends.back(), field);
    return ends.size() <= 2 && first >= field.least && last <= field.most && first <= last;
}

bool isCronFieldText(std::string_view text, const CronField& field)
{
    bool any = false;
    for (const std::string_view part : split(text, ',')) {
        if (part.empty())
            continue; // the controller's parser drops them
        if (!isCronRange(part, field))
            return false;
        any = true;
    }
    return any;
}

} // namespace

bool isDnsLabel(std::string_view text)
{
    return text.size() <= kLabelLength && isDnsPart(text);
}

bool isDnsSubdomain(std::string_view text)
{
    const std::vector<std::string_view> parts = split(text, '.');
    return text.size() <= kSubdomainLength && std::all_of(parts.begin(), parts.end(), isDnsPart);
}

bool isLabelValue(std::string_view text)
{
    return text.empty()
        || (text.size() <= kLabelLength && isAlphanumeric(text.front()) && isAlphanumeric(text.back())
            && std::all_of(text.begin(), text.end(), [](char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == '.'; }));
}

bool isQualifiedName(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos && !isDnsSubdomain(text.substr(0, slash)))
        return false;
    const std::string_view name = slash == std::string_view::npos ? text : text.substr(slash + 1);
    return !name.empty() && isLabelValue(name);
}

bool isPortName(std::string_view text)
{
    return text.size() <= kPortNameLength && isDnsPart(text) && text.find("--") == std::string_view::npos
        && std::any_of(text.begin(), text.end(), isLower);
}

std::optional<long double> parseQuantity(std::string_view text)
{
    std::string_view rest = text;
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-'))
        rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find_first_not_of("0123456789."), rest.size());
    const std::string number(rest.substr(0, end));
    const bool digits = std::any_of(number.begin(), number.end(), isDigit);
    const std::optional<long double> factor = factorOf(rest.substr(end));
    if (!digits || std::count(number.begin(), number.end(), '.') > 1 || !factor)
        return std::nullopt;
    long double size = 0; // from_chars: a locale's decimal comma must not matter
    std::from_chars(number.data(), number.data() + number.size(), size);
    return text.front() == '-' ? -size * *factor : size * *factor;
}

bool isCronSchedule(std::string_view text)
{
    constexpr std::array<std::string_view, 7> kWords{"@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"};
    if (text.starts_with('@'))
        return text.starts_with("@every ") || std::find(kWords.begin(), kWords.end(), text) != kWords.end();
    std::size_t count = 0;
    for (std::size_t at = text.find_first_not_of(" \t"); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        if (count == kCronFields.size() || !isCronFieldText(text.substr(at, end - at), kCronFields[count++]))
            return false;
        at = text.find_first_not_of(" \t", end);
    }
    return count == kCronFields.size();
}

} // namespace kubezu
