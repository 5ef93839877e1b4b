#include "models/load/file_bytes.h"
#include "models/review/fix.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kubezu {
namespace {

Error failure(const std::string& path, const std::string& detail, const std::string& hint)
{
    Error error;
    error.code = ErrorCode::WriteFailed;
    error.where.file = path;
    error.detail = detail;
    error.hint = hint;
    return error;
}

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

} // namespace

std::optional<Error> replaceFile(const std::string& path, const std::string& before, const std::string& after)
{
    const Result<FileBytes> now = readFile(path, {});
    if (!now.ok())
        return now.error();
    if (now.value().view() != before)
        return failure(path, "the file was changed since it was read", "reload and look again");
    struct stat info { };
    if (::lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode))
        return failure(path, "it is no regular file", "open the file that the link leads to");
    // Beside it and moved over it: a crash leaves the old file or the new one.
    std::string beside = path + ".kubezu-XXXXXX";
    const int file = ::mkostemp(beside.data(), O_CLOEXEC);
    if (file < 0)
        return failure(path, std::strerror(errno), "look at the permissions of its folder");
    const bool written = ::fchmod(file, info.st_mode & 07777U) == 0 && writeAll(file, after);
    const int reason = errno;
    ::close(file);
    if (!written || ::rename(beside.c_str(), path.c_str()) != 0) {
        const int last = written ? errno : reason;
        ::unlink(beside.c_str());
        return failure(path, std::strerror(last), "look at the permissions of its folder and the space on its disk");
    }
    return std::nullopt;
}

std::optional<Error> writeFix(const Snapshot& snapshot, const Fix& fix)
{
    return replaceFile(snapshot.files[fix.file].path, fix.before, fix.after);
}

} // namespace kubezu
