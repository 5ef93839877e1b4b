#include "models/layout/engine.h"

#include <algorithm>
#include <array>

namespace kubezu::layout {

namespace {

/// TABLE of the layout engines, best first. The last one accepts everything.
using EngineGetter = Engine& (*)();
constexpr std::array<EngineGetter, 2> engines = {dotEngine, layeredEngine};

} // namespace

Engine& engineFor(const Request& request)
{
    const auto found = std::find_if(engines.begin(), engines.end(), [&](EngineGetter engine) { return engine().accepts(request); });
    return found != engines.end() ? (*found)() : layeredEngine();
}

bool operator==(const Request& a, const Request& b)
{
    const auto sameBox = [](const Box& left, const Box& right) {
        return left.size == right.size && left.column == right.column && left.band == right.band && left.order == right.order;
    };
    const auto sameLine = [](const Line& left, const Line& right) {
        return left.from == right.from && left.to == right.to && left.weight == right.weight;
    };
    return std::equal(a.boxes.begin(), a.boxes.end(), b.boxes.begin(), b.boxes.end(), sameBox)
        && std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), sameLine);
}

} // namespace kubezu::layout
