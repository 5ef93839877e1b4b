#pragma once
#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kubezu {

/// What SQLite said. Thrown by what is below; the store turns it into an Error.
struct SqlProblem {
    enum class Kind : std::uint8_t { Damaged,
                                     Busy,
                                     Other };
    Kind kind = Kind::Other;
    std::string text; ///< English
};

class Statement;

/// A connection to a database file. Throws SqlProblem. One thread at a time.
class Database {
public:
    /// Opens or creates the file.
    explicit Database(const std::string& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements without an answer.
    void run(const std::string& sql);
    /// The first value of the first row of an answer.
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);
    /// Row number of what was inserted last.
    [[nodiscard]] std::int64_t lastRow() const;

private:
    friend class Statement;
    sqlite3* m_handle = nullptr;
};

/// A prepared statement. Parameters are counted from 1, columns from 0. Throws SqlProblem.
class Statement {
public:
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, double value);
    Statement& bind(int at, std::string_view value);
    /// True while there is a row.
    bool step();
    /// To be run again, with other values.
    void reset();
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    void check(int code) const;
    sqlite3* m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// All or nothing: rolled back unless committed. Takes the right to write at once.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace kubezu
