#pragma once
#include "models/graph/picture.h"
#include "views/paint/card_words.h"

#include <memory>

namespace kubezu {

/// Measures cards with the fonts of the program: at least 152×56, at most about 232 wide at scale 1; names break at
/// '-', '.', '/' and spaces into up to three lines, the last of which is elided. One object may be used from one thread
/// at a time, and that need not be the GUI thread.
class CardMetrics final : public CardMeasure {
public:
    explicit CardMetrics(double scale = 1.0, CardWords words = {});
    ~CardMetrics() override;
    [[nodiscard]] CardText measure(const CardFace& face) const override;

private:
    struct Fonts;
    double m_scale;
    CardWords m_words;
    std::unique_ptr<Fonts> m_fonts;
};

} // namespace kubezu
