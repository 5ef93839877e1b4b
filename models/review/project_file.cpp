#include "models/review/project_file.h"

#include "models/load/file_bytes.h"
#include "models/review/check.h"

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <filesystem>

namespace kubezu {
namespace {

constexpr std::size_t kMostBytes = 1U << 20U;
constexpr std::size_t kMostIgnores = 1000;
constexpr int kMostFolders = 32;

struct Wrong {
    YAML::Mark mark;
    std::string detail;
    std::string hint;
};

std::string scalar(const YAML::Node& node, const std::string& what)
{
    if (!node.IsScalar())
        throw Wrong{node.Mark(), what + " must be a text", {}};
    return node.Scalar();
}

KubernetesVersion version(const YAML::Node& node)
{
    const std::string text = scalar(node, "target");
    KubernetesVersion version;
    version.minor = 0;
    if (text.starts_with("1."))
        std::from_chars(text.data() + 2, text.data() + text.size(), version.minor);
    if (version.minor < kOldestTarget || version.minor > kNewestTarget || text != "1." + std::to_string(version.minor)) {
        throw Wrong{node.Mark(), "target " + text + " is not known",
                    "write one from \"1." + std::to_string(kOldestTarget) + "\" to \"1." + std::to_string(kNewestTarget) + "\", in quotes"};
    }
    return version;
}

bool practices(const YAML::Node& node)
{
    const std::string text = scalar(node, "profile");
    if (text != "all" && text != "relations")
        throw Wrong{node.Mark(), "profile " + text + " is not known", "write relations or all"};
    return text == "all";
}

Ignore ignore(const YAML::Node& node)
{
    if (!node.IsMap())
        throw Wrong{node.Mark(), "an entry of ignore must be a map", "write {check: …, resource: …, file: …, reason: …}"};
    Ignore row;
    for (const auto& entry : node) {
        const std::string key = scalar(entry.first, "a key");
        const std::string text = scalar(entry.second, key);
        if (key == "check")
            row.check = text;
        else if (key == "resource")
            row.resource = text;
        else if (key == "file")
            row.file = text;
        else if (key != "reason")
            throw Wrong{entry.first.Mark(), "there is no key '" + key + "'", "keys are check, resource, file and reason"};
    }
    const bool pattern = row.check.find_first_of("*?[") != std::string::npos;
    if (!row.check.empty() && !pattern && !findCheck(row.check))
        throw Wrong{node.Mark(), "there is no check '" + row.check + "'", "kubezu list checks prints them"};
    if (row.check.empty() && row.resource.empty() && row.file.empty())
        throw Wrong{node.Mark(), "this entry would suppress everything", "name a check, a resource or a file"};
    return row;
}

Project project(const YAML::Node& root)
{
    if (!root.IsMap() || !root["kubezu"] || root["kubezu"].Scalar() != "project/1")
        throw Wrong{root.Mark(), "this is no project file", "begin it with kubezu: project/1"};
    Project result;
    for (const auto& entry : root) {
        const std::string key = scalar(entry.first, "a key");
        if (key == "target")
            result.target = version(entry.second);
        else if (key == "profile")
            result.practices = practices(entry.second);
        else if (key == "ignore") {
            if (!entry.second.IsSequence() || entry.second.size() > kMostIgnores)
                throw Wrong{entry.second.Mark(), "ignore must be a list of at most " + std::to_string(kMostIgnores) + " entries", {}};
            for (const YAML::Node& row : entry.second)
                result.ignores.push_back(ignore(row));
        } else if (key != "kubezu") {
            throw Wrong{entry.first.Mark(), "there is no key '" + key + "'", "keys are kubezu, target, profile and ignore"};
        }
    }
    return result;
}

} // namespace

Result<Project> readProject(std::string_view bytes, const std::string& name)
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.where.file = name;
    // yaml-cpp 0.7 does not end on a lone comma at the start (jbeder/yaml-cpp 793); a project file begins with a letter or a comment.
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const bool odd = first != std::string_view::npos && bytes[first] != '#' && bytes[first] != '-' && (bytes[first] < 'a' || bytes[first] > 'z');
    if (bytes.size() > kMostBytes || odd) {
        error.detail = odd ? "this is no project file" : "a project file is at most 1 MiB";
        error.hint = "begin it with kubezu: project/1";
        error.where.line = 1;
        return error;
    }
    try {
        return project(YAML::Load(std::string(bytes)));
    } catch (const Wrong& wrong) {
        error.detail = wrong.detail;
        error.hint = wrong.hint;
        error.where.line = static_cast<std::uint32_t>(wrong.mark.line) + 1;
        error.where.column = static_cast<std::uint32_t>(wrong.mark.column) + 1;
    } catch (const YAML::Exception& wrong) {
        error.detail = wrong.msg;
        error.where.line = static_cast<std::uint32_t>(wrong.mark.line) + 1;
    }
    return error;
}

std::string findProjectFile(const std::vector<std::string>& paths)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    if (paths.empty() || paths.front() == "-")
        return {};
    fs::path folder = fs::weakly_canonical(paths.front(), failed);
    if (failed)
        return {};
    if (!fs::is_directory(folder, failed))
        folder = folder.parent_path();
    for (int step = 0; step < kMostFolders; ++step) {
        const fs::path file = folder / kProjectFile;
        if (fs::is_regular_file(file, failed))
            return file.string();
        if (fs::exists(folder / ".git", failed) || folder == folder.parent_path())
            return {};
        folder = folder.parent_path();
    }
    return {};
}

Result<Project> projectOf(const std::vector<std::string>& paths)
{
    const std::string path = findProjectFile(paths);
    if (path.empty())
        return Project{};
    const Result<FileBytes> bytes = readFile(path, {});
    if (!bytes.ok())
        return bytes.error();
    return readProject(bytes.value().view(), path);
}

ReviewOptions optionsFor(const ReviewWish& wish, const Project& project)
{
    ReviewOptions options;
    options.target = wish.target.value_or(project.target.value_or(KubernetesVersion{}));
    options.practices = wish.practices.value_or(project.practices.value_or(false));
    options.ignores = project.ignores;
    return options;
}

} // namespace kubezu
