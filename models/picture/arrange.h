#pragma once
#include "models/layout/engine.h"
#include "models/picture/picture_builder.h"
#include "models/picture/scene.h"

#include <unordered_map>

namespace kubezu {

/// Layouts of components by their exact content, so that what did not change is never laid out again.
class PlacementCache {
public:
    /// Null where the request is new.
    [[nodiscard]] std::shared_ptr<const layout::Placement> find(const layout::Request& request);
    void add(const layout::Request& request, std::shared_ptr<const layout::Placement> placement);
    /// Forgets what the last two pictures did not use.
    void nextPicture();

private:
    struct Entry {
        std::shared_ptr<const layout::Placement> placement;
        std::uint64_t used = 0;
    };
    static std::string keyOf(const layout::Request& request);
    std::unordered_map<std::string, Entry> m_entries;
    std::uint64_t m_clock = 0;
};

/// Gives every card and wire of a scene its place: components through the layout engines, unconnected cards in a grid, components
/// packed into panels, panels into the picture; slots of `memory` are kept. Null when stopped.
std::shared_ptr<Picture> arrange(const Graph& graph, const ViewState& view, Scene scene, const CardMeasure& measure, PlacementCache& cache,
                                 PictureMemory& memory, const std::stop_token& stop, const Problems& problems);

} // namespace kubezu
