#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace kubezu {

/// How an answer went. The numbers are FSRS's own and are stored.
enum class Grade : std::uint8_t { Again = 1,
                                  Hard = 2,
                                  Good = 3,
                                  Easy = 4 };
inline constexpr std::size_t kGradeCount = 4;
inline constexpr std::array<Grade, kGradeCount> kGrades{Grade::Again, Grade::Hard, Grade::Good, Grade::Easy};

/// 0 for Again … 3 for Easy.
constexpr std::size_t indexOf(Grade grade)
{
    return static_cast<std::size_t>(grade) - 1;
}

} // namespace kubezu
