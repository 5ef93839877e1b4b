#include "models/study/study_store.h"

#include "models/study/schema.h"
#include "models/study/sqlite.h"

#include <filesystem>
#include <utility>

namespace kubezu {
namespace {

/// The columns of a CardProgress, the same in both tables.
constexpr std::string_view kProgress = "phase, step, stability, difficulty, due, last, reviews, lapses";

void bindProgress(Statement& statement, int first, const CardProgress& card)
{
    statement.bind(first, static_cast<std::int64_t>(card.phase)).bind(first + 1, static_cast<std::int64_t>(card.step));
    statement.bind(first + 2, card.memory.stability).bind(first + 3, card.memory.difficulty);
    statement.bind(first + 4, std::int64_t{card.due.time_since_epoch().count()}).bind(first + 5, std::int64_t{card.last.time_since_epoch().count()});
    statement.bind(first + 6, static_cast<std::int64_t>(card.reviews)).bind(first + 7, static_cast<std::int64_t>(card.lapses));
}

Instant instantAt(const Statement& statement, int column)
{
    return Instant(std::chrono::seconds(statement.number(column)));
}

CardProgress progressAt(const Statement& statement, int first, bool mayBeNew)
{
    CardProgress card;
    card.phase = static_cast<Phase>(statement.number(first));
    card.step = static_cast<int>(statement.number(first + 1));
    card.memory = {statement.real(first + 2), statement.real(first + 3)};
    card.due = instantAt(statement, first + 4);
    card.last = instantAt(statement, first + 5);
    card.reviews = static_cast<int>(statement.number(first + 6));
    card.lapses = static_cast<int>(statement.number(first + 7));
    if (!isSound(card, mayBeNew))
        throw SqlProblem{SqlProblem::Kind::Damaged, "numbers of a card do not agree"};
    return card;
}

Error errorOf(const SqlProblem& problem, const std::string& path)
{
    Error error;
    error.where.file = path;
    error.detail = problem.text;
    switch (problem.kind) {
    case SqlProblem::Kind::Damaged:
        error.code = ErrorCode::StudyFileDamaged;
        error.hint = "set it aside and begin anew; then import your last export";
        break;
    case SqlProblem::Kind::Busy:
        error.code = ErrorCode::StudyFileBusy;
        error.hint = "close the other window that is studying, and try again";
        break;
    case SqlProblem::Kind::Other:
        error.code = ErrorCode::WriteFailed;
        error.hint = "check the folder, its permissions and the free space";
        break;
    }
    return error;
}

std::string folded(std::string_view before, std::string_view after)
{
    return std::string(before) + std::string(kProgress) + std::string(after);
}

} // namespace

struct StudyStore::Private {
    explicit Private(std::string file)
        : path(std::move(file)),
          database(path) { }

    std::optional<CardProgress> find(const std::string& card)
    {
        Statement select(database, folded("SELECT ", " FROM card WHERE id = ?"));
        select.bind(1, card);
        return select.step() ? std::optional(progressAt(select, 0, false)) : std::nullopt;
    }

    void put(const std::string& card, const CardProgress& progress)
    {
        Statement insert(database, folded("INSERT OR REPLACE INTO card (id, ", ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        insert.bind(1, card);
        bindProgress(insert, 2, progress);
        insert.step();
    }

    std::int64_t log(const ReviewEntry& entry)
    {
        Statement insert(database, folded("INSERT INTO review (card, at, grade, ", ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        insert.bind(1, entry.card).bind(2, std::int64_t{entry.at.time_since_epoch().count()}).bind(3, static_cast<std::int64_t>(entry.grade));
        bindProgress(insert, 4, entry.before);
        insert.step();
        return database.lastRow();
    }

    ProgressMap cards()
    {
        ProgressMap all;
        Statement select(database, folded("SELECT ", ", id FROM card"));
        while (select.step())
            all.emplace(select.text(8), progressAt(select, 0, false));
        return all;
    }

    std::vector<ReviewEntry> reviews()
    {
        std::vector<ReviewEntry> all;
        Statement select(database, folded("SELECT ", ", number, card, at, grade FROM review ORDER BY at, number"));
        while (select.step()) {
            ReviewEntry entry;
            entry.before = progressAt(select, 0, true);
            entry.number = select.number(8);
            entry.card = select.text(9);
            entry.at = instantAt(select, 10);
            entry.grade = static_cast<Grade>(select.number(11));
            if (entry.grade < Grade::Again || entry.grade > Grade::Easy)
                throw SqlProblem{SqlProblem::Kind::Damaged, "a grade that is none"};
            all.push_back(std::move(entry));
        }
        return all;
    }

    std::string path;
    Database database;
};

StudyStore::StudyStore(std::unique_ptr<Private> parts)
    : d(std::move(parts)) { }

StudyStore::~StudyStore() = default;

Result<std::unique_ptr<StudyStore>> StudyStore::open(const std::string& path)
{
    try {
        std::error_code ignored; // what is wrong with the folder, opening tells
        std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
        auto parts = std::make_unique<Private>(path);
        if (std::optional<Error> error = prepareStudyFile(parts->database, path, studyMigrations()))
            return *std::move(error);
        return std::unique_ptr<StudyStore>(new StudyStore(std::move(parts)));
    } catch (const SqlProblem& problem) {
        return errorOf(problem, path);
    }
}

Result<ProgressMap> StudyStore::progress()
{
    try {
        return d->cards();
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

Result<ReviewEntry> StudyStore::grade(const std::string& card, Grade grade, Instant now, const Scheduler& scheduler)
{
    try {
        Transaction transaction(d->database);
        ReviewEntry entry{0, card, now, grade, d->find(card).value_or(CardProgress{})};
        const CardProgress after = scheduler.after(entry.before, grade, now);
        if (!isSound(after, false))
            return errorOf({SqlProblem::Kind::Other, "this computer's clock says a time that cannot be"}, d->path);
        d->put(card, after);
        entry.number = d->log(entry);
        transaction.commit();
        return entry;
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

std::optional<Error> StudyStore::undo(const ReviewEntry& review)
{
    try {
        Transaction transaction(d->database);
        Statement last(d->database, "SELECT max(number) FROM review WHERE card = ?");
        if (!last.bind(1, review.card).step() || last.number(0) != review.number)
            return errorOf({SqlProblem::Kind::Busy, "the card was answered again elsewhere"}, d->path);
        last.reset();
        Statement remove(d->database, "DELETE FROM review WHERE number = ?");
        remove.bind(1, review.number).step();
        if (review.before.phase == Phase::New)
            Statement(d->database, "DELETE FROM card WHERE id = ?").bind(1, review.card).step();
        else
            d->put(review.card, review.before);
        transaction.commit();
        return std::nullopt;
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

Result<std::size_t> StudyStore::begunSince(Instant since)
{
    try {
        Statement count(d->database, "SELECT count(DISTINCT card) FROM review WHERE at >= ? AND phase = 0");
        return count.bind(1, std::int64_t{since.time_since_epoch().count()}).step() ? static_cast<std::size_t>(count.number(0)) : 0;
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

Result<StudyData> StudyStore::everything()
{
    try {
        return StudyData{d->cards(), d->reviews()};
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

Result<ImportReport> StudyStore::merge(const StudyData& data)
{
    try {
        ImportReport report;
        Transaction transaction(d->database);
        for (const auto& [id, card] : data.cards) {
            const std::optional<CardProgress> here = d->find(id);
            if (here && here->last >= card.last) {
                ++report.kept;
                continue;
            }
            ++(here ? report.advanced : report.added);
            d->put(id, card);
        }
        Statement known(d->database, "SELECT 1 FROM review WHERE card = ? AND at = ? AND grade = ?");
        for (const ReviewEntry& entry : data.log) {
            known.reset();
            known.bind(1, entry.card).bind(2, std::int64_t{entry.at.time_since_epoch().count()}).bind(3, static_cast<std::int64_t>(entry.grade));
            if (known.step())
                continue;
            d->log(entry);
            ++report.reviews;
        }
        known.reset();
        transaction.commit();
        return report;
    } catch (const SqlProblem& problem) {
        return errorOf(problem, d->path);
    }
}

Result<std::string> setStudyFileAside(const std::string& path)
{
    namespace fs = std::filesystem;
    constexpr int kMostAside = 1000;
    std::error_code code;
    for (int number = 1; number <= kMostAside; ++number) {
        const std::string aside = path + ".aside-" + std::to_string(number);
        if (fs::exists(aside, code) || fs::exists(aside + "-wal", code))
            continue;
        fs::rename(path, aside, code);
        if (code)
            break;
        // Answers of a crash may still be in these; without them the file would be less than it was.
        for (const char* beside : {"-wal", "-shm"}) {
            std::error_code ignored;
            fs::rename(path + beside, aside + beside, ignored);
        }
        return aside;
    }
    Error error;
    error.code = ErrorCode::WriteFailed;
    error.where.file = path;
    error.detail = code.message();
    error.hint = "rename or move the file by hand";
    return error;
}

} // namespace kubezu
