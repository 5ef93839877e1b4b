#pragma once
#include "models/study/overview.h"
#include "models/study/scheduler.h"
#include "views/common/appearance.h"

#include <QString>

namespace kubezu {

/// "Forgot", "Hard", "Good", "Easy".
QString gradeWord(Grade grade);
/// When to choose it, in a sentence.
QString gradeHint(Grade grade);
/// "10 min", "4 days", "2.5 months".
QString intervalWord(const Interval& interval);
/// Title of a section in a language.
QString sectionWord(const std::string& id, Language language);
/// Name and prompt of a sort of card.
QString sortWord(CardSort sort, Language language);
QString promptWord(CardSort sort, Language language);
/// "12 known, 3 in learning, 40 new"
QString progressWord(const SectionProgress& progress);
/// When something is due: "today", "tomorrow", or the date.
QString dayWord(Instant at, Instant now, const StudyClock& clock);

} // namespace kubezu
