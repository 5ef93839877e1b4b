#pragma once
#include <cstdint>
#include <string>

namespace kubezu {

/// A place in a text file. Lines and columns count from 1; 0 means "unknown". Columns count characters, not bytes.
struct SourceSpan {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

} // namespace kubezu
