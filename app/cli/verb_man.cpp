#include "app/cli/input.h"
#include "app/cli/verb.h"

namespace kubezu {
namespace {

/// Text for troff: hyphens that can be copied, nothing taken for a request.
std::string roff(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else if ((c == '.' || c == '\'') && (safe.empty() || safe.back() == '\n'))
            safe += std::string("\\&") + c;
        else
            safe += c;
    }
    return safe;
}

std::string optionEntry(const Option& option)
{
    std::string text = ".TP\n\\fB";
    if (option.letter != 0)
        text += std::string("\\-") + option.letter + "\\fR, \\fB";
    text += "\\-\\-" + roff(option.name) + "\\fR";
    if (!option.value.empty())
        text += " \\fI" + roff(option.value) + "\\fR";
    text += '\n' + roff(option.summary);
    if (!option.choices.empty())
        text += ": " + roff(joined(option.choices, ", "));
    return text + '\n';
}

std::string verbEntry(const Verb& verb)
{
    std::string text = ".SS kubezu " + roff(verb.name) + ' ' + roff(verb.usage) + "\n" + roff(verb.summary) + ".\n";
    if (!verb.details.empty())
        text += ".PP\n" + roff(verb.details) + '\n';
    for (const Option& option : verb.options())
        text += optionEntry(option);
    return text;
}

} // namespace

int runMan(const Arguments&, const Console& console)
{
    std::string text = ".TH KUBEZU 1 \"\" \"kubezu " KUBEZU_VERSION "\" \"User Commands\"\n.SH NAME\nkubezu \\- see how Kubernetes resources hang together\n"
                       ".SH SYNOPSIS\n\\fBkubezu\\fR [\\fIPATH\\fR...]\n.br\n\\fBkubezu\\fR \\fIVERB\\fR [\\fIARGUMENT\\fR...]\n.SH DESCRIPTION\n"
                       "With paths, or with nothing, the window is opened. With a verb, the answer is printed; that needs no display.\n.PP\n"
        + roff(kPathHelp) + "\n.SH VERBS\n";
    for (const Verb& verb : verbs())
        text += verbEntry(verb);
    text += ".SH OPTIONS OF VERBS THAT READ MANIFESTS\n";
    for (const Option& option : inputOptions())
        text += optionEntry(option);
    text += ".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\ndone, but some input could not be read, findings reached \\-\\-fail\\-on, or diff \\-\\-exit\\-code found differences\n.TP\n2\nnothing could be done\n";
    console.print(text);
    return Done;
}

} // namespace kubezu
