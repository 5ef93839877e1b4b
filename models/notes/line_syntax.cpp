#include "models/notes/line_syntax.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::string_view kWideSpace = "\xE3\x80\x80";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Bytes of the spaces at the front.
std::size_t spaces(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t')
            ++at;
        else if (text.substr(at).starts_with(kWideSpace))
            at += kWideSpace.size();
        else
            break;
    }
    return at;
}

std::size_t run(std::string_view text, char c)
{
    return std::min(text.find_first_not_of(c), text.size());
}

/// Byte behind an address that begins at `at`.
std::size_t endOfUrl(std::string_view line, std::size_t at)
{
    constexpr std::string_view kEnds = " \t|<>()[]{}\"`";
    while (at < line.size() && static_cast<unsigned char>(line[at]) > 0x20 && static_cast<unsigned char>(line[at]) < 0x7F
           && kEnds.find(line[at]) == std::string_view::npos)
        ++at;
    while (at > 0 && (line[at - 1] == '.' || line[at - 1] == ',' || line[at - 1] == ';'))
        --at;
    return at;
}

bool beginsUrl(std::string_view text)
{
    return text.starts_with("https://") || text.starts_with("http://");
}

} // namespace

Indent indentOf(std::string_view line)
{
    Indent indent;
    while (indent.bytes < line.size()) {
        if (line[indent.bytes] == ' ') {
            ++indent.columns;
            ++indent.bytes;
        } else if (line[indent.bytes] == '\t') {
            indent.columns += 4 - indent.columns % 4;
            ++indent.bytes;
        } else if (line.substr(indent.bytes).starts_with(kWideSpace)) {
            indent.columns += 2;
            indent.bytes += kWideSpace.size();
        } else {
            break;
        }
    }
    return indent;
}

std::size_t trimmedLength(std::string_view line)
{
    while (!line.empty()) {
        if (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')
            line.remove_suffix(1);
        else if (line.ends_with(kWideSpace))
            line.remove_suffix(kWideSpace.size());
        else
            break;
    }
    return line.size();
}

HeadingMark headingMark(std::string_view text)
{
    const std::size_t level = run(text, '#');
    if (level == 0 || level > 6)
        return {};
    const std::size_t behind = spaces(text.substr(level));
    if (behind == 0 && level < text.size())
        return {};
    return {static_cast<int>(level), level + behind};
}

std::size_t listMark(std::string_view text)
{
    constexpr std::array<std::string_view, 3> kDots{"・", "•", "‣"};
    for (const std::string_view dot : kDots) {
        if (text.starts_with(dot))
            return dot.size() + spaces(text.substr(dot.size()));
    }
    std::size_t mark = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
        mark = 1;
    } else {
        while (mark < text.size() && mark < 9 && isDigit(text[mark]))
            ++mark;
        if (mark == 0 || mark == text.size() || (text[mark] != '.' && text[mark] != ')'))
            return 0;
        ++mark;
    }
    const std::size_t behind = spaces(text.substr(mark));
    return behind == 0 && mark < text.size() ? 0 : mark + behind;
}

CodeFence fenceOf(std::string_view text)
{
    if (text.empty() || (text[0] != '`' && text[0] != '~'))
        return {};
    const std::size_t length = run(text, text[0]);
    if (length < 3 || (text[0] == '`' && text.find('`', length) != std::string_view::npos))
        return {};
    return {text[0], length};
}

bool isRule(std::string_view text)
{
    if (text.empty() || (text[0] != '-' && text[0] != '*' && text[0] != '_'))
        return false;
    const char mark = text[0];
    const bool only = std::all_of(text.begin(), text.end(), [mark](char c) { return c == mark || c == ' ' || c == '\t'; });
    return only && std::count(text.begin(), text.end(), mark) >= 3;
}

int underlineLevel(std::string_view text)
{
    if (text.size() < 3 || (text[0] != '=' && text[0] != '-') || run(text, text[0]) != text.size())
        return 0;
    return text[0] == '=' ? 1 : 2;
}

std::vector<LineSpan> spansOf(std::string_view line)
{
    std::vector<LineSpan> spans;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '`') {
            const std::size_t ticks = run(line.substr(at), '`');
            const std::size_t end = line.find(line.substr(at, ticks), at + ticks);
            if (end == std::string_view::npos) {
                at += ticks;
                continue;
            }
            spans.push_back({LineSpan::Kind::Code, {at, end + ticks}});
            at = end + ticks;
        } else if (line[at] == 'h' && beginsUrl(line.substr(at))) {
            const std::size_t end = endOfUrl(line, at);
            spans.push_back({LineSpan::Kind::Url, {at, end}});
            at = end;
        } else {
            ++at;
        }
    }
    return spans;
}

} // namespace kubezu
