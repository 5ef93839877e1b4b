#include "models/study/scheduler.h"

#include <algorithm>
#include <utility>

namespace kubezu {
namespace {

/// Hard stays on its step; on the first it lies between the first two, or half as long again where there is but one.
std::chrono::seconds hardStep(const std::vector<std::chrono::seconds>& steps, std::size_t at)
{
    if (at > 0)
        return steps[at];
    return steps.size() > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2;
}

Interval minutes(std::chrono::seconds time)
{
    return {false, time.count()};
}

} // namespace

Scheduler::Scheduler(StudyClock clock, Fsrs fsrs, ScheduleOptions options)
    : m_clock(std::move(clock)),
      m_fsrs(fsrs),
      m_options(std::move(options)) { }

Memory Scheduler::memoryAfter(const CardProgress& card, Grade grade, Instant now) const
{
    if (card.phase == Phase::New)
        return m_fsrs.first(grade);
    // Whole study days, and none where the clock was set back.
    const DayNumber days = std::max<DayNumber>(0, dayOf(now, m_clock) - dayOf(card.last, m_clock));
    return m_fsrs.next(card.memory, grade, static_cast<double>(days));
}

/// Days for each grade; a better grade never comes back before a worse one.
std::array<long, kGradeCount> Scheduler::daysAfter(const CardProgress& card, Instant now) const
{
    std::array<long, kGradeCount> days{};
    for (const Grade grade : kGrades)
        days[indexOf(grade)] = m_fsrs.interval(memoryAfter(card, grade, now).stability, m_options.retention, m_options.maximumDays);
    auto& [again, hard, good, easy] = days;
    if (card.phase == Phase::Review) {
        hard = std::min(hard, good);
        good = std::max(good, hard + 1);
    }
    easy = std::max(easy, good + 1);
    for (long& each : days)
        each = std::min(each, m_options.maximumDays);
    return days;
}

Scheduler::Outcome Scheduler::stepOf(const CardProgress& card, Grade grade, const std::vector<std::chrono::seconds>& steps, long days) const
{
    const Outcome graduated{Phase::Review, 0, {true, days}};
    if (steps.empty() || grade == Grade::Easy)
        return graduated;
    const Phase phase = card.phase == Phase::New ? Phase::Learning : card.phase == Phase::Review ? Phase::Relearning
                                                                                                 : card.phase;
    const bool inSteps = card.phase == Phase::Learning || card.phase == Phase::Relearning;
    const std::size_t at = inSteps ? std::min(static_cast<std::size_t>(std::max(card.step, 0)), steps.size() - 1) : 0;
    switch (grade) {
    case Grade::Again: return {phase, 0, minutes(steps[0])};
    case Grade::Hard: return {phase, static_cast<int>(at), minutes(hardStep(steps, at))};
    default:
        if (at + 1 >= steps.size())
            return graduated;
        return {phase, static_cast<int>(at) + 1, minutes(steps[at + 1])};
    }
}

Scheduler::Outcome Scheduler::outcomeOf(const CardProgress& card, Grade grade, Instant now) const
{
    const long days = daysAfter(card, now)[indexOf(grade)];
    switch (card.phase) {
    case Phase::New:
    case Phase::Learning: return stepOf(card, grade, m_options.learningSteps, days);
    case Phase::Relearning: return stepOf(card, grade, m_options.relearningSteps, days);
    case Phase::Review: break;
    }
    if (grade == Grade::Again)
        return stepOf(card, grade, m_options.relearningSteps, days);
    return {Phase::Review, 0, {true, days}};
}

CardProgress Scheduler::after(const CardProgress& card, Grade grade, Instant now) const
{
    const Outcome outcome = outcomeOf(card, grade, now);
    CardProgress next;
    next.phase = outcome.phase;
    next.step = outcome.step;
    next.memory = memoryAfter(card, grade, now);
    next.last = now;
    next.due = outcome.interval.isDays ? beginOf(dayOf(now, m_clock) + outcome.interval.amount, m_clock)
                                       : now + std::chrono::seconds(outcome.interval.amount);
    next.reviews = card.reviews + 1;
    next.lapses = card.lapses + (card.phase == Phase::Review && grade == Grade::Again ? 1 : 0);
    return next;
}

std::array<Interval, kGradeCount> Scheduler::intervals(const CardProgress& card, Instant now) const
{
    std::array<Interval, kGradeCount> all{};
    for (const Grade grade : kGrades)
        all[indexOf(grade)] = outcomeOf(card, grade, now).interval;
    return all;
}

} // namespace kubezu
