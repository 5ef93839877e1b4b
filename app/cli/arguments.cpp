#include "app/cli/arguments.h"

#include "models/base/text.h"

#include <algorithm>

namespace kubezu {
namespace {

/// The names of options as they are typed.
std::vector<std::string> namesOf(const std::vector<Option>& options)
{
    std::vector<std::string> names;
    for (const Option& option : options)
        names.push_back("--" + option.name);
    return names;
}

std::string checkChoice(const Option& option, const std::string& value)
{
    if (option.choices.empty() || std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end())
        return {};
    return "--" + option.name + " cannot be '" + visible(value) + "'; it is one of: " + joined(option.choices, ", ") + didYouMean(value, option.choices)
        + (option.note.empty() ? "" : ". ") + option.note;
}

/// One argument taken apart.
struct Token {
    const Option* option = nullptr;
    bool hasValue = false;
    std::string value;
};

/// The option that an argument names; none where there is no such option.
Token tokenOf(const std::string& argument, const std::vector<Option>& options)
{
    Token token;
    const bool isLong = argument.starts_with("--");
    const std::size_t equals = isLong ? argument.find('=') : std::string::npos;
    const std::string name = isLong ? argument.substr(2, equals == std::string::npos ? equals : equals - 2) : std::string();
    for (const Option& option : options) {
        if (isLong ? option.name == name : option.letter != 0 && option.letter == argument[1])
            token.option = &option;
    }
    if (equals != std::string::npos || (!isLong && argument.size() > 2)) {
        token.hasValue = true;
        token.value = argument.substr(isLong ? equals + 1 : argument[2] == '=' ? 3
                                                                               : 2);
    }
    return token;
}

} // namespace

std::string Arguments::text(std::string_view option, std::string_view otherwise) const
{
    const auto [first, last] = m_values.equal_range(option);
    return first == last ? std::string(otherwise) : std::prev(last)->second;
}

std::vector<std::string> Arguments::all(std::string_view option) const
{
    std::vector<std::string> values;
    const auto [first, last] = m_values.equal_range(option);
    for (auto it = first; it != last; ++it)
        values.push_back(it->second);
    return values;
}

std::string parseArguments(const std::vector<std::string>& arguments, const std::vector<Option>& options, Arguments& parsed)
{
    bool onlyWords = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (onlyWords || argument.size() < 2 || argument.front() != '-') {
            parsed.words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            onlyWords = true;
            continue;
        }
        Token token = tokenOf(argument, options);
        if (!token.option)
            return "there is no option " + visible(argument) + didYouMean(argument.substr(0, argument.find('=')), namesOf(options));
        const std::string name = "--" + token.option->name;
        if (token.option->value.empty() && token.hasValue)
            return name + " takes no value";
        if (!token.option->value.empty() && !token.hasValue) {
            if (++i == arguments.size())
                return name + " needs a value: " + name + ' ' + token.option->value;
            token.value = arguments[i];
        }
        if (std::string complaint = checkChoice(*token.option, token.value); !complaint.empty())
            return complaint;
        parsed.m_values.emplace(token.option->name, token.value);
    }
    return {};
}

std::string nearest(std::string_view word, const std::vector<std::string>& words)
{
    const std::string lower = toLowerAscii(word.substr(0, 64));
    const std::string* best = nullptr;
    std::size_t bestDistance = std::max<std::size_t>(1, lower.size() / 3) + 1;
    for (const std::string& candidate : words) {
        const std::size_t distance = editDistance(lower, toLowerAscii(candidate));
        if (distance < bestDistance) {
            best = &candidate;
            bestDistance = distance;
        }
    }
    return best ? *best : std::string();
}

std::string didYouMean(std::string_view word, const std::vector<std::string>& words)
{
    const std::string near = nearest(word, words);
    return near.empty() ? std::string() : "; did you mean " + visible(near) + '?';
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty())
            text += between;
        text += word;
    }
    return text;
}

} // namespace kubezu
