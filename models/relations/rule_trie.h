#pragma once
#include "models/kube/path.h"
#include "models/relations/rule.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// All rules that hold for one kind, merged into one tree of field names, so that an object is walked once whatever the number
/// of rules.
class RuleTrie {
public:
    /// Adds the rules that hold for one kind; `group` is the one the table of kinds knows. They must outlive the tree.
    void addAll(std::span<const Rule> rules, std::string_view group, std::string_view kind);
    using Found = std::function<void(const Rule& rule, Value at, const std::string& path)>;
    /// Calls for every place of every rule, in rule-path order.
    void walk(Value root, const Found& found) const;

private:
    struct Branch {
        PathStep step;
        std::size_t node = 0;
        std::uint64_t bit = 0; ///< of its key, see keyBit()
    };
    struct Node {
        std::vector<Branch> branches;
        std::vector<const Rule*> rules;
    };
    void add(const Rule& rule, std::string_view prefix);
    void addPath(const Rule& rule, const std::string& path);
    void walkNode(std::size_t node, Value value, std::string& path, const Found& found) const;
    std::vector<Node> m_nodes{Node{}};
};

} // namespace kubezu
