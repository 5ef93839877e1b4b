#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kubezu::bench {
namespace {

double middle(std::vector<double>& times)
{
    const auto at = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), at, times.end());
    return *at;
}

} // namespace

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(int rounds, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds(work));
    return middle(times);
}

Pair medians(int rounds, const std::function<void()>& work, const std::function<void()>& reference)
{
    std::vector<double> times;
    std::vector<double> others;
    for (int round = 0; round < rounds; ++round) {
        times.push_back(milliseconds(work));
        others.push_back(milliseconds(reference));
    }
    return {middle(times), middle(others)};
}

double peakRssMb()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

Figures inProcess(const std::function<void(Figures&)>& work)
{
    Figures figures;
    int ends[2];
    if (::pipe(ends) != 0)
        return figures;
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work(figures);
        figures.rssMb = peakRssMb();
        const bool told = ::write(ends[1], &figures, sizeof figures) == static_cast<ssize_t>(sizeof figures);
        ::_exit(told ? 0 : 1);
    }
    ::close(ends[1]);
    if (::read(ends[0], &figures, sizeof figures) != static_cast<ssize_t>(sizeof figures))
        figures = {};
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return figures;
}

void report(const char* name, const char* size, double ms, double ratio, const char* reference, double rssMb, const char* note)
{
    std::printf("%-26s %-4s %10.3f ms", name, size, ms);
    if (ratio > 0)
        std::printf(" %9.2f x %-20s", ratio, reference);
    else
        std::printf(" %32s", "");
    if (rssMb > 0)
        std::printf(" %7.0f MB", rssMb);
    std::printf("%s%s\n", *note ? "  " : "", note);
    std::fflush(stdout);
}

ScratchFolder::ScratchFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "kubezu-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()))
        m_path = pattern;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

void writeText(const std::string& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

bool isAsked(int argc, char** argv, const char* size)
{
    if (argc < 2)
        return std::strcmp(size, "XL") != 0;
    return std::any_of(argv + 1, argv + argc, [&](const char* word) { return std::strcmp(word, size) == 0; });
}

} // namespace kubezu::bench
