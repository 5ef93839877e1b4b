#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kubezu {

/// How often each byte occurs in the texts.
using ByteCounts = std::array<std::uint32_t, 256>;

/// Looks for one text in many, by its rarest byte.
class Finder {
public:
    Finder(std::string_view part, const ByteCounts& counts)
        : m_part(part)
    {
        const auto count = [&](char byte) { return counts[static_cast<unsigned char>(byte)]; };
        m_rarest = static_cast<std::size_t>(
            std::min_element(part.begin(), part.end(), [&](char a, char b) { return count(a) < count(b); }) - part.begin());
    }

    [[nodiscard]] bool isIn(std::string_view text) const
    {
        for (std::size_t at = m_rarest; (at = text.find(m_part[m_rarest], at)) != std::string_view::npos; ++at) {
            if (text.compare(at - m_rarest, m_part.size(), m_part) == 0)
                return true;
        }
        return false;
    }

private:
    std::string_view m_part; ///< not empty
    std::size_t m_rarest = 0;
};

} // namespace kubezu
