#include "models/layout/layers.h"

namespace kubezu::layout {

namespace {

constexpr std::size_t laneLimit = 600;    ///< above, long lines take the openings between boxes they find
constexpr std::size_t chainLimit = 400;   ///< boxes
constexpr std::size_t refineLimit = 2000; ///< boxes

class LayeredEngine : public Engine {
public:
    [[nodiscard]] std::string_view id() const override { return "layered"; }
    [[nodiscard]] bool accepts(const Request&) const override { return true; }

    [[nodiscard]] Placement place(const Request& request, const Spacing& spacing, std::stop_token stop) override
    {
        if (request.boxes.empty())
            return {};
        Layers layers = buildLayers(request, spacing, laneLimit);
        const Sides sides = sidesOf(layers);
        if (request.boxes.size() <= chainLimit)
            return finish(request, spacing, bestDraft(request, spacing, layers, sides, stop));
        sweepOrder(layers, sides, stop);
        if (request.boxes.size() <= refineLimit)
            refineOrder(layers, sides, stop);
        return finish(request, spacing, makeDraft(request, spacing, std::move(layers), stop));
    }
};

} // namespace

Draft bestDraft(const Request& request, const Spacing& spacing, const Layers& layers, const Sides& sides,
                const std::stop_token& stop)
{
    Layers swept = layers;
    sweepOrder(swept, sides, stop);
    refineOrder(swept, sides, stop);
    if (stop.stop_requested())
        return makeDraft(request, spacing, std::move(swept), stop);
    Layers chained = layers;
    chainOrder(chained);
    refineOrder(chained, sides, stop);
    if (chained.order == swept.order)
        return makeDraft(request, spacing, std::move(chained), stop);
    Draft first = makeDraft(request, spacing, std::move(swept), stop);
    Draft second = makeDraft(request, spacing, std::move(chained), stop);
    return unrestOf(request, second) <= unrestOf(request, first) ? std::move(second) : std::move(first);
}

Engine& layeredEngine()
{
    static LayeredEngine engine;
    return engine;
}

} // namespace kubezu::layout
