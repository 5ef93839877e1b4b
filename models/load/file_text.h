#pragma once
#include "models/load/file_bytes.h"

#include <optional>

namespace kubezu {

/// The text of a file as kubectl decodes it: UTF-16 with a byte order mark becomes UTF-8, a UTF-8 mark is dropped, and without a mark
/// every sequence that is no UTF-8 becomes U+FFFD. Files of kLargeJson bytes and more are not looked through for such sequences.
class FileText {
public:
    explicit FileText(FileBytes bytes);

    /// Followed by kJsonPadding readable bytes.
    [[nodiscard]] std::string_view view() const { return m_bytes.view().substr(m_mark); }
    /// Gives back the memory of the first `bytes`, where the text is a mapped file.
    void release(std::size_t bytes) { m_bytes.release(bytes); }
    /// Where in the text the first replaced sequence stands.
    [[nodiscard]] std::optional<std::size_t> badAt() const { return m_badAt; }

private:
    FileBytes m_bytes;
    std::size_t m_mark = 0;
    std::optional<std::size_t> m_badAt;
};

} // namespace kubezu
