#pragma once
#include "models/base/result.h"
#include "models/load/limits.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Something that a tool would fetch from elsewhere.
struct RemoteReference {
    std::string text;
    SourceSpan where;
};

/// Whether a text names something that kustomize or helm would fetch: a URL, a git or ssh address, github.com/…
bool looksRemote(std::string_view text);

/// Everything remote that a kustomization and the local ones it builds on name. Reads files; fetches nothing.
std::vector<RemoteReference> findRemotes(const std::string& folder, const Limits& limits);

/// Builds a kustomization folder with the user's kustomize or kubectl, and gives the YAML. Unless allowed, one that names something
/// remote is refused: building it would run git and open connections. Blocks; call it from a worker.
Result<std::string> buildKustomization(const std::string& folder, bool allowRemote, const Limits& limits, const std::stop_token& stop = {});

/// Renders a chart with the user's helm and the values files given; remote charts and values only where allowed.
Result<std::string> renderChart(const std::string& chart, const std::vector<std::string>& values, bool allowRemote, const Limits& limits,
                                const std::stop_token& stop = {});

} // namespace kubezu
