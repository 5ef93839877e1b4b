#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Ids of the text formats, then of the picture formats.
std::vector<std::string> exportFormatIds();

/// The format whose extension a file name has, or empty.
std::string formatOfFile(std::string_view file);

} // namespace kubezu
