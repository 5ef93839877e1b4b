#pragma once
#include "models/relations/rule_trie.h"

#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

class RuleBook;
using RuleBookPtr = std::shared_ptr<const RuleBook>;

/// The rules that are followed together: the rows of the program, and behind them those of a user. Its rules never change or move, so
/// it is shared between threads; edges point at them, and whoever keeps edges keeps the book.
class RuleBook {
public:
    /// The rows of the program alone.
    static const RuleBookPtr& builtIn();
    /// The same with rules of a user; `text` holds what their views point into.
    static RuleBookPtr withOwn(std::vector<Rule> own, std::deque<std::string> text);

    RuleBook(const RuleBook&) = delete;
    RuleBook& operator=(const RuleBook&) = delete;

    [[nodiscard]] std::span<const Rule> own() const { return m_own; }
    /// The rule of an id, or null.
    [[nodiscard]] const Rule* find(std::string_view id) const;
    /// All rules that hold for a kind, merged into a tree; made when first asked for. Thread safe.
    [[nodiscard]] const RuleTrie& of(std::string_view group, std::string_view kind) const;

private:
    RuleBook() = default;
    std::deque<std::string> m_text;
    std::vector<Rule> m_own;
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::string, std::unique_ptr<RuleTrie>> m_tries;
};

} // namespace kubezu
