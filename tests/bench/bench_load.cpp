// Reading manifests: YAML against libyaml's bare event loop, JSON lists against nlohmann's DOM and against read() of the same bytes.
// Sizes as arguments (S M L XL); XL writes 1.3 GB below the temporary folder and takes a minute, so it must be asked for.
#include "models/load/loader.h"
#include "models/store/snapshot.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include <nlohmann/json.hpp>
#include <yaml.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace kubezu;
using namespace kubezu::bench;

namespace {

std::string textOf(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(text).str();
}

void bareEventLoop(const std::string& text)
{
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    yaml_event_t event;
    for (bool done = false; !done && yaml_parser_parse(&parser, &event) == 1;) {
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

void bareRead(const std::string& path)
{
    static std::vector<char> buffer(1U << 20U);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    while (::read(file, buffer.data(), buffer.size()) > 0) {
    }
    ::close(file);
}

/// The DOM of a text; its number of entries keeps the compiler from leaving it out.
std::size_t domEntries(const std::string& text)
{
    const nlohmann::json root = nlohmann::json::parse(text);
    return root.size();
}

SnapshotPtr loaded(const std::string& path)
{
    return buildSnapshot(loadPaths({path}, Limits{}), "default", 1);
}

void yamlCase(const char* size, std::size_t count, int rounds)
{
    const ScratchFolder folder;
    const std::string path = folder.path() + "/all.yaml";
    inProcess([&](Figures&) { writeText(path, yamlManifests(count)); });
    const Figures time = inProcess([&](Figures& out) {
        const std::string text = textOf(path);
        const Pair pair = medians(
            rounds, [&] { static_cast<void>(loadPaths({path}, Limits{})); }, [&] { bareEventLoop(text); });
        out.numbers = {pair.work, pair.reference, median(rounds, [&] { static_cast<void>(loaded(path)); })};
    });
    const Figures memory = inProcess([&](Figures&) { static_cast<void>(loaded(path)); });
    const std::string note = std::to_string(std::filesystem::file_size(path) / 1024) + " KB; with snapshot " + std::to_string(time.numbers[2]) + " ms";
    report("load YAML", size, time.numbers[0], time.numbers[0] / time.numbers[1], "libyaml events", memory.rssMb, note.c_str());
}

void jsonCase(const char* size, std::size_t count, int rounds)
{
    const ScratchFolder folder;
    const std::string path = folder.path() + "/pods.json";
    inProcess([&](Figures&) { writeText(path, podList(count)); });
    const Figures time = inProcess([&](Figures& out) {
        const Pair pair = medians(
            rounds, [&] { static_cast<void>(loadPaths({path}, Limits{})); }, [&] { bareRead(path); });
        out.numbers = {pair.work, pair.reference};
    });
    const Figures dom = inProcess([&](Figures& out) {
        const std::string text = textOf(path);
        out.numbers[0] = median(std::max(1, rounds / 5), [&] { static_cast<void>(domEntries(text)); });
    });
    const Figures memory = inProcess([&](Figures&) { static_cast<void>(loaded(path)); });
    const std::string note = std::to_string(std::filesystem::file_size(path) >> 20U) + " MB; " + std::to_string(time.numbers[0] / time.numbers[1])
        + " x read()";
    report("load JSON list", size, time.numbers[0], dom.numbers[0] / time.numbers[0], "faster than nlohmann", memory.rssMb, note.c_str());
}

/// nlohmann's DOM of the whole would take 10 GB: that of its first 85 MB is scaled up.
void xlCase()
{
    const ScratchFolder folder;
    XlCluster made;
    const Figures wrote = inProcess([&](Figures& out) {
        made = writeXlCluster(folder.path());
        out.numbers = {static_cast<double>(made.resources), static_cast<double>(made.bytes)};
    });
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path().string());
    const Figures time = inProcess([&](Figures& out) {
        const Pair pair = medians(
            3, [&] { static_cast<void>(loadPaths({folder.path()}, Limits{})); },
            [&] { std::for_each(files.begin(), files.end(), bareRead); });
        out.numbers = {pair.work, pair.reference};
    });
    const Figures memory = inProcess([&](Figures& out) { out.numbers[0] = static_cast<double>(loaded(folder.path())->resources.size()); });
    const Figures dom = inProcess([&](Figures& out) {
        const std::string text = podList(kSizeL);
        out.numbers[0] = median(1, [&] { static_cast<void>(domEntries(text)); }) * wrote.numbers[1] / static_cast<double>(text.size());
    });
    const std::string note = std::to_string(static_cast<std::size_t>(memory.numbers[0])) + " of " + std::to_string(static_cast<std::size_t>(wrote.numbers[0]))
        + " resources, " + std::to_string(static_cast<std::uint64_t>(wrote.numbers[1]) >> 20U) + " MB; "
        + std::to_string(time.numbers[0] / time.numbers[1]) + " x read()";
    report("load JSON lists", "XL", time.numbers[0], dom.numbers[0] / time.numbers[0], "faster than nlohmann", memory.rssMb, note.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const auto asked = [&](const char* size) { return isAsked(argc, argv, size); };
    if (asked("S"))
        yamlCase("S", kSizeS, 101);
    if (asked("M")) {
        yamlCase("M", kSizeM, 31);
        jsonCase("M", 1000, 31);
    }
    if (asked("L")) {
        yamlCase("L", kSizeL, 9);
        jsonCase("L", 10000, 7);
    }
    if (asked("XL"))
        xlCase();
    return 0;
}
