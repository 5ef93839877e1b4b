#pragma once
#include "models/kube/value.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// One step of a field path.
struct PathStep {
    enum class Kind { Key,
                      Each,
                      EachEntry };
    Kind kind = Kind::Key;
    std::string key; ///< only for Kind::Key
    friend bool operator==(const PathStep&, const PathStep&) = default;
};

/// A field path as written in rules, bindings and columns: `spec.rules[*].http.paths[*].backend`, `data{*}` (each entry of
/// a map), `metadata.annotations['example.com/key']` (a key with dots or slashes). The empty path is the value itself.
class Path {
public:
    Path() = default;
    /// Parses; a malformed text gives an empty optional-like path with `valid` false (content and rule tests check it).
    explicit Path(std::string_view text);
    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] const std::vector<PathStep>& steps() const { return m_steps; }

    /// The first value at the path; `[*]` takes the first element.
    [[nodiscard]] Value first(Value root) const;
    /// Calls for every value at the path.
    void visit(Value root, const std::function<void(Value)>& found) const;

private:
    std::vector<PathStep> m_steps;
    bool m_valid = true;
};

/// Appends a key to a concrete path the way kubectl explain prints it: `.key`, or `['key.with/specials']`.
void appendKey(std::string& path, std::string_view key);
/// Appends `[index]`.
void appendIndex(std::string& path, std::size_t index);

} // namespace kubezu
