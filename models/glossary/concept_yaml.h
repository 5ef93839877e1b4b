#pragma once
#include "models/glossary/binding.h"

#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <string>
#include <vector>

namespace kubezu {

// Strict readings of front matter, for concept_reader.cpp only: they throw a ContentProblem, which it turns into an Error.

/// A problem at a line of the file and what to do about it.
struct ContentProblem {
    std::size_t line;
    std::string detail;
    std::string hint;
};

[[noreturn]] void failAt(const YAML::Node& node, std::string detail, std::string hint);

/// A scalar, perhaps empty; `what` names it in the error.
std::string readScalar(const YAML::Node& node, const std::string& what);
std::string readFilledScalar(const YAML::Node& node, const std::string& what);
/// A list of bounded length.
void checkSequence(const YAML::Node& node, const std::string& what);
/// A list of different texts.
std::vector<std::string> readTexts(const YAML::Node& node, const std::string& what);
/// A list of group/Kind.
std::vector<GroupKind> readGroupKinds(const YAML::Node& node, const std::string& what);
Binding readBinding(const YAML::Node& node);

} // namespace kubezu
