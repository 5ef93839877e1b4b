#include "models/load/loader.h"

#include "models/load/documents.h"
#include "models/load/file_bytes.h"
#include "models/load/file_walk.h"
#include "models/load/json_reader.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>
#include <utility>

#include <sys/stat.h>

namespace kubezu {
namespace {

constexpr std::size_t kKeepYamlBelow = 32U << 20U; ///< larger files are not held for the YAML view
constexpr std::size_t kKeepJsonBelow = 1U << 20U;  ///< the YAML view prints the values of JSON
constexpr std::size_t kThreadsFrom = 256U << 10U;  ///< total bytes from which a second thread pays

/// Reads one file into a report of its own, with file index 0. `large`: the files together are too large to keep all of lists.
LoadReport loadFile(const FoundFile& file, const Limits& limits, bool large)
{
    LoadReport report;
    SourceFile source;
    source.path = file.path;
    source.name = file.name;
    Result<FileBytes> read = readFile(file.path, limits);
    if (!read.ok()) {
        Error error = read.error();
        error.where.file = file.name;
        report.errors.push_back(std::move(error));
        report.files.push_back(std::move(source));
        return report;
    }
    FileBytes bytes = std::move(read).value();
    const std::string_view start = bytes.view().substr(0, 3);
    if (start.starts_with("\xEF\xBB\xBF") || start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
        bytes = FileBytes(decodeText(bytes.copy()));
    source.bytes = bytes.view().size();
    if (source.bytes < (looksLikeJson(bytes.view()) ? kKeepJsonBelow : kKeepYamlBelow))
        source.text = std::make_shared<const std::string>(bytes.view());
    readDocuments(bytes.view(), 0, file.name, limits, report, {large, [&](std::size_t passed) { bytes.release(passed); }});
    report.files.push_back(std::move(source));
    return report;
}

template <typename T>
void moveAppend(std::vector<T>& to, std::vector<T>&& from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::size_t totalBytes(const std::vector<FoundFile>& files)
{
    std::size_t bytes = 0;
    for (const FoundFile& file : files) {
        struct stat info { };
        if (::stat(file.path.c_str(), &info) == 0)
            bytes += static_cast<std::size_t>(info.st_size);
    }
    return bytes;
}

} // namespace

void appendReport(LoadReport& into, LoadReport&& part)
{
    const auto shift = static_cast<std::uint32_t>(into.files.size());
    for (RawObject& object : part.objects)
        object.file += shift;
    into.documents += part.documents;
    moveAppend(into.files, std::move(part.files));
    moveAppend(into.objects, std::move(part.objects));
    moveAppend(into.errors, std::move(part.errors));
    moveAppend(into.notices, std::move(part.notices));
    moveAppend(into.kustomizations, std::move(part.kustomizations));
    into.cancelled = into.cancelled || part.cancelled;
}

LoadReport loadPaths(const std::vector<std::string>& paths, const Limits& limits, std::stop_token stop, const LoadProgress& progress)
{
    LoadReport report;
    const std::vector<FoundFile> files = findFiles(paths, limits, stop, report);
    std::vector<LoadReport> parts(files.size());
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const std::size_t bytes = totalBytes(files);
    const auto work = [&] {
        for (std::size_t i = next.fetch_add(1); i < files.size() && !stop.stop_requested(); i = next.fetch_add(1)) {
            parts[i] = loadFile(files[i], limits, bytes >= kLargeJson);
            const std::size_t finished = done.fetch_add(1) + 1;
            if (progress)
                progress(finished, files.size());
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = files.size() > 1 && bytes >= kThreadsFrom ? std::min(cores, files.size()) : 1;
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 1; i < threads; ++i)
            pool.emplace_back(work);
        work();
    }
    report.cancelled = stop.stop_requested();
    for (LoadReport& part : parts)
        appendReport(report, std::move(part));
    return report;
}

LoadReport loadText(std::string text, const std::string& name, const Limits& limits)
{
    const FileBytes bytes(decodeText(std::move(text)));
    LoadReport report;
    SourceFile source;
    source.path = name;
    source.name = name;
    source.bytes = bytes.view().size();
    source.text = std::make_shared<const std::string>(bytes.view());
    readDocuments(bytes.view(), 0, name, limits, report);
    report.files.push_back(std::move(source));
    return report;
}

} // namespace kubezu
