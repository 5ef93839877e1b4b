#include "models/layout/routes.h"

#include <algorithm>

namespace kubezu::layout {

namespace {

constexpr double lanePitch = 10;
constexpr double corner = 20; ///< radius of the turns into and out of a lane
constexpr double aroundPitch = 8;
constexpr double aroundMargin = 16; ///< first lane around a column, from its edge
constexpr double leastChannel = 40;
constexpr double widestChannel = 220; ///< lanes move together rather than tear the columns apart
constexpr double roundness = 0.5523;  ///< control points of a quarter ellipse

/// x of one gap: lanes around the left column, then the channel for lines across, then lanes around the right column.
struct Gap {
    double columnEnd = 0;
    double channelLeft = 0;
    double channelRight = 0;
    double columnStart = 0;
    Index lanes = 0;

    [[nodiscard]] double laneX(Index lane) const
    {
        const double inner = std::max(0.0, channelRight - channelLeft - 2 * corner);
        const double pitch = lanes > 1 ? inner / (lanes - 1) : 0;
        const double start = lanes > 1 ? channelLeft + corner : (channelLeft + channelRight) / 2;
        return start + pitch * lane;
    }
};

/// Writes cubic segments; straight ones that continue each other become one.
class Pen {
public:
    Pen(std::vector<Point>& points, Point start)
        : m_points(points) { m_points.push_back(start); }

    void lineTo(Point end)
    {
        const Point start = m_points.back();
        if (start == end)
            return;
        if (m_level && start.y == end.y) {
            m_points.resize(m_points.size() - 3);
            const Point before = m_points.back();
            addLine(before, end);
            return;
        }
        addLine(start, end);
        m_level = start.y == end.y;
    }

    void curveTo(Point first, Point second, Point end)
    {
        m_points.insert(m_points.end(), {first, second, end});
        m_level = false;
    }

    /// A quarter ellipse that leaves horizontally and arrives vertically, or the other way round.
    void turnTo(Point end, bool leavesLevel)
    {
        const Point start = m_points.back();
        const double x = (end.x - start.x) * roundness;
        const double y = (end.y - start.y) * roundness;
        if (leavesLevel)
            curveTo({start.x + x, start.y}, {end.x, end.y - y}, end);
        else
            curveTo({start.x, start.y + y}, {end.x - x, end.y}, end);
    }

private:
    void addLine(Point start, Point end)
    {
        const Point third{(end.x - start.x) / 3, (end.y - start.y) / 3};
        m_points.insert(m_points.end(), {{start.x + third.x, start.y + third.y}, {end.x - third.x, end.y - third.y}, end});
    }

    std::vector<Point>& m_points;
    bool m_level = false; ///< the last segment is a straight horizontal one
};

class Router {
public:
    Router(const Request& request, const Spacing& spacing, RoutePlan plan)
        : m_request(request),
          m_spacing(spacing),
          m_plan(std::move(plan))
    {
    }

    Placement route()
    {
        m_courses = chooseCourses(m_request, m_plan);
        assignPorts(m_request, m_plan, m_courses);
        placeColumns(assignLanes(m_plan, m_courses));
        Placement placement;
        placement.routes.resize(m_request.lines.size());
        for (std::size_t line = 0; line < m_courses.lines.size(); ++line) {
            const Course& course = m_courses.lines[line];
            std::vector<Point>& points = placement.routes[line].points;
            draw(course, points);
            if (course.reversed)
                std::reverse(points.begin(), points.end());
        }
        placement.boxes = std::move(m_plan.boxes);
        moveToOrigin(placement);
        return placement;
    }

private:
    void placeColumns(const LaneCounts& counts)
    {
        std::vector<double> widths(m_plan.columns, 0);
        for (std::size_t box = 0; box < m_plan.boxes.size(); ++box)
            widths[m_plan.columnOf[box]] = std::max(widths[m_plan.columnOf[box]], m_plan.boxes[box].width);
        const auto around = [](Index lanes) { return lanes > 0 ? aroundMargin + aroundPitch * lanes : 0; };
        double x = 0;
        for (std::size_t index = 0; index <= m_plan.columns; ++index) {
            Gap gap;
            gap.lanes = counts.steep[index];
            gap.columnEnd = x;
            gap.channelLeft = x + around(counts.rightOf[index]);
            const bool outside = index == 0 || index == m_plan.columns;
            const double lanesAround = around(counts.rightOf[index]) + around(counts.leftOf[index]);
            gap.channelRight = gap.channelLeft + (outside ? 0 : channelWidth(gap.lanes, lanesAround));
            gap.columnStart = gridUp(gap.channelRight + around(counts.leftOf[index]));
            gap.channelRight = gap.columnStart - around(counts.leftOf[index]);
            m_gaps.push_back(gap);
            if (index < m_plan.columns)
                x = gap.columnStart + gridUp(widths[index]);
        }
        for (std::size_t box = 0; box < m_plan.boxes.size(); ++box)
            m_plan.boxes[box].x = m_gaps[m_plan.columnOf[box]].columnStart;
    }

    [[nodiscard]] double channelWidth(Index lanes, double lanesAround) const
    {
        const double needed = lanes > 0 ? 2 * corner + lanePitch * (lanes - 1) : 0;
        const double spare = m_spacing.betweenColumns - lanesAround;
        return std::max({std::min(needed, widestChannel), spare, leastChannel});
    }

    void draw(const Course& course, std::vector<Point>& points) const
    {
        switch (course.way) {
        case Way::Across: drawAcross(course, points); break;
        case Way::Down: drawDown(course, points); break;
        case Way::Around: drawAround(course, points); break;
        }
    }

    void drawAcross(const Course& course, std::vector<Point>& points) const
    {
        const Rect& left = m_plan.boxes[course.first];
        const Rect& right = m_plan.boxes[course.second];
        const Piece* piece = m_courses.pieces.data() + course.firstPiece;
        points.reserve(course.pieceCount == 1 ? 4 : 10);
        Pen pen(points, {left.x + left.width, piece->yLeft});
        for (Index step = 0; step < course.pieceCount; ++step, ++piece) {
            const Gap& gap = m_gaps[piece->gap];
            pen.lineTo({gap.channelLeft, piece->yLeft});
            drawPiece(gap, *piece, pen);
        }
        pen.lineTo({right.x, (piece - 1)->yRight});
    }

    static void drawPiece(const Gap& gap, const Piece& piece, Pen& pen)
    {
        const double climb = piece.yRight - piece.yLeft;
        const Point end{gap.channelRight, piece.yRight};
        if (std::abs(climb) < 0.01) {
            pen.lineTo({end.x, piece.yLeft});
            return;
        }
        if (piece.lane == nowhere) {
            const double half = (gap.channelLeft + gap.channelRight) / 2;
            pen.curveTo({half, piece.yLeft}, {half, piece.yRight}, end);
            return;
        }
        const double x = gap.laneX(piece.lane);
        const double radius = std::min(corner, std::abs(climb) / 2);
        const double turn = climb > 0 ? radius : -radius;
        pen.lineTo({std::max(gap.channelLeft, x - radius), piece.yLeft});
        pen.turnTo({x, piece.yLeft + turn}, true);
        pen.lineTo({x, piece.yRight - turn});
        pen.turnTo({std::min(gap.channelRight, x + radius), piece.yRight}, false);
        pen.lineTo(end);
    }

    void drawDown(const Course& course, std::vector<Point>& points) const
    {
        const Rect& upper = m_plan.boxes[course.first];
        const Rect& lower = m_plan.boxes[course.second];
        const double x = upper.x + course.firstPort;
        Pen pen(points, {x, upper.y + upper.height});
        pen.lineTo({x, lower.y});
    }

    void drawAround(const Course& course, std::vector<Point>& points) const
    {
        const Rect& upper = m_plan.boxes[course.first];
        const Rect& lower = m_plan.boxes[course.second];
        const Index column = m_plan.columnOf[course.first];
        const double distance = aroundMargin + aroundPitch * course.lane;
        const double x = course.onTheLeft ? m_gaps[column].columnStart - distance : m_gaps[column + 1].columnEnd + distance;
        const double towards = course.onTheLeft ? 1 : -1;
        const double radius = std::min(12.0, std::abs(course.secondPort - course.firstPort) / 2);
        const double turn = course.secondPort < course.firstPort ? -radius : radius; // up only for a line to itself
        const auto edge = [&](const Rect& box) { return course.onTheLeft ? box.x : box.x + box.width; };
        Pen pen(points, {edge(upper), course.firstPort});
        pen.lineTo({x + towards * radius, course.firstPort});
        pen.turnTo({x, course.firstPort + turn}, true);
        pen.lineTo({x, course.secondPort - turn});
        pen.turnTo({x + towards * radius, course.secondPort}, false);
        pen.lineTo({edge(lower), course.secondPort});
    }

    /// Levels may run above the first row.
    static void moveToOrigin(Placement& placement)
    {
        Point low;
        Point high;
        for (const Rect& box : placement.boxes) {
            low = {std::min(low.x, box.x), std::min(low.y, box.y)};
            high = {std::max(high.x, box.x + box.width), std::max(high.y, box.y + box.height)};
        }
        for (const Route& route : placement.routes) {
            for (const Point& point : route.points) {
                low = {std::min(low.x, point.x), std::min(low.y, point.y)};
                high = {std::max(high.x, point.x), std::max(high.y, point.y)};
            }
        }
        const Point shift{gridUp(-low.x), gridUp(-low.y)};
        placement.bounds = {high.x + shift.x, high.y + shift.y};
        if (shift == Point{})
            return;
        for (Rect& box : placement.boxes) {
            box.x += shift.x;
            box.y += shift.y;
        }
        for (Route& route : placement.routes) {
            for (Point& point : route.points)
                point = {point.x + shift.x, point.y + shift.y};
        }
    }

    const Request& m_request;
    const Spacing& m_spacing;
    RoutePlan m_plan;
    Courses m_courses;
    std::vector<Gap> m_gaps;
};

} // namespace

Placement routeAll(const Request& request, const Spacing& spacing, RoutePlan plan)
{
    return Router(request, spacing, std::move(plan)).route();
}

} // namespace kubezu::layout
