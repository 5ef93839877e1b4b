#include "models/load/yaml_aliases.h"

namespace kubezu {

bool YamlAliases::excessive() const
{
    constexpr double kLow = 400'000;
    constexpr double kHigh = 4'000'000;
    if (m_aliased <= 100 || m_decodes <= 1000)
        return false;
    const auto decodes = static_cast<double>(m_decodes);
    double allowed = 0.99;
    if (decodes >= kHigh)
        allowed = 0.10;
    else if (decodes > kLow)
        allowed = 0.99 - 0.89 * ((decodes - kLow) / (kHigh - kLow));
    return static_cast<double>(m_aliased) / decodes > allowed;
}

} // namespace kubezu
