#include "models/workspace/loading.h"

#include "models/kube/redact.h"
#include "models/load/git_source.h"
#include "models/load/json_reader.h"
#include "models/load/kustomize.h"
#include "models/load/loader.h"
#include "models/load/value_text.h"

#include <set>

#include <sys/stat.h>

namespace kubezu {
namespace {

bool isFolder(const std::string& path)
{
    struct stat info { };
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

Result<LoadReport> read(const LoadRequest& request, const std::stop_token& stop, const std::function<void(std::size_t, std::size_t)>& progress)
{
    const Limits limits;
    switch (request.kind) {
    case LoadRequest::Kind::Paths: return loadPaths(request.paths, limits, stop, progress);
    case LoadRequest::Kind::Text: return loadText(request.text, request.title, limits);
    case LoadRequest::Kind::Kustomization: {
        Result<std::string> built = buildKustomization(request.paths.front(), request.allowRemote, limits, stop);
        if (!built.ok())
            return built.error();
        return loadText(std::move(built).value(), request.title, limits);
    }
    case LoadRequest::Kind::Chart: {
        const std::vector<std::string> values(request.paths.begin() + 1, request.paths.end());
        Result<std::string> rendered = renderChart(request.paths.front(), values, request.allowRemote, limits, stop);
        if (!rendered.ok())
            return rendered.error();
        return loadText(std::move(rendered).value(), request.title, limits);
    }
    }
    return LoadReport{};
}

void collectWatched(const LoadRequest& request, const LoadReport& report, LoadOutcome& outcome)
{
    if (request.kind != LoadRequest::Kind::Paths)
        return;
    outcome.inGit = request.paths.size() == 1 && request.paths.front() != "-" && isInGit(request.paths.front());
    std::set<std::string> folders;
    for (const SourceFile& file : report.files) {
        if (file.path == "-")
            continue;
        outcome.files.push_back(file.path);
        const std::size_t slash = file.path.rfind('/');
        folders.insert(slash == std::string::npos ? "." : file.path.substr(0, slash));
    }
    for (const std::string& path : request.paths) {
        if (isFolder(path))
            folders.insert(path);
    }
    outcome.folders.assign(folders.begin(), folders.end());
}

/// First byte of a line (from 1), or npos.
std::size_t offsetOfLine(std::string_view text, std::uint32_t line)
{
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < line; ++i) {
        at = text.find('\n', at);
        if (at == std::string_view::npos)
            return at;
        ++at;
    }
    return at;
}

/// The document around a line: from behind the `---` before it to the `---` behind it.
std::string_view documentAround(std::string_view text, std::uint32_t line, std::uint32_t& firstLine)
{
    const std::size_t inside = offsetOfLine(text, line);
    if (inside == std::string_view::npos)
        return {};
    std::size_t begin = 0;
    firstLine = 1;
    std::uint32_t number = 1;
    std::size_t end = text.size();
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::size_t next = std::min(text.find('\n', at), text.size());
        if (text.substr(at, 3) == "---") {
            if (at > inside) {
                end = at;
                break;
            }
            begin = std::min(next + 1, text.size());
            firstLine = number + 1;
        }
        at = next + 1;
    }
    return text.substr(begin, end - begin);
}

} // namespace

LoadOutcome load(const LoadRequest& request, const Library& library, Revision revision, const std::stop_token& stop,
                 const std::function<void(std::size_t, std::size_t)>& progress)
{
    LoadOutcome outcome;
    Result<LoadReport> read = kubezu::read(request, stop, progress);
    if (!read.ok()) {
        outcome.error = read.error();
        return outcome;
    }
    LoadReport report = std::move(read).value();
    collectWatched(request, report, outcome);
    if (stop.stop_requested())
        return outcome;
    if (report.objects.empty()) {
        if (!report.errors.empty()) {
            outcome.error = report.errors.front();
            return outcome;
        }
        Error nothing;
        nothing.code = ErrorCode::NotAnObject;
        nothing.where.file = request.title;
        nothing.detail = std::to_string(report.files.size()) + " files, " + std::to_string(report.documents) + " documents, none of them a Kubernetes object";
        if (!report.kustomizations.empty())
            nothing.hint = "the folder holds a kustomization: build it";
        outcome.error = std::move(nothing);
        return outcome;
    }
    WorkspaceState state;
    Result<Project> project = request.kind == LoadRequest::Kind::Paths ? projectOf(request.paths) : Project{};
    if (project.ok())
        state.project = std::move(project).value();
    else
        report.errors.push_back(project.error());
    state.snapshot = buildSnapshot(std::move(report), request.defaultNamespace, revision);
    state.graph = graphOf(state.snapshot, request.rules);
    if (stop.stop_requested())
        return outcome;
    state.review = std::make_shared<const Review>(review(*state.graph, optionsFor(request.review, state.project), stop));
    state.hits = std::make_shared<const ConceptHits>(findConcepts(*state.graph, library));
    outcome.state = std::move(state);
    return outcome;
}

std::string sourceOf(const Snapshot& snapshot, const Resource& resource, std::uint32_t& firstLine)
{
    firstLine = 0;
    if (resource.place.file >= snapshot.files.size() || !snapshot.files[resource.place.file].text)
        return yamlText(resource.value());
    const std::string& text = *snapshot.files[resource.place.file].text;
    std::uint32_t line = 0;
    const std::string_view part = documentAround(text, resource.place.line, line);
    const bool secret = isConfidential(resource.apiVersion, resource.key.kind);
    // In JSON and in Lists the text around may belong to others, Secrets among them: print the object itself.
    const bool alone = !looksLikeJson(text) && resource.root == 0 && part.find("\nitems:") == std::string_view::npos && !part.starts_with("items:");
    if (part.empty() || !alone)
        return yamlText(resource.value());
    firstLine = line;
    return secret ? maskSecretText(part, resource.value(), line) : std::string(part);
}

} // namespace kubezu
