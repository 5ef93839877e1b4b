// From a snapshot to a whole picture with cards of a fixed size: graph, scene, layout. The longest single call of a layout engine is
// told, because none can be interrupted.
#include "models/graph/graph.h"
#include "models/layout/engine.h"
#include "models/load/loader.h"
#include "models/picture/picture_builder.h"
#include "models/review/review.h"
#include "tests/bench/fixed_measure.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>

using namespace kubezu;
using namespace kubezu::bench;

namespace {

/// The slowest component of a picture, laid out alone with what the picture says about it.
double longestCall(const Picture& picture)
{
    std::vector<layout::Request> requests;
    std::vector<std::uint32_t> place(picture.cards.size());
    for (std::size_t i = 0; i < picture.cards.size(); ++i) {
        const Card& card = picture.cards[i];
        if (requests.size() <= card.component)
            requests.resize(card.component + 1);
        auto& boxes = requests[card.component].boxes;
        place[i] = static_cast<std::uint32_t>(boxes.size());
        layout::Box box;
        box.size = {card.rect.width, card.rect.height};
        box.column = static_cast<int>(card.face.category);
        box.order = place[i];
        boxes.push_back(box);
    }
    for (const Wire& wire : picture.wires) {
        if (picture.cards[wire.from].component == picture.cards[wire.to].component)
            requests[picture.cards[wire.from].component].lines.push_back({place[wire.from], place[wire.to], 1});
    }
    double longest = 0;
    for (const layout::Request& request : requests) {
        if (request.boxes.size() > 1)
            longest = std::max(longest, milliseconds([&] { static_cast<void>(layout::engineFor(request).place(request, {}, {})); }));
    }
    return longest;
}

void graphCase(const char* size, const std::function<void(const std::string&)>& write, int rounds)
{
    const ScratchFolder folder;
    inProcess([&](Figures&) { write(folder.path()); });
    const auto load = [&] { return buildSnapshot(loadPaths({folder.path()}, Limits{}), "default", 1); };
    const FixedMeasure measure;
    const Figures time = inProcess([&](Figures& out) {
        const SnapshotPtr snapshot = load();
        GraphPtr graph;
        const double related = median(rounds, [&] { graph = graphOf(snapshot); });
        PicturePtr picture;
        const double whole = median(rounds, [&] {
            PictureBuilder builder(measure);
            PictureMemory memory;
            picture = builder.build(*graph, {}, memory);
        });
        out.numbers = {related, whole, longestCall(*picture), static_cast<double>(picture->cards.size())};
    });
    const Figures memory = inProcess([&](Figures&) {
        PictureBuilder builder(measure);
        PictureMemory places;
        static_cast<void>(builder.build(*graphOf(load()), {}, places));
    });
    const std::string cards = std::to_string(static_cast<std::size_t>(time.numbers[3])) + " cards";
    report("graph, relations included", size, time.numbers[0], 0, "", 0);
    report("picture", size, time.numbers[1], time.numbers[1] / time.numbers[0], "graph", memory.rssMb, cards.c_str());
    report("longest engine call", size, time.numbers[2], 0, "", 0);
}

} // namespace

int main(int argc, char** argv)
{
    const auto yaml = [](std::size_t count) {
        return [count](const std::string& folder) { writeText(folder + "/all.yaml", yamlManifests(count)); };
    };
    if (isAsked(argc, argv, "S"))
        graphCase("S", yaml(kSizeS), 51);
    if (isAsked(argc, argv, "M"))
        graphCase("M", yaml(kSizeM), 15);
    if (isAsked(argc, argv, "L"))
        graphCase("L", yaml(kSizeL), 5);
    if (isAsked(argc, argv, "XL"))
        graphCase(
            "XL", [](const std::string& folder) { writeXlCluster(folder); }, 1);
    return 0;
}
