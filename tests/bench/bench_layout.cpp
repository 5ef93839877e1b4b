#include "tests/unit/layout/samples.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

/// One line per case: name, boxes, median milliseconds, and the ratio to copying the requests in the same run.
namespace {

using namespace kubezu::layout;

double medianMs(int repeats, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
    return times[static_cast<std::size_t>(repeats / 2)];
}

void measure(const char* name, Engine& engine, const std::vector<Request>& requests, int repeats)
{
    std::size_t boxes = 0;
    for (const Request& request : requests)
        boxes += request.boxes.size();
    double longest = 0;
    const double time = medianMs(repeats, [&] {
        for (const Request& request : requests) {
            const auto start = std::chrono::steady_clock::now();
            static_cast<void>(engine.place(request, {}, {}));
            longest = std::max(longest, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
    });
    volatile std::size_t sink = 0;
    const double copy = medianMs(repeats, [&] {
        const std::vector<Request> copies = requests;
        sink = sink + copies.size();
    });
    std::printf("%-24s %-8s %7zu %9.2f ms  %8.0f x copy  longest call %.2f ms\n", name, std::string(engine.id()).c_str(), boxes, time,
                time / std::max(copy, 1e-4), longest);
}

std::vector<Request> manyApps(std::size_t boxes)
{
    std::vector<Request> requests;
    std::size_t count = 0;
    for (std::uint32_t seed = 0; count < boxes; ++seed) {
        requests.push_back(samples::randomApps(seed, seed % 40 == 0 ? 6 : 1 + static_cast<int>(seed % 2)));
        count += requests.back().boxes.size();
    }
    return requests;
}

} // namespace

int main()
{
    measure("call graph", dotEngine(), {samples::callGraph()}, 51);
    measure("call graph", layeredEngine(), {samples::callGraph()}, 51);
    measure("apps", dotEngine(), manyApps(60), 51);
    measure("apps", dotEngine(), manyApps(1000), 21);
    measure("apps", dotEngine(), manyApps(10000), 5);
    measure("apps", layeredEngine(), manyApps(10000), 5);
    measure("apps", layeredEngine(), manyApps(94000), 5);
    measure("random, edge of guard", dotEngine(), {samples::randomGraph(1, 200, 400, 6)}, 11);
    measure("random, edge of guard", dotEngine(), {samples::randomGraph(1, 400, 480, 6)}, 11);
    measure("star", layeredEngine(), {samples::star(10000)}, 5);
    measure("one component", layeredEngine(), {samples::randomApps(1, 1200)}, 5);
    measure("random", layeredEngine(), {samples::randomGraph(1, 10000, 12000, 6)}, 5);
    measure("random, dense", layeredEngine(), {samples::randomGraph(1, 10000, 30000, 6)}, 5);
    const std::vector<PackItem> items(8000, PackItem{{400, 200}, false, {}});
    std::printf("%-24s %-8s %7zu %9.2f ms\n", "pack", "", items.size(), medianMs(5, [&] { static_cast<void>(pack(items, 1.6, 32)); }));
}
