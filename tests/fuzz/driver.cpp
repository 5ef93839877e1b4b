#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/// Stands in for libFuzzer: runs the seeds, then mutations of them from a fixed random sequence, for about two seconds.
/// KUBEZU_FUZZ_SECONDS lengthens that. A finding is a crash or an input that takes ten seconds; it is kept in crash-<program>.bin.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937;

std::vector<std::string> readSeeds(const char* folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds{""};
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::size_t below(Random& random, std::size_t limit)
{
    return limit == 0 ? 0 : random() % limit;
}

const std::vector<std::string>& words()
{
    static const std::vector<std::string> list{
        "---\n", "...\n", "<<: *a", "&a ", "*a", "{", "}", "[", "]", ": ", "- ", "? ", "!!str ", "\"", "'", "|\n", "\t", "\r\n", "\xEF\xBB\xBF",
        "kind: List\nitems:\n", "apiVersion: v1\n", "metadata:\n  name: x\n", "null", "1e999", "0x", ".nan", "\\u0000", "\\", "{{ .Values.x }}",
        "\xC2\x9B", "\xE2\x80\xAE", "\xFF", "[*]", "{*}", "['", "']", "svc:", "field:", "cmd:", "%YAML 1.2\n", "#", "デプロイ"};
    return list;
}

void mutate(std::string& text, const std::vector<std::string>& seeds, Random& random)
{
    const std::size_t at = below(random, text.size() + 1);
    switch (random() % 7) {
    case 0: text.insert(at, words()[below(random, words().size())]); return;
    case 1: text.erase(at, 1 + below(random, 8)); return;
    case 2:
        if (!text.empty())
            text[below(random, text.size())] = static_cast<char>(random());
        return;
    case 3: text.insert(at, text.substr(below(random, text.size() + 1), below(random, 64))); return;
    case 4: text = text.substr(0, at); return;
    case 5: {
        const std::string& other = seeds[below(random, seeds.size())];
        text.insert(at, other.substr(below(random, other.size() + 1), below(random, 256)));
        return;
    }
    default: text.insert(at, std::string(1 + below(random, 40), words()[below(random, words().size())].front())); return;
    }
}

/// The input that is being run, for the signal handler.
const std::string* running = nullptr;
std::string keepIn;
constexpr unsigned kMostSeconds = 10;

void keepAndEnd(int number)
{
    const int file = ::open(keepIn.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (running && file >= 0 && ::write(file, running->data(), running->size()) >= 0)
        ::close(file);
    ::signal(number, SIG_DFL);
    ::raise(number);
}

void run(const std::string& text)
{
    running = &text;
    ::alarm(kMostSeconds);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    ::alarm(0);
    running = nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> seeds = readSeeds(argc > 1 ? argv[1] : ".");
    keepIn = "crash-" + std::filesystem::path(argv[0]).filename().string() + ".bin";
    for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS, SIGALRM})
        ::signal(number, keepAndEnd);
    const char* wish = std::getenv("KUBEZU_FUZZ_SECONDS");
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(wish ? std::atoi(wish) : 2);
    constexpr std::size_t kMostRuns = 20'000;
    std::size_t runs = 0;
    for (const std::string& seed : seeds) {
        run(seed);
        ++runs;
    }
    Random random(20'261'124);
    for (; std::chrono::steady_clock::now() < end && (wish || runs < kMostRuns); ++runs) {
        std::string text = seeds[below(random, seeds.size())];
        for (std::size_t i = 0, times = 1 + random() % 6; i < times; ++i)
            mutate(text, seeds, random);
        run(text);
    }
    std::printf("%zu inputs\n", runs);
    return 0;
}
