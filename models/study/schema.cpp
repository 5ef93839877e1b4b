#include "models/study/schema.h"

#include <array>
#include <utility>

namespace kubezu {
namespace {

/// "KZst", in the header of the file: SQLite's own way to tell whose a file is.
constexpr std::int64_t kApplication = 0x4B5A7374;

constexpr std::array<const char*, 1> kMigrations{
    // What is remembered about a card, and every answer with what was before it, for undo and for the log. Times are Unix seconds.
    R"sql(
    CREATE TABLE card (
        id TEXT NOT NULL PRIMARY KEY,
        phase INTEGER NOT NULL, step INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
        due INTEGER NOT NULL, last INTEGER NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE review (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL, at INTEGER NOT NULL, grade INTEGER NOT NULL,
        phase INTEGER NOT NULL, step INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
        due INTEGER NOT NULL, last INTEGER NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX review_of_card ON review (card, at);
    CREATE INDEX review_at ON review (at);
    )sql",
};

Error refusal(ErrorCode code, const std::string& path, std::string detail, std::string hint)
{
    Error error;
    error.code = code;
    error.where.file = path;
    error.detail = std::move(detail);
    error.hint = std::move(hint);
    return error;
}

} // namespace

std::span<const char* const> studyMigrations()
{
    return kMigrations;
}

std::optional<Error> prepareStudyFile(Database& database, const std::string& path, std::span<const char* const> migrations)
{
    const auto newest = static_cast<std::int64_t>(migrations.size());
    const std::int64_t version = database.number("PRAGMA user_version");
    const std::int64_t application = database.number("PRAGMA application_id");
    const bool isEmpty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (application != kApplication && !(isEmpty && application == 0 && version == 0))
        return refusal(ErrorCode::StudyFileDamaged, path, "a database of another program", "set it aside and begin anew, or choose another place");
    if (version > newest)
        return refusal(ErrorCode::StudyFileNewer, path, "version " + std::to_string(version) + ", this program knows " + std::to_string(newest),
                       "use the newer Kubezu; nothing was changed");
    if (database.text("PRAGMA quick_check(1)") != "ok")
        return refusal(ErrorCode::StudyFileDamaged, path, "", "set it aside and begin anew; then import your last export");
    database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    for (std::int64_t step = version; step < newest; ++step) {
        Transaction transaction(database);
        // Another window may have taken the step while we waited.
        if (database.number("PRAGMA user_version") != step)
            continue;
        database.run(migrations[static_cast<std::size_t>(step)]);
        database.run("PRAGMA application_id = " + std::to_string(kApplication));
        database.run("PRAGMA user_version = " + std::to_string(step + 1));
        transaction.commit();
    }
    return std::nullopt;
}

} // namespace kubezu
