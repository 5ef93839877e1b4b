#pragma once
#include "models/base/error.h"
#include "models/study/sqlite.h"

#include <optional>
#include <span>
#include <string>

namespace kubezu {

/// The steps from one version of the file to the next; the version is how many were taken. Only ever add to the end.
std::span<const char* const> studyMigrations();

/// Brings an open file to the newest version: each step and its number in one transaction. An Error for a file that is no study
/// file, is damaged, or is of a newer program; such a file is not touched. Throws SqlProblem.
std::optional<Error> prepareStudyFile(Database& database, const std::string& path, std::span<const char* const> migrations);

} // namespace kubezu
