#include "models/study/study_data.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const Result<StudyData> read = readStudyJson({reinterpret_cast<const char*>(data), size}, "input.json");
    if (!read.ok())
        return 0;
    // What is read can be written and reckoned with.
    const StudyClock clock{[] { return Instant(std::chrono::seconds(1'795'500'000)); }, [](Instant) { return std::chrono::seconds(0); }};
    const Scheduler scheduler(clock);
    for (const auto& [id, card] : read.value().cards) {
        if (!isSound(scheduler.after(card, Grade::Hard, clock.now()), false))
            __builtin_trap();
    }
    if (!readStudyJson(studyJson(read.value()), "again.json").ok())
        __builtin_trap();
    return 0;
}
