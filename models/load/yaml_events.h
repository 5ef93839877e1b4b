#pragma once
#include "models/base/error.h"

#include <yaml.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace kubezu {

inline std::string_view viewOf(const yaml_char_t* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// libyaml's parser and its event, freed whatever happens.
class YamlEvents {
public:
    /// `firstLine` is the line of the text within its file.
    YamlEvents(std::string_view text, std::uint32_t firstLine);
    ~YamlEvents();
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    /// The next event, which lives until the one after it; null on an error.
    const yaml_event_t* next();
    /// Why there is no next event, with what to do about it.
    [[nodiscard]] Error error() const;
    /// An error of ours at a byte of the text.
    [[nodiscard]] Error errorAt(std::size_t offset, std::string detail, std::string hint) const;

    [[nodiscard]] std::uint32_t lineOf(const yaml_mark_t& mark) const { return m_firstLine + static_cast<std::uint32_t>(mark.line); }
    [[nodiscard]] static std::uint32_t columnOf(const yaml_mark_t& mark) { return static_cast<std::uint32_t>(mark.column) + 1; }
    /// Where in the text a mark stands, in bytes. Marks count characters and only grow; so do the calls.
    [[nodiscard]] std::size_t offsetOf(const yaml_mark_t& mark);

private:
    void release();

    std::string_view m_text;
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    std::size_t m_offset = 0;
    std::size_t m_characters = 0; ///< before m_offset
    std::uint32_t m_firstLine;
    bool m_ready = false;
    bool m_held = false;
};

} // namespace kubezu
