#pragma once
#include "models/layout/layout.h"

#include <stop_token>
#include <string_view>

namespace kubezu::layout {

/// Gaps in the units of Box::size (pixels at 100 %).
struct Spacing {
    double betweenColumns = 56;
    double betweenRows = 24;
};

/// Lays out one component. Deterministic: the same request gives the same placement.
class Engine {
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string_view id() const = 0;
    /// Whether this engine may take the request (size guard).
    [[nodiscard]] virtual bool accepts(const Request& request) const = 0;
    /// Places every box without overlaps. May return early with a partial but valid placement when `stop` is requested.
    [[nodiscard]] virtual Placement place(const Request& request, const Spacing& spacing, std::stop_token stop) = 0;
};

/// Graphviz dot. Only one thread in the process may ever be inside it: callers run it on the layout thread, and the
/// implementation holds a mutex besides. Accepts n <= 200 and m <= 2n, or n <= 400 and m <= 1.2n. dot orders the boxes of
/// each column; rows and routes are made as in the layered engine, which also steps in where dot fails or would draw a
/// more restless picture. With a stop requested before dot runs, it does not run.
Engine& dotEngine();

/// Our own layered layout: columns as given, barycentre sweeps, long columns wrapped. Any size; fast and interruptible.
Engine& layeredEngine();

/// The engine for a request: dot where it accepts, else the layered one.
Engine& engineFor(const Request& request);

/// Places rectangles (components) so that the hull has about the given aspect ratio: in order, each as high and then as far left as
/// the outline of the earlier ones allows. `previous` gives places to keep: a rectangle that still fits its old slot does not move.
struct PackItem {
    Size size;
    bool hasPrevious = false;
    Rect previous; ///< the slot it had, including slack
};
struct Packing {
    std::vector<Rect> slots; ///< in the order of the items
    Size bounds;
};
Packing pack(const std::vector<PackItem>& items, double aspect, double gap);

} // namespace kubezu::layout
