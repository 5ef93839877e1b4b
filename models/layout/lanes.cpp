#include "models/layout/routes.h"

#include <algorithm>

/// Lanes: where lines run up and down in the gaps between columns.
namespace kubezu::layout {

namespace {

constexpr double level = 0.01;
constexpr double smallClimb = 24;         ///< less looks best as a curve, whatever is around
constexpr double softClimb = 64;          ///< more needs a lane
constexpr double clearance = 6;           ///< lines in one lane keep this distance
constexpr std::size_t carefulLimit = 240; ///< above, lanes are dealt in turn: comparing all pairs would take too long
constexpr Index dealtLanes = 16;

struct Run {
    double low;
    double high;
    Index lane = 0;
};

Run runOf(const Piece& piece)
{
    return {std::min(piece.yLeft, piece.yRight), std::max(piece.yLeft, piece.yRight)};
}

bool overlap(const Run& a, const Run& b)
{
    return a.low < b.high + clearance && b.low < a.high + clearance;
}

/// Lines down: the upper one runs further right, so that neither crosses the other. Lines up: the other way round.
class SteepLanes {
public:
    explicit SteepLanes(std::vector<Piece*> pieces)
        : m_pieces(std::move(pieces)) { }

    Index assign()
    {
        if (m_pieces.size() > carefulLimit)
            return deal();
        std::stable_sort(m_pieces.begin(), m_pieces.end(), [](const Piece* a, const Piece* b) {
            const bool downA = a->yRight > a->yLeft;
            const bool downB = b->yRight > b->yLeft;
            if (downA != downB)
                return downA;
            return downA ? a->yLeft > b->yLeft : a->yLeft < b->yLeft;
        });
        Index count = 0;
        for (Piece* piece : m_pieces) {
            place(*piece);
            count = std::max(count, piece->lane + 1);
        }
        return count;
    }

private:
    void place(Piece& piece)
    {
        const bool down = piece.yRight > piece.yLeft;
        Run run = runOf(piece);
        std::vector<Run>& family = down ? m_down : m_up;
        for (const Run& other : family) {
            if (overlap(run, other))
                run.lane = std::max(run.lane, other.lane + 1);
        }
        const std::vector<Run>& others = down ? m_up : m_down;
        const auto taken = [&] {
            return std::any_of(others.begin(), others.end(), [&](const Run& other) {
                return other.lane == run.lane && overlap(run, other);
            });
        };
        while (taken())
            ++run.lane;
        family.push_back(run);
        piece.lane = run.lane;
    }

    Index deal()
    {
        Index next = 0;
        for (Piece* piece : m_pieces)
            piece->lane = next++ % dealtLanes;
        return dealtLanes;
    }

    std::vector<Piece*> m_pieces;
    std::vector<Run> m_down;
    std::vector<Run> m_up;
};

/// Pieces that need a lane: those that climb far, and all that would meet others on the way. A piece on its own is one
/// soft curve.
std::vector<Piece*> steepOnes(const std::vector<Piece*>& pieces)
{
    std::vector<Piece*> steep;
    for (Piece* piece : pieces) {
        const double climb = std::abs(piece->yLeft - piece->yRight);
        bool meets = false;
        const Run run = runOf(*piece);
        for (std::size_t at = 0; !meets && climb > smallClimb && climb <= softClimb && pieces.size() <= carefulLimit && at < pieces.size(); ++at)
            meets = pieces[at] != piece && overlap(run, runOf(*pieces[at]));
        if (climb > softClimb || meets)
            steep.push_back(piece);
    }
    return steep;
}

/// Short brackets nest inside long ones.
Index assignAround(const RoutePlan& plan, std::vector<Course*>& courses)
{
    const auto span = [&](const Course* course) { return plan.boxes[course->second].y - plan.boxes[course->first].y; };
    std::stable_sort(courses.begin(), courses.end(), [&](const Course* a, const Course* b) { return span(a) < span(b); });
    std::vector<Run> runs;
    Index count = 0;
    for (Course* course : courses) {
        Run run{std::min(course->firstPort, course->secondPort), std::max(course->firstPort, course->secondPort)};
        if (runs.size() > carefulLimit) {
            run.lane = static_cast<Index>(runs.size()) % dealtLanes;
        } else {
            for (const Run& other : runs) {
                if (overlap(run, other))
                    run.lane = std::max(run.lane, other.lane + 1);
            }
        }
        course->lane = run.lane;
        count = std::max(count, run.lane + 1);
        runs.push_back(run);
    }
    return count;
}

} // namespace

LaneCounts assignLanes(const RoutePlan& plan, Courses& courses)
{
    const std::size_t gaps = plan.columns + 1;
    std::vector<std::vector<Piece*>> climbing(gaps);
    std::vector<std::vector<Course*>> rightOf(gaps);
    std::vector<std::vector<Course*>> leftOf(gaps);
    for (Piece& piece : courses.pieces) {
        if (std::abs(piece.yLeft - piece.yRight) > level)
            climbing[piece.gap].push_back(&piece);
    }
    for (Course& course : courses.lines) {
        if (course.way != Way::Around)
            continue;
        const Index column = plan.columnOf[course.first];
        if (course.onTheLeft)
            leftOf[column].push_back(&course);
        else
            rightOf[column + 1].push_back(&course);
    }
    LaneCounts counts;
    for (std::size_t gap = 0; gap < gaps; ++gap) {
        counts.steep.push_back(SteepLanes(steepOnes(climbing[gap])).assign());
        counts.rightOf.push_back(assignAround(plan, rightOf[gap]));
        counts.leftOf.push_back(assignAround(plan, leftOf[gap]));
    }
    return counts;
}

} // namespace kubezu::layout
