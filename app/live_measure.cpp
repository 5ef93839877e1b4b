#include "app/live_measure.h"

namespace kubezu {

LiveMeasure::LiveMeasure(const Appearance& appearance)
{
    follow(appearance);
}

bool LiveMeasure::follow(const Appearance& appearance)
{
    if (m_metrics && m_scale == appearance.scale() && m_language == appearance.language())
        return false;
    m_scale = appearance.scale();
    m_language = appearance.language();
    auto metrics = std::make_shared<const CardMetrics>(m_scale, appearance.paintStyle().words);
    const std::scoped_lock guard(m_lock);
    m_metrics = std::move(metrics);
    return true;
}

CardText LiveMeasure::measure(const CardFace& face) const
{
    std::shared_ptr<const CardMetrics> metrics;
    {
        const std::scoped_lock guard(m_lock);
        metrics = m_metrics;
    }
    return metrics->measure(face);
}

} // namespace kubezu
