// From the start of the process to its first painted picture, against a bare window with the same docks (F) in the same run. The program
// must print a line and end once its first picture is painted when KUBEZU_EXIT_AFTER_FIRST_PICTURE is set.
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kubezu::bench;

namespace {

constexpr int kPatienceMs = 20'000;

struct Start {
    double ms = 0; ///< until its first line; 0: it never came
    double rssMb = 0;
};

Start start(const std::string& program, const std::string& argument)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execl(program.c_str(), program.c_str(), argument.empty() ? nullptr : argument.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    Start figures;
    pollfd wait{ends[0], POLLIN, 0};
    char first = 0;
    if (::poll(&wait, 1, kPatienceMs) == 1 && ::read(ends[0], &first, 1) == 1)
        figures.ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    else
        ::kill(child, SIGKILL);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    ::close(ends[0]);
    figures.rssMb = static_cast<double>(usage.ru_maxrss) / 1024;
    return figures;
}

void startCase(const char* size, const std::string& program, const std::string& bare, const std::string& file, int rounds)
{
    static_cast<void>(start(program, file)); // warm
    std::vector<double> times;
    std::vector<double> references;
    double rss = 0;
    for (int round = 0; round < rounds; ++round) {
        const Start ours = start(program, file);
        if (ours.ms <= 0) {
            std::printf("start %s: %s printed nothing within %d s; it needs KUBEZU_EXIT_AFTER_FIRST_PICTURE\n", size, program.c_str(), kPatienceMs / 1000);
            return;
        }
        times.push_back(ours.ms);
        references.push_back(start(bare, {}).ms);
        rss = std::max(rss, ours.rssMb);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    std::nth_element(references.begin(), references.begin() + rounds / 2, references.end());
    const double ms = times[static_cast<std::size_t>(rounds / 2)];
    const double reference = references[static_cast<std::size_t>(rounds / 2)];
    const std::string note = "F = " + std::to_string(reference) + " ms";
    report("start to first picture", size, ms, ms / reference, "F", rss, note.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const ScratchFolder folder;
    ::setenv("KUBEZU_EXIT_AFTER_FIRST_PICTURE", "1", 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    ::setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    const char* other = std::getenv("KUBEZU_PROGRAM");
    const std::string program = other ? other : KUBEZU_PROGRAM;
    for (const auto& [size, count] : {std::pair("S", kSizeS), std::pair("M", kSizeM), std::pair("L", kSizeL)}) {
        if (!isAsked(argc, argv, size))
            continue;
        const std::string file = folder.path() + '/' + size + ".yaml";
        writeText(file, yamlManifests(count));
        startCase(size, program, KUBEZU_BARE_WINDOW, file, 11);
    }
    return 0;
}
