#pragma once
#include "models/graph/graph.h"
#include "models/picture/view_state.h"

#include <vector>

namespace kubezu {

/// A reason why a picture shows less than everything, in the order of the breadcrumb.
enum class Narrowing : std::uint8_t { Lens,
                                      Namespaces,
                                      Filter,
                                      Focus };

/// Those that hold in a view, in order.
std::vector<Narrowing> narrowingsOf(const ViewState& view);
/// The view without one of them.
ViewState without(ViewState view, Narrowing narrowing);
/// The view without those that come after one of them.
ViewState upTo(ViewState view, Narrowing last);
/// The view that hides nothing: lens, namespaces, filter, focus, switches and what was hidden by hand.
ViewState showingAll(ViewState view);

ViewState withFocus(ViewState view, const std::string& id);
ViewState withHidden(ViewState view, const std::string& id);
ViewState withClass(ViewState view, RelationClass family, bool shown);
/// Opens a stack or closes it with all its siblings.
ViewState withStack(ViewState view, const Graph& graph, NodeIndex node, bool open);
ViewState withAllStacks(ViewState view, const Graph& graph, bool open);

/// Whether another view is another place to look at, rather than more or less of the same.
bool leadsElsewhere(const ViewState& before, const ViewState& after);

} // namespace kubezu
