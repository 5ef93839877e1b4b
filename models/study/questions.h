#pragma once
#include "models/base/result.h"
#include "models/glossary/library.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// "What would happen if …", as content/questions/<section>.yaml has it.
struct Question {
    struct Words {
        std::string question; ///< plain text; code in backticks, items in lines that begin with "- "
        std::string answer;
    };
    std::string id;
    std::string section;
    std::vector<std::string> concepts; ///< ids of the glossary, the main one first; at least one
    std::array<Words, kLanguageCount> words;
    std::string file;
    std::size_t line = 0; ///< from 1

    [[nodiscard]] const Words& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
};

/// A file of questions larger than this is refused unread.
inline constexpr std::size_t kMaxQuestionBytes = 256U * 1024U;

/// Reads one file, `<section>.yaml`. Strict: what is not the format is an error with file, line and what to do. Any bytes give an answer.
Result<std::vector<Question>> readQuestions(std::string_view bytes, std::string_view fileName);

/// The questions of all files, and why others could not be read.
struct QuestionSet {
    std::vector<Question> questions;
    std::vector<Error> errors;

    /// In the order of the files' names. Of two questions with one id the first counts.
    static QuestionSet of(std::span<const ContentFile> files);
};

} // namespace kubezu
