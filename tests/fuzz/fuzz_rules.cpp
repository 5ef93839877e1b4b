#include "models/load/loader.h"
#include "models/relations/engine.h"
#include "models/relations/user_rules.h"

namespace {

constexpr const char* kManifests = R"(
apiVersion: example.com/v1
kind: Widget
metadata: {name: w}
spec: {configRef: {name: cfg, kind: ConfigMap}, pods: [{matchLabels: {app: web}}, {}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {configRef: cfg, containers: [{name: c, env: [{name: A, value: cfg}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: cfg}
data: {a.b: web}
)";

} // namespace

/// A file of rules of any bytes; what is no error is followed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    static const SnapshotPtr snapshot = buildSnapshot(loadText(kManifests, "input.yaml", {}), "default", 1);
    const Result<RuleBookPtr> read = readRules({reinterpret_cast<const char*>(data), size}, "rules.yaml");
    if (read.ok())
        static_cast<void>(relate(*snapshot, {}, read.value()));
    return 0;
}
