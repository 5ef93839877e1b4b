#pragma once
#include "models/load/limits.h"
#include "models/load/load_report.h"

#include <stop_token>
#include <string>
#include <vector>

namespace kubezu {

/// One file that a path names or holds.
struct FoundFile {
    std::string path;
    std::string name; ///< what people read: relative to the folder that was named, else the path as given
};

/// Expands paths: files as they are, folders recursively (.yaml .yml .json) in kubectl's order, symlinked files followed and
/// symlinked folders not, loops and huge trees bounded. Problems go to the report; `-` is kept as it is (standard input).
std::vector<FoundFile> findFiles(const std::vector<std::string>& paths, const Limits& limits, const std::stop_token& stop, LoadReport& report);

} // namespace kubezu
