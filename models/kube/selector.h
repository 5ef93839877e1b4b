#pragma once
#include "models/kube/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kubezu {

/// A label selector: the only matcher in the program. Source: apimachinery meta/v1 LabelSelector, labels.Requirement.
class LabelSelector {
public:
    enum class Operator : std::uint8_t { In,
                                         NotIn,
                                         Exists,
                                         DoesNotExist,
                                         Gt, ///< of nodes only, as Lt: integers
                                         Lt };
    struct Requirement {
        std::string_view key;
        Operator op = Operator::In;
        std::vector<std::string_view> values;
        bool field = false; ///< of the object itself (metadata.name of a Node) instead of its labels
    };

    LabelSelector() = default;
    /// {matchLabels, matchExpressions}; an empty map selects everything. Views into the value's document.
    static LabelSelector fromSelector(Value selector);
    /// A plain map of labels (Service, ReplicationController). An empty map selects everything here, too: callers decide.
    static LabelSelector fromMap(Value labels);
    /// One term of a node selector, {matchExpressions, matchFields}. An empty term matches no Node: callers decide.
    static LabelSelector fromNodeTerm(Value term);

    /// One more that must hold.
    void add(Requirement requirement) { m_requirements.push_back(std::move(requirement)); }
    [[nodiscard]] bool isEmpty() const { return m_requirements.empty(); }
    /// A requirement that the API server refuses (an unknown operator, In without values, Exists with some) matches nothing.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const std::vector<Requirement>& requirements() const { return m_requirements; }
    [[nodiscard]] bool matches(Value labels) const;
    /// The same for an object whose name counts, too.
    [[nodiscard]] bool matchesNode(Value labels, std::string_view name) const;
    /// The same over pairs, for labels that are not written (a namespace's own name).
    [[nodiscard]] bool matches(Value labels, std::string_view extraKey, std::string_view extraValue) const;

    /// The same with every key as `rename` gives it, a part of what it gets.
    [[nodiscard]] LabelSelector withKeys(std::string_view (*rename)(std::string_view)) const;
    /// The same without what it says of one key.
    [[nodiscard]] LabelSelector without(std::string_view key) const;

private:
    void addExpressions(Value expressions, bool ofNode);
    [[nodiscard]] bool matchesAll(Value labels, std::string_view extraKey, std::string_view extraValue, std::string_view name) const;

    std::vector<Requirement> m_requirements;
    bool m_valid = true;
};

} // namespace kubezu
