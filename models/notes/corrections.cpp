#include "models/notes/corrections.h"

#include "models/base/text.h"

#include <algorithm>

namespace kubezu {

std::shared_ptr<const Corrections> Corrections::build(std::span<const ContentFile> files)
{
    auto made = std::make_shared<Corrections>();
    for (const ContentFile& file : files) {
        Result<Correction> read = readCorrection(file.bytes, file.name);
        if (read.ok())
            made->m_all.push_back(std::move(read).value());
        else
            made->m_errors.push_back(read.error());
    }
    std::stable_sort(made->m_all.begin(), made->m_all.end(), [](const Correction& a, const Correction& b) { return naturalLess(a.id, b.id); });
    return made;
}

} // namespace kubezu
