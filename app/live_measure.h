#pragma once
#include "views/common/appearance.h"
#include "views/paint/card_metrics.h"

#include <memory>
#include <mutex>

namespace kubezu {

/// Measures cards for the layout thread with text size and words of the moment; the GUI thread changes them.
class LiveMeasure final : public CardMeasure {
public:
    explicit LiveMeasure(const Appearance& appearance);
    [[nodiscard]] CardText measure(const CardFace& face) const override;
    /// True when cards may have other sizes now.
    bool follow(const Appearance& appearance);

private:
    double m_scale = 0;
    Language m_language = Language::English;
    mutable std::mutex m_lock;
    std::shared_ptr<const CardMetrics> m_metrics;
};

} // namespace kubezu
