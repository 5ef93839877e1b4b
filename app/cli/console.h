#pragma once
#include <string_view>

namespace kubezu {

/// Where verbs write: results to standard output, everything said about them to standard error.
class Console {
public:
    void print(std::string_view text) const;
    /// One message, a line of its own.
    void complain(std::string_view text) const;
    /// Whether a person reads standard output.
    [[nodiscard]] bool isTerminal() const;
    /// Columns of the terminal, 80 where nobody knows.
    [[nodiscard]] std::size_t width() const;
    /// Writes what is pending; false where somebody could not take it (a full disk).
    [[nodiscard]] bool flush() const;
};

/// Exit codes of every verb.
enum ExitCode : int {
    Done = 0,
    Incomplete = 1, ///< done, but some input could not be read or findings reached --fail-on
    NotDone = 2,    ///< nothing could be done: usage, or nothing readable
};

} // namespace kubezu
