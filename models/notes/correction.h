#pragma once
#include "models/base/result.h"
#include "models/glossary/concept.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// How a statement of the notes stands to what is so.
enum class Verdict : std::uint8_t { Ok, ///< right; there is something worth adding
                                    Imprecise,
                                    Incomplete,
                                    Outdated,
                                    Wrong,
                                    Misspelt };
inline constexpr std::size_t kVerdictCount = 6;
std::string_view verdictId(Verdict verdict);
std::optional<Verdict> verdictFromId(std::string_view id);

struct CorrectionWords {
    std::string shortText; ///< one line
    std::string text;      ///< a few sentences; code is in backticks
};

/// A correction as it holds for some versions.
struct CorrectionCase {
    Verdict verdict = Verdict::Ok;
    std::array<CorrectionWords, kLanguageCount> words;
    [[nodiscard]] const CorrectionWords& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
};

/// What is so where notes say something else, or less: content/corrections/<id>.yaml.
struct Correction {
    struct Range {
        int from = 0;             ///< minor version
        std::optional<int> until; ///< last one; none: for good
        CorrectionCase holds;
        [[nodiscard]] bool has(int minor) const { return from <= minor && (!until || minor <= *until); }
    };
    std::string id;                    ///< "C28"
    std::vector<std::string> concepts; ///< ids; the first is the main one
    std::vector<std::string> claims;   ///< phrases of which one marks a statement; none: wherever the concept is written
    CorrectionCase otherwise;          ///< where no range says otherwise
    std::vector<Range> versions;
    std::string source; ///< https address
    std::string file;

    /// What holds for a Kubernetes minor version.
    [[nodiscard]] const CorrectionCase& at(int minor) const;
};

/// A file of a correction larger than this is refused unread.
inline constexpr std::size_t kMaxCorrectionBytes = 32U * 1024U;

/// Reads one file. Strict: every key must be there and in order; the error names file:line and says what to do. Any bytes give an answer.
Result<Correction> readCorrection(std::string_view bytes, std::string_view fileName);

} // namespace kubezu
