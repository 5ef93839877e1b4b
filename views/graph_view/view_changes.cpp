#include "views/graph_view/view_changes.h"

#include <algorithm>

namespace kubezu {
namespace {

/// The node and those of its kind that have the same owner: what a live stack is made of.
std::vector<NodeIndex> siblingsOf(const Graph& graph, NodeIndex node)
{
    std::vector<NodeIndex> all{node};
    for (const EdgeIndex up : graph.incoming[node]) {
        if (graph.edges[up].relation != Relation::Owns)
            continue;
        for (const EdgeIndex down : graph.outgoing[graph.edges[up].from]) {
            const NodeIndex other = graph.edges[down].to;
            if (graph.edges[down].relation == Relation::Owns && graph.nodes[other].key.kind == graph.nodes[node].key.kind)
                all.push_back(other);
        }
    }
    return all;
}

bool isStack(const Graph& graph, NodeIndex node)
{
    return graph.nodes[node].count > 1 || (graph.nodes[node].key.kind == "Pod" && siblingsOf(graph, node).size() > 2);
}

} // namespace

std::vector<Narrowing> narrowingsOf(const ViewState& view)
{
    std::vector<Narrowing> all;
    if (view.lens != Lens::Everything)
        all.push_back(Narrowing::Lens);
    if (!view.namespaces.empty())
        all.push_back(Narrowing::Namespaces);
    if (!view.text.empty())
        all.push_back(Narrowing::Filter);
    if (!view.focus.empty())
        all.push_back(Narrowing::Focus);
    return all;
}

ViewState without(ViewState view, Narrowing narrowing)
{
    switch (narrowing) {
    case Narrowing::Lens: view.lens = Lens::Everything; break;
    case Narrowing::Namespaces: view.namespaces.clear(); break;
    case Narrowing::Filter: view.text.clear(); break;
    case Narrowing::Focus: view.focus.clear(); break;
    }
    return view;
}

ViewState upTo(ViewState view, Narrowing last)
{
    for (const Narrowing each : narrowingsOf(view)) {
        if (each > last)
            view = without(std::move(view), each);
    }
    return view;
}

ViewState showingAll(ViewState view)
{
    for (const Narrowing each : narrowingsOf(view))
        view = without(std::move(view), each);
    view.hidden.clear();
    view.hiddenClasses.clear();
    view.predicted = true;
    view.changesOnly = false;
    return view;
}

ViewState withFocus(ViewState view, const std::string& id)
{
    view.focus = id;
    return view;
}

ViewState withHidden(ViewState view, const std::string& id)
{
    view.hidden.insert(id);
    return view;
}

ViewState withClass(ViewState view, RelationClass family, bool isShown)
{
    if (isShown)
        view.hiddenClasses.erase(family);
    else
        view.hiddenClasses.insert(family);
    return view;
}

ViewState withStack(ViewState view, const Graph& graph, NodeIndex node, bool open)
{
    if (node >= graph.nodes.size())
        return view;
    if (open)
        view.expanded.insert(graph.nodes[node].id);
    for (const NodeIndex sibling : open ? std::vector<NodeIndex>() : siblingsOf(graph, node))
        view.expanded.erase(graph.nodes[sibling].id);
    return view;
}

ViewState withAllStacks(ViewState view, const Graph& graph, bool open)
{
    view.expanded.clear();
    for (NodeIndex node = 0; open && node < graph.nodes.size(); ++node) {
        if (isStack(graph, node))
            view.expanded.insert(graph.nodes[node].id);
    }
    return view;
}

bool leadsElsewhere(const ViewState& before, const ViewState& after)
{
    return before.lens != after.lens || before.namespaces != after.namespaces || before.focus != after.focus
        || before.grouping != after.grouping || before.mirrored != after.mirrored;
}

} // namespace kubezu
