#include "models/study/sqlite.h"

#include <sqlite3.h>

namespace kubezu {
namespace {

/// How long another window may hold the file before we give up.
constexpr int kPatience = 3000; // milliseconds

SqlProblem::Kind kindOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return SqlProblem::Kind::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return SqlProblem::Kind::Busy;
    default: return SqlProblem::Kind::Other;
    }
}

[[noreturn]] void fail(sqlite3* database, int code)
{
    throw SqlProblem{kindOf(code), database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code)};
}

} // namespace

Database::Database(const std::string& path)
{
    const int code = sqlite3_open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const SqlProblem problem{kindOf(code), m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)};
        sqlite3_close_v2(m_handle);
        throw problem;
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, kPatience);
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

void Database::run(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(m_handle, code);
}

std::int64_t Database::number(const std::string& sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const std::string& sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

std::int64_t Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Statement::Statement(Database& database, std::string_view sql)
    : m_database(database.m_handle)
{
    check(sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &m_handle, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        fail(m_database, code);
}

Statement& Statement::bind(int at, std::int64_t value)
{
    check(sqlite3_bind_int64(m_handle, at, value));
    return *this;
}

Statement& Statement::bind(int at, double value)
{
    check(sqlite3_bind_double(m_handle, at, value));
    return *this;
}

Statement& Statement::bind(int at, std::string_view value)
{
    check(sqlite3_bind_text64(m_handle, at, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(m_database, code);
    return code == SQLITE_ROW;
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run("ROLLBACK");
    } catch (const SqlProblem&) {
        // SQLite has rolled back already by itself.
    }
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace kubezu
