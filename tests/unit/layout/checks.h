#pragma once
#include "models/layout/engine.h"

#include <algorithm>
#include <cmath>
#include <string>

/// What every placement must keep; each check returns what is wrong, or nothing.
namespace kubezu::layout::checks {

inline constexpr double tolerance = 0.01;

inline bool overlap(const Rect& a, const Rect& b, double gapX = 0, double gapY = 0)
{
    return a.x < b.x + b.width + gapX - tolerance && b.x < a.x + a.width + gapX - tolerance
        && a.y < b.y + b.height + gapY - tolerance && b.y < a.y + a.height + gapY - tolerance;
}

inline std::string pair(const char* what, std::size_t a, std::size_t b)
{
    return std::string(what) + " " + std::to_string(a) + " and " + std::to_string(b);
}

/// No two boxes nearer than the spacing: below each other by rows, beside each other by columns.
inline std::string boxes(const Request& request, const Placement& placement, const Spacing& spacing)
{
    if (placement.boxes.size() != request.boxes.size())
        return "number of boxes";
    for (std::size_t a = 0; a < placement.boxes.size(); ++a) {
        const Rect& rect = placement.boxes[a];
        if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > placement.bounds.width + tolerance
            || rect.y + rect.height > placement.bounds.height + tolerance)
            return "out of bounds: " + std::to_string(a);
        if (rect.width != request.boxes[a].size.width || rect.height != request.boxes[a].size.height)
            return "size of " + std::to_string(a);
        if (std::fmod(rect.x, 4) != 0 || std::fmod(rect.y, 4) != 0)
            return "off the grid: " + std::to_string(a);
        for (std::size_t b = a + 1; b < placement.boxes.size(); ++b) {
            const bool sideBySide = rect.x != placement.boxes[b].x;
            if (overlap(rect, placement.boxes[b], sideBySide ? std::min(spacing.betweenColumns, 40.0) : 0,
                        sideBySide ? 0 : spacing.betweenRows))
                return pair("too near:", a, b);
        }
    }
    return {};
}

inline std::string columns(const Request& request, const Placement& placement)
{
    for (std::size_t a = 0; a < request.boxes.size(); ++a) {
        for (std::size_t b = 0; b < request.boxes.size(); ++b) {
            const Rect& left = placement.boxes[a];
            if (request.boxes[a].column < request.boxes[b].column && left.x + left.width > placement.boxes[b].x + tolerance)
                return pair("columns out of order:", a, b);
        }
    }
    return {};
}

/// A guard stands above a box it guards, an attachment below a box that uses it.
inline std::string bands(const Request& request, const Placement& placement)
{
    for (std::size_t box = 0; box < request.boxes.size(); ++box) {
        if (request.boxes[box].band == Band::Spine)
            continue;
        bool any = false;
        bool holds = false;
        for (const Line& line : request.lines) {
            if (line.from != box && line.to != box)
                continue;
            const std::size_t other = line.from == box ? line.to : line.from;
            if (request.boxes[other].band != Band::Spine || request.boxes[other].column != request.boxes[box].column)
                continue;
            any = true;
            const bool above = placement.boxes[box].y < placement.boxes[other].y;
            holds = holds || above == (request.boxes[box].band == Band::Guard);
        }
        if (any && !holds)
            return "band of " + std::to_string(box);
    }
    return {};
}

inline bool onBorder(const Point& point, const Rect& box)
{
    const bool insideX = point.x >= box.x - tolerance && point.x <= box.x + box.width + tolerance;
    const bool insideY = point.y >= box.y - tolerance && point.y <= box.y + box.height + tolerance;
    const bool edgeX = std::abs(point.x - box.x) < tolerance || std::abs(point.x - box.x - box.width) < tolerance;
    const bool edgeY = std::abs(point.y - box.y) < tolerance || std::abs(point.y - box.y - box.height) < tolerance;
    return insideX && insideY && (edgeX || edgeY);
}

inline std::string ends(const Request& request, const Placement& placement)
{
    if (placement.routes.size() != request.lines.size())
        return "number of routes";
    for (std::size_t line = 0; line < request.lines.size(); ++line) {
        const std::vector<Point>& points = placement.routes[line].points;
        if (points.size() < 4 || points.size() % 3 != 1)
            return "points of route " + std::to_string(line);
        if (!onBorder(points.front(), placement.boxes[request.lines[line].from]))
            return "start of route " + std::to_string(line);
        if (!onBorder(points.back(), placement.boxes[request.lines[line].to]))
            return "end of route " + std::to_string(line);
        for (const Point& point : points) {
            if (!(point.x >= -tolerance && point.y >= -tolerance && point.x <= placement.bounds.width + tolerance
                  && point.y <= placement.bounds.height + tolerance))
                return "route out of bounds: " + std::to_string(line);
        }
    }
    return {};
}

inline Point bezier(const Point* p, double t)
{
    const double s = 1 - t;
    const double a = s * s * s;
    const double b = 3 * s * s * t;
    const double c = 3 * s * t * t;
    const double d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

/// How many pairs of a route and a box the route runs through (its own ends included: it must stay outside of them).
inline int crossings(const Placement& placement)
{
    constexpr int samples = 48;
    constexpr double skin = 0.5;
    int count = 0;
    for (const Route& route : placement.routes) {
        std::vector<Point> points;
        for (std::size_t at = 0; at + 3 < route.points.size(); at += 3) {
            for (int sample = 0; sample <= samples; ++sample)
                points.push_back(bezier(&route.points[at], static_cast<double>(sample) / samples));
        }
        for (const Rect& box : placement.boxes) {
            count += std::any_of(points.begin(), points.end(), [&](const Point& point) {
                return point.x > box.x + skin && point.x < box.x + box.width - skin && point.y > box.y + skin
                    && point.y < box.y + box.height - skin;
            })
                ? 1
                : 0;
        }
    }
    return count;
}

inline std::string all(const Request& request, const Placement& placement, const Spacing& spacing)
{
    for (const std::string& problem : {boxes(request, placement, spacing), columns(request, placement),
                                       bands(request, placement), ends(request, placement)}) {
        if (!problem.empty())
            return problem;
    }
    const int crossed = crossings(placement);
    return crossed == 0 ? std::string() : std::to_string(crossed) + " routes through boxes";
}

inline bool same(const Placement& a, const Placement& b)
{
    return a.boxes == b.boxes && a.bounds == b.bounds
        && std::equal(a.routes.begin(), a.routes.end(), b.routes.begin(), b.routes.end(),
                      [](const Route& left, const Route& right) { return left.points == right.points; });
}

} // namespace kubezu::layout::checks
