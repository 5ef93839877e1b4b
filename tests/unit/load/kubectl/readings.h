#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kubezu::testing {

/// What became of one document.
struct Reading {
    bool refused = false;
    bool undecided = false; ///< kubectl leaves to chance what it makes of it
    std::string text;       ///< the value in canonical form, or why there is none
};

using Readings = std::vector<Reading>;

/// A file and its name.
struct Case {
    std::string name;
    std::string bytes;
};

/// Documents of a file as our reader gives them.
Readings ourReadings(const std::string& bytes);

/// The same of kubectl, for each case. Empty where the oracle could not be run.
std::vector<Readings> kubectlReadings(const std::vector<Case>& cases);

/// Whether there is an oracle: it needs Go and Debian's packages of its libraries when the build is configured.
bool hasOracle();

/// How two readings of a file compare: their values in order, and whether something was refused.
enum class Verdict {
    Same,
    Accepts, ///< we take something that kubectl refuses
    Refuses, ///< we refuse something that kubectl takes
    Differs, ///< another value
};
Verdict compare(const Readings& ours, const Readings& kubectl);
std::string_view wordFor(Verdict verdict);

/// Readings in one line, cut.
std::string brief(const Readings& readings);

} // namespace kubezu::testing
