#include "models/layout/routes.h"

#include <algorithm>
#include <numeric>

/// Courses: which way each line takes.
namespace kubezu::layout {

namespace {

constexpr double levelPitch = 8;   ///< between levels that pass through the same opening
constexpr double outside = 1e6;    ///< above and below a column there is room for any number of levels
constexpr double levelMargin = 12; ///< between a level and a box, where there is room

/// A line that passes a column for which no lane was reserved.
struct Level {
    Index piece; ///< the level joins this piece and the next
    Index rest;  ///< columns still to pass
    bool first;  ///< no column before this one
    bool keeps;  ///< it goes on at the level of the column before
    double wish;
    double leaves; ///< order among equals
};

double middle(const Rect& box)
{
    return box.y + box.height / 2;
}

class Chooser {
public:
    Chooser(const Request& request, const RoutePlan& plan)
        : m_request(request),
          m_plan(plan),
          m_index(indexColumns(plan)),
          m_load(plan.columns + 1, 0)
    {
    }

    Courses choose()
    {
        countPieces();
        for (Index line = 0; line < m_request.lines.size(); ++line)
            m_courses.lines.push_back(courseOf(line));
        chooseSides();
        spreadLevels();
        return std::move(m_courses);
    }

private:
    void countPieces()
    {
        std::size_t count = 0;
        m_degree.assign(m_request.boxes.size(), 0);
        for (const Line& line : m_request.lines) {
            const Index from = m_plan.columnOf[line.from];
            const Index to = m_plan.columnOf[line.to];
            count += from < to ? to - from : from - to;
            ++m_degree[line.from];
            ++m_degree[line.to];
        }
        m_courses.pieces.reserve(count);
        m_courses.lines.reserve(m_request.lines.size());
        m_firstOpening.assign(1, 0);
        for (const std::vector<Index>& boxes : m_index.boxes)
            m_firstOpening.push_back(m_firstOpening.back() + static_cast<Index>(boxes.size()) + 1);
    }

    Course courseOf(Index index)
    {
        const Line& line = m_request.lines[index];
        Course course;
        course.first = line.from;
        course.second = line.to;
        const Index from = m_plan.columnOf[line.from];
        const Index to = m_plan.columnOf[line.to];
        if (from == to) {
            course.reversed = m_index.placeOf[line.to] < m_index.placeOf[line.from];
            if (course.reversed)
                std::swap(course.first, course.second);
            const bool next = m_index.placeOf[course.first] + 1 == m_index.placeOf[course.second];
            course.way = next ? Way::Down : Way::Around;
            return course;
        }
        course.reversed = to < from;
        if (course.reversed)
            std::swap(course.first, course.second);
        addPieces(index, course);
        return course;
    }

    void addPieces(Index line, Course& course)
    {
        const Index left = m_plan.columnOf[course.first];
        const Index right = m_plan.columnOf[course.second];
        course.firstPiece = static_cast<Index>(m_courses.pieces.size());
        course.pieceCount = right - left;
        for (Index gap = left + 1; gap <= right; ++gap) {
            Piece piece;
            piece.gap = gap;
            m_courses.pieces.push_back(piece);
            ++m_load[gap];
        }
        Piece* pieces = m_courses.pieces.data() + course.firstPiece;
        pieces[0].yLeft = middle(m_plan.boxes[course.first]);
        pieces[course.pieceCount - 1].yRight = middle(m_plan.boxes[course.second]);
        for (Index step = 0; step + 1 < course.pieceCount; ++step) {
            if (m_plan.laneOf[line] != nowhere) {
                pieces[step].yRight = m_plan.laneRows[m_plan.laneOf[line] + step];
                pieces[step + 1].yLeft = pieces[step].yRight;
            } else {
                addLevel(course, step);
            }
        }
    }

    /// A hub fans out at its side; so a line keeps to the row of the end with fewer lines.
    void addLevel(const Course& course, Index step)
    {
        const bool quietFirst = m_degree[course.first] < m_degree[course.second];
        const double wish = middle(m_plan.boxes[quietFirst ? course.first : course.second]);
        const Index column = m_plan.columnOf[course.first] + 1 + step;
        m_levels.push_back({course.firstPiece + step, course.pieceCount - 2 - step, step == 0, false, wish, 0});
        m_openings.push_back(m_firstOpening[column] + openingNear(column, wish));
    }

    [[nodiscard]] Index openingNear(Index column, double wish) const
    {
        const std::vector<Index>& boxes = m_index.boxes[column];
        const auto below = std::lower_bound(boxes.begin(), boxes.end(), wish, [&](Index box, double y) {
            return middle(m_plan.boxes[box]) < y;
        });
        // The opening lies between the last box whose middle is above the wish and the first one below it.
        return static_cast<Index>(below - boxes.begin());
    }

    void chooseSides()
    {
        for (Course& course : m_courses.lines) {
            if (course.way != Way::Around)
                continue;
            const Index column = m_plan.columnOf[course.first];
            if (column == 0)
                course.onTheLeft = true;
            else if (column + 1 == m_plan.columns)
                course.onTheLeft = false;
            else
                course.onTheLeft = m_load[column] <= m_load[column + 1];
        }
    }

    /// Opening by opening, from the left column to the right one.
    void spreadLevels()
    {
        if (m_levels.empty())
            return;
        std::vector<Index> begin(m_firstOpening.back() + 1, 0);
        for (const Index opening : m_openings)
            ++begin[opening + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<Level> sorted(m_levels.size());
        std::vector<Index> next(begin.begin(), begin.end() - 1);
        for (std::size_t level = 0; level < m_levels.size(); ++level)
            sorted[next[m_openings[level]]++] = m_levels[level];
        m_levels.swap(sorted);
        for (Index column = 0; column < m_plan.columns; ++column) {
            for (Index opening = m_firstOpening[column]; opening < m_firstOpening[column + 1]; ++opening) {
                if (begin[opening] < begin[opening + 1])
                    spreadOpening(column, opening - m_firstOpening[column], begin[opening], begin[opening + 1]);
            }
        }
    }

    void spreadOpening(Index column, Index opening, std::size_t first, std::size_t last)
    {
        const std::vector<Index>& boxes = m_index.boxes[column];
        const auto [least, most] = std::minmax_element(
            m_levels.begin() + static_cast<std::ptrdiff_t>(first), m_levels.begin() + static_cast<std::ptrdiff_t>(last),
            [](const Level& a, const Level& b) { return a.wish < b.wish; });
        double low = opening > 0 ? m_plan.boxes[boxes[opening - 1]].y + m_plan.boxes[boxes[opening - 1]].height : 0;
        double high = opening < boxes.size() ? m_plan.boxes[boxes[opening]].y : 0;
        if (opening == 0)
            low = std::min(high, least->wish) - outside;
        if (opening == boxes.size())
            high = std::max(low, most->wish) + outside;
        const double margin = std::min(levelMargin, (high - low) / 3);
        low += margin;
        high -= margin;
        sortOpening(first, last, low, high);
        const auto count = static_cast<double>(last - first);
        const double pitch = count > 1 ? std::min(levelPitch, (high - low) / (count - 1)) : 0;
        double y = low - pitch;
        for (std::size_t at = first; at < last; ++at) {
            const Level& level = m_levels[at];
            const double top = high - pitch * static_cast<double>(last - 1 - at);
            y = level.keeps ? level.wish : std::min(std::max(level.wish, y + pitch), top);
            m_courses.pieces[level.piece].yRight = y;
            m_courses.pieces[level.piece + 1].yLeft = y;
        }
    }

    /// A line keeps its level from column to column where it can; the one that leaves first is next to the row it goes to.
    void sortOpening(std::size_t first, std::size_t last, double low, double high)
    {
        for (std::size_t at = first; at < last; ++at) {
            Level& level = m_levels[at];
            level.leaves = level.wish > high ? -static_cast<double>(level.rest) : static_cast<double>(level.rest);
            const double before = m_courses.pieces[level.piece].yLeft;
            level.keeps = !level.first && before >= low && before <= high;
            if (level.keeps)
                level.wish = before;
        }
        const auto begin = m_levels.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, m_levels.begin() + static_cast<std::ptrdiff_t>(last), [](const Level& a, const Level& b) {
            if (a.wish != b.wish)
                return a.wish < b.wish;
            return a.leaves != b.leaves ? a.leaves < b.leaves : a.piece < b.piece;
        });
    }

    const Request& m_request;
    const RoutePlan& m_plan;
    ColumnIndex m_index;
    std::vector<Index> m_load; ///< gap → pieces
    std::vector<Index> m_degree;
    std::vector<Index> m_firstOpening; ///< column → its first opening; a column has one opening more than boxes
    std::vector<Level> m_levels;
    std::vector<Index> m_openings; ///< by level
    Courses m_courses;
};

} // namespace

ColumnIndex indexColumns(const RoutePlan& plan)
{
    ColumnIndex index;
    index.boxes.resize(plan.columns);
    index.placeOf.assign(plan.boxes.size(), 0);
    for (Index box = 0; box < plan.boxes.size(); ++box)
        index.boxes[plan.columnOf[box]].push_back(box);
    for (std::vector<Index>& boxes : index.boxes) {
        std::sort(boxes.begin(), boxes.end(), [&](Index a, Index b) { return plan.boxes[a].y < plan.boxes[b].y; });
        for (Index place = 0; place < boxes.size(); ++place)
            index.placeOf[boxes[place]] = place;
    }
    return index;
}

Courses chooseCourses(const Request& request, const RoutePlan& plan)
{
    return Chooser(request, plan).choose();
}

} // namespace kubezu::layout
