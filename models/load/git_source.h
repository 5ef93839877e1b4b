#pragma once
#include "models/base/result.h"
#include "models/load/loader.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A folder or file of a git repository as it was at a revision; written git:REV:PATH.
struct GitPlace {
    std::string revision; ///< whatever git takes for one; without a colon
    std::string path;     ///< where it is, or would be, on the disk
};

/// Whether a source is written as git:REV:PATH, right or wrong.
bool isGitSource(std::string_view source);
/// Refuses what is no revision or could be taken for an option.
Result<GitPlace> parseGitSource(std::string_view source);

/// Reads what the repository holds, with the user's git: nothing is checked out or fetched, no hook, filter or attribute of the
/// repository takes effect. Blocks; call it from a worker.
Result<LoadReport> loadGit(const GitPlace& place, const Limits& limits, const std::stop_token& stop = {}, const LoadProgress& progress = {});

/// A revision to choose from.
struct GitRevision {
    std::string name;    ///< branch, tag or short commit
    std::string subject; ///< first line of its commit
    std::string date;    ///< 2026-03-31
    bool isCommit = false;
};

/// Branches and tags, the latest first, then recent commits that touched the path. Blocks.
Result<std::vector<GitRevision>> gitRevisions(const std::string& path, const Limits& limits, const std::stop_token& stop = {});

/// Whether a path lies in a git work tree; looks at the disk only.
bool isInGit(const std::string& path);

} // namespace kubezu
