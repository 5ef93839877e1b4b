#pragma once
#include "models/base/result.h"
#include "models/load/limits.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kubezu {

/// The bytes of a file, read only, followed by kJsonPadding readable zero bytes. Owns the mapping or the buffer; move only.
class FileBytes {
public:
    FileBytes() = default;
    explicit FileBytes(std::string text);
    FileBytes(FileBytes&& other) noexcept;
    FileBytes& operator=(FileBytes&& other) noexcept;
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    ~FileBytes();

    [[nodiscard]] std::string_view view() const;
    /// The text as a string (moved out where it is a buffer).
    [[nodiscard]] std::string copy() const { return std::string(view()); }

    /// Gives back the memory of the first `bytes` of a mapping; they would be read from the file again.
    void release(std::size_t bytes);

private:
    friend Result<FileBytes> readFile(const std::string& path, const Limits& limits);
    std::string m_text; ///< padded buffer, or empty when mapped
    std::size_t m_size = 0;
    void* m_map = nullptr;
    std::size_t m_mapBytes = 0;
    std::size_t m_released = 0;
};

/// Reads a regular file (never a pipe or a device), bounded by the limit for its kind; `-` is standard input.
Result<FileBytes> readFile(const std::string& path, const Limits& limits);

} // namespace kubezu
