#include "models/layout/layers.h"

#include <gvc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <clocale>
#include <memory>
#include <mutex>
#include <string>

extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace kubezu::layout {

namespace {

constexpr double pointsPerInch = 72;
constexpr double largestSide = 4000; ///< dot ends the program where a distance exceeds 65,535 points

std::mutex graphvizMutex; ///< Graphviz keeps global state; even separate contexts must not run at the same time
bool graphvizFailed = false;

int noteGraphvizError(char*)
{
    graphvizFailed = true;
    return 0;
}

/// dot writes and reads numbers with the locale of the thread; in a German one 0.5 would be 0.
class PlainNumbers {
public:
    PlainNumbers()
        : m_locale(newlocale(LC_NUMERIC_MASK, "C", nullptr))
    {
        if (m_locale)
            m_before = uselocale(m_locale);
    }
    ~PlainNumbers()
    {
        if (m_locale) {
            uselocale(m_before);
            freelocale(m_locale);
        }
    }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;
    [[nodiscard]] bool ok() const { return m_locale != nullptr; }

private:
    locale_t m_locale;
    locale_t m_before = nullptr;
};

/// Strings of Graphviz are not const, but it does not write to them.
char* text(const char* string)
{
    return const_cast<char*>(string);
}

bool set(void* object, const char* name, const std::string& value)
{
    return agset(object, text(name), text(value.c_str())) == 0;
}

std::string number(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 3).ptr;
    return {buffer.data(), end};
}

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

/// The context with dot linked in: no plugin search, no configuration file.
GVC_t* context()
{
    static std::array<lt_symlist_t, 2> plugins = {lt_symlist_t{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                                  lt_symlist_t{nullptr, nullptr}};
    static GVC_t* const instance = gvContextPlugins(plugins.data(), 0);
    return instance;
}

/// A layered graph as dot sees it. Every line is already cut into pieces between neighbouring layers, so what is left
/// to decide is the order within the layers. dot stops after that phase: rows are ours, because dot knows nothing of
/// spines and bands, and so the costliest and most fragile phases never run.
class DotGraph {
public:
    explicit DotGraph(const Layers& layers)
        : m_layers(layers),
          m_graph(agopen(text("g"), Agdirected, nullptr)) { }

    [[nodiscard]] bool build()
    {
        return m_graph && declare() && addUnits() && addLayers() && addSegments();
    }

    /// Runs dot; the layers' order from top to bottom, empty on failure.
    [[nodiscard]] std::vector<std::vector<Index>> order()
    {
        GVC_t* const gvc = context();
        if (!gvc || gvLayout(gvc, m_graph.get(), "dot") != 0)
            return {};
        std::vector<std::vector<Index>> order = m_layers.order;
        for (std::vector<Index>& list : order) {
            std::stable_sort(list.begin(), list.end(), [&](Index a, Index b) { return ND_order(m_nodes[a]) < ND_order(m_nodes[b]); });
        }
        if (gvFreeLayout(gvc, m_graph.get()) != 0 || graphvizFailed)
            return {};
        return order;
    }

private:
    struct Setting {
        int kind;
        const char* name;
        const char* value;
    };

    bool declare()
    {
        static constexpr std::array<Setting, 15> settings = {{
            {AGRAPH, "rankdir", "TB"}, // layers are laid from left to right; here, only the order in each of them counts
            {AGRAPH, "phase", "2"},
            {AGRAPH, "nslimit", "2"},
            {AGRAPH, "mclimit", "0.5"},
            {AGRAPH, "splines", "line"},
            {AGRAPH, "rank", ""},
            {AGNODE, "label", ""},
            {AGNODE, "shape", "box"},
            {AGNODE, "fixedsize", "true"},
            {AGNODE, "width", "1"},
            {AGNODE, "height", "1"},
            {AGNODE, "style", ""},
            {AGEDGE, "weight", "1"},
            {AGEDGE, "style", ""},
            {AGEDGE, "label", ""},
        }};
        return std::all_of(settings.begin(), settings.end(), [&](const Setting& setting) {
            return agattr(m_graph.get(), setting.kind, text(setting.name), text(setting.value)) != nullptr;
        });
    }

    Agnode_t* addNode(const std::string& name, double width)
    {
        Agnode_t* const node = agnode(m_graph.get(), text(name.c_str()), 1);
        if (!node)
            return nullptr;
        const std::string inches = number(std::clamp(width, 1.0, largestSide) / pointsPerInch);
        return set(node, "width", inches) ? node : nullptr;
    }

    /// Numbered from the top of each layer: dot starts from the order in which it meets the nodes.
    bool addUnits()
    {
        m_nodes.assign(m_layers.units.size(), nullptr);
        for (const std::vector<Index>& list : m_layers.order) {
            for (const Index unit : list) {
                const Unit& properties = m_layers.units[unit];
                m_nodes[unit] = addNode(std::to_string(unit), properties.above + properties.below);
                if (!m_nodes[unit])
                    return false;
            }
        }
        return true;
    }

    /// One rank a layer. An invisible anchor in each keeps the ranks apart and in their order.
    bool addLayers()
    {
        Agnode_t* before = nullptr;
        for (std::size_t layer = 0; layer < m_layers.order.size(); ++layer) {
            const std::string name = std::to_string(layer);
            Agraph_t* const rank = agsubg(m_graph.get(), text(("r" + name).c_str()), 1);
            Agnode_t* const anchor = addNode("a" + name, 1);
            if (!rank || !anchor || !set(rank, "rank", "same") || !agsubnode(rank, anchor, 1)
                || !set(anchor, "style", "invis"))
                return false;
            for (const Index unit : m_layers.order[layer]) {
                if (!agsubnode(rank, m_nodes[unit], 1))
                    return false;
            }
            Agedge_t* const edge = before ? agedge(m_graph.get(), before, anchor, nullptr, 1) : nullptr;
            if (before && (!edge || !set(edge, "style", "invis")))
                return false;
            before = anchor;
        }
        return true;
    }

    bool addSegments()
    {
        for (const Segment& segment : m_layers.segments) {
            Agedge_t* const edge = agedge(m_graph.get(), m_nodes[segment.left], m_nodes[segment.right], nullptr, 1);
            if (!edge)
                return false;
            const std::string weight = std::to_string(std::clamp(static_cast<int>(segment.weight + 0.5F), 1, 100));
            if (!set(edge, "weight", weight))
                return false;
        }
        return true;
    }

    const Layers& m_layers;
    GraphPointer m_graph;
    std::vector<Agnode_t*> m_nodes;
};

/// The order dot finds; empty where it fails.
std::vector<std::vector<Index>> orderByDot(const Layers& layers)
{
    const std::lock_guard lock(graphvizMutex);
    const PlainNumbers plainNumbers;
    graphvizFailed = false;
    agseterr(AGMAX);
    agseterrf(noteGraphvizError);
    if (!plainNumbers.ok())
        return {};
    DotGraph graph(layers);
    return graph.build() ? graph.order() : std::vector<std::vector<Index>>{};
}

class DotEngine : public Engine {
public:
    [[nodiscard]] std::string_view id() const override { return "dot"; }

    [[nodiscard]] bool accepts(const Request& request) const override
    {
        const std::size_t boxes = request.boxes.size();
        const std::size_t lines = request.lines.size();
        return (boxes <= 200 && lines <= 2 * boxes) || (boxes <= 400 && 5 * lines <= 6 * boxes);
    }

    /// dot against our own orders: the calmer picture wins, and at equal quality the order that follows Box::order.
    [[nodiscard]] Placement place(const Request& request, const Spacing& spacing, std::stop_token stop) override
    {
        if (!accepts(request) || request.boxes.empty())
            return layeredEngine().place(request, spacing, stop);
        Layers layers = buildLayers(request, spacing, maxLanes);
        const Sides sides = sidesOf(layers);
        Draft best = bestDraft(request, spacing, layers, sides, stop);
        if (stop.stop_requested())
            return finish(request, spacing, best);
        // Lanes and ties count for dot as boxes do.
        layers.order = layers.units.size() <= maxUnits ? orderByDot(layers) : std::vector<std::vector<Index>>{};
        if (!layers.order.empty()) {
            refineOrder(layers, sides, stop);
            Draft dots = makeDraft(request, spacing, std::move(layers), stop);
            if (unrestOf(request, dots) < unrestOf(request, best))
                best = std::move(dots);
        }
        return finish(request, spacing, best);
    }

private:
    static constexpr std::size_t maxLanes = 1000;
    static constexpr std::size_t maxUnits = 800;
};

} // namespace

Engine& dotEngine()
{
    static DotEngine engine;
    return engine;
}

} // namespace kubezu::layout
