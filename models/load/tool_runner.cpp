#include "models/load/tool_runner.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace kubezu {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrorBytes = 64U << 10U;
constexpr int kPollMilliseconds = 50;

/// Both ends of a pipe, closed whatever happens.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close(0);
        close(1);
    }
    bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0 && ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0; }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
};

/// A running program in a process group of its own.
class Child {
public:
    Child(const std::vector<std::string>& command, const ToolSetup& setup, const Limits& limits)
        : m_command(command),
          m_setup(setup),
          m_limits(limits) { }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_in >= 0)
            ::close(m_in);
        if (m_pid <= 0)
            return;
        ::kill(-m_pid, SIGKILL);
        wait();
    }

    /// 0, or the reason why it did not start.
    int start()
    {
        if (!m_out.open() || !m_err.open() || !openInput())
            return errno;
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_adddup2(&actions, m_in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_out.ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_err.ends[1], STDERR_FILENO);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&attributes, 0);
        std::vector<char*> arguments = pointersTo(m_command);
        const std::vector<std::string> variables = environment();
        const int failed = ::posix_spawn(&m_pid, m_command.front().c_str(), &actions, &attributes, arguments.data(), pointersTo(variables).data());
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        m_out.close(1);
        m_err.close(1);
        return failed;
    }

    /// Reads until both outputs end; false where a bound was hit, named in `code`.
    bool collect(const std::stop_token& stop, ErrorCode& code)
    {
        const auto deadline = Clock::now() + m_limits.toolTime;
        while (m_out.ends[0] >= 0 || m_err.ends[0] >= 0) {
            std::array<pollfd, 2> watched{{{m_out.ends[0], POLLIN, 0}, {m_err.ends[0], POLLIN, 0}}};
            ::poll(watched.data(), watched.size(), kPollMilliseconds);
            read(m_out, output, m_limits.toolOutputBytes + 1);
            read(m_err, errors, kMostErrorBytes);
            if (output.size() > m_limits.toolOutputBytes)
                code = ErrorCode::ToolOutputTooLarge;
            else if (stop.stop_requested())
                code = ErrorCode::Cancelled;
            else if (Clock::now() > deadline)
                code = ErrorCode::ToolTimedOut;
            else
                continue;
            return false;
        }
        return true;
    }

    /// Exit status as the shell counts it.
    int wait()
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    std::string output;
    std::string errors;

private:
    static std::vector<char*> pointersTo(const std::vector<std::string>& texts)
    {
        std::vector<char*> pointers;
        for (const std::string& text : texts)
            pointers.push_back(const_cast<char*>(text.c_str()));
        pointers.push_back(nullptr);
        return pointers;
    }

    /// A file in memory rather than a pipe: nobody has to feed it while the output is read.
    bool openInput()
    {
        if (m_setup.input.empty()) {
            m_in = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
            return m_in >= 0;
        }
        m_in = ::memfd_create("kubezu-input", MFD_CLOEXEC);
        for (std::size_t written = 0; m_in >= 0 && written < m_setup.input.size();) {
            const ssize_t put = ::write(m_in, m_setup.input.data() + written, m_setup.input.size() - written);
            if (put < 0 && errno != EINTR)
                return false;
            written += put > 0 ? static_cast<std::size_t>(put) : 0;
        }
        return m_in >= 0 && ::lseek(m_in, 0, SEEK_SET) == 0;
    }

    [[nodiscard]] std::vector<std::string> environment() const
    {
        const auto nameOf = [](std::string_view variable) { return variable.substr(0, variable.find('=')); };
        std::vector<std::string> made;
        for (char** variable = environ; *variable; ++variable) {
            const bool replaced = std::any_of(m_setup.variables.begin(), m_setup.variables.end(), [&](const std::string& own) { return nameOf(own) == nameOf(*variable); });
            if (!replaced)
                made.emplace_back(*variable);
        }
        for (const std::string& variable : m_setup.variables) {
            if (variable.find('=') != std::string::npos)
                made.push_back(variable);
        }
        return made;
    }

    /// Takes what is there; past `most` bytes the rest is read and dropped.
    static void read(Pipe& pipe, std::string& into, std::size_t most)
    {
        std::array<char, 1U << 16U> buffer;
        while (pipe.ends[0] >= 0) {
            const ssize_t got = ::read(pipe.ends[0], buffer.data(), buffer.size());
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0 && errno == EAGAIN)
                return;
            if (got <= 0) {
                pipe.close(0);
                return;
            }
            into.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, into.size())));
            if (into.size() >= most)
                return;
        }
    }

    const std::vector<std::string>& m_command;
    const ToolSetup& m_setup;
    const Limits& m_limits;
    int m_in = -1;
    Pipe m_out;
    Pipe m_err;
    pid_t m_pid = -1;
};

/// The line of an error output that says most: the first that is not empty.
std::string firstLine(std::string_view text)
{
    for (const std::string_view line : splitLines(text)) {
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            return visible(elide(line, 300));
    }
    return {};
}

std::string baseName(const std::string& path)
{
    return path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
}

} // namespace

std::string findProgram(std::string_view name)
{
    const char* variable = std::getenv("PATH");
    std::string_view rest = variable ? variable : "/usr/local/bin:/usr/bin:/bin";
    while (!rest.empty()) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        // A relative entry would run whatever the opened folder happens to hold.
        if (!folder.starts_with('/'))
            continue;
        std::string path = std::string(folder) + '/' + std::string(name);
        if (::access(path.c_str(), X_OK) == 0)
            return path;
    }
    return {};
}

Result<std::string> runTool(const std::vector<std::string>& command, const Limits& limits, const std::stop_token& stop)
{
    return runTool(command, ToolSetup{}, limits, stop);
}

Result<std::string> runTool(const std::vector<std::string>& command, const ToolSetup& setup, const Limits& limits, const std::stop_token& stop)
{
    const std::string name = baseName(command.front());
    Child child(command, setup, limits);
    if (const int failed = child.start(); failed != 0)
        return Error{ErrorCode::ToolNotFound, name + ": " + std::strerror(failed), {}, {}, {}};
    ErrorCode code = ErrorCode::ToolFailed;
    if (!child.collect(stop, code)) {
        std::string detail = name;
        if (code == ErrorCode::ToolTimedOut)
            detail += ", " + std::to_string(limits.toolTime.count()) + " s";
        else if (code == ErrorCode::ToolOutputTooLarge)
            detail += ", " + std::to_string(limits.toolOutputBytes >> 20U) + " MiB";
        return Error{code, std::move(detail), {}, {}, {}};
    }
    const int status = child.wait();
    if (status == 0)
        return std::move(child.output);
    std::string detail = name + " ended with status " + std::to_string(status);
    const std::string said = firstLine(child.errors);
    if (!said.empty())
        detail += ": " + said;
    return Error{ErrorCode::ToolFailed, std::move(detail), {}, {}, {}};
}

} // namespace kubezu
