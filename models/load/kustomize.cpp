#include "models/load/kustomize.h"

#include "models/base/text.h"
#include "models/kube/path.h"
#include "models/load/file_bytes.h"
#include "models/load/tool_runner.h"
#include "models/load/yaml_reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace kubezu {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostKustomizations = 1000;
constexpr std::array<std::string_view, 3> kFileNames{"kustomization.yaml", "kustomization.yml", "Kustomization"};

/// Fields whose entries may be folders with a kustomization of their own.
constexpr std::array<std::string_view, 7> kFolderFields{
    "resources[*]", "bases[*]", "components[*]", "generators[*]", "transformers[*]", "validators[*]", "configurations[*]"};

/// Other fields that kustomize hands to its loader, which fetches URLs; those of the generators may begin with KEY=.
constexpr std::array<std::string_view, 16> kFileFields{
    "crds[*]", "openapi.path", "patchesStrategicMerge[*]", "patches[*].path", "patchesJson6902[*].path", "replacements[*].path",
    "configMapGenerator[*].files[*]", "configMapGenerator[*].envs[*]", "configMapGenerator[*].env", "secretGenerator[*].files[*]",
    "secretGenerator[*].envs[*]", "secretGenerator[*].env", "helmCharts[*].repo", "helmCharts[*].valuesFile",
    "helmCharts[*].additionalValuesFiles[*]", "helmChartInflationGenerator[*].chartRepoUrl"};

std::string kustomizationFile(const fs::path& folder)
{
    std::error_code failed;
    for (const std::string_view name : kFileNames) {
        const fs::path path = folder / name;
        if (fs::is_regular_file(path, failed))
            return path.string();
    }
    return {};
}

/// Walks a kustomization and those it builds on.
class RemoteFinder {
public:
    explicit RemoteFinder(const Limits& limits)
        : m_limits(limits) { }

    void visit(const fs::path& folder)
    {
        const std::string file = kustomizationFile(folder);
        std::error_code failed;
        if (file.empty() || m_seen.size() >= kMostKustomizations || !m_seen.insert(fs::weakly_canonical(file, failed).string()).second)
            return;
        Result<FileBytes> bytes = readFile(file, m_limits);
        if (!bytes.ok())
            return;
        const FileBytes text = std::move(bytes).value();
        const Result<YamlDocument> read = readYaml(withoutSeparator(text.view()), 1, m_limits);
        if (!read.ok() || !read.value().document)
            return; // the tool will say what is wrong with it
        const Value root = read.value().document->root();
        for (const std::string_view field : kFolderFields)
            Path(field).visit(root, [&](Value entry) { takeFolder(folder, file, entry); });
        for (const std::string_view field : kFileFields)
            Path(field).visit(root, [&](Value entry) { takeFile(folder, file, entry); });
    }

    std::vector<RemoteReference> remotes;

private:
    static std::string_view withoutSeparator(std::string_view text) { return text.starts_with("---\n") ? text.substr(3) : text; }

    void add(const std::string& file, Value entry)
    {
        remotes.push_back({visible(elide(entry.string(), 200)), {file, entry.line(), entry.column()}});
    }

    void takeFolder(const fs::path& folder, const std::string& file, Value entry)
    {
        const std::string text(entry.string());
        if (text.empty() || text.find('\n') != std::string::npos)
            return; // an inline document
        std::error_code failed;
        const fs::path local = folder / text;
        const fs::file_status status = fs::status(local, failed);
        if (looksRemote(text) || (!fs::exists(status) && looksLikeHost(text)))
            add(file, entry);
        else if (fs::is_directory(status))
            visit(local);
    }

    void takeFile(const fs::path& folder, const std::string& file, Value entry)
    {
        std::string_view text = entry.string();
        std::error_code failed;
        if (fs::exists(folder / text, failed))
            return;
        const std::size_t equals = text.find('=');
        if (looksRemote(text) || (equals != std::string_view::npos && looksRemote(text.substr(equals + 1))))
            add(file, entry);
    }

    /// example.org/team/base: kustomize asks git for what is no local path.
    static bool looksLikeHost(std::string_view text)
    {
        const std::size_t slash = text.find('/');
        const std::string_view first = text.substr(0, slash);
        return slash != std::string_view::npos && first.find('.') != std::string_view::npos && !first.starts_with('.');
    }

    const Limits& m_limits;
    std::set<std::string> m_seen;
};

/// A path that no tool takes for an option.
std::string asArgument(const std::string& path)
{
    return path.starts_with('-') ? "./" + path : path;
}

Error remoteError(const RemoteReference& remote, std::string_view tool)
{
    return Error{ErrorCode::RemoteNotAllowed, remote.text, remote.where, {}, std::string(tool) + " would fetch it from the network; allow that with --allow-remote"};
}

} // namespace

bool looksRemote(std::string_view text)
{
    const std::string lower = toLowerAscii(text.substr(0, 512));
    for (const std::string_view start : {"git::", "git@", "gh:", "github.com/", "github.com:", "www.github.com/", "oci:", "s3::", "gcs::", "hg::"}) {
        if (lower.starts_with(start))
            return true;
    }
    if (lower.find("://") != std::string::npos)
        return true;
    // user@host:path, the short form of ssh
    const std::size_t at = lower.find('@');
    const std::size_t colon = lower.find(':', at == std::string::npos ? 0 : at);
    return at != std::string::npos && at > 0 && colon != std::string::npos && lower.find('/') > at;
}

std::vector<RemoteReference> findRemotes(const std::string& folder, const Limits& limits)
{
    RemoteFinder finder(limits);
    finder.visit(folder);
    return std::move(finder.remotes);
}

Result<std::string> buildKustomization(const std::string& folder, bool allowRemote, const Limits& limits, const std::stop_token& stop)
{
    if (looksRemote(folder) && !allowRemote)
        return remoteError({visible(elide(folder, 200)), {}}, "kustomize");
    if (!looksRemote(folder) && kustomizationFile(folder).empty())
        return Error{ErrorCode::FileNotFound, "no kustomization.yaml in it", {folder, 0, 0}, {}, {}};
    if (!allowRemote) {
        const std::vector<RemoteReference> remotes = findRemotes(folder, limits);
        if (!remotes.empty())
            return remoteError(remotes.front(), "kustomize");
    }
    if (const std::string kustomize = findProgram("kustomize"); !kustomize.empty())
        return runTool({kustomize, "build", asArgument(folder)}, limits, stop);
    if (const std::string kubectl = findProgram("kubectl"); !kubectl.empty())
        return runTool({kubectl, "kustomize", asArgument(folder)}, limits, stop);
    return Error{ErrorCode::ToolNotFound, "kustomize or kubectl", {}, {}, "install one of them, or open the folder without building it"};
}

Result<std::string> renderChart(const std::string& chart, const std::vector<std::string>& values, bool allowRemote, const Limits& limits,
                                const std::stop_token& stop)
{
    std::error_code failed;
    if (!allowRemote) {
        if (looksRemote(chart) || !fs::exists(chart, failed))
            return remoteError({visible(elide(chart, 200)), {}}, "helm");
        for (const std::string& file : values) {
            if (looksRemote(file))
                return remoteError({visible(elide(file, 200)), {}}, "helm");
        }
    }
    const std::string helm = findProgram("helm");
    if (helm.empty())
        return Error{ErrorCode::ToolNotFound, "helm", {}, {}, "install it, or render the chart elsewhere and open the result"};
    std::vector<std::string> command{helm, "template", asArgument(chart)};
    for (const std::string& file : values)
        command.push_back("--values=" + file);
    return runTool(command, limits, stop);
}

} // namespace kubezu
