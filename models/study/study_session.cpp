#include "models/study/study_session.h"

#include <utility>

namespace kubezu {

StudySession::StudySession(StudyStore& store, const Scheduler& scheduler, StudyCards cards)
    : m_store(&store),
      m_scheduler(scheduler),
      m_cards(std::move(cards)) { }

Result<StudySession> StudySession::begin(StudyStore& store, const Scheduler& scheduler, StudyCards cards, SessionOptions options)
{
    StudySession session(store, scheduler, std::move(cards));
    Result<ProgressMap> progress = store.progress();
    if (!progress.ok())
        return progress.error();
    session.m_progress = std::move(progress).value();
    const StudyClock& clock = scheduler.clock();
    const Instant now = clock.now();
    const Result<std::size_t> begun = store.begunSince(beginOf(dayOf(now, clock), clock));
    if (!begun.ok())
        return begun.error();
    const std::size_t newLeft = options.newADay - std::min(options.newADay, begun.value());
    session.m_queue = StudyQueue(*session.m_cards, session.m_progress, options.sections, newLeft, now, clock);
    return session;
}

const StudyCard* StudySession::current() const
{
    const std::optional<std::size_t> at = m_queue.current();
    return at ? &(*m_cards)[*at] : nullptr;
}

std::array<Interval, kGradeCount> StudySession::intervals() const
{
    const StudyCard* card = current();
    if (card == nullptr)
        return {};
    const auto known = m_progress.find(card->id);
    return m_scheduler.intervals(known == m_progress.end() ? CardProgress{} : known->second, m_scheduler.clock().now());
}

std::optional<Error> StudySession::grade(Grade grade)
{
    const StudyCard* card = current();
    if (card == nullptr)
        return std::nullopt;
    const Instant now = m_scheduler.clock().now();
    Result<ReviewEntry> review = m_store->grade(card->id, grade, now, m_scheduler);
    if (!review.ok())
        return review.error();
    const CardProgress after = m_scheduler.after(review.value().before, grade, now);
    m_done.push_back({std::move(review).value(), m_queue});
    m_progress[card->id] = after;
    m_queue.answered(after.phase == Phase::Review ? std::nullopt : std::optional(after.due), now);
    return std::nullopt;
}

std::optional<Error> StudySession::undo()
{
    if (m_done.empty())
        return std::nullopt;
    Done& last = m_done.back();
    if (std::optional<Error> error = m_store->undo(last.review))
        return error;
    if (last.review.before.phase == Phase::New)
        m_progress.erase(last.review.card);
    else
        m_progress[last.review.card] = last.review.before;
    m_queue = std::move(last.before);
    m_done.pop_back();
    return std::nullopt;
}

SessionSummary StudySession::summary() const
{
    SessionSummary summary;
    for (const Done& done : m_done)
        ++summary.answers[indexOf(done.review.grade)];
    const StudyClock& clock = m_scheduler.clock();
    summary.next = nextDueAfterToday(*m_cards, m_progress, clock.now(), clock);
    return summary;
}

} // namespace kubezu
