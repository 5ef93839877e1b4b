#include "models/concept_map/columns.h"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>

namespace kubezu::concept_map {
namespace {

struct Step {
    std::uint32_t to = 0;
    int by = 1; ///< columns
};

std::vector<std::vector<Step>> stepsOf(std::size_t count, const std::vector<Link>& links)
{
    std::vector<std::vector<Step>> steps(count);
    for (const Link& link : links) {
        steps[link.from].push_back({link.to, 1});
        steps[link.to].push_back({link.from, -1});
    }
    return steps;
}

/// Numbers the columns from 0 on. A high column becomes several, those found first nearest to the start: a concept with thirty
/// relations is to be seen as a whole.
void widen(std::vector<Place>& places, const std::vector<std::uint32_t>& members, std::uint32_t start)
{
    constexpr std::size_t kHighest = 8; ///< cards above each other
    std::map<int, std::vector<std::uint32_t>> columns;
    for (const std::uint32_t member : members)
        columns[places[member].column].push_back(member);
    const int middle = places[start].column;
    int next = 0;
    for (const auto& [column, inside] : columns) {
        const auto parts = static_cast<int>((inside.size() + kHighest - 1) / kHighest);
        for (std::size_t i = 0; i < inside.size(); ++i) {
            const auto part = static_cast<int>(i / kHighest);
            places[inside[i]].column = next + (column < middle ? parts - 1 - part : part);
        }
        next += parts;
    }
}

} // namespace

std::vector<Place> placeConcepts(std::size_t count, const std::vector<Link>& links, std::uint32_t centre)
{
    const std::vector<std::vector<Step>> steps = stepsOf(count, links);
    std::vector<std::uint32_t> starts(count);
    std::iota(starts.begin(), starts.end(), 0U);
    std::stable_sort(starts.begin(), starts.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(a != centre, -static_cast<std::ptrdiff_t>(steps[a].size())) < std::pair(b != centre, -static_cast<std::ptrdiff_t>(steps[b].size()));
    });
    std::vector<Place> places(count);
    std::vector<bool> placed(count, false);
    std::uint32_t component = 0;
    for (const std::uint32_t start : starts) {
        if (placed[start])
            continue;
        std::vector<std::uint32_t> members;
        std::deque<std::uint32_t> queue{start};
        placed[start] = true;
        while (!queue.empty()) {
            const std::uint32_t at = queue.front();
            queue.pop_front();
            members.push_back(at);
            places[at].component = component;
            for (const Step& step : steps[at]) {
                if (placed[step.to])
                    continue;
                placed[step.to] = true;
                places[step.to].column = places[at].column + step.by;
                queue.push_back(step.to);
            }
        }
        widen(places, members, start);
        ++component;
    }
    return places;
}

} // namespace kubezu::concept_map
