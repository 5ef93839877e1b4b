#pragma once
#include "models/study/study_data.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kubezu {

/// What an import did.
struct ImportReport {
    std::size_t added = 0;    ///< cards that were not known
    std::size_t advanced = 0; ///< cards that had been answered later in the import
    std::size_t kept = 0;     ///< cards that are here as late or later
    std::size_t reviews = 0;  ///< answers that were not in the log
};

/// The file in which progress is kept (SQLite). Every answer is on the disk before the call returns, whatever happens afterwards.
/// Blocks; one thread at a time. Errors say what to do, and never cost what was there.
class StudyStore {
public:
    /// Opens the file, creates it and its folder where there is none. StudyFileDamaged and StudyFileNewer leave the file as it is.
    static Result<std::unique_ptr<StudyStore>> open(const std::string& path);
    ~StudyStore();
    StudyStore(const StudyStore&) = delete;
    StudyStore& operator=(const StudyStore&) = delete;

    Result<ProgressMap> progress();
    /// Schedules the card from what is in the file, and writes card and log in one transaction.
    Result<ReviewEntry> grade(const std::string& card, Grade grade, Instant now, const Scheduler& scheduler);
    /// Takes an answer back. Only the last one of its card can be.
    std::optional<Error> undo(const ReviewEntry& review);
    /// How many cards were answered for the first time since then.
    Result<std::size_t> begunSince(Instant since);
    Result<StudyData> everything();
    /// Adds what is not here; of two states of a card the one that was answered later stays. All or nothing.
    Result<ImportReport> merge(const StudyData& data);

private:
    struct Private;
    explicit StudyStore(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// Renames a file that cannot be used (and what SQLite keeps beside it), so that a new one can be begun; never over another file.
/// The new name.
Result<std::string> setStudyFileAside(const std::string& path);

} // namespace kubezu
