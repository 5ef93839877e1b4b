#include "models/load/loader.h"

#include "models/load/documents.h"
#include "models/load/file_bytes.h"
#include "models/load/file_text.h"
#include "models/load/file_walk.h"
#include "models/load/json_reader.h"
#include "models/load/place_counter.h"

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

Error notUtf8(std::string_view text, std::size_t badAt, const std::string& name)
{
    PlaceCounter place(text, 1);
    place.moveTo(badAt);
    return {ErrorCode::NotUtf8, {}, {name, place.line(), place.column()}, {}, "save the file as UTF-8; kubectl reads such bytes as U+FFFD, and so does this"};
}

/// Decodes and reads what one file holds, which becomes the first of the report.
void readBytes(FileBytes bytes, SourceFile source, const Limits& limits, bool large, LoadReport& report)
{
    FileText file(std::move(bytes));
    const std::string_view text = file.view();
    if (file.badAt())
        report.errors.push_back(notUtf8(text, *file.badAt(), source.name));
    source.bytes = text.size();
    if (source.bytes < (looksLikeJson(text) ? kKeepJsonBelow : kKeepYamlBelow))
        source.text = std::make_shared<const std::string>(text);
    readDocuments(text, 0, source.name, limits, report, {large, [&](std::size_t passed) { file.release(passed); }});
    report.files.push_back(std::move(source));
}

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
    readBytes(std::move(read).value(), std::move(source), limits, large, report);
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
    LoadReport report;
    SourceFile source; // no path: it is no file
    source.name = name;
    readBytes(FileBytes(std::move(text)), std::move(source), limits, false, report);
    return report;
}

} // namespace kubezu
