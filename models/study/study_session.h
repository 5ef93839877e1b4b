#pragma once
#include "models/study/study_queue.h"
#include "models/study/study_store.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kubezu {

using StudyCards = std::shared_ptr<const std::vector<StudyCard>>;

struct SessionOptions {
    std::set<std::string> sections; ///< empty: all
    std::size_t newADay = kNewCardsADay;
};

/// How a session went.
struct SessionSummary {
    std::array<std::size_t, kGradeCount> answers{}; ///< by grade
    std::optional<Instant> next;                    ///< when the next card after today is due
    [[nodiscard]] std::size_t total() const { return answers[0] + answers[1] + answers[2] + answers[3]; }
};

/// One sitting: asks, takes answers, brings back what is being learned, undoes. Every answer is in the store when grade() returns.
/// Blocks on the disk; lives in one thread.
class StudySession {
public:
    /// The store must outlive the session.
    static Result<StudySession> begin(StudyStore& store, const Scheduler& scheduler, StudyCards cards, SessionOptions options = {});

    /// The card that is asked, or null at the end.
    [[nodiscard]] const StudyCard* current() const;
    /// What each grade would lead to, in the order of kGrades; of current().
    [[nodiscard]] std::array<Interval, kGradeCount> intervals() const;
    /// How many cards are still to be answered today, the current one among them; grows when one is forgotten.
    [[nodiscard]] std::size_t left() const { return m_queue.left(); }
    [[nodiscard]] std::size_t answered() const { return m_done.size(); }

    /// Answers the current card. After an error nothing has changed.
    std::optional<Error> grade(Grade grade);
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    /// Takes back the last answer of this session; its card is asked again, and what came after it is as it was.
    std::optional<Error> undo();

    [[nodiscard]] SessionSummary summary() const;

private:
    StudySession(StudyStore& store, const Scheduler& scheduler, StudyCards cards);

    struct Done {
        ReviewEntry review;
        StudyQueue before;
    };
    StudyStore* m_store;
    Scheduler m_scheduler;
    StudyCards m_cards;
    ProgressMap m_progress;
    StudyQueue m_queue;
    std::vector<Done> m_done;
};

} // namespace kubezu
