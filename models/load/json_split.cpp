#include "models/load/json_split.h"

#include <array>
#include <cstring>

namespace kubezu {
namespace {

/// Bytes at which the scan outside strings must look up: quotes and brackets.
constexpr std::array<bool, 256> kInteresting = [] {
    std::array<bool, 256> table{};
    for (const char c : {'"', '{', '}', '[', ']'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// One past the closing quote of the string whose opening quote is at `at`; size() where it is not closed.
std::size_t skipString(std::string_view text, std::size_t at)
{
    for (std::size_t from = at + 1; from < text.size();) {
        const void* hit = std::memchr(text.data() + from, '"', text.size() - from);
        if (!hit)
            return text.size();
        const auto quote = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
        std::size_t slashes = 0;
        while (quote - slashes > at + 1 && text[quote - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return quote + 1;
        from = quote + 1;
    }
    return text.size();
}

JsonExtent bracketed(std::string_view text, std::size_t begin)
{
    std::size_t depth = 0;
    for (std::size_t at = begin; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (!kInteresting[c]) {
            ++at;
            continue;
        }
        if (c == '"') {
            at = skipString(text, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if (--depth == 0)
            return {begin, at};
    }
    return {begin, 0};
}

} // namespace

std::size_t skipJsonBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
    return at;
}

JsonExtent jsonValueAt(std::string_view text, std::size_t at)
{
    const std::size_t begin = skipJsonBlanks(text, at);
    if (begin >= text.size())
        return {begin, 0};
    if (text[begin] == '{' || text[begin] == '[')
        return bracketed(text, begin);
    if (text[begin] == '"') {
        const std::size_t end = skipString(text, begin);
        return {begin, end <= text.size() && text[end - 1] == '"' && end > begin + 1 ? end : 0};
    }
    std::size_t end = begin;
    while (end < text.size() && !std::strchr(",]} \n\r\t", text[end]))
        ++end;
    return {begin, end};
}

std::vector<JsonField> jsonFields(std::string_view text, std::size_t at)
{
    std::vector<JsonField> fields;
    at = skipJsonBlanks(text, at);
    if (at >= text.size() || text[at] != '{')
        return fields;
    at = skipJsonBlanks(text, at + 1);
    while (at < text.size() && text[at] == '"') {
        const JsonExtent key = jsonValueAt(text, at);
        if (!key.closed())
            break;
        at = skipJsonBlanks(text, key.end);
        if (at >= text.size() || text[at] != ':')
            break;
        const JsonExtent value = jsonValueAt(text, at + 1);
        if (!value.closed())
            break;
        fields.push_back({text.substr(key.begin + 1, key.end - key.begin - 2), value});
        at = skipJsonBlanks(text, value.end);
        if (at >= text.size() || text[at] != ',')
            break;
        at = skipJsonBlanks(text, at + 1);
    }
    return fields;
}

} // namespace kubezu
