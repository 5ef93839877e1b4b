#pragma once
#include "models/study/study_time.h"

#include <memory>

namespace kubezu::testing {

/// A clock that stands still until it is told otherwise. 2026-11-24 is a Tuesday.
struct FixedClock {
    std::shared_ptr<Instant> at = std::make_shared<Instant>(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9));
    std::chrono::seconds offset{0};

    [[nodiscard]] StudyClock clock() const
    {
        return {[now = at] { return *now; }, [ahead = offset](Instant) { return ahead; }};
    }
    void pass(std::chrono::seconds time) { *at += time; }
};

} // namespace kubezu::testing
