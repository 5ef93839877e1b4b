#pragma once
#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace kubezu {

/// Where the pieces of a card stand, in pixels at text scale 1; the one place both measuring and painting look at.
struct CardGeometry {
    static constexpr double kMinimumWidth = 152;
    static constexpr double kMinimumHeight = 56;
    static constexpr double kMaximumWidth = 232;
    static constexpr double kRadius = 8;
    static constexpr double kTileLeft = 10;
    static constexpr double kTileTop = 12;
    static constexpr double kTile = 32;
    static constexpr double kTileRadius = 7;
    static constexpr double kIcon = 19;
    static constexpr double kTextLeft = 52;
    static constexpr double kRight = 12; ///< between text and the right border
    static constexpr double kKindBaseline = 22;
    static constexpr double kNameBaseline = 38.5;
    static constexpr double kLine = 17; ///< from one name line to the next
    static constexpr double kNoteLine = 15;
    static constexpr double kBottom = 15;     ///< below the last baseline
    static constexpr double kBadgeBottom = 7; ///< below the baseline of the badge
    static constexpr double kMark = 15;
    static constexpr double kMarkInset = 10;
    static constexpr double kShared = 12;
    static constexpr double kStack = 4; ///< each card of a stack peeks out by this
    static constexpr int kStackCards = 2;
    static constexpr int kNameLines = 3;

    /// How far paint may leave the rectangle of a card: stack, shadow, ring.
    static constexpr double kOverflow = 12;
};

/// Room a panel keeps for its title, and between its border and its cards.
struct PanelGeometry {
    static constexpr double kHeader = 36;
    static constexpr double kPadding = 18;
    static constexpr double kRadius = 14;
    static constexpr double kTitleLeft = 18;
    static constexpr double kTitleBaseline = 24;
};

} // namespace kubezu
