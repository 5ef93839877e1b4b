#pragma once
#include "models/study/fsrs.h"
#include "models/study/study_time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

namespace kubezu {

/// Where a card stands. Stored as these numbers.
enum class Phase : std::uint8_t { New = 0,
                                  Learning = 1,
                                  Review = 2,
                                  Relearning = 3 };

/// Everything that is remembered about one card.
struct CardProgress {
    Phase phase = Phase::New;
    int step = 0;  ///< of the learning steps, while Learning or Relearning
    Memory memory; ///< zeros while New
    Instant due{};
    Instant last{}; ///< when it was answered last
    int reviews = 0;
    int lapses = 0; ///< how often it was forgotten after it had been known
    friend bool operator==(const CardProgress&, const CardProgress&) = default;
};

/// How long until a card comes back: minutes while it is learned, then days.
struct Interval {
    bool isDays = false;
    std::int64_t amount = 0; ///< seconds, or days
    friend bool operator==(const Interval&, const Interval&) = default;
};

struct ScheduleOptions {
    double retention = 0.9;
    long maximumDays = 36500;
    std::vector<std::chrono::seconds> learningSteps{std::chrono::minutes(1), std::chrono::minutes(10)};
    std::vector<std::chrono::seconds> relearningSteps{std::chrono::minutes(10)};
};

/// When a card comes back after each answer. Pure: no chance, no clock but the one it is given.
class Scheduler {
public:
    explicit Scheduler(StudyClock clock, Fsrs fsrs = {}, ScheduleOptions options = {});

    /// Where the card stands after an answer.
    [[nodiscard]] CardProgress after(const CardProgress& card, Grade grade, Instant now) const;
    /// What each grade would lead to, in the order of kGrades.
    [[nodiscard]] std::array<Interval, kGradeCount> intervals(const CardProgress& card, Instant now) const;
    [[nodiscard]] const StudyClock& clock() const { return m_clock; }
    [[nodiscard]] const Fsrs& fsrs() const { return m_fsrs; }

private:
    struct Outcome {
        Phase phase;
        int step;
        Interval interval;
    };
    [[nodiscard]] Memory memoryAfter(const CardProgress& card, Grade grade, Instant now) const;
    [[nodiscard]] std::array<long, kGradeCount> daysAfter(const CardProgress& card, Instant now) const;
    [[nodiscard]] Outcome outcomeOf(const CardProgress& card, Grade grade, Instant now) const;
    [[nodiscard]] Outcome stepOf(const CardProgress& card, Grade grade, const std::vector<std::chrono::seconds>& steps, long days) const;

    StudyClock m_clock;
    Fsrs m_fsrs;
    ScheduleOptions m_options;
};

} // namespace kubezu
