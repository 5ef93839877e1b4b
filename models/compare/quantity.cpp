#include "models/compare/quantity.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

namespace kubezu {
namespace {

constexpr std::int64_t kMostDigits = 1'000'000'000'000'000; ///< fifteen digits: what a quantity can hold for sure
constexpr int kMostExponent = 40;

/// digits × 10^ten × 2^two, as small as it goes.
struct Amount {
    std::int64_t digits = 0;
    int ten = 0;
    int two = 0;
    friend bool operator==(const Amount&, const Amount&) = default;
};

constexpr std::array<std::pair<std::string_view, int>, 6> kBinary{{{"Ki", 10}, {"Mi", 20}, {"Gi", 30}, {"Ti", 40}, {"Pi", 50}, {"Ei", 60}}};
constexpr std::array<std::pair<std::string_view, int>, 10> kDecimal{
    {{"", 0}, {"n", -9}, {"u", -6}, {"m", -3}, {"k", 3}, {"M", 6}, {"G", 9}, {"T", 12}, {"P", 15}, {"E", 18}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool takeDigits(std::string_view& text, Amount& amount, int tenEach)
{
    bool any = false;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1)) {
        if (amount.digits > kMostDigits)
            return false;
        amount.digits = amount.digits * 10 + (text.front() - '0');
        amount.ten -= tenEach;
        any = true;
    }
    return any;
}

bool takeExponent(std::string_view text, Amount& amount)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    int exponent = 0;
    if (text.empty())
        return false;
    for (const char c : text) {
        exponent = exponent * 10 + (c - '0');
        if (!isDigit(c) || exponent > kMostExponent)
            return false;
    }
    amount.ten += negative ? -exponent : exponent;
    return true;
}

bool takeSuffix(std::string_view text, Amount& amount)
{
    for (const auto& [suffix, two] : kBinary) {
        if (text == suffix) {
            amount.two += two;
            return true;
        }
    }
    for (const auto& [suffix, ten] : kDecimal) {
        if (text == suffix) {
            amount.ten += ten;
            return true;
        }
    }
    return (text.starts_with('e') || text.starts_with('E')) && takeExponent(text.substr(1), amount);
}

/// Takes all tens and twos out of the digits, and pairs of five and two together, so that equal amounts look alike.
Amount normal(Amount amount)
{
    if (amount.digits == 0)
        return {};
    // 10^ten = 5^ten × 2^ten: with fives and twos apart there is one form only.
    int five = amount.ten;
    int two = amount.ten + amount.two;
    while (amount.digits % 5 == 0) {
        amount.digits /= 5;
        ++five;
    }
    while (amount.digits % 2 == 0) {
        amount.digits /= 2;
        ++two;
    }
    return {amount.digits, five, two};
}

std::optional<Amount> amountOf(std::string_view text)
{
    Amount amount;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    bool any = takeDigits(text, amount, 0);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        any = takeDigits(text, amount, 1) || any;
    }
    if (!any || !takeSuffix(text, amount))
        return std::nullopt;
    if (negative)
        amount.digits = -amount.digits;
    return normal(amount);
}

} // namespace

bool isSameQuantity(std::string_view a, std::string_view b)
{
    const std::optional<Amount> left = amountOf(a);
    return left && left == amountOf(b);
}

} // namespace kubezu
