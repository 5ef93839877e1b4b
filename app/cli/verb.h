#pragma once
#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// One verb of the command line. --help, completion and the manual page are made from these rows.
struct Verb {
    std::string_view name;
    std::string_view summary;         ///< one line
    std::string_view usage;           ///< what stands behind the name
    bool readsManifests;              ///< takes the options of input.h
    std::vector<Option> (*options)(); ///< its own options
    int (*run)(const Arguments& arguments, const Console& console);
    std::string_view details; ///< more about it, in paragraphs; may be empty
};

/// The table (verbs.cpp).
std::span<const Verb> verbs();
const Verb* findVerb(std::string_view name);
std::vector<std::string> verbNames();

/// The options of a verb with those that it shares with others.
std::vector<Option> optionsOf(const Verb& verb);
/// Its help, and that of the program.
std::string helpOf(const Verb& verb);
std::string programHelp();

/// Says what is wrong with the arguments and where the help is; gives the exit code.
int usageError(const Console& console, std::string_view verb, const std::string& complaint);

std::vector<Option> graphOptions();
std::vector<Option> getOptions();
std::vector<Option> checkOptions();
std::vector<Option> diffOptions();
std::vector<Option> explainOptions();
std::vector<Option> notesOptions();
std::vector<Option> listOptions();
std::vector<Option> noOptions();
int runGraph(const Arguments& arguments, const Console& console);
int runGet(const Arguments& arguments, const Console& console);
int runCheck(const Arguments& arguments, const Console& console);
int runDiff(const Arguments& arguments, const Console& console);
int runExplain(const Arguments& arguments, const Console& console);
int runNotes(const Arguments& arguments, const Console& console);
int runList(const Arguments& arguments, const Console& console);
int runCompletion(const Arguments& arguments, const Console& console);
int runMan(const Arguments& arguments, const Console& console);

} // namespace kubezu
