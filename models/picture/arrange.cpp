#include "models/picture/arrange.h"

#include "models/picture/card_face.h"
#include "models/picture/panels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace kubezu {
namespace {

using layout::Point;
using layout::Rect;
using layout::Size;

constexpr double kPanelPadding = 20;
constexpr double kPanelHeader = 40;
constexpr double kComponentGap = 36;
constexpr double kPanelGap = 24;
const std::string kFiltered = "filter:";
constexpr double kPanelSlack = 48;
constexpr double kLooseGap = 20;
constexpr double kAspect = 1.7; ///< of panels and of the picture: a little wider than the canvas is tall

float weightOf(Relation relation)
{
    switch (relation) {
    case Relation::Owns: return 4;
    case Relation::Selects: return 3;
    case Relation::Routes: return 2;
    case Relation::Scales:
    case Relation::Endpoints:
    case Relation::Mounts: return 1.5F;
    case Relation::Allows:
    case Relation::Mentions: return 0.5F;
    default: return 1;
    }
}

/// Everything of one component, placed with its upper left corner at the origin.
struct Block {
    std::string name;
    Size size;
    std::vector<CardIndex> cards;
    std::vector<Rect> rects;
    std::vector<std::uint32_t> wires;
    std::vector<layout::Route> routes;
};

void append(std::string& key, double number)
{
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    key.append(bytes, sizeof bytes);
}

class Arranger {
public:
    Arranger(const Graph& graph, const ViewState& view, Scene scene, const CardMeasure& measure, PlacementCache& cache, PictureMemory& memory,
             const Problems& problems)
        : m_graph(graph),
          m_view(view),
          m_scene(std::move(scene)),
          m_measure(measure),
          m_cache(cache),
          m_memory(memory),
          m_problems(problems),
          m_picture(std::make_shared<Picture>())
    {
    }

    std::shared_ptr<Picture> run(const std::stop_token& stop)
    {
        const std::vector<PanelPlan> plans = planPanels(m_graph, m_view, m_scene);
        makeCards(plans);
        markWires();
        std::vector<layout::PackItem> items;
        std::vector<Size> sizes;
        std::vector<std::vector<Block>> blocks;
        std::vector<layout::Packing> packings;
        for (const PanelPlan& plan : plans) {
            blocks.push_back(blocksOf(plan, stop));
            if (stop.stop_requested())
                return nullptr;
            packings.push_back(packBlocks(plan, blocks.back()));
            const Size inner = packings.back().bounds;
            const bool framed = plan.kind != Panel::Kind::None;
            const Size size{inner.width + (framed ? 2 * kPanelPadding : 0), inner.height + (framed ? kPanelHeader + kPanelPadding : 0)};
            sizes.push_back(size);
            items.push_back(remembered(slotName(plan.key), size));
            // Room to grow: what happens in one panel should not push the others around.
            if (plans.size() > 1 && !items.back().hasPrevious)
                items.back().size = {size.width + kPanelSlack, size.height + kPanelSlack};
        }
        const layout::Packing packing = layout::pack(items, kAspect, kPanelGap);
        PictureMemory next = m_memory; // slots of other lenses and groupings stay known, those of one filter only while it holds
        const std::string filter = filterName();
        std::erase_if(next.slots, [&](const auto& slot) { return slot.first.starts_with(kFiltered) && (filter.empty() || !slot.first.starts_with(filter)); });
        for (std::size_t i = 0; i < plans.size(); ++i) {
            next.slots[slotName(plans[i].key)] = packing.slots[i];
            addPanel(plans[i], sizes[i], packing.slots[i], blocks[i], packings[i], next);
        }
        m_memory = std::move(next);
        finish();
        return m_picture;
    }

private:
    /// A filtered view is a picture of its own: what is left of a large one would otherwise stay scattered over its old places.
    std::string filterName() const
    {
        std::string name = m_view.focus + m_view.text + (m_view.changesOnly && m_graph.changes ? " changes" : "");
        for (const std::string& nameSpace : m_view.namespaces)
            name += ' ' + nameSpace;
        return name.empty() ? name : kFiltered + name + '/';
    }

    std::string slotName(const std::string& key) const
    {
        return filterName() + std::to_string(static_cast<int>(m_view.grouping)) + (m_view.mirrored ? "m" : "") + std::string(lensId(m_view.lens)) + '/' + key;
    }

    layout::PackItem remembered(const std::string& name, Size size) const
    {
        layout::PackItem item;
        item.size = size;
        const auto slot = m_memory.slots.find(name);
        if (slot != m_memory.slots.end()) {
            item.hasPrevious = true;
            item.previous = slot->second;
        }
        return item;
    }

    void markWires()
    {
        const std::vector<Mark> marks = edgeMarksOf(m_graph, m_problems);
        for (Wire& wire : m_scene.wires) {
            for (const EdgeIndex edge : wire.edges)
                wire.mark = worse(wire.mark, marks[edge]);
        }
    }

    void makeCards(const std::vector<PanelPlan>& plans)
    {
        const std::vector<Mark> marks = marksOf(m_graph, m_problems);
        for (SceneCard& from : m_scene.cards) {
            for (const NodeIndex member : from.members)
                from.face.mark = worse(from.face.mark, marks[member]);
        }
        // Cards of a namespace other than their panel's say so, and notes take room: they come before measuring.
        if (m_view.grouping == Grouping::Namespace)
            noteForeignNamespaces(plans);
        m_picture->cards.resize(m_scene.cards.size());
        for (std::size_t i = 0; i < m_scene.cards.size(); ++i) {
            Card& card = m_picture->cards[i];
            const SceneCard& from = m_scene.cards[i];
            card.node = from.node;
            if (from.members.size() > 1)
                card.members = from.members;
            card.face = from.face;
            card.component = from.component;
            CardText text = m_measure.measure(card.face);
            card.nameLines = std::move(text.nameLines);
            card.rect.width = std::ceil(text.size.width / 4) * 4;
            card.rect.height = std::ceil(text.size.height / 4) * 4;
        }
    }

    static Mark worse(Mark a, Mark b)
    {
        const auto rank = [](Mark mark) {
            switch (mark) {
            case Mark::Error: return 5;
            case Mark::Warning: return 4;
            case Mark::Progressing: return 3;
            case Mark::Unknown: return 2;
            case Mark::Ok: return 1;
            case Mark::None: return 0;
            }
            return 0;
        };
        return rank(a) >= rank(b) ? a : b;
    }

    void noteForeignNamespaces(const std::vector<PanelPlan>& plans)
    {
        for (const PanelPlan& plan : plans) {
            for (const std::uint32_t component : plan.components) {
                for (const CardIndex index : m_scene.components[component].cards) {
                    SceneCard& card = m_scene.cards[index];
                    const std::string& nameSpace = m_graph.nodes[card.node].key.nameSpace;
                    if (!nameSpace.empty() && nameSpace != plan.title)
                        card.face.note = card.face.note.empty() ? nameSpace : nameSpace + " · " + card.face.note;
                }
            }
        }
    }

    std::vector<Block> blocksOf(const PanelPlan& plan, const std::stop_token& stop)
    {
        std::vector<Block> blocks;
        for (const std::uint32_t index : plan.components) {
            if (stop.stop_requested())
                return blocks;
            blocks.push_back(blockOf(m_scene.components[index], stop));
        }
        if (!plan.loose.empty())
            blocks.push_back(looseBlock(plan));
        return blocks;
    }

    Block blockOf(const SceneComponent& component, const std::stop_token& stop)
    {
        Block block;
        block.name = component.name;
        block.cards = component.cards;
        std::sort(block.cards.begin(), block.cards.end(), [&](CardIndex a, CardIndex b) {
            const std::string& left = m_graph.nodes[m_scene.cards[a].node].id;
            const std::string& right = m_graph.nodes[m_scene.cards[b].node].id;
            return std::tie(left, a) < std::tie(right, b);
        });
        block.wires = component.wires;
        layout::Request request;
        std::unordered_map<CardIndex, std::uint32_t> place;
        for (const CardIndex card : block.cards) {
            place[card] = static_cast<std::uint32_t>(request.boxes.size());
            const Rect& rect = m_picture->cards[card].rect;
            layout::Box box;
            box.size = {rect.width, rect.height};
            box.column = m_scene.cards[card].column;
            box.band = m_scene.cards[card].band;
            box.order = static_cast<std::uint32_t>(request.boxes.size());
            request.boxes.push_back(box);
        }
        for (const std::uint32_t wire : block.wires)
            request.lines.push_back({place.at(m_scene.wires[wire].from), place.at(m_scene.wires[wire].to), weightOf(m_scene.wires[wire].relation)});
        std::shared_ptr<const layout::Placement> placement = m_cache.find(request);
        if (!placement) {
            placement = std::make_shared<const layout::Placement>(layout::engineFor(request).place(request, layout::Spacing{}, stop));
            if (!stop.stop_requested())
                m_cache.add(request, placement);
        }
        block.rects = placement->boxes;
        block.routes = placement->routes;
        block.size = placement->bounds;
        return block;
    }

    /// Cards without a wire, in rows, a new row for every category.
    Block looseBlock(const PanelPlan& plan)
    {
        Block block;
        block.name = "loose";
        block.cards = plan.loose;
        double area = 0;
        double widest = 0;
        for (const CardIndex card : plan.loose) {
            const Rect& rect = m_picture->cards[card].rect;
            area += (rect.width + kLooseGap) * (rect.height + kLooseGap);
            widest = std::max(widest, rect.width);
        }
        const double limit = std::max(widest, std::sqrt(area * kAspect));
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (const CardIndex card : plan.loose) {
            const Rect& rect = m_picture->cards[card].rect;
            if (x > 0 && x + rect.width > limit) {
                x = 0;
                y += rowHeight + kLooseGap;
                rowHeight = 0;
            }
            block.rects.push_back({x, y, rect.width, rect.height});
            x += rect.width + kLooseGap;
            rowHeight = std::max(rowHeight, rect.height);
            block.size.width = std::max(block.size.width, x - kLooseGap);
        }
        block.size.height = y + rowHeight;
        return block;
    }

    layout::Packing packBlocks(const PanelPlan& plan, const std::vector<Block>& blocks) const
    {
        std::vector<layout::PackItem> items;
        for (const Block& block : blocks)
            items.push_back(remembered(slotName(plan.key + '/' + block.name), block.size));
        return layout::pack(items, kAspect, kComponentGap);
    }

    void addPanel(const PanelPlan& plan, Size size, const Rect& slot, const std::vector<Block>& blocks, const layout::Packing& packing,
                  PictureMemory& next)
    {
        const auto number = static_cast<std::uint32_t>(m_picture->panels.size());
        const bool framed = plan.kind != Panel::Kind::None;
        Panel panel;
        panel.kind = plan.kind;
        panel.title = plan.title;
        panel.rect = {slot.x, slot.y, size.width, size.height};
        panel.count = plan.count;
        m_picture->panels.push_back(std::move(panel));
        const Point corner{slot.x + (framed ? kPanelPadding : 0), slot.y + (framed ? kPanelHeader : 0)};
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Rect& inner = packing.slots[i];
            next.slots[slotName(plan.key + '/' + blocks[i].name)] = inner;
            placeBlock(blocks[i], {corner.x + inner.x, corner.y + inner.y}, number);
        }
    }

    void placeBlock(const Block& block, Point corner, std::uint32_t panel)
    {
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            Card& card = m_picture->cards[block.cards[i]];
            card.rect = block.rects[i];
            card.rect.x += corner.x;
            card.rect.y += corner.y;
            card.panel = panel;
        }
        for (std::size_t i = 0; i < block.wires.size() && i < block.routes.size(); ++i) {
            Wire wire = std::move(m_scene.wires[block.wires[i]]);
            wire.points = block.routes[i].points;
            for (Point& point : wire.points) {
                point.x += corner.x;
                point.y += corner.y;
            }
            m_picture->wires.push_back(std::move(wire));
        }
    }

    void finish()
    {
        m_picture->revision = m_graph.revision;
        m_picture->totalNodes = static_cast<std::uint32_t>(m_graph.nodes.size());
        m_picture->hiddenNodes = static_cast<std::uint32_t>(std::count(m_scene.shown.begin(), m_scene.shown.end(), false));
        Rect& bounds = m_picture->bounds;
        for (const Panel& panel : m_picture->panels) {
            bounds.width = std::max(bounds.width, panel.rect.x + panel.rect.width);
            bounds.height = std::max(bounds.height, panel.rect.y + panel.rect.height);
        }
    }

    const Graph& m_graph;
    const ViewState& m_view;
    Scene m_scene;
    const CardMeasure& m_measure;
    PlacementCache& m_cache;
    PictureMemory& m_memory;
    const Problems& m_problems;
    std::shared_ptr<Picture> m_picture;
};

} // namespace

std::string PlacementCache::keyOf(const layout::Request& request)
{
    std::string key;
    key.reserve(request.boxes.size() * 26 + request.lines.size() * 16);
    for (const layout::Box& box : request.boxes) {
        append(key, box.size.width);
        append(key, box.size.height);
        append(key, box.column * 4 + static_cast<int>(box.band));
    }
    key += '|';
    for (const layout::Line& line : request.lines) {
        append(key, line.from);
        append(key, line.to);
        append(key, static_cast<double>(line.weight));
    }
    return key;
}

std::shared_ptr<const layout::Placement> PlacementCache::find(const layout::Request& request)
{
    const auto entry = m_entries.find(keyOf(request));
    if (entry == m_entries.end())
        return nullptr;
    entry->second.used = m_clock;
    return entry->second.placement;
}

void PlacementCache::add(const layout::Request& request, std::shared_ptr<const layout::Placement> placement)
{
    m_entries[keyOf(request)] = {std::move(placement), m_clock};
}

void PlacementCache::nextPicture()
{
    ++m_clock;
    std::erase_if(m_entries, [&](const auto& entry) { return entry.second.used + 2 < m_clock; });
}

std::shared_ptr<Picture> arrange(const Graph& graph, const ViewState& view, Scene scene, const CardMeasure& measure, PlacementCache& cache,
                                 PictureMemory& memory, const std::stop_token& stop, const Problems& problems)
{
    return Arranger(graph, view, std::move(scene), measure, cache, memory, problems).run(stop);
}

} // namespace kubezu
