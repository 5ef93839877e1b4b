#include "models/study/fsrs.h"

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr FsrsWeights kDefaults{0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
                                1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

constexpr std::size_t kWeights45 = 17;
constexpr std::size_t kWeights5 = 19;
/// What FSRS-6 has as a weight was a constant before.
constexpr double kDecayBefore6 = 0.5;

constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36500;

double clampStability(double stability)
{
    return std::clamp(stability, kLeastStability, kMostStability);
}

double clampDifficulty(double difficulty)
{
    return std::clamp(difficulty, 1.0, 10.0);
}

double number(Grade grade)
{
    return static_cast<double>(grade);
}

/// FSRS-4.5 reckoned difficulty in a line where the later ones have a curve.
void carryOverDifficulty(FsrsWeights& weights)
{
    const double slope = weights[5];
    weights[4] += slope * 2.0;
    weights[5] = std::log(slope * 3.0 + 1.0) / 3.0;
    weights[6] += 0.5;
}

} // namespace

Fsrs::Fsrs()
    : Fsrs(kDefaults) { }

Fsrs::Fsrs(const FsrsWeights& weights)
    : m_weights(weights),
      m_decay(-weights[20]),
      m_factor(std::pow(0.9, 1.0 / m_decay) - 1.0) { }

std::optional<Fsrs> Fsrs::withWeights(std::span<const double> weights)
{
    if (weights.size() != kFsrsWeightCount && weights.size() != kWeights5 && weights.size() != kWeights45)
        return std::nullopt;
    FsrsWeights whole{};
    std::copy(weights.begin(), weights.end(), whole.begin());
    if (weights.size() < kFsrsWeightCount)
        whole[20] = kDecayBefore6;
    if (weights.size() == kWeights45)
        carryOverDifficulty(whole);
    const bool finite = std::all_of(whole.begin(), whole.end(), [](double weight) { return std::isfinite(weight); });
    const bool starts = std::all_of(whole.begin(), whole.begin() + kGradeCount, [](double stability) { return stability > 0; });
    if (!finite || !starts || whole[20] < 0.01 || whole[20] > 1.0)
        return std::nullopt;
    return Fsrs(whole);
}

double Fsrs::startDifficulty(Grade grade) const
{
    return m_weights[4] - std::exp(m_weights[5] * (number(grade) - 1.0)) + 1.0;
}

Memory Fsrs::first(Grade grade) const
{
    return {clampStability(m_weights[indexOf(grade)]), clampDifficulty(startDifficulty(grade))};
}

double Fsrs::difficultyAfter(double difficulty, Grade grade) const
{
    const double damped = difficulty - m_weights[6] * (number(grade) - 3.0) * (10.0 - difficulty) / 9.0;
    return clampDifficulty(m_weights[7] * startDifficulty(Grade::Easy) + (1.0 - m_weights[7]) * damped);
}

double Fsrs::sameDay(double stability, Grade grade) const
{
    const double growth = std::pow(stability, -m_weights[19]) * std::exp(m_weights[17] * (number(grade) - 3.0 + m_weights[18]));
    return stability * (grade == Grade::Again ? growth : std::max(growth, 1.0));
}

double Fsrs::recalled(const Memory& memory, Grade grade, double recall) const
{
    const double bonus = (grade == Grade::Hard ? m_weights[15] : 1.0) * (grade == Grade::Easy ? m_weights[16] : 1.0);
    const double growth = std::exp(m_weights[8]) * (11.0 - memory.difficulty) * std::pow(memory.stability, -m_weights[9])
        * (std::exp(m_weights[10] * (1.0 - recall)) - 1.0) * bonus;
    return memory.stability * (1.0 + growth);
}

double Fsrs::forgotten(const Memory& memory, double recall) const
{
    const double fallen = m_weights[11] * std::pow(memory.difficulty, -m_weights[12]) * (std::pow(memory.stability + 1.0, m_weights[13]) - 1.0)
        * std::exp(m_weights[14] * (1.0 - recall));
    return std::min(fallen, memory.stability / std::exp(m_weights[17] * m_weights[18]));
}

Memory Fsrs::next(const Memory& memory, Grade grade, double days) const
{
    const double recall = retrievability(days, memory.stability);
    double stability = 0;
    if (days <= 0)
        stability = sameDay(memory.stability, grade);
    else if (grade == Grade::Again)
        stability = forgotten(memory, recall);
    else
        stability = recalled(memory, grade, recall);
    return {clampStability(stability), difficultyAfter(memory.difficulty, grade)};
}

double Fsrs::retrievability(double days, double stability) const
{
    return std::pow(1.0 + m_factor * std::max(days, 0.0) / stability, m_decay);
}

long Fsrs::interval(double stability, double retention, long maximum) const
{
    const double days = stability / m_factor * (std::pow(retention, 1.0 / m_decay) - 1.0);
    return static_cast<long>(std::clamp(std::round(days), 1.0, static_cast<double>(maximum)));
}

} // namespace kubezu
