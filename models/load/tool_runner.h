#pragma once
#include "models/base/result.h"
#include "models/load/limits.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Full path of a program on PATH, or empty.
std::string findProgram(std::string_view name);

/// What a program gets besides its arguments.
struct ToolSetup {
    std::vector<std::string> variables; ///< NAME=VALUE; NAME alone takes it out of the environment
    std::string input;                  ///< its standard input
};

/// Runs a program of the user's with exactly these arguments (command[0] is its path), without a shell and without standard input,
/// and gives what it printed. Bounded in time and output; whatever it started is ended with it. Blocks; call it from a worker.
/// Where it fails, the error carries the first line it printed on its error output.
Result<std::string> runTool(const std::vector<std::string>& command, const Limits& limits, const std::stop_token& stop = {});
Result<std::string> runTool(const std::vector<std::string>& command, const ToolSetup& setup, const Limits& limits, const std::stop_token& stop = {});

} // namespace kubezu
