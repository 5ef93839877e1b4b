#pragma once
#include "app/cli/console.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Writes bytes to a file, replacing it whole, or to standard output where `file` is empty or -. False where that failed, which is told.
bool writeOutput(std::string_view bytes, const std::string& file, const Console& console);

using Row = std::vector<std::string>;
/// Rows in columns of equal width for people. Cells are shown with visible(), on one line each.
std::string alignedRows(const std::vector<Row>& rows);
/// The same with a tab between the cells, for programs.
std::string tabbedRows(const std::vector<Row>& rows);

/// Columns of a terminal that a text takes: two for East Asian wide characters.
std::size_t columnsOf(std::string_view utf8);
/// Text broken into lines of at most `width` columns, at spaces and between wide characters; the lines after the first begin with `indent`.
std::string wrapped(std::string_view utf8, std::size_t width, std::string_view indent);

} // namespace kubezu
