#pragma once
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

/// Layout knows numbers only: boxes with a size and a wish where to stand, lines between them. No names, no kinds.
namespace kubezu::layout {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    double width = 0;
    double height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    double x = 0; ///< left
    double y = 0; ///< top; y grows downwards
    double width = 0;
    double height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// Within a column, guards stand above the spine and attachments (config, storage, identity) below what uses them.
enum class Band : std::uint8_t { Guard,
                                 Spine,
                                 Attachment };

struct Box {
    Size size;
    int column = 0; ///< place in the classic chain, 0 leftmost; boxes of one component may use any subset
    Band band = Band::Spine;
    std::uint32_t order = 0; ///< stable tie break among equals (say, alphabetical)
};

struct Line {
    std::uint32_t from = 0; ///< index of a box of the same request
    std::uint32_t to = 0;
    float weight = 1; ///< how much it wants to be short and straight
};

/// One connected component (or a set of boxes without lines).
struct Request {
    std::vector<Box> boxes;
    std::vector<Line> lines;
    friend bool operator==(const Request&, const Request&);
};

/// A route from the border of box `from` to the border of box `to`: one start point, then cubic Bézier segments of three
/// points each (control, control, end), so points.size() == 1 + 3 n, n >= 1. It crosses no box it does not belong to
/// wherever the engine can help it, and ends of several lines are spread along the side of a box.
struct Route {
    std::vector<Point> points;
};

/// Answer to one request: boxes in the order of the request, all coordinates >= 0, `bounds` their hull and that of the routes.
struct Placement {
    std::vector<Rect> boxes;
    std::vector<Route> routes;
    Size bounds;
};

} // namespace kubezu::layout
