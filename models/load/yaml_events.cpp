#include "models/load/yaml_events.h"

#include <algorithm>
#include <string>
#include <utility>

namespace kubezu {

YamlEvents::YamlEvents(std::string_view text, std::uint32_t firstLine)
    : m_text(text),
      m_firstLine(firstLine)
{
    m_ready = yaml_parser_initialize(&m_parser) == 1;
    if (m_ready)
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

YamlEvents::~YamlEvents()
{
    release();
    if (m_ready)
        yaml_parser_delete(&m_parser);
}

const yaml_event_t* YamlEvents::next()
{
    release();
    m_held = m_ready && yaml_parser_parse(&m_parser, &m_event) == 1;
    return m_held ? &m_event : nullptr;
}

void YamlEvents::release()
{
    if (m_held)
        yaml_event_delete(&m_event);
    m_held = false;
}

std::size_t YamlEvents::offsetOf(const yaml_mark_t& mark)
{
    const auto continues = [this] { return m_offset < m_text.size() && (static_cast<unsigned char>(m_text[m_offset]) & 0xC0U) == 0x80U; };
    while (m_characters < mark.index && m_offset < m_text.size()) {
        ++m_offset;
        while (continues())
            ++m_offset;
        ++m_characters;
    }
    return m_offset;
}

Error YamlEvents::errorAt(std::size_t offset, std::string detail, std::string hint) const
{
    const std::string_view before = m_text.substr(0, std::min(m_text.size(), offset));
    const std::size_t newline = before.rfind('\n');
    Error error{ErrorCode::YamlSyntax, std::move(detail), {}, {}, std::move(hint)};
    error.where.line = m_firstLine + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    error.where.column = static_cast<std::uint32_t>(before.size() - (newline == std::string_view::npos ? 0 : newline + 1)) + 1;
    return error;
}

Error YamlEvents::error() const
{
    const yaml_parser_t& state = m_parser;
    Error error{ErrorCode::YamlSyntax, state.problem ? state.problem : "unreadable", {}, {}, {}};
    error.where.line = lineOf(state.problem_mark);
    error.where.column = columnOf(state.problem_mark);
    if (state.error == YAML_READER_ERROR)
        return errorAt(state.problem_offset, error.detail, "manifests are UTF-8 text without control characters");
    if (state.context) {
        error.detail += std::string(" (") + state.context + ", from line " + std::to_string(lineOf(state.context_mark)) + ')';
    }
    const std::size_t at = state.problem_mark.index;
    if (error.detail.find("cannot start any token") != std::string::npos && at < m_text.size() && m_text.substr(0, at + 1).find('\t') != std::string_view::npos)
        error.hint = "YAML is indented with spaces; replace the tab";
    else if (error.detail.find("mapping values are not allowed") != std::string::npos)
        error.hint = "check the indentation of this line, or put the value in quotes if it contains ': '";
    else if (m_text.starts_with('%') && error.detail.find("<document start>") != std::string::npos)
        error.hint = "kubectl splits at --- before it reads, so that a directive has no document; remove it";
    else if (error.detail.find("did not find expected") != std::string::npos && error.hint.empty())
        error.hint = "check the indentation of this line and the quotes and brackets before it";
    return error;
}

} // namespace kubezu
