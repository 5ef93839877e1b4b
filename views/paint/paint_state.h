#pragma once
#include "models/graph/picture.h"

#include <QPointF>
#include <QRectF>
#include <QSize>

#include <bitset>
#include <vector>

namespace kubezu {

/// A set of small numbers (node, card or wire indices).
class IndexSet {
public:
    void insert(std::uint32_t index);
    void remove(std::uint32_t index);
    void clear();
    [[nodiscard]] bool contains(std::uint32_t index) const
    {
        const std::size_t word = index / 64;
        return word < m_words.size() && ((m_words[word] >> (index % 64)) & 1U) != 0;
    }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    /// Ascending.
    [[nodiscard]] std::vector<std::uint32_t> values() const;
    friend bool operator==(const IndexSet&, const IndexSet&) = default;

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_count = 0;
};

/// Where the picture is looked at from: view = (scene - origin) * zoom, in logical pixels.
struct View {
    QPointF origin;
    double zoom = 1.0;
    QSize size;

    [[nodiscard]] QRectF sceneRect() const { return {origin, QSizeF(size) / zoom}; }
    [[nodiscard]] QPointF toView(QPointF scene) const { return (scene - origin) * zoom; }
    [[nodiscard]] QPointF toScene(QPointF view) const { return view / zoom + origin; }
    [[nodiscard]] QRectF toView(const QRectF& r) const { return {toView(r.topLeft()), r.size() * zoom}; }
    friend bool operator==(const View&, const View&) = default;
};

/// The part of the state that is baked into the picture and its tiles.
struct StaticState {
    bool dim = false;             ///< true: what is not in `bright` is faded
    IndexSet bright;              ///< nodes that keep their colours while dimmed
    std::bitset<8> hiddenClasses; ///< by RelationClass: wires that are not drawn
    bool reduced = false;         ///< while things move: no curves, no text under 10 px
    friend bool operator==(const StaticState&, const StaticState&) = default;

    [[nodiscard]] bool shows(Relation relation) const
    {
        return !hiddenClasses.test(static_cast<std::size_t>(infoOf(relation).family));
    }
    [[nodiscard]] bool fades(NodeIndex node) const { return dim && !bright.contains(node); }
};

/// Everything a painter needs to know besides the picture. All but `fixed` is drawn by paintOverlay, uncached.
struct PaintState {
    StaticState fixed;
    IndexSet selectedNodes;
    IndexSet highlightedNodes;        ///< show the concept that is looked at
    IndexSet highlightedWires;        ///< wire indices
    CardIndex focusedCard = kNoIndex; ///< keyboard
    CardIndex hoveredCard = kNoIndex;
    std::uint32_t hoveredWire = kNoIndex;
    std::uint32_t selectedWire = kNoIndex;
};

} // namespace kubezu
