#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A query in all the forms in which it is compared.
struct SearchQuery {
    std::u32string loose;
    std::string strict;             ///< strict fold, UTF-8
    std::vector<std::string> words; ///< of `strict`, where there are several
    std::string romaji;             ///< empty where it has no reading
    std::string field;              ///< not empty where it may be a field path
    std::string command;            ///< not empty where it may be a command
    bool names = true;              ///< false with field: and cmd:, which ask for nothing else

    /// Query of the text; `field:` and `cmd:` at its front say what it is.
    static SearchQuery of(std::string_view text);
};

} // namespace kubezu
