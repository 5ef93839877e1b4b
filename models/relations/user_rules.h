#pragma once
#include "models/base/result.h"
#include "models/relations/rule_book.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kubezu {

/// Bounds on a file of rules; each is named in the message of the error it causes.
struct RuleLimits {
    std::size_t fileBytes = 256U << 10U;
    std::size_t rules = 1000;
    std::size_t holders = 32;    ///< kinds in one `from`
    std::size_t textBytes = 300; ///< of one value
    std::size_t pathSteps = 24;
    std::size_t depth = 8; ///< of the YAML
};

/// Reads rules of a user (README, "Relations of your own"). The file counts as a whole: the first thing that is wrong in it, with file,
/// line, column and what to do, or a book with the built-in rules and all of its own. Pure; runs no code of the file.
Result<RuleBookPtr> readRules(std::string_view text, const std::string& fileName, const RuleLimits& limits = {});

/// The same from a file.
Result<RuleBookPtr> readRuleFile(const std::string& path, const RuleLimits& limits = {});

} // namespace kubezu
