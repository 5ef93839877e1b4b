#pragma once
#include "models/base/result.h"
#include "models/glossary/library.h"
#include "models/review/check.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// The words of a check, by language: content/checks/<id>.yaml.
struct CheckText {
    struct Words {
        std::string title;                                        ///< what it finds, a few words
        std::map<std::string, std::string, std::less<>> messages; ///< sentence by Problem::message; {0} is the node, {1}… the arguments
        std::string why;                                          ///< what goes wrong because of it
        std::string fix;                                          ///< what to do
    };
    std::array<Words, kLanguageCount> words;
    [[nodiscard]] const Words& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
};

/// Reads one file: every key present in both languages, the same sentences in both.
Result<CheckText> readCheckText(std::string_view name, std::string_view bytes);

/// The texts of all checks; a file is read when it is first asked for. Thread safe.
class CheckTexts {
public:
    /// `files` are named `<id>.yaml`; their bytes must outlive this.
    explicit CheckTexts(std::vector<ContentFile> files);

    /// The words of a check; empty ones where the file is missing or wrong (tests/house/tst_content insists on all).
    [[nodiscard]] const CheckText& find(std::string_view id) const;

private:
    std::unordered_map<std::string, std::string_view> m_files;
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::string, std::unique_ptr<CheckText>> m_read;
};

/// A pattern of a check's words filled with the problem's names: {0} is the node, {1}… its arguments.
std::string filledIn(std::string_view pattern, const Graph& graph, const Problem& problem);

/// The problem as one sentence, plain text, not yet made visible(). `graph` is the one it was found in.
std::string sentenceOf(const CheckTexts& texts, const Graph& graph, const Problem& problem, Language language);

} // namespace kubezu
