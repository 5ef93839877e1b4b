#include "app/cli/verb.h"

#include "app/cli/input.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::array<Verb, 9> kVerbs{{
    {"graph", "draw how resources hang together, as data or as a picture", "PATH…", true, graphOptions, runGraph,
     "Without --format the extension of the -o file decides, else JSON is printed. Without --predict, what controllers would make "
     "(ReplicaSets, Pods, EndpointSlices) is left out."},
    {"check", "find what is broken: references that lead nowhere, selectors that match nothing", "PATH…", true, checkOptions, runCheck,
     "Findings are printed as file:line:column: severity: message [code]. The exit code is 1 where one is as grave as --fail-on says."},
    {"diff", "compare two sets: what was added, removed and changed, and how it hangs together now", "A B", false, diffOptions, runDiff,
     "A and B are each a file, a folder, - for standard input, or git:REV:PATH: a file or folder of a git repository at a revision "
     "(git:main:deploy), read with your git, without checking out or fetching anything. Objects are compared by kind, namespace and name, "
     "lists by their merge keys. Left out is what a cluster writes by itself: status, managedFields, resourceVersion, uid, generation, "
     "creationTimestamp and the last-applied annotation. Values of Secrets are compared and never shown. "
     "Pictures show what changed and what is next to it; --all shows everything."},
    {"get", "list resources as kubectl does", "KIND[,KIND…] [NAME] PATH…", true, getOptions, runGet,
     "KIND is a kind, its plural or kubectl's short name (deploy, svc), KIND/NAME names one resource, and 'all' is every kind. "
     "With -n only that namespace is listed. Values of Secrets are never shown."},
    {"explain", "tell what a word of Kubernetes means", "TERM", false, explainOptions, runExplain,
     "TERM is a name, a short name or a field in English or Japanese: deploy, 'headless service', ラベルセレクタ, field:clusterIP."},
    {"notes", "read a learner's notes: what they speak of, and what is so where they say something else", "FILE", false, notesOptions, runNotes,
     "FILE is Markdown or plain text, or - for standard input; it is never altered. Printed are its sections, the concepts with section and line, "
     "and the corrections with verdict, line and source, as they hold for the Kubernetes version of --target."},
    {"list", "print a table of the program", "kinds|relations|checks|concepts|scenes|formats", false, listOptions, runList,
     "One row a line, in columns for people; separated by tabs where the output is a file or a pipe."},
    {"completion", "print a completion script for a shell", "bash|zsh|fish", false, noOptions, runCompletion,
     "For bash: source <(kubezu completion bash). For zsh and fish: save it where the shell looks for completions."},
    {"man", "print the manual page", "", false, noOptions, runMan, "To read it: kubezu man | man -l -"},
}};

/// "  -o, --output FILE   where to write"
std::string optionLine(const Option& option)
{
    constexpr std::size_t kColumn = 26;
    std::string line = option.letter != 0 ? std::string("  -") + option.letter + ", --" : "      --";
    line += option.name;
    if (!option.value.empty())
        line += ' ' + option.value;
    line += line.size() < kColumn ? std::string(kColumn - line.size(), ' ') : "\n" + std::string(kColumn, ' ');
    line += option.summary;
    if (!option.choices.empty())
        line += ": " + joined(option.choices, ", ");
    return line + '\n';
}

} // namespace

std::span<const Verb> verbs()
{
    return kVerbs;
}

const Verb* findVerb(std::string_view name)
{
    const auto found = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& verb) { return verb.name == name; });
    return found == kVerbs.end() ? nullptr : &*found;
}

std::vector<std::string> verbNames()
{
    std::vector<std::string> names;
    for (const Verb& verb : kVerbs)
        names.emplace_back(verb.name);
    return names;
}

std::vector<Option> optionsOf(const Verb& verb)
{
    std::vector<Option> options = verb.options();
    if (verb.readsManifests) {
        for (Option& option : inputOptions())
            options.push_back(std::move(option));
    }
    options.push_back({"help", 'h', "", {}, "this help", {}});
    return options;
}

std::vector<Option> noOptions()
{
    return {};
}

std::string helpOf(const Verb& verb)
{
    std::string text = "kubezu " + std::string(verb.name) + ": " + std::string(verb.summary) + "\n\nUsage: kubezu " + std::string(verb.name)
        + (verb.usage.empty() ? "" : " ") + std::string(verb.usage) + " [OPTION…]\n\n";
    if (!verb.details.empty())
        text += std::string(verb.details) + "\n\n";
    if (verb.readsManifests)
        text += std::string(kPathHelp) + "\n\n";
    text += "Options:\n";
    for (const Option& option : optionsOf(verb))
        text += optionLine(option);
    return text;
}

std::string programHelp()
{
    std::string text = "Kubezu shows how Kubernetes resources hang together.\n\n"
                       "Usage: kubezu [PATH…]               open the window, with what is in these files and folders\n"
                       "       kubezu VERB [ARGUMENT…]      answer on the terminal; needs no display\n\nVerbs:\n";
    for (const Verb& verb : kVerbs)
        text += "  " + std::string(verb.name) + std::string(12 - verb.name.size(), ' ') + std::string(verb.summary) + '\n';
    return text
        + "\nOptions of the window: -n NS, --lang en|ja, --theme light|dark|high-contrast, --lens LENS, --rules FILE, --notes FILE.\n"
          "A PATH that ends in .md, .markdown or .txt is opened as notes.\n"
          "More about a verb: kubezu VERB --help. Version: kubezu --version.\n"
          "Exit codes: 0 done; 1 done, but some input could not be read, findings reached --fail-on or diff --exit-code found differences; 2 nothing could be done.\n";
}

int usageError(const Console& console, std::string_view verb, const std::string& complaint)
{
    const std::string name = verb.empty() ? "kubezu" : "kubezu " + std::string(verb);
    console.complain(name + ": " + complaint + "\nSee: " + name + " --help");
    return NotDone;
}

} // namespace kubezu
