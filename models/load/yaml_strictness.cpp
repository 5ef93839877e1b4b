#include "models/load/yaml_strictness.h"

#include "models/load/unicode_text.h"

namespace kubezu {
namespace {

/// Whether what follows begins a line.
bool endsLine(std::string_view before)
{
    return before == kUtf8Mark || before.ends_with('\n') || before.ends_with('\r') || before.ends_with("\xC2\x85") || before.ends_with("\xE2\x80\xA8") || before.ends_with("\xE2\x80\xA9");
}

/// Whether a backslash before a slash is an escape: double-quoted text as it is written.
bool escapesSlash(std::string_view quoted)
{
    for (std::size_t at = quoted.find('\\'); at != std::string_view::npos && at + 1 < quoted.size(); at = quoted.find('\\', at + 2)) {
        if (quoted[at + 1] == '/')
            return true;
    }
    return false;
}

} // namespace

YamlStrictness::YamlStrictness(std::string_view text)
    : m_text(text),
      m_escapedSlash(text.find("\\/") != std::string_view::npos)
{
    for (std::size_t at = text.find(kUtf8Mark, 1); at != std::string_view::npos && !m_markInside; at = text.find(kUtf8Mark, at + 1)) {
        if (endsLine(text.substr(0, at)))
            m_markInside = at;
    }
}

bool YamlStrictness::mayEndAt(std::size_t offset) const
{
    return !m_escapedSlash || m_text.find("\\/", offset) == std::string_view::npos;
}

const char* YamlStrictness::complaint(const yaml_event_t& event, bool inFlow, YamlEvents& events) const
{
    const auto& scalar = event.data.scalar;
    const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && m_escapedSlash) {
        const std::size_t begin = events.offsetOf(event.start_mark);
        if (escapesSlash(m_text.substr(begin, events.offsetOf(event.end_mark) - begin)))
            return "found unknown escape character \\/";
    }
    if (!inFlow || scalar.style != YAML_PLAIN_SCALAR_STYLE)
        return nullptr;
    if (value.find('?', 1) != std::string_view::npos)
        return "found a question mark in a plain scalar between brackets";
    if (scalar.tag && value.empty() && m_text.substr(events.offsetOf(event.end_mark)).starts_with(','))
        return "found a comma right behind a tag";
    return nullptr;
}

} // namespace kubezu
