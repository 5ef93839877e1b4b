#pragma once
#include "models/graph/graph.h"
#include "models/layout/engine.h"
#include "models/picture/view_state.h"
#include "models/review/problem.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>

namespace kubezu {

/// What a picture remembers for the next one, so that nothing jumps: the slot of every component and panel, and the placements of
/// components that are drawn again unchanged. Copyable; saved with the session.
struct PictureMemory {
    std::map<std::string, layout::Rect> slots; ///< by component and panel name
};

/// Makes pictures. Holds the cache of component layouts; owned by one thread (the layout thread).
class PictureBuilder {
public:
    explicit PictureBuilder(const CardMeasure& measure);
    ~PictureBuilder();
    PictureBuilder(const PictureBuilder&) = delete;
    PictureBuilder& operator=(const PictureBuilder&) = delete;

    /// Filters, stacks, splits into components, lays out, packs. `memory` is read and written. Checks `stop` between components;
    /// a stopped build gives null. `problems` of the graph leave their marks on cards and wires.
    std::shared_ptr<const Picture> build(const Graph& graph, const ViewState& view, PictureMemory& memory, const std::stop_token& stop = {},
                                         const Problems& problems = {});

    /// Which nodes of the graph the view state shows (stacked members count as shown).
    static std::vector<bool> shownNodes(const Graph& graph, const ViewState& view);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

using PicturePtr = std::shared_ptr<const Picture>;

} // namespace kubezu
