#include "models/layout/routes.h"

#include <algorithm>
#include <optional>

/// Ports: where lines touch the sides of boxes.
namespace kubezu::layout {

namespace {

constexpr double portPitch = 12;
constexpr double cornerMargin = 8; ///< no line ends in the rounded corner of a card
constexpr double stackedPitch = 16;

/// On one side, lines around the column upwards come first, then lines across, then lines around downwards; so none
/// crosses another at the box.
enum class Group : std::uint8_t { Up,
                                  Across,
                                  Down };

struct Port {
    Index side; ///< box * 2, + 1 on the right
    Group group;
    double key; ///< order within the group
    Index line;
    double* y;
};

double middle(const Rect& box)
{
    return box.y + box.height / 2;
}

struct Pin {
    bool both; ///< the line is straight from box to box
    float weight;
    double bend;
    Index line;
    Index firstSide; ///< nowhere where that end is not meant
    Index secondSide;
    double y;
};

class Ports {
public:
    Ports(const Request& request, const RoutePlan& plan, Courses& courses)
        : m_request(request),
          m_plan(plan),
          m_courses(courses),
          m_pinned(plan.boxes.size() * 2, nowhere),
          m_pinnedY(plan.boxes.size() * 2, 0)
    {
    }

    void assign()
    {
        collect();
        pinStraightLines();
        std::sort(m_ports.begin(), m_ports.end(), [](const Port& a, const Port& b) {
            if (a.side != b.side)
                return a.side < b.side;
            if (a.group != b.group)
                return a.group < b.group;
            return a.key != b.key ? a.key < b.key : a.line < b.line;
        });
        for (std::size_t first = 0; first < m_ports.size();) {
            std::size_t last = first;
            while (last < m_ports.size() && m_ports[last].side == m_ports[first].side)
                ++last;
            spread(first, last);
            first = last;
        }
        spreadStacked();
    }

private:
    void collect()
    {
        m_ports.reserve(m_courses.lines.size() * 2);
        for (Index line = 0; line < m_courses.lines.size(); ++line) {
            Course& course = m_courses.lines[line];
            if (course.way == Way::Across)
                collectAcross(line, course);
            else if (course.way == Way::Around)
                collectAround(line, course);
        }
    }

    void collectAcross(Index line, Course& course)
    {
        Piece& first = m_courses.pieces[course.firstPiece];
        Piece& last = m_courses.pieces[course.firstPiece + course.pieceCount - 1];
        m_ports.push_back({course.first * 2 + 1, Group::Across, first.yRight, line, &first.yLeft});
        m_ports.push_back({course.second * 2, Group::Across, last.yLeft, line, &last.yRight});
        const float weight = m_request.lines[line].weight;
        if (course.pieceCount == 1) {
            offerPin({true, weight, 0, line, course.first * 2 + 1, course.second * 2, (first.yLeft + last.yRight) / 2});
        } else {
            offerPin({false, weight, 0, line, course.first * 2 + 1, nowhere, first.yRight});
            offerPin({false, weight, 0, line, nowhere, course.second * 2, last.yLeft});
        }
    }

    /// A line may be straight where both of its boxes (or the box and the level beyond it) share a level.
    void offerPin(Pin pin)
    {
        double low = pin.y;
        double high = pin.y;
        bool possible = true;
        bool any = false;
        for (const Index side : {pin.firstSide, pin.secondSide}) {
            if (side == nowhere)
                continue;
            const Rect& box = m_plan.boxes[side / 2];
            const double margin = std::min(cornerMargin, box.height / 3);
            low = any ? std::max(low, box.y + margin) : box.y + margin;
            high = any ? std::min(high, box.y + box.height - margin) : box.y + box.height - margin;
            pin.bend = std::max(pin.bend, std::abs(middle(box) - pin.y));
            any = true;
        }
        possible = pin.both ? low <= high : low <= pin.y && pin.y <= high;
        if (!possible)
            return;
        pin.y = std::clamp(pin.y, low, high);
        m_pins.push_back(pin);
    }

    void collectAround(Index line, Course& course)
    {
        const Index right = course.onTheLeft ? 0 : 1;
        const double span = middle(m_plan.boxes[course.second]) - middle(m_plan.boxes[course.first]);
        m_ports.push_back({course.first * 2 + right, Group::Down, -span, line, &course.firstPort});
        m_ports.push_back({course.second * 2 + right, Group::Up, span, line, &course.secondPort});
    }

    void pinStraightLines()
    {
        std::sort(m_pins.begin(), m_pins.end(), [](const Pin& a, const Pin& b) {
            if (a.both != b.both)
                return a.both;
            if (a.weight != b.weight)
                return a.weight > b.weight;
            return a.bend != b.bend ? a.bend < b.bend : a.line < b.line;
        });
        for (const Pin& pin : m_pins) {
            const bool firstTaken = pin.firstSide != nowhere && m_pinned[pin.firstSide] != nowhere;
            const bool secondTaken = pin.secondSide != nowhere && m_pinned[pin.secondSide] != nowhere;
            if (firstTaken || secondTaken)
                continue;
            for (const Index side : {pin.firstSide, pin.secondSide}) {
                if (side == nowhere)
                    continue;
                m_pinned[side] = pin.line;
                m_pinnedY[side] = pin.y;
            }
        }
    }

    /// Evenly around the middle of the side, or around the line that is straight.
    void spread(std::size_t first, std::size_t last)
    {
        const Index side = m_ports[first].side;
        const Rect& box = m_plan.boxes[side / 2];
        const double margin = std::min(cornerMargin, box.height / 3);
        const double top = box.y + margin;
        const double bottom = box.y + box.height - margin;
        const auto count = static_cast<double>(last - first);
        const auto pin = std::find_if(m_ports.begin() + static_cast<std::ptrdiff_t>(first), m_ports.begin() + static_cast<std::ptrdiff_t>(last),
                                      [&](const Port& port) { return port.line == m_pinned[side]; });
        const bool pinned = m_pinned[side] != nowhere && pin != m_ports.begin() + static_cast<std::ptrdiff_t>(last);
        const auto anchor = pinned ? static_cast<double>(pin - m_ports.begin()) - static_cast<double>(first) : (count - 1) / 2;
        const double level = pinned ? m_pinnedY[side] : middle(box);
        const double upPitch = anchor > 0 ? std::min(portPitch, (level - top) / anchor) : 0;
        const double rest = count - 1 - anchor;
        const double downPitch = rest > 0 ? std::min(portPitch, (bottom - level) / rest) : 0;
        for (std::size_t at = first; at < last; ++at) {
            const double steps = static_cast<double>(at - first) - anchor;
            *m_ports[at].y = level + steps * (steps < 0 ? upPitch : downPitch);
        }
    }

    /// Straight lines to the next box of the column, side by side.
    void spreadStacked()
    {
        std::vector<Index> count(m_plan.boxes.size(), 0);
        for (const Course& course : m_courses.lines)
            count[course.first] += course.way == Way::Down ? 1 : 0;
        std::vector<Index> used(m_plan.boxes.size(), 0);
        for (Course& course : m_courses.lines) {
            if (course.way != Way::Down)
                continue;
            const double width = std::min(m_plan.boxes[course.first].width, m_plan.boxes[course.second].width);
            const double number = count[course.first];
            const double pitch = std::min(stackedPitch, width / (number + 1));
            course.firstPort = width / 2 + (used[course.first]++ - (number - 1) / 2) * pitch;
            course.secondPort = course.firstPort;
        }
    }

    const Request& m_request;
    const RoutePlan& m_plan;
    Courses& m_courses;
    std::vector<Port> m_ports;
    std::vector<Pin> m_pins;
    std::vector<Index> m_pinned; ///< side → the line that is straight there
    std::vector<double> m_pinnedY;
};

} // namespace

void assignPorts(const Request& request, const RoutePlan& plan, Courses& courses)
{
    Ports(request, plan, courses).assign();
}

} // namespace kubezu::layout
