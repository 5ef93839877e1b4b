#include "models/study/overview.h"

#include "models/glossary/sections.h"

#include <algorithm>

namespace kubezu {
namespace {

void count(SectionProgress& row, const CardProgress* card, bool due)
{
    ++row.total;
    if (card == nullptr)
        ++row.fresh;
    else if (card->phase == Phase::Review)
        ++row.known;
    else
        ++row.learning;
    row.due += due ? 1 : 0;
}

} // namespace

bool isDueToday(const CardProgress& card, Instant now, const StudyClock& clock)
{
    return card.phase != Phase::New && card.due < beginOf(dayOf(now, clock) + 1, clock);
}

StudyOverview overviewOf(std::span<const StudyCard> cards, const ProgressMap& progress, Instant now, const StudyClock& clock, std::size_t begunToday,
                         std::size_t newADay)
{
    StudyOverview overview;
    for (const Section& section : sections())
        overview.sections.push_back({std::string(section.id), 0, 0, 0, 0, 0});
    for (const StudyCard& card : cards) {
        const auto row = std::find_if(overview.sections.begin(), overview.sections.end(), [&](const SectionProgress& each) { return each.section == card.section; });
        const auto known = progress.find(card.id);
        const CardProgress* state = known == progress.end() ? nullptr : &known->second;
        if (row != overview.sections.end())
            count(*row, state, state != nullptr && isDueToday(*state, now, clock));
    }
    std::erase_if(overview.sections, [](const SectionProgress& row) { return row.total == 0; });
    overview.newLeft = newADay - std::min(newADay, begunToday);
    return overview;
}

std::optional<Instant> nextDueAfterToday(std::span<const StudyCard> cards, const ProgressMap& progress, Instant now, const StudyClock& clock)
{
    std::optional<Instant> next;
    for (const StudyCard& card : cards) {
        const auto known = progress.find(card.id);
        if (known != progress.end() && !isDueToday(known->second, now, clock))
            next = std::min(next.value_or(known->second.due), known->second.due);
    }
    return next;
}

} // namespace kubezu
