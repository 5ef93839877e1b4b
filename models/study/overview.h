#pragma once
#include "models/study/cards.h"
#include "models/study/study_data.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kubezu {

/// How many new cards a day brings unless told otherwise.
inline constexpr std::size_t kNewCardsADay = 10;

/// How far one section is. Every card is one of fresh, learning and known.
struct SectionProgress {
    std::string section;
    std::size_t total = 0;
    std::size_t fresh = 0;    ///< never answered
    std::size_t learning = 0; ///< answered, and not yet remembered for a day
    std::size_t known = 0;
    std::size_t due = 0; ///< of learning and known: to be answered today
    friend bool operator==(const SectionProgress&, const SectionProgress&) = default;
};

/// What there is to do.
struct StudyOverview {
    std::vector<SectionProgress> sections; ///< those that have cards, in the order of the notes
    std::size_t newLeft = 0;               ///< how many new cards today may still bring
};

/// `begunToday` counts the cards that were answered for the first time today.
StudyOverview overviewOf(std::span<const StudyCard> cards, const ProgressMap& progress, Instant now, const StudyClock& clock, std::size_t begunToday,
                         std::size_t newADay = kNewCardsADay);

/// True when a card is to be answered on the day of `now`.
bool isDueToday(const CardProgress& card, Instant now, const StudyClock& clock);

/// When the first of the cards comes back that is not due today; nothing where none does.
std::optional<Instant> nextDueAfterToday(std::span<const StudyCard> cards, const ProgressMap& progress, Instant now, const StudyClock& clock);

} // namespace kubezu
