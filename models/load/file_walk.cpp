#include "models/load/file_walk.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <sys/stat.h>

namespace kubezu {
namespace {

namespace fs = std::filesystem;

bool isManifestName(const std::string& name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

bool isKustomizationName(const std::string& name)
{
    return name == "kustomization.yaml" || name == "kustomization.yml" || name == "Kustomization";
}

class Walker {
public:
    Walker(const Limits& limits, const std::stop_token& stop, LoadReport& report, std::vector<FoundFile>& files)
        : m_limits(limits),
          m_stop(stop),
          m_report(report),
          m_files(files)
    {
    }

    void walk(const std::string& root)
    {
        m_root = root;
        visit(root, 0);
    }

private:
    void fail(ErrorCode code, const std::string& path, std::string detail)
    {
        m_report.errors.push_back({code, std::move(detail), {path, 0, 0}, {}, {}});
    }

    void visit(const std::string& folder, std::size_t depth)
    {
        if (m_full || m_stop.stop_requested())
            return;
        if (depth > m_limits.folderDepth) {
            fail(ErrorCode::FolderTooDeep, folder, std::to_string(m_limits.folderDepth) + " levels");
            return;
        }
        struct stat info { };
        if (::stat(folder.c_str(), &info) != 0 || !m_seen.emplace(info.st_dev, info.st_ino).second)
            return;
        std::error_code failed;
        std::vector<std::string> names;
        for (fs::directory_iterator it(folder, failed); !failed && it != fs::directory_iterator(); it.increment(failed))
            names.push_back(it->path().filename().string());
        if (failed) {
            fail(ErrorCode::FileNotReadable, folder, failed.message());
            return;
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names)
            take(folder, name, depth);
    }

    void take(const std::string& folder, const std::string& name, std::size_t depth)
    {
        if (m_full)
            return;
        const std::string path = folder + (folder.ends_with('/') ? "" : "/") + name;
        struct stat link { };
        struct stat target { };
        if (::lstat(path.c_str(), &link) != 0)
            return;
        const bool isLink = S_ISLNK(link.st_mode);
        if (::stat(path.c_str(), &target) != 0) {
            if (isManifestName(name))
                fail(ErrorCode::FileNotReadable, path, "the symbolic link leads nowhere");
            return;
        }
        if (S_ISDIR(target.st_mode)) {
            if (isLink)
                m_report.notices.push_back({Notice::Kind::SymlinkedFolder, {path, 0, 0}, {}});
            else if (name != ".git")
                visit(path, depth + 1);
            return;
        }
        if (isKustomizationName(name))
            m_report.kustomizations.push_back(folder);
        if (!S_ISREG(target.st_mode) || !isManifestName(name))
            return;
        // JSON lists are held in a fraction of their size.
        m_bytes += static_cast<std::size_t>(target.st_size) / (name.ends_with(".json") ? 4 : 1);
        if (m_files.size() >= m_limits.folderFiles || m_bytes > m_limits.folderBytes) {
            m_full = true;
            fail(ErrorCode::TooManyFiles, m_root,
                 std::to_string(m_limits.folderFiles) + " files or " + std::to_string(m_limits.folderBytes >> 20U) + " MiB; open a smaller folder");
            return;
        }
        const std::size_t skip = m_root.size() + (m_root.ends_with('/') ? 0 : 1);
        m_files.push_back({path, path.substr(std::min(skip, path.size()))});
    }

    const Limits& m_limits;
    const std::stop_token& m_stop;
    LoadReport& m_report;
    std::vector<FoundFile>& m_files;
    std::string m_root;
    std::set<std::pair<dev_t, ino_t>> m_seen;
    std::size_t m_bytes = 0;
    bool m_full = false;
};

} // namespace

std::vector<FoundFile> findFiles(const std::vector<std::string>& paths, const Limits& limits, const std::stop_token& stop, LoadReport& report)
{
    std::vector<FoundFile> files;
    Walker walker(limits, stop, report, files);
    for (const std::string& path : paths) {
        struct stat info { };
        if (path == "-") {
            files.push_back({path, "stdin"});
        } else if (::stat(path.c_str(), &info) != 0) {
            report.errors.push_back({ErrorCode::FileNotFound, {}, {path, 0, 0}, {}, {}});
        } else if (S_ISDIR(info.st_mode)) {
            const std::size_t before = files.size();
            walker.walk(path);
            if (paths.size() > 1) {
                for (std::size_t i = before; i < files.size(); ++i)
                    files[i].name = files[i].path;
            }
        } else {
            files.push_back({path, path});
        }
    }
    return files;
}

} // namespace kubezu
