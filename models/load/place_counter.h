#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kubezu {

/// Turns byte offsets, which only grow, into lines and columns without looking at a byte twice.
class PlaceCounter {
public:
    PlaceCounter(std::string_view text, std::uint32_t firstLine)
        : m_text(text),
          m_line(firstLine) { }

    void moveTo(std::size_t offset)
    {
        offset = std::min(offset, m_text.size());
        while (m_newline < offset || m_scanned < offset) {
            if (m_newline < offset) {
                m_lineStart = m_newline + 1;
                ++m_line;
                m_newline = kNone;
            } else if (m_newline != kNone) {
                break;
            } else {
                scanBeyond(offset);
            }
        }
        m_at = std::max(m_at, offset);
    }
    [[nodiscard]] std::uint32_t line() const { return m_line; }
    [[nodiscard]] std::uint32_t column() const { return static_cast<std::uint32_t>(m_at - m_lineStart) + 1; }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::size_t kAhead = 4096; ///< so that most steps need no look at the text

    void scanBeyond(std::size_t offset)
    {
        const std::size_t limit = std::min(m_text.size(), std::max(offset, m_scanned + kAhead));
        const void* hit = std::memchr(m_text.data() + m_scanned, '\n', limit - m_scanned);
        m_newline = hit ? static_cast<std::size_t>(static_cast<const char*>(hit) - m_text.data()) : kNone;
        m_scanned = hit ? m_newline + 1 : limit;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::size_t m_newline = kNone; ///< the next newline, once it is known
    std::size_t m_scanned = 0;     ///< no other newline before this
    std::uint32_t m_line = 1;
};

} // namespace kubezu
