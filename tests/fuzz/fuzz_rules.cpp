#include "models/load/loader.h"
#include "models/relations/engine.h"
#include "models/relations/user_rules.h"

/// Rules of any bytes, followed over the same bytes as manifests.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Result<RuleBookPtr> read = readRules(text, "rules.yaml");
    if (read.ok())
        static_cast<void>(relate(*buildSnapshot(loadText(text, "input.yaml", {}), "default", 1), {}, read.value()));
    return 0;
}
