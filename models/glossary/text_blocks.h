#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A run of text in one style.
struct TextSpan {
    std::string text;
    bool code = false;
};

/// A paragraph or a list item of a concept's text.
struct TextBlock {
    bool item = false;
    std::vector<TextSpan> spans;
};

/// The blocks of a ConceptText part, for drawing: backticks become code spans, "- " list items.
std::vector<TextBlock> blocksOf(std::string_view text);

/// Joins the wrapped lines of a content file into one line a block. Lines are joined with a space, but without one between
/// two Japanese characters.
std::string unwrapped(const std::vector<std::string_view>& lines);

} // namespace kubezu
