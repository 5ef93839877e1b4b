#include "models/load/file_bytes.h"

#include "models/load/json_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kubezu {
namespace {

constexpr std::size_t kMapFrom = 8U << 20U; ///< below, reading beats mapping

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Error fileError(ErrorCode code, const std::string& path, std::string detail)
{
    return Error{code, std::move(detail), {path, 0, 0}, {}, {}};
}

Result<std::string> readAll(int fd, const std::string& path, std::size_t expected, std::size_t most)
{
    std::string text;
    text.reserve(expected + kJsonPadding);
    std::array<char, 1U << 16U> buffer;
    while (true) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError(ErrorCode::FileNotReadable, path, std::strerror(errno));
        if (got == 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
        if (text.size() > most)
            return fileError(ErrorCode::FileTooLarge, path, std::to_string(most >> 20U) + " MiB");
    }
}

} // namespace

FileBytes::FileBytes(std::string text)
    : m_text(std::move(text)),
      m_size(m_text.size())
{
    m_text.append(kJsonPadding, '\0');
}

FileBytes::FileBytes(FileBytes&& other) noexcept
    : m_text(std::move(other.m_text)),
      m_size(std::exchange(other.m_size, 0)),
      m_map(std::exchange(other.m_map, nullptr)),
      m_mapBytes(std::exchange(other.m_mapBytes, 0)),
      m_released(std::exchange(other.m_released, 0))
{
}

FileBytes& FileBytes::operator=(FileBytes&& other) noexcept
{
    std::swap(m_text, other.m_text);
    std::swap(m_size, other.m_size);
    std::swap(m_map, other.m_map);
    std::swap(m_mapBytes, other.m_mapBytes);
    std::swap(m_released, other.m_released);
    return *this;
}

FileBytes::~FileBytes()
{
    if (m_map)
        ::munmap(m_map, m_mapBytes);
}

std::string_view FileBytes::view() const
{
    return {m_map ? static_cast<const char*>(m_map) : m_text.data(), m_size};
}

void FileBytes::release(std::size_t bytes)
{
    constexpr std::size_t kStep = 1U << 20U; // a multiple of every page size
    const std::size_t until = std::min(bytes, m_size) / kStep * kStep;
    if (!m_map || until <= m_released)
        return;
    ::madvise(static_cast<char*>(m_map) + m_released, until - m_released, MADV_DONTNEED);
    m_released = until;
}

Result<FileBytes> readFile(const std::string& path, const Limits& limits)
{
    if (path == "-") {
        Result<std::string> text = readAll(STDIN_FILENO, "stdin", 0, limits.yamlFileBytes);
        if (!text.ok())
            return text.error();
        return FileBytes(std::move(text).value());
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0)
        return fileError(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, path, std::strerror(errno));
    struct stat info { };
    if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return fileError(ErrorCode::NotARegularFile, path, {});
    const auto size = static_cast<std::size_t>(info.st_size);
    const std::size_t most = path.ends_with(".json") ? limits.jsonFileBytes : limits.yamlFileBytes;
    if (size > most)
        return fileError(ErrorCode::FileTooLarge, path, std::to_string(most >> 20U) + " MiB");
    if (size < kMapFrom) {
        Result<std::string> text = readAll(file.get(), path, size, most);
        if (!text.ok())
            return text.error();
        return FileBytes(std::move(text).value());
    }
    // An anonymous mapping one page longer than the file gives the readable bytes behind its end.
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    FileBytes bytes;
    bytes.m_mapBytes = (size + kJsonPadding + page - 1) / page * page;
    void* room = ::mmap(nullptr, bytes.m_mapBytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED)
        return fileError(ErrorCode::FileNotReadable, path, std::strerror(errno));
    bytes.m_map = room;
    bytes.m_size = size;
    if (::mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.get(), 0) == MAP_FAILED)
        return fileError(ErrorCode::FileNotReadable, path, std::strerror(errno));
    ::madvise(room, size, MADV_SEQUENTIAL);
    return bytes;
}

} // namespace kubezu
