#include "models/load/file_text.h"

#include "models/load/json_reader.h"
#include "models/load/unicode_text.h"

#include <utility>

namespace kubezu {

FileText::FileText(FileBytes bytes)
    : m_bytes(std::move(bytes))
{
    const std::string_view raw = m_bytes.view();
    if (raw.starts_with(kUtf8Mark)) {
        m_mark = kUtf8Mark.size();
        return;
    }
    if (!beginsWithUtf16Mark(raw) && (raw.size() >= kLargeJson || isUtf8Fast(raw)))
        return;
    std::size_t badAt = std::string::npos;
    m_bytes = FileBytes(decodeText(raw, badAt));
    if (badAt != std::string::npos)
        m_badAt = badAt;
}

} // namespace kubezu
