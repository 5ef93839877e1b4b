// One resource of many changes, as a watch would tell: time from the change to the new picture, and the cards outside the touched
// component that moved, which must be none.
#include "models/graph/graph.h"
#include "models/load/loader.h"
#include "models/picture/picture_builder.h"
#include "tests/bench/fixed_measure.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"

#include <cstdio>
#include <map>
#include <set>

using namespace kubezu;
using namespace kubezu::bench;

namespace {

/// Cards by what they stand for; a shared thing has one card a component, told apart by their order.
std::map<std::string, std::vector<const Card*>> cardsById(const Graph& graph, const Picture& picture)
{
    std::map<std::string, std::vector<const Card*>> cards;
    for (const Card& card : picture.cards)
        cards[graph.nodes[card.node].id].push_back(&card);
    return cards;
}

/// Ids of everything in the components of cards that stand for `changed`.
std::set<std::string> touched(const Graph& graph, const Picture& picture, std::string_view changed)
{
    std::set<std::uint32_t> components;
    for (const Card& card : picture.cards) {
        if (graph.nodes[card.node].id == changed)
            components.insert(card.component);
    }
    std::set<std::string> ids;
    for (const Card& card : picture.cards) {
        if (components.contains(card.component))
            ids.insert(graph.nodes[card.node].id);
    }
    return ids;
}

std::size_t movedOutside(const Graph& before, const Picture& old, const Graph& after, const Picture& now, std::string_view changed)
{
    std::set<std::string> exempt = touched(before, old, changed);
    exempt.merge(touched(after, now, changed));
    const auto was = cardsById(before, old);
    std::size_t moved = 0;
    for (const auto& [id, cards] : cardsById(after, now)) {
        const auto earlier = was.find(id);
        if (exempt.contains(id) || earlier == was.end())
            continue;
        for (std::size_t i = 0; i < cards.size() && i < earlier->second.size(); ++i)
            moved += cards[i]->rect == earlier->second[i]->rect ? 0U : 1U;
    }
    return moved;
}

/// The manifests with another number of replicas or another referred ConfigMap in application `app`.
std::string changedText(std::string text, std::size_t app, bool reference)
{
    const std::string name = "name: app-" + std::to_string(app) + "-config";
    const std::size_t deployment = text.find("kind: Deployment\nmetadata:\n  name: app-" + std::to_string(app) + "\n");
    const std::size_t at = text.find(reference ? name : "replicas: 3", deployment);
    return reference ? text.replace(at, name.size(), name + "-2") : text.replace(at, 11, "replicas: 4");
}

void liveCase(const char* name, const char* size, std::size_t count, bool reference)
{
    const std::size_t app = count / 30;
    const std::string changed = "apps/Deployment/team-" + std::to_string(app / 6) + "/app-" + std::to_string(app);
    const Figures figures = inProcess([&](Figures& out) {
        const FixedMeasure measure;
        PictureBuilder builder(measure);
        PictureMemory memory;
        const std::string text = yamlManifests(count);
        const GraphPtr before = graphOf(buildSnapshot(loadText(text, "all.yaml", Limits{}), "default", 1));
        const double first = milliseconds([&] { static_cast<void>(builder.build(*before, {}, memory)); });
        const PicturePtr old = builder.build(*before, {}, memory);
        LoadReport report = loadText(changedText(text, app, reference), "all.yaml", Limits{});
        GraphPtr after;
        PicturePtr now;
        const double graph = milliseconds([&] { after = graphOf(buildSnapshot(std::move(report), "default", 2)); });
        const double picture = milliseconds([&] { now = builder.build(*after, {}, memory); });
        out.numbers = {graph + picture, first, static_cast<double>(movedOutside(*before, *old, *after, *now, changed)), graph, picture};
    });
    const std::string note = "moved outside: " + std::to_string(static_cast<int>(figures.numbers[2])) + "; graph "
        + std::to_string(figures.numbers[3]) + " + picture " + std::to_string(figures.numbers[4]) + " ms";
    report(name, size, figures.numbers[0], figures.numbers[0] / figures.numbers[1], "first picture", figures.rssMb, note.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    for (const auto& [size, count] : {std::pair("S", kSizeS), std::pair("M", kSizeM), std::pair("L", kSizeL)}) {
        if (!isAsked(argc, argv, size))
            continue;
        liveCase("live: a replica more", size, count, false);
        liveCase("live: another ConfigMap", size, count, true);
    }
    return 0;
}
