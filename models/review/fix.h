#pragma once
#include "models/base/result.h"
#include "models/review/problem.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// One replacement in the text of a file; bytes.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;
};

/// What a check's `fix` writes down. Every step looks at the text first and gives up where it does not say what the value says, so that
/// comments, formatting and everything else stay as they are.
class FixPlan {
public:
    /// `text` is the whole file, which must outlive the plan.
    explicit FixPlan(std::string_view text)
        : m_text(text) { }

    /// Writes another scalar in place of one (also of a key), in the quotes it has. `plain` must be one that needs no more than those.
    void replaceScalar(Value at, std::string_view plain);
    /// Puts double quotes around a plain scalar that is no string.
    void quote(Value at);
    /// Removes the lines of a block mapping's entry: from the line of `key` to that before `next` (a line number), whole lines only.
    void removeLines(std::uint32_t first, std::uint32_t beyond);
    /// Nothing certain can be done.
    void giveUp() { m_failed = true; }

    /// Empty where a step gave up.
    [[nodiscard]] std::vector<TextEdit> edits() const { return m_failed ? std::vector<TextEdit>{} : m_edits; }

private:
    /// The bytes of a scalar as written, with its quotes; npos where the text says something else.
    [[nodiscard]] std::size_t offsetOf(std::uint32_t line, std::uint32_t column) const;
    [[nodiscard]] std::size_t writtenLength(std::size_t offset, std::string_view text) const;

    std::string_view m_text;
    std::vector<TextEdit> m_edits;
    bool m_failed = false;
};

/// The text of the file that a problem stands in as it would be with the repair of its check; nothing where there is none that is
/// certain, or where the file's text is not kept.
struct Fix {
    std::uint32_t file = 0; ///< index into Snapshot::files
    std::string before;
    std::string after;
};

/// Whether a problem has a repair; cheap.
bool isFixable(const Graph& graph, const Problem& problem);

/// Repairs of several problems, one a file; edits that overlap are made once. Read again before they count: a repair that changes what
/// else is in the file is dropped.
std::vector<Fix> fixesOf(const Graph& graph, std::span<const Problem> problems);

/// Replaces the text of a file, whole or not at all, where it still says `before`.
std::optional<Error> replaceFile(const std::string& path, const std::string& before, const std::string& after);

/// Writes a repair into its file, whole or not at all. An Error where the file says something else by now, or cannot be written.
std::optional<Error> writeFix(const Snapshot& snapshot, const Fix& fix);

/// The change as a unified diff with two lines of context; lines of Secrets are masked.
std::string diffOf(const Graph& graph, const Fix& fix);

} // namespace kubezu
