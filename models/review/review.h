#pragma once
#include "models/review/problem.h"

#include <stop_token>
#include <string>
#include <vector>

namespace kubezu {

/// A minor version of Kubernetes: 1.<minor>.
struct KubernetesVersion {
    int minor = 37;
    friend bool operator==(const KubernetesVersion&, const KubernetesVersion&) = default;
};

inline constexpr int kOldestTarget = 25;
inline constexpr int kNewestTarget = 37;

/// A suppression of a project file. Empty fields match everything; `*` and `?` as in a shell.
struct Ignore {
    std::string check;
    std::string resource; ///< KIND/NAME or a node id
    std::string file;
};

/// What a review looks for.
struct ReviewOptions {
    KubernetesVersion target;
    bool practices = false; ///< the common mistakes, too
    std::vector<Ignore> ignores;
};

/// Runs every check over a graph. Pure: the same graph gives the same review. Call it from a worker; a requested stop gives what was
/// found so far. Things every cluster provides are no problems; the annotation `kubezu.io/ignore: id, id` (or `*`) of an object and
/// the ignores of the options suppress.
Review review(const Graph& graph, const ReviewOptions& options = {}, const std::stop_token& stop = {});

} // namespace kubezu
