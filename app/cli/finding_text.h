#pragma once
#include "models/graph/problems.h"

#include <array>
#include <string>
#include <string_view>

namespace kubezu {

/// What a code of problems means, for `kubezu list checks` and the messages of `kubezu check`.
struct CheckInfo {
    Problem::Code code;
    Severity severity; ///< the usual one
    std::string_view summary;
};

inline constexpr std::size_t kCheckCount = 8;

/// In the order of Problem::Code.
const std::array<CheckInfo, kCheckCount>& checkInfos();

std::string_view severityId(Severity severity);
/// One English sentence about a finding, without its place.
std::string findingText(const Graph& graph, const Problem& problem);

} // namespace kubezu
