#include "app/cli/verb.h"

#include <array>

namespace kubezu {
namespace {

std::string optionWords(const Verb& verb)
{
    std::vector<std::string> words;
    for (const Option& option : optionsOf(verb)) {
        words.push_back("--" + option.name);
        if (option.letter != 0)
            words.push_back(std::string("-") + option.letter);
    }
    return joined(words, " ");
}

/// What may stand behind a verb besides options and files: the alternatives of its usage.
std::string wordsAfter(const Verb& verb)
{
    std::string usage(verb.usage);
    if (usage.find('|') == std::string::npos)
        return {};
    for (char& c : usage) {
        if (c == '|')
            c = ' ';
    }
    return usage;
}

/// Text of a summary that no shell reads anything into.
std::string plain(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (std::string_view("'\"\\$`[]:").find(c) == std::string_view::npos)
            safe += c;
    }
    return safe;
}

std::string bash()
{
    std::string text = "# bash completion for kubezu\n_kubezu() {\n    local cur=\"${COMP_WORDS[COMP_CWORD]}\" prev=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
                       "    if [[ $COMP_CWORD -eq 1 ]]; then\n        COMPREPLY=($(compgen -W \""
        + joined(verbNames(), " ") + " --help --version\" -- \"$cur\") $(compgen -f -- \"$cur\"))\n        return\n    fi\n    case \"${COMP_WORDS[1]}:$prev\" in\n";
    for (const Verb& verb : verbs()) {
        for (const Option& option : optionsOf(verb)) {
            if (!option.choices.empty())
                text += "    " + std::string(verb.name) + ":--" + option.name + ") COMPREPLY=($(compgen -W \"" + joined(option.choices, " ")
                    + "\" -- \"$cur\")); return ;;\n";
        }
    }
    text += "    esac\n    case \"${COMP_WORDS[1]}\" in\n";
    for (const Verb& verb : verbs()) {
        const std::string words = optionWords(verb) + (wordsAfter(verb).empty() ? "" : " ") + wordsAfter(verb);
        text += "    " + std::string(verb.name) + ") COMPREPLY=($(compgen -W \"" + words + "\" -- \"$cur\") $(compgen -f -- \"$cur\")) ;;\n";
    }
    return text + "    *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n    esac\n}\ncomplete -o filenames -F _kubezu kubezu\n";
}

std::string zsh()
{
    std::string text = "#compdef kubezu\n_kubezu() {\n    if (( CURRENT == 2 )); then\n        local -a verbs=(\n";
    for (const Verb& verb : verbs())
        text += "            '" + std::string(verb.name) + ':' + plain(verb.summary) + "'\n";
    text += "        )\n        _describe verb verbs\n        _files\n        return\n    fi\n    case $words[2] in\n";
    for (const Verb& verb : verbs()) {
        text += "    " + std::string(verb.name) + ") _arguments";
        for (const Option& option : optionsOf(verb)) {
            text += " \\\n        '--" + option.name + (option.value.empty() ? "" : "=") + '[' + plain(option.summary) + ']';
            if (!option.value.empty())
                text += ':' + plain(option.value) + ':' + (option.choices.empty() ? "_files" : '(' + joined(option.choices, " ") + ')');
            text += '\'';
        }
        text += " \\\n        '*:argument:" + (wordsAfter(verb).empty() ? std::string("_files") : '(' + wordsAfter(verb) + ')') + "' ;;\n";
    }
    return text + "    esac\n}\ncompdef _kubezu kubezu\n";
}

std::string fish()
{
    std::string text = "# fish completion for kubezu\n";
    for (const Verb& verb : verbs()) {
        const std::string name(verb.name);
        text += "complete -c kubezu -n __fish_use_subcommand -a " + name + " -d '" + plain(verb.summary) + "'\n";
        const std::string inVerb = "complete -c kubezu -n '__fish_seen_subcommand_from " + name + '\'';
        for (const Option& option : optionsOf(verb)) {
            text += inVerb + " -l " + option.name;
            if (option.letter != 0)
                text += std::string(" -s ") + option.letter;
            if (!option.value.empty())
                text += option.choices.empty() ? std::string(" -r") : " -x -a '" + joined(option.choices, " ") + '\'';
            text += " -d '" + plain(option.summary) + "'\n";
        }
        if (!wordsAfter(verb).empty())
            text += inVerb + " -f -a '" + wordsAfter(verb) + "'\n";
    }
    return text;
}

struct Shell {
    std::string_view name;
    std::string (*script)();
};

constexpr std::array<Shell, 3> kShells{{{"bash", bash}, {"zsh", zsh}, {"fish", fish}}};

} // namespace

int runCompletion(const Arguments& arguments, const Console& console)
{
    for (const Shell& shell : kShells) {
        if (arguments.words.size() == 1 && arguments.words.front() == shell.name) {
            console.print(shell.script());
            return Done;
        }
    }
    return usageError(console, "completion", "name a shell: bash, zsh or fish");
}

} // namespace kubezu
