#pragma once
#include "models/glossary/fold.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kubezu {

// What single lines of Markdown look like. Lines come without their line break.

/// Where a line begins: columns of indent (a tab goes to the next multiple of four, a full-width space takes two) and its bytes.
struct Indent {
    std::size_t columns = 0;
    std::size_t bytes = 0;
};
Indent indentOf(std::string_view line);

/// Length without spaces, full-width ones too, at the end.
std::size_t trimmedLength(std::string_view line);

/// Level 1–6 and where the words begin, behind `#` and spaces; level 0 where the text (without indent) is no heading.
struct HeadingMark {
    int level = 0;
    std::size_t bytes = 0;
};
HeadingMark headingMark(std::string_view text);

/// Bytes of a list mark with the spaces behind it: `- `, `* `, `+ `, `1. `, `1) `, `・`, `•`; 0 where there is none.
std::size_t listMark(std::string_view text);

/// The fence of code that a text opens: its character and length; length 0 where it opens none.
struct CodeFence {
    char mark = 0;
    std::size_t length = 0;
};
CodeFence fenceOf(std::string_view text);

/// Three or more of one of - * _ and nothing else but spaces.
bool isRule(std::string_view text);
/// What makes a heading of the paragraph line before it: 1 for ===, 2 for ---; 0 for anything else.
int underlineLevel(std::string_view text);

/// What a stretch of a line is.
struct LineSpan {
    enum class Kind { Code, ///< between backticks, these included
                      Url };
    Kind kind = Kind::Code;
    TextRange range; ///< bytes of the line
};
/// Code spans and bare addresses in order. An address ends at a space, a bar (`|embed`), a bracket or a wide character.
std::vector<LineSpan> spansOf(std::string_view line);

} // namespace kubezu
