#include "models/notes/correction.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::array<std::string_view, kVerdictCount> kVerdicts{"ok", "imprecise", "incomplete", "outdated", "wrong", "misspelt"};

} // namespace

std::string_view verdictId(Verdict verdict)
{
    return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromId(std::string_view id)
{
    const auto found = std::find(kVerdicts.begin(), kVerdicts.end(), id);
    if (found == kVerdicts.end())
        return std::nullopt;
    return static_cast<Verdict>(found - kVerdicts.begin());
}

const CorrectionCase& Correction::at(int minor) const
{
    const auto found = std::find_if(versions.begin(), versions.end(), [minor](const Range& range) { return range.has(minor); });
    return found == versions.end() ? otherwise : found->holds;
}

} // namespace kubezu
