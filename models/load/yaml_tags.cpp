#include "models/base/text.h"
#include "models/load/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace kubezu {
namespace {

/// Whether Go's time.Parse takes it by one of the four formats of yaml.v2: 2006-1-2, and with T or t or a blank before 15:4:5, a
/// fraction, and, behind T or t, Z or +07:00.
class Timestamp {
public:
    explicit Timestamp(std::string_view text)
        : m_text(text) { }

    bool read()
    {
        const int year = number(4, 4);
        const bool day = year >= 0 && take('-') && readDay(year);
        if (!day || m_text.empty())
            return day;
        const bool zone = m_text.front() != ' ';
        if (!take('T') && !take('t') && !take(' '))
            return false;
        return readClock() && (!zone || readZone()) && m_text.empty();
    }

private:
    bool take(char c)
    {
        const bool there = m_text.starts_with(c);
        m_text.remove_prefix(there ? 1 : 0);
        return there;
    }

    /// -1 where there are fewer digits; takes no more than `most`.
    int number(std::size_t least, std::size_t most)
    {
        int value = 0;
        std::size_t digits = 0;
        while (digits < most && !m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            value = value * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
            ++digits;
        }
        return digits < least ? -1 : value;
    }

    bool readDay(int year)
    {
        constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const int month = number(1, 2);
        if (month < 1 || month > 12 || !take('-'))
            return false;
        const int day = number(1, 2);
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return day >= 1 && day <= kDays[static_cast<std::size_t>(month) - 1] && (month != 2 || day < 29 || leap);
    }

    bool readClock()
    {
        const int hour = number(1, 2);
        const bool minutes = hour >= 0 && hour < 24 && take(':');
        const int minute = minutes ? number(1, 2) : -1;
        const bool seconds = minute >= 0 && minute < 60 && take(':');
        const int second = seconds ? number(1, 2) : -1;
        if (second < 0 || second >= 60)
            return false;
        const bool fraction = m_text.size() > 1 && (m_text[0] == '.' || m_text[0] == ',') && m_text[1] >= '0' && m_text[1] <= '9';
        m_text.remove_prefix(fraction ? 1 : 0);
        if (fraction)
            m_text.remove_prefix(std::min(m_text.find_first_not_of("0123456789"), m_text.size()));
        return true;
    }

    bool readZone()
    {
        if (take('Z'))
            return true;
        if (!take('+') && !take('-'))
            return false;
        const int hour = number(2, 2);
        return hour >= 0 && hour <= 24 && take(':') && number(2, 2) >= 0;
    }

    std::string_view m_text;
};

/// Standard base64, line ends passed over. False where the text is none.
bool decodeBase64(std::string_view text, std::string& bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::uint32_t bits = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        const std::size_t digit = kDigits.find(c);
        if (c == '=' && digits % 4 + padding >= 2 && padding < 2) {
            ++padding;
            continue;
        }
        if (digit == std::string_view::npos || padding > 0)
            return false;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        ++digits;
        if (digits % 4 != 1)
            bytes += static_cast<char>(bits >> (6U - 2U * ((digits - 1) % 4)) & 0xFFU);
    }
    return (digits + padding) % 4 == 0 && (padding == 0 || digits % 4 != 0);
}

/// As encoding/json prints a string: every byte that is no UTF-8 becomes U+FFFD.
std::string asJsonText(std::string_view bytes)
{
    std::string text;
    while (!bytes.empty()) {
        std::size_t length = 1;
        while (length < 4 && length < bytes.size() && !isUtf8(bytes.substr(0, length)))
            ++length;
        const bool good = isUtf8(bytes.substr(0, length));
        text += good ? bytes.substr(0, length) : "\xEF\xBF\xBD";
        bytes.remove_prefix(good ? length : 1);
    }
    return text;
}

std::optional<ValueType> typeOfTag(std::string_view kind)
{
    constexpr std::array<std::pair<std::string_view, ValueType>, 4> kTypes{{{"bool", ValueType::Bool}, {"int", ValueType::Int}, {"float", ValueType::Float}, {"null", ValueType::Null}}};
    for (const auto& [name, type] : kTypes) {
        if (name == kind)
            return type;
    }
    return std::nullopt;
}

} // namespace

bool resolveScalar(std::string_view text, std::string_view tag, bool implicit, ResolvedScalar& result)
{
    constexpr std::string_view kStandard = "tag:yaml.org,2002:";
    if (tag.empty() && implicit) {
        resolvePlain(text, result);
        return true;
    }
    const std::string_view kind = tag.starts_with(kStandard) ? tag.substr(kStandard.size()) : std::string_view();
    result.type = ValueType::String;
    result.text = text;
    if (kind == "binary") {
        std::string bytes;
        const bool valid = decodeBase64(text, bytes);
        result.owned = asJsonText(bytes);
        result.text = result.owned;
        return valid;
    }
    if (kind == "timestamp")
        return Timestamp(text).read();
    const std::optional<ValueType> wanted = typeOfTag(kind);
    if (!wanted)
        return true;
    resolvePlain(text, result);
    // An integer beyond 63 bits is no float to yaml.v2.
    if (kind == "float" && result.type == ValueType::Int && fitsSigned(result.text)) {
        result.owned = jsonNumber(std::strtod(std::string(result.text).c_str(), nullptr));
        result.text = result.owned;
        result.type = ValueType::Float;
    }
    return result.type == *wanted;
}

} // namespace kubezu
