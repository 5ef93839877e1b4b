#include "app/cli/input.h"

#include "app/cli/verb.h"
#include "models/base/text.h"
#include "models/load/git_source.h"
#include "models/load/kustomize.h"
#include "models/load/loader.h"
#include "models/relations/user_rules.h"

#include <algorithm>
#include <filesystem>

namespace kubezu {
namespace {

/// "shop" for content/samples/shop, "web.yaml" for a file, the folder's own name for ".".
std::string baseName(const std::string& path)
{
    if (path == "-")
        return "stdin";
    std::error_code failed;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(path, failed);
    return failed || whole.filename().empty() ? path : whole.filename().string();
}

std::string titleOf(const std::vector<std::string>& sources)
{
    if (sources.size() <= 2) {
        std::string title;
        for (const std::string& source : sources)
            title += (title.empty() ? "" : ", ") + baseName(source);
        return title;
    }
    return baseName(sources.front()) + " + " + std::to_string(sources.size() - 1);
}

void addText(LoadReport& report, Result<std::string> text, const std::string& name, const Limits& limits)
{
    if (text.ok()) {
        appendReport(report, loadText(std::move(text).value(), name, limits));
        return;
    }
    Error error = text.error();
    if (error.where.file.empty())
        error.where.file = name;
    report.errors.push_back(std::move(error));
}

/// What was left out, counted by reason.
struct Left {
    Notice::Kind kind;
    std::string_view one;
    std::string_view many;
};

constexpr Left kLeft[] = {
    {Notice::Kind::Template, "1 document is an unrendered template and was left out; render the chart with --helm",
     " documents are unrendered templates and were left out; render the chart with --helm"},
    {Notice::Kind::NotKubernetes, "1 document is no Kubernetes object (apiVersion, kind and metadata.name) and was left out",
     " documents are no Kubernetes objects (apiVersion, kind and metadata.name) and were left out"},
    {Notice::Kind::TopLevelList, "1 document is a list and was left out", " documents are lists and were left out"},
    {Notice::Kind::SymlinkedFolder, "1 folder is a symbolic link and was not followed", " folders are symbolic links and were not followed"},
};

void tellLeft(const LoadReport& report, const Console& console)
{
    for (const Left& left : kLeft) {
        const auto count = std::count_if(report.notices.begin(), report.notices.end(), [&](const Notice& notice) { return notice.kind == left.kind; });
        if (count == 1)
            console.complain("note: " + std::string(left.one));
        else if (count > 1)
            console.complain("note: " + std::to_string(count) + std::string(left.many));
    }
    if (!report.kustomizations.empty())
        console.complain("note: " + visible(report.kustomizations.front()) + " holds a kustomization, which was not built; -k "
                         + visible(report.kustomizations.front()) + " builds it");
}

void tellError(Error shown, const Console& console)
{
    shown.where.file = visible(shown.where.file);
    shown.detail = visible(shown.detail);
    shown.excerpt = visible(shown.excerpt);
    console.complain(describeWithExcerpt(shown));
}

void tellErrors(const LoadReport& report, const Console& console)
{
    for (const Error& error : report.errors)
        tellError(error, console);
}

/// Says what was not read, and relates the rest.
Input inputOf(LoadReport report, std::string title, const RuleBookPtr& book, const Arguments& arguments, const Console& console)
{
    tellErrors(report, console);
    tellLeft(report, console);
    Input input;
    input.complete = report.errors.empty();
    input.readable = report.errors.empty() || !report.objects.empty();
    input.title = std::move(title);
    if (report.objects.empty() && report.errors.empty())
        console.complain("note: no Kubernetes object was found in " + visible(input.title));
    input.graph = graphOf(buildSnapshot(std::move(report), arguments.text("namespace", "default"), 1), book);
    return input;
}

} // namespace

Option namespaceOption()
{
    return {"namespace", 'n', "NS", {}, "the namespace of what names none (default: default)", {}};
}

std::vector<Option> inputOptions()
{
    return {
        {"kustomize", 'k', "DIR", {}, "build this kustomization with kustomize or kubectl", {}},
        {"helm", 0, "CHART", {}, "render this chart with helm", {}},
        {"values", 'f', "FILE", {}, "a values file for --helm; may be repeated", {}},
        {"allow-remote", 0, "", {}, "let these tools fetch from the network", {}},
        ruleOption(),
        namespaceOption(),
    };
}

Option ruleOption()
{
    return {"rules", 0, "FILE", {}, "a file with relations of your own, as README describes", {}};
}

bool readRuleOption(const Arguments& arguments, const Console& console, RuleBookPtr& book)
{
    if (!arguments.has("rules"))
        return true;
    Result<RuleBookPtr> read = readRuleFile(arguments.text("rules"));
    if (!read.ok()) {
        tellError(read.error(), console);
        return false;
    }
    book = std::move(read).value();
    return true;
}

std::optional<Input> readSource(std::string_view verb, const Arguments& arguments, const std::string& source, const Console& console)
{
    if (!isGitSource(source))
        return readInput(verb, arguments, {source}, console);
    RuleBookPtr book = RuleBook::builtIn();
    if (!readRuleOption(arguments, console, book))
        return std::nullopt;
    const Result<GitPlace> place = parseGitSource(source);
    Result<LoadReport> report = place.ok() ? loadGit(place.value(), Limits{}) : Result<LoadReport>(place.error());
    if (report.ok())
        return inputOf(std::move(report).value(), visible(source), book, arguments, console);
    console.complain(describeWithExcerpt(report.error()));
    return std::nullopt;
}

std::optional<Input> readInput(std::string_view verb, const Arguments& arguments, const std::vector<std::string>& paths, const Console& console)
{
    std::vector<std::string> sources = paths;
    for (const std::string_view option : {"kustomize", "helm"}) {
        for (const std::string& source : arguments.all(option))
            sources.push_back(source);
    }
    if (sources.empty()) {
        usageError(console, verb, "name something to read: a file, a folder, - for standard input, -k DIR or --helm CHART");
        return std::nullopt;
    }
    const Limits limits;
    const bool remote = arguments.has("allow-remote");
    RuleBookPtr book = RuleBook::builtIn();
    if (!readRuleOption(arguments, console, book))
        return std::nullopt;
    LoadReport report;
    if (!paths.empty())
        report = loadPaths(paths, limits);
    for (const std::string& folder : arguments.all("kustomize"))
        addText(report, buildKustomization(folder, remote, limits), folder, limits);
    for (const std::string& chart : arguments.all("helm"))
        addText(report, renderChart(chart, arguments.all("values"), remote, limits), chart, limits);
    Result<Project> project = projectOf(paths);
    if (!project.ok())
        report.errors.push_back(project.error());
    Input input = inputOf(std::move(report), titleOf(sources), book, arguments, console);
    if (project.ok())
        input.project = std::move(project).value();
    return input;
}

} // namespace kubezu
