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

std::vector<const Correction*> Corrections::about(std::string_view conceptId) const
{
    std::vector<const Correction*> found;
    for (const Correction& each : m_all) {
        if (std::find(each.concepts.begin(), each.concepts.end(), conceptId) != each.concepts.end())
            found.push_back(&each);
    }
    std::stable_partition(found.begin(), found.end(), [&](const Correction* each) { return each->concepts.front() == conceptId; });
    return found;
}

} // namespace kubezu
