#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace kubezu {

/// Bounds on hostile or accidental input; each is named in the message of the error it causes.
struct Limits {
    std::size_t yamlFileBytes = 64ULL << 20U;
    std::size_t jsonFileBytes = 4ULL << 30U; ///< lists are read one item at a time
    std::size_t folderFiles = 20'000;
    std::size_t folderBytes = 1ULL << 30U;
    std::size_t folderDepth = 32;
    std::size_t documentBytes = 16ULL << 20U;
    std::size_t depth = 500;
    std::size_t values = 2'000'000;    ///< per document, aliases expanded
    std::size_t documents = 200'000;   ///< per file, list items not counted
    std::size_t duplicateKeys = 1'000; ///< told of one file
    std::size_t toolOutputBytes = 64ULL << 20U;
    std::chrono::seconds toolTime{60};
};

} // namespace kubezu
