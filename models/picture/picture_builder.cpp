#include "models/picture/picture_builder.h"

#include "models/picture/arrange.h"
#include "models/picture/scene.h"
#include "models/picture/visible.h"

namespace kubezu {

struct PictureBuilder::Private {
    const CardMeasure& measure;
    PlacementCache cache;
};

PictureBuilder::PictureBuilder(const CardMeasure& measure)
    : d(std::make_unique<Private>(Private{measure, {}})) { }

PictureBuilder::~PictureBuilder() = default;

std::shared_ptr<const Picture> PictureBuilder::build(const Graph& graph, const ViewState& view, PictureMemory& memory, const std::stop_token& stop,
                                                     const Problems& problems)
{
    d->cache.nextPicture();
    Scene scene = buildScene(graph, view);
    if (stop.stop_requested())
        return nullptr;
    return arrange(graph, view, std::move(scene), d->measure, d->cache, memory, stop, problems);
}

std::vector<bool> PictureBuilder::shownNodes(const Graph& graph, const ViewState& view)
{
    return visibleNodes(graph, view);
}

} // namespace kubezu
