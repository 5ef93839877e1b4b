#pragma once
#include "models/load/yaml_events.h"

#include <optional>
#include <string_view>

namespace kubezu {

/// What libyaml takes and kubectl's parser, a port of an older libyaml, refuses or reads as something else.
class YamlStrictness {
public:
    explicit YamlStrictness(std::string_view text);

    /// Where a byte order mark begins a line, to libyaml nothing and to kubectl a letter.
    [[nodiscard]] std::optional<std::size_t> markInside() const { return m_markInside; }
    /// The document ended without a mark, and something else begins at `offset`. Neither reads on, but kubectl looks at one more token.
    [[nodiscard]] bool mayEndAt(std::size_t offset) const;
    /// Why kubectl refuses a scalar; null where it does not. `inFlow`: between brackets or braces.
    [[nodiscard]] const char* complaint(const yaml_event_t& scalar, bool inFlow, YamlEvents& events) const;

private:
    std::string_view m_text;
    std::optional<std::size_t> m_markInside;
    bool m_escapedSlash; ///< somewhere in the text
};

} // namespace kubezu
