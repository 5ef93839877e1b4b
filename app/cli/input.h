#pragma once
#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "models/graph/graph.h"
#include "models/review/project_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What the help says about PATH.
inline constexpr std::string_view kPathHelp =
    "PATH is a file, a folder (with everything below it that ends in .yaml, .yml or .json) or - for standard input.";

/// The option by which every verb that reads manifests is told where things without a namespace live.
Option namespaceOption();

/// The options by which verbs that read one set of manifests are told what to read.
std::vector<Option> inputOptions();

/// --rules, which `list` takes, too; and the book it names. False where the file is wrong, which is told.
Option ruleOption();
bool readRuleOption(const Arguments& arguments, const Console& console, RuleBookPtr& book);

/// What was read.
struct Input {
    GraphPtr graph;
    Project project;      ///< what the project file says
    std::string title;    ///< name of the file or folder
    bool complete = true; ///< everything could be read
    bool readable = true; ///< something could be read

    [[nodiscard]] int exitCode() const { return !readable ? NotDone : complete ? Done
                                                                               : Incomplete; }
};

/// Reads one source of a comparison: a PATH or git:REV:PATH. Nothing where it is wrong, which is told.
std::optional<Input> readSource(std::string_view verb, const Arguments& arguments, const std::string& source, const Console& console);

/// Reads PATHs, -k and --helm, and tells on standard error what could not be read or was left out. Nothing where the arguments name
/// no input, which is told, too.
std::optional<Input> readInput(std::string_view verb, const Arguments& arguments, const std::vector<std::string>& paths, const Console& console);

} // namespace kubezu
