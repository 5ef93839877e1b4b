// Following every rule over every resource, against loading the same manifests in the same run.
#include "models/load/loader.h"
#include "models/relations/engine.h"
#include "models/store/snapshot.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include <cstdio>

using namespace kubezu;
using namespace kubezu::bench;

namespace {

void relateCase(const char* size, const std::function<void(const std::string&)>& write, int rounds)
{
    const ScratchFolder folder;
    inProcess([&](Figures&) { write(folder.path()); });
    const auto load = [&] { return buildSnapshot(loadPaths({folder.path()}, Limits{}), "default", 1); };
    const Figures time = inProcess([&](Figures& out) {
        const SnapshotPtr snapshot = load();
        std::size_t edges = 0;
        const Pair pair = medians(
            rounds, [&] { edges = relate(*snapshot).edges.size(); }, [&] { static_cast<void>(load()); });
        out.numbers = {pair.work, pair.reference, static_cast<double>(snapshot->resources.size()), static_cast<double>(edges)};
    });
    const Figures memory = inProcess([&](Figures&) { static_cast<void>(relate(*load())); });
    const std::string note = std::to_string(static_cast<std::size_t>(time.numbers[2])) + " resources, "
        + std::to_string(static_cast<std::size_t>(time.numbers[3])) + " edges";
    report("relate", size, time.numbers[0], time.numbers[0] / time.numbers[1], "load", memory.rssMb, note.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const auto yaml = [](std::size_t count) {
        return [count](const std::string& folder) { writeText(folder + "/all.yaml", yamlManifests(count)); };
    };
    if (isAsked(argc, argv, "S"))
        relateCase("S", yaml(kSizeS), 101);
    if (isAsked(argc, argv, "M"))
        relateCase("M", yaml(kSizeM), 31);
    if (isAsked(argc, argv, "L"))
        relateCase("L", yaml(kSizeL), 9);
    if (isAsked(argc, argv, "XL"))
        relateCase(
            "XL", [](const std::string& folder) { writeXlCluster(folder); }, 3);
    return 0;
}
