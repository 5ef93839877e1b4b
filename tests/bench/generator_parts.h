#pragma once
#include "tests/bench/generator.h"

namespace kubezu::bench {

/// Labels of an application's objects; without `all` those that selectors ask for.
void writeLabels(ManifestWriter& to, const App& app, bool all);
/// The fields of a pod spec that people write.
void writePodSpec(ManifestWriter& to, const App& app);

} // namespace kubezu::bench
