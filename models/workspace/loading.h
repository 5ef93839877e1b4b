#pragma once
#include "models/workspace/workspace.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kubezu {

/// What a workspace is asked to read.
struct LoadRequest {
    enum class Kind { Paths,
                      Text,
                      Kustomization,
                      Chart };
    Kind kind = Kind::Paths;
    std::vector<std::string> paths; ///< Paths; or the folder of a kustomization; or the chart and its values files
    std::string text;               ///< Text
    std::string title;
    bool allowRemote = false;
    std::string defaultNamespace = "default";
    RuleBookPtr rules = RuleBook::builtIn();
    ReviewWish review;
};

/// What came of it: a state, or the reason why there is none.
struct LoadOutcome {
    std::optional<WorkspaceState> state;
    std::optional<Error> error;
    std::vector<std::string> files; ///< what to watch
    std::vector<std::string> folders;
    bool inGit = false; ///< the one path that was read lies in a git work tree
};

/// Reads, relates, foresees and reviews. Blocks; runs on the load thread.
LoadOutcome load(const LoadRequest& request, const Library& library, Revision revision, const std::stop_token& stop,
                 const std::function<void(std::size_t, std::size_t)>& progress);

/// The lines of a resource's document in its file, Secrets masked; empty where the text is not kept or holds more than this resource.
std::string sourceOf(const Snapshot& snapshot, const Resource& resource, std::uint32_t& firstLine);

} // namespace kubezu
