#pragma once
#include "models/load/limits.h"
#include "models/load/load_report.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kubezu {

/// Progress of a load: files done of files found. Called from worker threads.
using LoadProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Reads files, folders and `-` as kubectl's -f -R does. Files are parsed in parallel; the report is in path order, whatever the
/// threads did. Blocks; call it from a worker.
LoadReport loadPaths(const std::vector<std::string>& paths, const Limits& limits, std::stop_token stop = {}, const LoadProgress& progress = {});

/// Reads one text that is already in memory (tool output, clipboard, tests).
LoadReport loadText(std::string text, const std::string& name, const Limits& limits);

/// Puts what one report holds behind what another holds.
void appendReport(LoadReport& into, LoadReport&& part);

} // namespace kubezu
