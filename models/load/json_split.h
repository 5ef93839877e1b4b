#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace kubezu {

/// Byte range of one JSON value in a text.
struct JsonExtent {
    std::size_t begin = 0;
    std::size_t end = 0; ///< one past the last byte; 0 where the value is not closed
    [[nodiscard]] bool closed() const { return end > begin; }
};

/// Skips blanks from `at`.
std::size_t skipJsonBlanks(std::string_view text, std::size_t at);

/// The extent of the value that begins at `at` (after blanks). Looks at quotes and brackets only; whether the value is well-formed
/// is the parser's business.
JsonExtent jsonValueAt(std::string_view text, std::size_t at);

/// One field of a JSON object.
struct JsonField {
    std::string_view key; ///< raw, without quotes
    JsonExtent value;
};

/// The fields of the object that begins at `at`, as far as they are closed.
std::vector<JsonField> jsonFields(std::string_view text, std::size_t at);

} // namespace kubezu
