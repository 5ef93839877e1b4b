#pragma once
#include <chrono>
#include <cstdint>
#include <functional>

namespace kubezu {

/// A moment in UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

/// What time it is, and how far local time is ahead of UTC at a moment. Injected, so that tests say what day it is.
struct StudyClock {
    std::function<Instant()> now;
    std::function<std::chrono::seconds(Instant)> offset;

    /// The computer's clock and time zone.
    static StudyClock system();
};

/// A study day begins at four in the morning, local time: who learns past midnight still learns today.
using DayNumber = std::int64_t;
DayNumber dayOf(Instant at, const StudyClock& clock);
/// The moment at which a day begins.
Instant beginOf(DayNumber day, const StudyClock& clock);

} // namespace kubezu
