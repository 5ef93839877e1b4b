#pragma once
#include "models/study/grade.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace kubezu {

inline constexpr std::size_t kFsrsWeightCount = 21;
using FsrsWeights = std::array<double, kFsrsWeightCount>;

/// What the model believes about one card: how long it lasts (days until recall is 90 % likely) and how hard it is (1 to 10).
struct Memory {
    double stability = 0;
    double difficulty = 0;
    friend bool operator==(const Memory&, const Memory&) = default;
};

/// The memory model FSRS-6. Pure arithmetic without chance: the same reviews give the same days.
class Fsrs {
public:
    /// The published default weights.
    Fsrs();
    /// Weights of one's own: 21, or 19 (FSRS-5) or 17 (FSRS-4.5), which are carried over. Nothing for another number, or for
    /// weights with which the model cannot reckon.
    static std::optional<Fsrs> withWeights(std::span<const double> weights);

    [[nodiscard]] const FsrsWeights& weights() const { return m_weights; }

    /// After the first answer.
    [[nodiscard]] Memory first(Grade grade) const;
    /// After a further answer, `days` after the one before; 0 is the same day.
    [[nodiscard]] Memory next(const Memory& memory, Grade grade, double days) const;
    /// How likely it is to recall after so many days, 0 to 1.
    [[nodiscard]] double retrievability(double days, double stability) const;
    /// Days until recall is as likely as `retention` (0 to 1), whole, 1 to `maximum`.
    [[nodiscard]] long interval(double stability, double retention, long maximum) const;

private:
    explicit Fsrs(const FsrsWeights& weights);
    [[nodiscard]] double startDifficulty(Grade grade) const;
    [[nodiscard]] double difficultyAfter(double difficulty, Grade grade) const;
    [[nodiscard]] double sameDay(double stability, Grade grade) const;
    [[nodiscard]] double recalled(const Memory& memory, Grade grade, double recall) const;
    [[nodiscard]] double forgotten(const Memory& memory, double recall) const;

    FsrsWeights m_weights;
    double m_decay;
    double m_factor;
};

} // namespace kubezu
