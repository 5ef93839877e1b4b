#pragma once
#include "models/base/result.h"
#include "models/review/review.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Name of the file that says how a folder of manifests wants to be reviewed. Without an extension, so that kubectl apply -R passes it over.
inline constexpr std::string_view kProjectFile = ".kubezu";

/// What a project file says; what it leaves out is left to the user.
struct Project {
    std::optional<KubernetesVersion> target;
    std::optional<bool> practices;
    std::vector<Ignore> ignores;
};

/// Reads
/// ```yaml
/// kubezu: project/1
/// target: "1.33"
/// profile: all              # or relations
/// ignore:
///   - {check: missing-target, resource: Deployment/legacy-*, file: vendor/*, reason: made by the platform team}
/// ```
/// Strict: an unknown key, check, version or a rule that would suppress everything is an Error with its line.
Result<Project> readProject(std::string_view bytes, const std::string& name);

/// The project file that holds for what is opened: in the folder of the first path or the nearest one above it, up to the root of a git
/// work tree. Empty where there is none.
std::string findProjectFile(const std::vector<std::string>& paths);

/// Finds and reads; no project file is an empty project.
Result<Project> projectOf(const std::vector<std::string>& paths);

/// What a user asks of a review outright; it wins over the project file.
struct ReviewWish {
    std::optional<KubernetesVersion> target;
    std::optional<bool> practices;
    friend bool operator==(const ReviewWish&, const ReviewWish&) = default;
};

ReviewOptions optionsFor(const ReviewWish& wish, const Project& project);

} // namespace kubezu
