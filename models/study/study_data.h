#pragma once
#include "models/base/result.h"
#include "models/study/scheduler.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What is remembered, by id of card. Cards that were never answered are not in it.
using ProgressMap = std::map<std::string, CardProgress, std::less<>>;

/// One answer, and what was before it.
struct ReviewEntry {
    std::int64_t number = 0; ///< in the order of answering; of this file only
    std::string card;
    Instant at{};
    Grade grade = Grade::Good;
    CardProgress before;
};

/// Everything: what an export holds.
struct StudyData {
    ProgressMap cards;
    std::vector<ReviewEntry> log;
};

/// Whether the numbers can be reckoned with; files are edited by hand, too. `isNew` says whether a card may be without an answer.
bool isSound(const CardProgress& card, bool mayBeNew);
inline constexpr std::size_t kMostCardId = 512;

/// As JSON for people and programs, `"kubezu": "study/1"`; times are Unix seconds.
std::string studyJson(const StudyData& data);

/// Reads what studyJson() wrote. Strict and bounded; the error names the place. Any bytes give an answer.
Result<StudyData> readStudyJson(std::string_view bytes, const std::string& fileName);
inline constexpr std::size_t kMostStudyJson = 64U * 1024U * 1024U;

} // namespace kubezu
