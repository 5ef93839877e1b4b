#include "tests/unit/load/hostile/inputs.h"

#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace kubezu::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n";
constexpr const char* kNoFile = "not a regular file";

/// A file of so many bytes that takes no room.
void sparse(const fs::path& path, std::uintmax_t bytes)
{
    put(path, {});
    fs::resize_file(path, bytes);
}

void link(const fs::path& target, const fs::path& path)
{
    fs::create_directories(path.parent_path());
    fs::create_symlink(target, path);
}

void makeSocket(const fs::path& path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    static_cast<void>(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)));
    ::close(descriptor);
}

/// One that opens something elsewhere.
HostileInput opened(std::string name, std::string path, std::string told)
{
    return {std::move(name), [](const fs::path&) {}, std::move(told), false, std::move(path)};
}

/// One that writes into its folder; `path` in it is named, too.
HostileInput made(std::string name, std::function<void(const fs::path&)> make, std::string told = {}, std::string path = {})
{
    return {std::move(name), std::move(make), std::move(told), false, std::move(path)};
}

} // namespace

std::vector<HostileInput> hostileFiles()
{
    return {
        opened("/dev/zero", "/dev/zero", kNoFile),
        opened("/dev/random", "/dev/random", kNoFile),
        opened("/dev/tty", "/dev/tty", "/dev/tty"),
        opened("/proc/self/mem", "/proc/self/mem", "/proc/self/mem"),
        opened("/proc/kmsg", "/proc/kmsg", "/proc/kmsg"),
        opened("/proc/kcore", "/proc/kcore", "/proc/kcore"),
        opened("/proc/self/maps", "/proc/self/maps", "no Kubernetes object"),
        opened("what is not there", "/nonexistent/x.yaml", "no such file"),
        opened("a name of 5,000 letters", '/' + times("x", 5000), "no such file"),
        made(
            "a pipe, named", [](const fs::path& folder) { ::mkfifo((folder / "pipe.yaml").c_str(), 0600); }, kNoFile, "pipe.yaml"),
        made("a pipe in the folder", [](const fs::path& folder) { ::mkfifo((folder / "pipe.yaml").c_str(), 0600); }),
        made(
            "a socket", [](const fs::path& folder) { makeSocket(folder / "s.yaml"); }, "s.yaml", "s.yaml"),
        made("a link to a device", [](const fs::path& folder) { link("/dev/zero", folder / "zero.yaml"); }),
        made(
            "a link to itself", [](const fs::path& folder) { link("self.yaml", folder / "self.yaml"); }, "leads nowhere"),
        made(
            "two links to each other", [](const fs::path& folder) { link("b.yaml", folder / "a.yaml"), link("a.yaml", folder / "b.yaml"); }, "leads nowhere"),
        made(
            "a link to nothing", [](const fs::path& folder) { link("nothing", folder / "a.yaml"); }, "leads nowhere"),
        made(
            "a link to the folder above", [](const fs::path& folder) { link("..", folder / "up"); }, "symbolic link"),
        made(
            "a link to the root", [](const fs::path& folder) { link("/", folder / "root"); }, "symbolic link"),
        made("a folder with the name of a file", [](const fs::path& folder) { put(folder / "x.yaml" / "y.yaml", kMap); }),
        made("a file nobody may read", [](const fs::path& folder) { put(folder / "x.yaml", kMap), fs::permissions(folder / "x.yaml", fs::perms::none); }),
        made("a folder nobody may read", [](const fs::path& folder) { put(folder / "x" / "y.yaml", kMap), fs::permissions(folder / "x", fs::perms::none); }),
        made(
            "folders 60 deep", [](const fs::path& folder) { put(folder / times("d/", 60) / "x.yaml", kMap); }, "folders are nested deeper than the limit: 32 levels"),
        made(
            "a sparse file of 5 GiB", [](const fs::path& folder) { sparse(folder / "x.json", 5ULL << 30U); }, "file is larger than the limit: 4096 MiB", "x.json"),
        made(
            "a sparse file of 100 MiB", [](const fs::path& folder) { sparse(folder / "x.yaml", 100ULL << 20U); }, "file is larger than the limit: 64 MiB"),
        made(
            "a sparse file of 60 MiB", [](const fs::path& folder) { sparse(folder / "x.yaml", 60ULL << 20U); }, "document is larger than the limit: 16 MiB"),
        made(
            "files of more than a GiB together", [](const fs::path& folder) {
                for (int i = 0; i < 18; ++i)
                    sparse(folder / (std::to_string(i) + ".yaml"), 60ULL << 20U);
            },
            "1024 MiB"),
        made(
            "100,000 files", [](const fs::path& folder) {
                put(folder / "0.yaml", {});
                for (int i = 1; i < 100'000; ++i)
                    static_cast<void>(::link((folder / (std::to_string(i / 30'000 * 30'000) + ".yaml")).c_str(), (folder / (std::to_string(i) + ".yaml")).c_str()));
            },
            "more files than the limit: 20000 files"),
        made(
            "a name of control characters", [](const fs::path& folder) { put(folder / "a\x1b[31m\n\x07.yaml", "a: ["); }, "not valid YAML"),
        made(
            "a name that turns around", [](const fs::path& folder) { put(folder / "a\xE2\x80\xAElmay.yaml", "a: ["); }, "not valid YAML"),
        made(
            "a name that is no UTF-8", [](const fs::path& folder) { put(folder / "a\xFF\xFE.yaml", "a: ["); }, "not valid YAML"),
        made(
            "a name of 250 letters", [](const fs::path& folder) { put(folder / (times("n", 245) + ".yaml"), "a: ["); }, "not valid YAML"),
        made(
            "a name like an option", [](const fs::path& folder) { put(folder / "--output=x.yaml", "a: ["); }, "not valid YAML"),
    };
}

} // namespace kubezu::testing
