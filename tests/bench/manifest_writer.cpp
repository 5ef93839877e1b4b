#include "tests/bench/manifest_writer.h"

#include <algorithm>
#include <array>

namespace kubezu::bench {
namespace {

bool mustQuote(std::string_view value)
{
    constexpr std::array<std::string_view, 7> kWords{"true", "false", "yes", "no", "on", "off", "null"};
    const char first = value.empty() ? ' ' : value.front();
    const bool plainStart = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '/' || first == '.';
    return !plainStart || value.find(": ") != std::string_view::npos || value.find('#') != std::string_view::npos
        || std::find(kWords.begin(), kWords.end(), value) != kWords.end();
}

} // namespace

void ManifestWriter::beginObject()
{
    if (m_style == Style::Yaml)
        m_text += "---\n";
    else
        m_text += m_firstObject ? "{" : ",{";
    m_firstObject = false;
    m_levels.assign(1, Level{});
}

void ManifestWriter::endObject()
{
    if (m_style == Style::Json)
        m_text += '}';
    m_levels.clear();
}

void ManifestWriter::comma()
{
    if (!m_levels.back().empty)
        m_text += ',';
    m_levels.back().empty = false;
}

void ManifestWriter::putJsonString(std::string_view text)
{
    m_text += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            m_text += '\\';
        if (c == '\n')
            m_text += "\\n";
        else
            m_text += c;
    }
    m_text += '"';
}

void ManifestWriter::putKey(std::string_view key)
{
    Level& level = m_levels.back();
    if (m_style == Style::Json) {
        comma();
        putJsonString(key);
        m_text += ':';
        return;
    }
    m_text.append(static_cast<std::size_t>(level.dash ? level.indent - 2 : level.indent), ' ');
    if (level.dash)
        m_text += "- ";
    level.dash = false;
    m_text += key;
    m_text += ':';
}

void ManifestWriter::putScalar(std::string_view value)
{
    if (m_style == Style::Json || mustQuote(value))
        putJsonString(value);
    else
        m_text += value;
}

void ManifestWriter::beginMap(std::string_view key)
{
    putKey(key);
    m_text += m_style == Style::Json ? '{' : '\n';
    m_levels.push_back({m_levels.back().indent + 2, false, true, false});
}

void ManifestWriter::beginList(std::string_view key)
{
    putKey(key);
    m_text += m_style == Style::Json ? '[' : '\n';
    m_levels.push_back({m_levels.back().indent, true, true, false});
}

void ManifestWriter::beginItem()
{
    if (m_style == Style::Json) {
        comma();
        m_text += '{';
    }
    m_levels.push_back({m_levels.back().indent + 2, false, true, m_style == Style::Yaml});
}

void ManifestWriter::end()
{
    if (m_style == Style::Json)
        m_text += m_levels.back().list ? ']' : '}';
    m_levels.pop_back();
}

void ManifestWriter::field(std::string_view key, std::string_view value)
{
    putKey(key);
    if (m_style == Style::Yaml)
        m_text += ' ';
    putScalar(value);
    if (m_style == Style::Yaml)
        m_text += '\n';
}

void ManifestWriter::field(std::string_view key, std::int64_t value)
{
    putKey(key);
    m_text += m_style == Style::Yaml ? " " : "";
    m_text += std::to_string(value);
    m_text += m_style == Style::Yaml ? "\n" : "";
}

void ManifestWriter::field(std::string_view key, bool value)
{
    putKey(key);
    m_text += m_style == Style::Yaml ? " " : "";
    m_text += value ? "true" : "false";
    m_text += m_style == Style::Yaml ? "\n" : "";
}

void ManifestWriter::emptyMap(std::string_view key)
{
    putKey(key);
    m_text += m_style == Style::Yaml ? " {}\n" : "{}";
}

void ManifestWriter::element(std::string_view value)
{
    if (m_style == Style::Json) {
        comma();
        putJsonString(value);
        return;
    }
    m_text.append(static_cast<std::size_t>(m_levels.back().indent), ' ');
    m_text += "- ";
    putScalar(value);
    m_text += '\n';
}

void ManifestWriter::block(std::string_view key, std::string_view text)
{
    if (m_style == Style::Json) {
        field(key, text);
        return;
    }
    putKey(key);
    m_text += " |\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        m_text.append(static_cast<std::size_t>(m_levels.back().indent) + 2, ' ').append(text.substr(0, end)).append(1, '\n');
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace kubezu::bench
