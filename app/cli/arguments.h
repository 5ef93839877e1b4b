#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// One option of a verb. The same row is read by the parser, --help, the completion scripts and the manual page.
struct Option {
    std::string name;                 ///< "format": --format
    char letter = 0;                  ///< 'o': -o; 0 for none
    std::string value;                ///< what stands behind it, "FILE"; empty for a switch
    std::vector<std::string> choices; ///< the values there are; empty: any
    std::string summary;
    std::string note; ///< said where a value is none of the choices; mostly empty
};

/// What people typed, sorted.
class Arguments {
public:
    std::vector<std::string> words; ///< what is no option

    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(option); }
    /// The last value of an option, or `otherwise`.
    [[nodiscard]] std::string text(std::string_view option, std::string_view otherwise = {}) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view option) const;

private:
    friend std::string parseArguments(const std::vector<std::string>&, const std::vector<Option>&, Arguments&);
    std::multimap<std::string, std::string, std::less<>> m_values;
};

/// Sorts arguments: --name VALUE, --name=VALUE, -x VALUE, -xVALUE, switches; `--` ends the options, `-` is a word. Gives what is wrong
/// with them in English, or nothing.
std::string parseArguments(const std::vector<std::string>& arguments, const std::vector<Option>& options, Arguments& parsed);

/// The word people probably meant, or empty where none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& words);
/// "; did you mean X?", or nothing.
std::string didYouMean(std::string_view word, const std::vector<std::string>& words);
std::string joined(const std::vector<std::string>& words, std::string_view between);

} // namespace kubezu
