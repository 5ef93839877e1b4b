#pragma once
#include "models/review/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kubezu {

class CheckContext;
class FixPlan;

/// What a check belongs to. Relations are always checked; practices only when they are asked for.
enum class Profile : std::uint8_t { Relations,
                                    Practices };

/// One thing that a review looks for. Rows are data with one function each; words stand in content/checks/<id>.yaml.
struct Check {
    std::string_view id; ///< stable, ASCII; names the text and the fixtures
    Severity severity;   ///< the usual one
    Profile profile;
    std::string_view conceptId;         ///< glossary entry that explains it
    void (*run)(CheckContext& context); ///< looks at the whole graph and reports
    /// The certain repair of one of its problems, or null where there is none that is certain.
    void (*fix)(const Graph& graph, const Problem& problem, FixPlan& plan) = nullptr;
};

/// All rows, grouped by topic; the order is that of `kubezu list checks`.
std::span<const Check> allChecks();

/// The row of an id, or null.
const Check* findCheck(std::string_view id);

std::string_view severityId(Severity severity);
std::string_view profileId(Profile profile);

namespace checks {
// One table a topic; adding a check is adding a row to one of them and its text to content/checks.
std::span<const Check> config();
std::span<const Check> files();
std::span<const Check> identity();
std::span<const Check> listeners();
std::span<const Check> monitors();
std::span<const Check> policies();
std::span<const Check> ports();
std::span<const Check> references();
std::span<const Check> routes();
std::span<const Check> scaling();
std::span<const Check> secrets();
std::span<const Check> selectors();
std::span<const Check> services();
std::span<const Check> unused();
std::span<const Check> volumes();
std::span<const Check> workloads();
std::span<const Check> versions();
std::span<const Check> deprecated();
std::span<const Check> types();
std::span<const Check> names();
std::span<const Check> values();
std::span<const Check> fields();
// Common mistakes: Profile::Practices.
std::span<const Check> practiceSecurity();
std::span<const Check> practiceRunning();
std::span<const Check> practiceAccess();
std::span<const Check> practiceCluster();
} // namespace checks

} // namespace kubezu
