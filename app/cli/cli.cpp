#include "app/cli/cli.h"

#include "app/cli/verb.h"
#include "models/base/text.h"

#include <algorithm>
#include <string>
#include <vector>

#include <sys/stat.h>

namespace kubezu {
namespace {

/// The word `help` counts only where a verb may stand, and there no file is called so.
bool isHelp(std::string_view word)
{
    return word == "--help" || word == "-h" || word == "help";
}

bool isVersion(std::string_view word)
{
    return word == "--version" || word == "version";
}

bool exists(const char* path)
{
    struct stat info { };
    return ::stat(path, &info) == 0;
}

/// A bare word in lower case: somebody's idea of a verb, where no such file exists.
bool looksLikeVerb(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }) && word.front() != '-';
}

int run(const Verb& verb, const std::vector<std::string>& words, const Console& console)
{
    Arguments arguments;
    if (std::find(words.begin(), words.end(), "--help") != words.end() || std::find(words.begin(), words.end(), "-h") != words.end()) {
        console.print(helpOf(verb));
        return Done;
    }
    const std::string complaint = parseArguments(words, optionsOf(verb), arguments);
    if (!complaint.empty())
        return usageError(console, verb.name, complaint);
    return verb.run(arguments, console);
}

int dispatch(const std::vector<std::string>& words, const Console& console)
{
    const std::string& first = words.front();
    if (const Verb* verb = findVerb(first))
        return run(*verb, {words.begin() + 1, words.end()}, console);
    if (std::any_of(words.begin(), words.end(), isVersion)) {
        console.print("kubezu " KUBEZU_VERSION "\n");
        return Done;
    }
    if (std::any_of(words.begin(), words.end(), isHelp)) {
        const Verb* about = words.size() > 1 ? findVerb(words[1]) : nullptr;
        console.print(about ? helpOf(*about) : programHelp());
        return Done;
    }
    return usageError(console, {}, "there is no verb and no file '" + visible(first) + "'" + didYouMean(first, verbNames()));
}

} // namespace

bool isVerb(int argc, char** argv)
{
    if (argc < 2)
        return false;
    const std::string_view word = argv[1];
    if (findVerb(word) || (looksLikeVerb(word) && !exists(argv[1])))
        return true;
    return std::any_of(argv + 1, argv + argc, [](std::string_view each) { return each == "--help" || each == "-h" || each == "--version"; });
}

int runCli(int argc, char** argv)
{
    const Console console;
    if (argc < 2)
        return usageError(console, {}, "no verb is given");
    const int code = dispatch({argv + 1, argv + argc}, console);
    if (!console.flush()) {
        console.complain("kubezu: standard output: cannot be written");
        return NotDone;
    }
    return code;
}

} // namespace kubezu
