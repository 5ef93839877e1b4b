#include "models/study/study_time.h"

#include <ctime>

namespace kubezu {
namespace {

constexpr std::chrono::hours kDayBegins{4};

} // namespace

StudyClock StudyClock::system()
{
    StudyClock clock;
    clock.now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
    clock.offset = [](Instant at) {
        const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
        std::tm local{};
        return std::chrono::seconds(localtime_r(&seconds, &local) ? local.tm_gmtoff : 0);
    };
    return clock;
}

DayNumber dayOf(Instant at, const StudyClock& clock)
{
    const std::chrono::seconds local = at.time_since_epoch() + clock.offset(at) - kDayBegins;
    return std::chrono::floor<std::chrono::days>(local).count();
}

Instant beginOf(DayNumber day, const StudyClock& clock)
{
    const Instant plain{std::chrono::days(day) + kDayBegins};
    // The offset that holds then, not now; asked twice for the days on which it changes.
    const Instant close = plain - clock.offset(plain);
    return plain - clock.offset(close);
}

} // namespace kubezu
