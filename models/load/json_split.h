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

/// The extent of the value that begins at `at` (after blanks). Looks at quotes and brackets only, 64 bytes at a time; whether the
/// value is well-formed is the parser's business.
JsonExtent jsonValueAt(std::string_view text, std::size_t at);

/// One past the JSON number that begins at `at`, as far as its grammar goes; `at` where there is none.
std::size_t jsonNumberEnd(std::string_view text, std::size_t at);

/// One past the scalar of a stream that begins at `at` (something else may follow at once); `at` where there is none.
std::size_t jsonScalarEnd(std::string_view text, std::size_t at);

/// Walks the fields of an object one by one, so that a long value can be looked into before the walk goes on.
class JsonFieldWalk {
public:
    /// `at` is where the object begins (after blanks).
    JsonFieldWalk(std::string_view text, std::size_t at);
    /// Moves to the next field; false at the end of the object, or where it is broken.
    bool next();
    /// Key of the field, raw, without quotes.
    [[nodiscard]] std::string_view key() const { return m_key; }
    /// Where the value of the field begins.
    [[nodiscard]] std::size_t valueBegin() const { return m_at; }
    /// Goes past the value, whose extent is known.
    void pass(const JsonExtent& value);
    /// Whether the walk ended at the closing bracket, and the place behind it.
    [[nodiscard]] bool closed() const { return m_end > 0; }
    [[nodiscard]] std::size_t end() const { return m_end; }

private:
    std::string_view m_text;
    std::string_view m_key;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    bool m_broken = false;
};

/// One field of a JSON object.
struct JsonField {
    std::string_view key; ///< raw, without quotes
    JsonExtent value;
};

/// The fields of the object that begins at `at`, as far as they are closed; `end` is set to the place behind the object, or to 0.
std::vector<JsonField> jsonFields(std::string_view text, std::size_t at, std::size_t& end);

} // namespace kubezu
