#pragma once
#include "tests/unit/load/kubectl/readings.h"

#include <filesystem>

namespace kubezu::testing {

/// The cases of hazards.txt, which says how they are written.
std::vector<Case> hazards();

/// Scalars as people and machines write them, most of them nearly something else: one document each, from a fixed random sequence.
std::vector<Case> spellings(std::size_t count);

/// Hazards with some bytes changed, from a fixed random sequence.
std::vector<Case> mutants(const std::vector<Case>& of, std::size_t count);

/// All manifests below a folder.
std::vector<Case> manifestsBelow(const std::filesystem::path& folder);

/// The inputs of the yaml-test-suite in its `data` layout (one folder a case, `in.yaml` in it).
std::vector<Case> yamlTestSuite(const std::filesystem::path& folder);

} // namespace kubezu::testing
