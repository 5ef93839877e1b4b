#pragma once
#include "models/study/overview.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kubezu {

/// The order in which cards are asked: what is due and what is new, and what is being learned, which comes back in between.
/// A value; indexes are into the list of cards. The same progress and day give the same order.
class StudyQueue {
public:
    StudyQueue() = default;
    /// What is due today, the longest overdue first, with at most `newLeft` new cards spread among it. Empty `sections`: all.
    StudyQueue(std::span<const StudyCard> cards, const ProgressMap& progress, const std::set<std::string>& sections, std::size_t newLeft, Instant now,
               const StudyClock& clock);

    /// The card that is asked now; stays the same until it is answered.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    [[nodiscard]] std::size_t left() const { return m_waiting.size() + m_learning.size() + (m_current ? 1 : 0); }
    /// The current card was answered: it comes back today where `again` says when.
    void answered(std::optional<Instant> again, Instant now);

private:
    struct Step {
        Instant due;
        std::size_t card;
    };
    void advance(Instant now);
    std::deque<std::size_t> m_waiting;
    std::vector<Step> m_learning; ///< by due, then by when they were answered
    std::optional<std::size_t> m_current;
};

} // namespace kubezu
