#pragma once
#include "models/layout/layers.h"

namespace kubezu::layout {

/// What is known before columns get their x: rows, columns and the lanes kept free for long lines.
struct RoutePlan {
    std::vector<Rect> boxes;     ///< y, width and height are final; x is set by routeAll
    std::vector<Index> columnOf; ///< box → column, left to right
    std::size_t columns = 0;
    std::vector<Index> laneOf; ///< line → first entry of laneRows (one per column it passes, left to right); nowhere without
    std::vector<double> laneRows;
};

/// Widens the gaps between columns as far as the lines in them need, places the columns and draws the routes.
///
/// A line leaves a box at the side that faces the other end, crosses gaps in curves with horizontal ends and passes
/// columns on straight levels between the boxes there, so it cannot cross a box. Lines within a column run straight
/// between neighbours and around the side of the column otherwise.
Placement routeAll(const Request& request, const Spacing& spacing, RoutePlan plan);

// ---- the steps of routeAll, in their order ----

enum class Way : std::uint8_t {
    Across, ///< from column to column
    Down,   ///< to the next box of the same column
    Around  ///< around the side of the column
};

/// Where a line crosses one gap. Gap g lies left of column g; the last one right of all columns.
struct Piece {
    Index gap = 0;
    double yLeft = 0;
    double yRight = 0;
    Index lane = nowhere; ///< steep pieces run down in a lane of the gap
};

struct Course {
    Way way = Way::Across;
    bool reversed = false; ///< the line starts at `second`
    bool onTheLeft = true; ///< Around: which side of the column
    Index first = 0;       ///< the left or the upper box
    Index second = 0;
    Index firstPiece = 0; ///< Across: its pieces, left to right
    Index pieceCount = 0;
    Index lane = 0;       ///< Around: 0 is next to the column
    double firstPort = 0; ///< Around: y; Down: x from the left edge
    double secondPort = 0;
};

/// The boxes of each column from top to bottom, and the place of each in its column.
struct ColumnIndex {
    std::vector<std::vector<Index>> boxes;
    std::vector<Index> placeOf;
};
ColumnIndex indexColumns(const RoutePlan& plan);

struct Courses {
    std::vector<Course> lines;
    std::vector<Piece> pieces;
};

/// The way of every line and the levels on which it passes columns; ports are still missing.
Courses chooseCourses(const Request& request, const RoutePlan& plan);

/// Spreads the ends of lines along the sides of the boxes.
void assignPorts(const Request& request, const RoutePlan& plan, Courses& courses);

/// How many lanes each gap needs.
struct LaneCounts {
    std::vector<Index> steep;   ///< gap → lanes of steep pieces
    std::vector<Index> rightOf; ///< gap → lanes around the column left of it
    std::vector<Index> leftOf;  ///< gap → lanes around the column right of it
};
LaneCounts assignLanes(const RoutePlan& plan, Courses& courses);

} // namespace kubezu::layout
