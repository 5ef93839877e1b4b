#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace kubezu {

/// How much of a card is drawn.
enum class Detail : std::uint8_t { Dot,
                                   Chip,
                                   Name,
                                   Full };

struct DetailRow {
    double fromZoom; ///< times the text scale
    Detail detail;
    double wireWidth; ///< pixels at this zoom and above; 0 = one-pixel line, the fast one
    bool arrowheads;
    bool curves; ///< false: wires are straight lines between their joints
};

/// From near to far; the first row whose zoom is reached holds.
inline constexpr std::array<DetailRow, 5> kDetailRows{{
    {0.72, Detail::Full, 1.6, true, true},
    {0.40, Detail::Name, 1.0, true, true},
    {0.22, Detail::Chip, 0.0, true, true},
    {0.14, Detail::Chip, 0.0, false, true},
    {0.0, Detail::Dot, 0.0, false, false},
}};

/// Text is never smaller than this on the screen; what would be is left out or drawn at this size.
inline constexpr double kMinimumTextPixels = 8.0;

inline constexpr const DetailRow& detailAt(double zoom, double textScale)
{
    const double seen = zoom * textScale;
    for (const DetailRow& row : kDetailRows) {
        if (seen >= row.fromZoom)
            return row;
    }
    return kDetailRows.back();
}

} // namespace kubezu
