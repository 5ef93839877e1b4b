#pragma once
#include <QFont>
#include <QStringList>

#include <cstdint>

namespace kubezu {

/// What a piece of text is; its size and weight follow.
enum class TextRole : std::uint8_t {
    Title,     ///< 18 semibold
    Heading,   ///< 14 semibold
    Body,      ///< 14
    Control,   ///< 13
    Secondary, ///< 12
    Code,      ///< 13 mono
    CardName,  ///< 13 semibold
    CardKind,  ///< 11
    CardBadge, ///< 11
};

/// Sizes of the setting "font size".
inline constexpr double kScaleNormal = 1.0;
inline constexpr double kScaleLarge = 1.25;
inline constexpr double kScaleProjector = 1.6;

/// Families in the order of preference: Latin first, then one that has Japanese.
const QStringList& sansFamilies();
const QStringList& monoFamilies();

/// Size in pixels of a role at a scale.
int pixelSize(TextRole role, double scale);

/// The font of a role. Unhinted, so that text is equally wide at every zoom.
QFont fontOf(TextRole role, double scale = kScaleNormal);

} // namespace kubezu
